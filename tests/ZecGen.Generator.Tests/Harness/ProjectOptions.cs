using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>What MSBuild would hand to the compiler: project properties, and item metadata of the pages.</summary>
internal sealed class ProjectOptions(IReadOnlyList<PageFile> pages, IReadOnlyDictionary<string, string> settings, string project = PageFile.Project)
    : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, PageFile> byPath = pages.DistinctBy(page => page.RelativePath).ToDictionary(page => project + page.RelativePath);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
        settings.Append(new("ProjectDir", project)).DistinctBy(setting => setting.Key)
            .ToDictionary(setting => "build_property." + setting.Key, setting => setting.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        !byPath.TryGetValue(textFile.Path, out var page) || !(page.IsPage || page.IsDialect) ? new Values([])
        : page.IsDialect ? new Values(new() { ["build_metadata.AdditionalFiles.ZecGenDialectFile"] = "true" })
        : new Values(new()
        {
            ["build_metadata.AdditionalFiles.ZecGenPage"] = "true",
            ["build_metadata.AdditionalFiles.ZecGenService"] = page.Service ?? "",
            ["build_metadata.AdditionalFiles.ZecGenApiVersion"] = page.ApiVersion ?? "",
            ["build_metadata.AdditionalFiles.ZecGenUrl"] = page.Url ?? "",
            ["build_metadata.AdditionalFiles.ZecGenUrlPath"] = page.UrlPath ?? "",
            ["build_metadata.AdditionalFiles.ZecGenDialect"] = page.Dialect ?? "",
        });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
