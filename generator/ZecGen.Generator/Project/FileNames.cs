namespace ZecGen.Generator.Project;

/// <summary>Names in paths of either kind of slash: a path may come from a file that another system wrote.</summary>
internal static class FileNames
{
    public static string Of(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    public static string WithoutExtension(string path) => Of(path) is var name && name.LastIndexOf('.') is var dot && dot > 0 ? name.Substring(0, dot) : name;

    /// <returns>The folder with its slash, empty where there is none.</returns>
    public static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Whether two paths lead to one file.</summary>
    public static bool AreSame(string left, string right) => ComparerFor(left).Equals(left.Replace('\\', '/'), right.Replace('\\', '/'));

    /// <summary>Windows does not tell cases apart, and its tools do not agree on that of a drive.</summary>
    public static StringComparer ComparerFor(string path) => path.Length > 1 && path[1] == ':' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
