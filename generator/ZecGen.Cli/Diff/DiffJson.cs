using System.Text.Json;
using ZecGen.Cli.Reports;

namespace ZecGen.Cli.Diff;

/// <summary>Differences for programs.</summary>
internal static class DiffJson
{
    public static void Write(DiffReport report, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, JsonReport.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("version", report.Bump);
            writer.WriteStartArray("changes");
            foreach (var change in report.Changes) Write(writer, change);
            writer.WriteEndArray();
            writer.WriteStartArray("cannotCompare");
            foreach (var unread in report.CannotCompare)
            {
                writer.WriteStartObject();
                Write(writer, unread.Position);
                writer.WriteString("why", unread.Why);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, PlacedChange placed)
    {
        var (rule, harms) = (placed.Change.Rule, placed.Change.Rule.Harms);
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("place", placed.Change.Place);
        writer.WriteString("wire", HarmWords.Of(harms.Wire));
        writer.WriteString("source", HarmWords.Of(harms.Source));
        writer.WriteString("binary", HarmWords.Of(harms.Binary));
        writer.WriteString("behaviour", HarmWords.Of(harms.Behaviour));
        writer.WriteString("message", placed.Change.Message);
        Write(writer, "old", placed.Old);
        Write(writer, "new", placed.New);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Position? position)
    {
        if (position is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        Write(writer, position);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Position position)
    {
        writer.WriteString("page", position.Page);
        writer.WriteNumber("line", position.Line);
    }
}
