using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Cli.Runs;

/// <summary>A page on disk, read at once: a file that cannot be read is reported by its own name, and is no failure of the generator.</summary>
internal sealed class PageText(string path) : AdditionalText
{
    private readonly SourceText text = Read(path);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    private static SourceText Read(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceText.From(stream, Encoding.UTF8);
    }
}

/// <summary>What a project's item would say of the pages.</summary>
/// <param name="Service">The service that all belong to, null where they say it themselves.</param>
/// <param name="Version">The version of its API, null where the pages say it themselves.</param>
/// <param name="Url">Where people read the pages of a folder, null where nobody knows.</param>
/// <param name="Dialect">How they are written: a built-in name or the full path of a dialect file, null where nobody says.</param>
internal sealed record PageItem(string? Service, string? Version, string? Url, string? Dialect = null)
{
    /// <summary>Whether a file describes the dialect.</summary>
    public bool HasDialectFile => Dialect is not null && BuiltInDialects.Find(Dialect) is null;
}

/// <summary>What MSBuild would say of the pages.</summary>
/// <param name="pathOf">A page's path below the folder that was named.</param>
internal sealed class PageOptions(string project, PageItem item, Func<string, string> pathOf, IEnumerable<(string Name, string Value)> settings)
    : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(settings.Append(("ProjectDir", project)).ToDictionary(setting => "build_property." + setting.Item1, setting => setting.Item2));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
        BaselineFile.IsIn(textFile.Path) ? []
        : item.HasDialectFile && textFile.Path == item.Dialect ? new() { ["build_metadata.AdditionalFiles.ZecGenDialectFile"] = "true" }
        : ValuesOf(textFile));

    private Dictionary<string, string> ValuesOf(AdditionalText textFile) => new()
    {
        ["build_metadata.AdditionalFiles.ZecGenPage"] = "true",
        ["build_metadata.AdditionalFiles.ZecGenService"] = item.Service ?? "",
        ["build_metadata.AdditionalFiles.ZecGenApiVersion"] = item.Version ?? "",
        ["build_metadata.AdditionalFiles.ZecGenUrl"] = item.Url ?? "",
        ["build_metadata.AdditionalFiles.ZecGenUrlPath"] = Path.ChangeExtension(pathOf(textFile.Path), null),
        ["build_metadata.AdditionalFiles.ZecGenDialect"] = item.Dialect ?? "",
    };

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
