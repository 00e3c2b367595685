using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ZecGen.Generator.Dialects.Files;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Project;

namespace ZecGen.Generator;

/// <summary>Additional files of the compilation → pages to read.</summary>
internal static class PageSources
{
    /// <returns>Null for files that the project does not hand over as documentation.</returns>
    public static NamedSource? Read(AdditionalText file, PageSettings settings, DialectSet dialects, CancellationToken cancellation)
    {
        var item = settings.Project.Pages is { } pages ? pages[file.Path] : ItemOf(settings.Items.GetOptions(file));
        if (item is null || file.GetText(cancellation) is not { } text) return null;

        var path = PagePaths.RelativeTo(file.Path, settings.Options.ProjectDirectory);
        return new(
            new(file.Path, path, text.ToString(), item.KnownService, item.KnownVersion, item.Address, RootOf(path, item.UrlPath), EncodingOf(text))
            {
                Dialect = dialects.Find(settings.DialectOf(item)) ?? BuiltInDialects.Default,
            },
            item);
    }

    // Where no build speaks, its host says the same as metadata of the file.
    private static PageItem? ItemOf(AnalyzerConfigOptions options)
    {
        return "true".Equals(Value("Page"), StringComparison.OrdinalIgnoreCase)
            ? new(Value("Service"), Value("ApiVersion"), Value("Url"), Value("UrlPath")?.Replace('\\', '/')) { Dialect = Value("Dialect") }
            : null;

        string? Value(string name) =>
            options.TryGetValue("build_metadata.AdditionalFiles.ZecGen" + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
    }

    // What stands before the page's path below the folder that was named.
    private static string? RootOf(string path, string? below) =>
        below is not null && path.LastIndexOf(below, StringComparison.Ordinal) is var at and >= 0 && path.IndexOf('/', at + below.Length) < 0
            ? path.Substring(0, at)
            : null;

    // Where a file is no UTF-8 the compiler takes it for what the machine prefers.
    private static string? EncodingOf(Microsoft.CodeAnalysis.Text.SourceText text) =>
        text.Encoding is { } encoding and not (System.Text.UTF8Encoding or System.Text.UnicodeEncoding or System.Text.UTF32Encoding) ? encoding.WebName : null;
}

/// <summary>A page, and what the project says of it word for word.</summary>
internal sealed record NamedSource(PageSource Source, PageItem Item);

/// <summary>What the project says of itself and of its files.</summary>
internal sealed record PageSettings(AnalyzerConfigOptionsProvider Items, GeneratorOptions Options, ProjectSettings Project)
{
    /// <summary>The dialect of a page: its name, or the path of its file as the compiler knows it; null where nobody names one.</summary>
    public string? DialectOf(PageItem item) => item.Dialect is { } name ? PathOf(name) ?? name : null;

    /// <summary>Whether a file describes the dialect of a page.</summary>
    public bool IsDialect(AdditionalText file) => Project.Build is { } build
        ? build.Dialects.Any(dialect => FileNames.AreSame(dialect.Path, file.Path))
        : Items.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.ZecGenDialectFile", out var value) && value == "true";

    private string? PathOf(string name) => Project.Build?.Dialects.FirstOrDefault(dialect => dialect.Name == name)?.Path;

    public static PageSettings Of(AnalyzerConfigOptionsProvider provider, ProjectSettings project) =>
        new(provider, GeneratorOptions.Read(provider.GlobalOptions, project), project);
}
