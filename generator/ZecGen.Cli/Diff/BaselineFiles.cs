using ZecGen.Generator.Contract;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Diff;

/// <summary>The baselines of a folder: one for each service.</summary>
internal static class BaselineFiles
{
    public const string Extension = ".contract";

    /// <summary>Those directly in a folder, by name.</summary>
    public static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)];

    public static string NameOf(string slug) => slug + Extension;

    /// <summary>The settings of the project that a baseline was written for: nothing else says them where no project is read.</summary>
    public static (string Name, string Value)[] SettingsIn(IReadOnlyList<string> paths)
    {
        if (paths.Where(static path => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            .Select(static path => ContractReader.Read(File.ReadAllText(path)).Contract).FirstOrDefault(static known => known is not null) is not { } contract)
            return [];
        var end = "." + contract.Prefix;
        return
        [
            ("ZecGenNamespace", contract.Namespace.EndsWith(end, StringComparison.Ordinal) ? contract.Namespace[..^end.Length] : ""),
            ("ZecGenVisibility", contract.IsPublic ? "public" : "internal"),
            ("ZecGenParts", string.Join(';', Parts.Where(part => (contract.Parts & part.Part) != 0).Select(static part => part.Name))),
        ];
    }

    private static readonly (string Name, EmittedParts Part)[] Parts = [("client", EmittedParts.Client), ("validators", EmittedParts.Validators)];
}
