using System.Text.Json;

namespace ZecGen.Cli.Tests.Reports;

/// <summary>Pages with findings, and the findings of a run as they are written.</summary>
public abstract class ReportTest : ToolTest
{
    /// <summary>A page with one warning, in the row of <c>size</c>.</summary>
    protected static PageFile Warned { get; } = Pages.Api("CreateDisk", "| size | No | Strnig | Size. |", path: "docs/createdisk.md");

    protected void Write(params PageFile[] pages)
    {
        foreach (var page in pages) WritePage(page.RelativePath, page.Content);
    }

    protected async Task<JsonElement> CheckAsJsonAsync(params string[] arguments) => Parse((await RunAsync(["check", "docs", .. arguments])).Output);

    protected static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>The results of a check as SARIF.</summary>
    protected async Task<IReadOnlyList<JsonElement>> ResultsAsync(params string[] arguments) =>
        [.. (await CheckAsJsonAsync(["--format", "sarif", .. arguments])).GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    protected static string FingerprintOf(JsonElement result) =>
        result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!;

    protected static string AddressOf(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation")
        .GetProperty("artifactLocation").GetProperty("uri").GetString()!;
}
