using System.Text.Encodings.Web;
using System.Text.Json;
using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Cli.Dialects;

/// <summary>A proposal → a dialect file.</summary>
internal static class ProposalWriter
{
    /// <summary>Stands for an address that no page shows.</summary>
    public const string Placeholder = "https://api.example";

    /// <summary>Stands for a header that no page shows.</summary>
    public const string PlaceholderHeader = "X-Action";

    public static void Write(DialectProposal proposal, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("dialect", proposal.Name);
        json.WriteString("protocol", DialectReader.Protocols[proposal.HasRoutes ? 2 : proposal.ActionParameter is null ? 0 : 1].Word);
        WritePages(json, proposal);
        WriteCall(json, proposal);
        WriteEnvelope(json, proposal);
        if (proposal.Token is var (header, prefix))
        {
            json.WriteStartArray("authorization");
            json.WriteStartObject();
            json.WriteString("name", "token");
            json.WriteString("header", header);
            if (prefix.Length > 0) json.WriteString("prefix", prefix);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (proposal.Shapes.Count > 0)
        {
            json.WriteStartObject("shapes");
            foreach (var (key, name) in proposal.Shapes) json.WriteString(key, name);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, DialectProposal proposal)
    {
        json.WriteStartObject("pages");
        if (proposal.HasRoutes) json.WriteString("operation", "title");
        else if (proposal.EndsTitles) json.WriteString("operation", "title-end");
        if (proposal.Service is not null) json.WriteString("service", proposal.Service);
        if (proposal.RoutePlace is not null) json.WriteString("route", proposal.RoutePlace);
        if (proposal.IsFlattened) json.WriteString("rows", "flattened");
        if (proposal.HasNumericCodes) json.WriteString("codes", "number");
        if (proposal.LinksFromRoot) json.WriteString("links", "root");
        WriteWords(json, "sections", "ignored", proposal.Ignored);
        WriteWords(json, "columns", "description", proposal.Descriptions);
        json.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter json, DialectProposal proposal)
    {
        json.WriteStartObject("call");
        json.WriteString("address", proposal.Address ?? Placeholder);
        if (!proposal.HasRoutes)
        {
            var parameter = proposal.ActionParameter;
            json.WriteString("method", proposal.Method);
            json.WriteString("route", proposal.Route is { Length: > 0 } route ? route : "/");
            json.WriteStartObject("action");
            json.WriteString(parameter is null ? "header" : "parameter", parameter ?? proposal.ActionHeader ?? PlaceholderHeader);
            json.WriteEndObject();
            if (parameter is not null) json.WriteString("parameters", proposal.IsForm ? "body" : "query");
            if (parameter is not null && proposal.CountsFromOne) json.WriteString("lists", "X.1");
        }
        json.WriteEndObject();
    }

    private static void WriteEnvelope(Utf8JsonWriter json, DialectProposal proposal)
    {
        if (proposal.HasRoutes && proposal.Code is null) return;
        json.WriteStartObject("envelope");
        if (proposal.Result is not null) json.WriteString("data", proposal.Result);
        json.WriteString("code", proposal.Code ?? "code");
        json.WriteString("message", proposal.Message ?? "message");
        if (proposal.Code is not null && (proposal.HasRoutes || proposal.ActionParameter is not null))
        {
            json.WritePropertyName("success");
            json.WriteRawValue(proposal.Success);
        }
        if (proposal.ReturnsAction)
        {
            json.WriteStartArray("ignored");
            json.WriteStringValue(proposal.ActionParameter);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string part, string key, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return;
        json.WriteStartObject(part);
        json.WriteStartArray(key);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
