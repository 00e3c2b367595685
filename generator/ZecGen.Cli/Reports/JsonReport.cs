using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZecGen.Cli.Reports;

/// <summary>Findings for programs.</summary>
internal static class JsonReport
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FindingReport report, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("command", report.Command);
            writer.WriteString("summary", report.Summary);
            writer.WriteStartArray("findings");
            foreach (var finding in report.Findings) Write(writer, finding, report);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, Finding finding, FindingReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Rule.Id);
        writer.WriteString("title", finding.Rule.Title);
        writer.WriteString("severity", WordOf(finding.Severity));
        writer.WriteString("message", finding.Message);
        if (finding.Path.Length == 0) writer.WriteNull("path");
        else writer.WriteString("path", finding.Path);
        WriteRegion(writer, finding.Region);
        writer.WriteString("fingerprint", report.FingerprintOf(finding));
        writer.WriteBoolean("known", finding.IsKnown);
        writer.WriteEndObject();
    }

    public static string WordOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Note => "note",
        _ => "none",
    };

    private static void WriteRegion(Utf8JsonWriter writer, Region? region)
    {
        if (region is null)
        {
            writer.WriteNull("region");
            return;
        }
        writer.WriteStartObject("region");
        WriteNumbers(writer, region);
        writer.WriteEndObject();
    }

    public static void WriteNumbers(Utf8JsonWriter writer, Region region)
    {
        writer.WriteNumber("startLine", region.StartLine);
        writer.WriteNumber("startColumn", region.StartColumn);
        writer.WriteNumber("endLine", region.EndLine);
        writer.WriteNumber("endColumn", region.EndColumn);
    }
}
