namespace ZecGen.Cli.Diff;

/// <summary>The baselines of a folder: one for each service.</summary>
internal static class BaselineFiles
{
    public const string Extension = ".contract";

    /// <summary>Those directly in a folder, by name.</summary>
    public static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)];

    public static string NameOf(string slug) => slug + Extension;
}
