using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator;

/// <summary>Additional files of the compilation → pages to read.</summary>
internal static class PageSources
{
    /// <returns>Null for files that the project does not hand over as documentation.</returns>
    public static PageSource? Read(AdditionalText file, PageSettings settings, CancellationToken cancellation)
    {
        var item = settings.Items.GetOptions(file);
        if (!item.TryGetValue("build_metadata.AdditionalFiles.ZecGenPage", out var isPage) || !isPage.Equals("true", StringComparison.OrdinalIgnoreCase)) return null;
        if (file.GetText(cancellation) is not { } text) return null;

        var (path, below) = (RelativePath(file.Path, settings.Options.ProjectDirectory), Value("ZecGenUrlPath")?.Replace('\\', '/'));
        return new(file.Path, path, text.ToString(), Value("ZecGenService"), Value("ZecGenApiVersion"), Value("ZecGenUrl") is { } url ? url + below : null, RootOf(path, below));

        string? Value(string name) =>
            item.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
    }

    // What stands before the page's path below the folder that was named.
    private static string? RootOf(string path, string? below) =>
        below is not null && path.LastIndexOf(below, StringComparison.Ordinal) is var at and >= 0 && path.IndexOf('/', at + below.Length) < 0 ? path.Substring(0, at) : null;

    /// <summary>The path from the project to the page, the same on every machine; the whole path where they share nothing.</summary>
    private static string RelativePath(string path, string directory)
    {
        var (to, from) = (Segments(path), Segments(directory));
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && to[common] == from[common]) common++;
        // Elsewhere altogether. All of the path, since pages of two languages are told apart by their folders; a drive is no part of it.
        if (common == 0 && from.Length > 0) return string.Join("/", to.SkipWhile(static segment => segment.EndsWith(":", StringComparison.Ordinal)));
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static string[] Segments(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What the project says of itself and of its files.</summary>
internal sealed record PageSettings(AnalyzerConfigOptionsProvider Items, GeneratorOptions Options)
{
    public static PageSettings Of(AnalyzerConfigOptionsProvider provider) => new(provider, GeneratorOptions.Read(provider.GlobalOptions));
}
