using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ZecGen.Cli.Reports;

/// <summary>Findings as SARIF 2.1.0, with what code scanning on GitHub asks for.</summary>
internal static class SarifReport
{
    /// <summary>A file with more is refused as a whole.</summary>
    public const int MostResults = 25_000;

    private const string Root = "%SRCROOT%";
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(FindingReport report, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonReport.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Schema);
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            WriteRun(writer, report);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteRun(Utf8JsonWriter writer, FindingReport report)
    {
        var rules = report.Rules;
        var indexes = rules.Select(static (rule, index) => (rule.Id, index)).ToDictionary(static pair => pair.Id, static pair => pair.index);
        writer.WriteStartObject();
        WriteTool(writer, rules);
        WriteInvocation(writer, report);
        // Where the repository is checked out is for whoever reads the file to know.
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(Root);
        WriteMessage(writer, "description", "The root of the repository.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var finding in Kept(report)) WriteResult(writer, finding, indexes[finding.Rule.Id], report);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyList<FindingRule> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "ZecGen");
        writer.WriteString("fullName", "ZecGen, which checks API documentation and generates clients from it");
        writer.WriteString("semanticVersion", Version);
        writer.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What the build appends to the version differs from commit to commit.
    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void WriteRule(Utf8JsonWriter writer, FindingRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", NameOf(rule));
        WriteMessage(writer, "shortDescription", Sentence(rule.Title));
        WriteMessage(writer, "fullDescription", Sentence(rule.Cause.Length > 0 ? rule.Cause.Split("\n\n")[0] : rule.Title));
        writer.WriteStartObject("help");
        writer.WriteString("text", $"{rule.Cause}\n\nWhat to do: {rule.Fix}");
        writer.WriteString("markdown", $"{rule.Cause}\n\n## What to do\n\n{rule.Fix}");
        writer.WriteEndObject();
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", JsonReport.WordOf(rule.Severity));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteStartArray("tags");
        writer.WriteStringValue(rule.Category.ToLowerInvariant());
        writer.WriteEndArray();
        writer.WriteString("precision", "high");
        writer.WriteString("problem.severity",
            rule.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "recommendation" });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, FindingReport report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", true);
        if (report.Findings.Count > MostResults)
        {
            writer.WriteStartArray("toolExecutionNotifications");
            writer.WriteStartObject();
            WriteMessage(writer, "message", Truncation(report)!);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>What is left out, null where nothing is.</summary>
    public static string? Truncation(FindingReport report) => report.Findings.Count <= MostResults ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"There are {report.Findings.Count} findings, and code scanning takes {MostResults}: the most severe ones are written. Check fewer pages at a time.");

    private static IEnumerable<Finding> Kept(FindingReport report) => report.Findings.Count <= MostResults
        ? report.Findings
        : report.Findings.Select(static (finding, index) => (finding, index)).OrderBy(static pair => pair.finding.Severity).Take(MostResults)
            .OrderBy(static pair => pair.index).Select(static pair => pair.finding);

    private static void WriteResult(Utf8JsonWriter writer, Finding finding, int ruleIndex, FindingReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Id);
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", JsonReport.WordOf(finding.Severity));
        WriteMessage(writer, "message", Sentence(finding.Message));
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        // What is about no page is about the folder of all pages.
        var address = finding.Path.Length > 0 ? report.Paths.AddressOf(finding.Path) : report.Paths.AddressOf(report.Folder) + "/";
        writer.WriteString("uri", address);
        if (!address.Contains("://", StringComparison.Ordinal)) writer.WriteString("uriBaseId", Root);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        JsonReport.WriteNumbers(writer, finding.Region ?? Region.Start);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("primaryLocationLineHash", report.FingerprintOf(finding));
        writer.WriteEndObject();
        if (report.HasBaseline) writer.WriteString("baselineState", finding.IsKnown ? "unchanged" : "new");
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";

    // One word, as viewers expect it, in which no capital follows another.
    private static string NameOf(FindingRule rule) =>
        string.Concat(rule.Title.Split(' ').Select(static word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())
            .Where(static word => word.Length > 1).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
