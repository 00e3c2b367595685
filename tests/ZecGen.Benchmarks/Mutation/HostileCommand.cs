using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Benchmarks.Mutation;

/// <summary>The command that makes very many small projects of hostile names and texts and checks that all compile and no text becomes code.</summary>
internal static class HostileCommand
{
    private const int Shown = 40;

    // Half a surrogate pair is no text to the usual one.
    private static readonly Encoding Forgiving = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly Option<int> Count = new("--projects") { Description = "The number of projects.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed makes the same projects.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> First = new("--from") { Description = "The number of the first project." };
    private static readonly Option<int> BindEvery =
        new("--bind-every") { Description = "Of how many projects the compiler binds one; it parses all.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "A folder for the projects that something is wrong with." };

    public static Command Create()
    {
        var command = new Command("hostile", "Makes projects of hostile names and texts and checks that all compile and no text becomes code.") { Count, Seed,
            First, BindEvery, Keep };
        command.SetAction(arguments =>
            Run(arguments.GetValue(Count), arguments.GetValue(Seed), arguments.GetValue(First), arguments.GetValue(BindEvery), arguments.GetValue(Keep)));
        return command;
    }

    private static int Run(int count, int seed, int first, int bindEvery, string? keep)
    {
        var (projects, clock, faulty) = (new HostileProjects(seed), Stopwatch.StartNew(), 0);
        for (var number = first; number < first + count; number++)
        {
            var pages = projects.Make(number);
            var faults = MutationBatch.Check(pages, binds: number % bindEvery == 0);
            if (faults.Count == 0) continue;
            if (++faulty <= Shown) Console.WriteLine($"project {number}: {faults[0]}");
            if (keep is null) continue;
            foreach (var page in pages)
            {
                var path = Path.Combine(keep, number.ToString(CultureInfo.InvariantCulture), page.RelativePath.Replace("\0", "", StringComparison.Ordinal));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, page.Content, Forgiving);
            }
        }
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} projects with seed {seed}, {clock.Elapsed.TotalSeconds:F0} s: {faulty} with a fault"));
        return faulty == 0 ? 0 : 1;
    }
}
