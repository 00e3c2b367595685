using System.CommandLine;

namespace ZecGen.Cli;

/// <summary>The arguments that the commands share.</summary>
internal static class Folders
{
    public static Argument<DirectoryInfo[]> Argument()
    {
        var argument = new Argument<DirectoryInfo[]>("DIR") { Description = "Folders of Markdown pages, with all below them.", Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!Directory.Exists(token.Value)) result.AddError($"There is no folder '{token.Value}'.");
        });
        return argument;
    }

    public static Option<string?> Service() => new("--service") { Description = "The service that all pages belong to, whatever they say." };
}
