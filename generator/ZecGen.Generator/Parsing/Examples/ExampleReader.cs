using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>A code block that shows a call: its head, the request and the response.</summary>
internal static class ExampleReader
{
    private const string ApiPath = "/api/v2/";

    public static ExampleDeclaration Read(string title, CodeBlock code)
    {
        string? service = null, version = null;
        ActionHeader? header = null;
        List<CodeLine> request = [], response = [], bare = [];
        List<CodeLine>? current = null;
        foreach (var line in code.Lines)
        {
            var trimmed = line.Span.Trim();
            if (IsMark(trimmed, "Request")) current = request;
            else if (IsMark(trimmed, "Response")) current = response;
            else if (current is not null) current.Add(line);
            else if (trimmed.Length > 0 && trimmed[0] == '{') (current = bare).Add(line);
            else
            {
                var text = trimmed.ToString();
                service ??= ServiceOf(text);
                version ??= HeaderOf(text, "X-ZC-Version") ?? HeaderOf(text, "X-TC-Version");
                header ??= ActionOf(line, "X-ZC-Action") ?? ActionOf(line, "X-TC-Action");
            }
        }

        // Without marks an envelope is a response, and anything else a request.
        var repairs = new List<JsonRepair>();
        var unmarked = Body(bare, repairs);
        var isResponse = unmarked?["response"] is not null;
        return new(
            title, service, version, header,
            Body(request, repairs) ?? (isResponse ? null : unmarked),
            Body(response, repairs) ?? (isResponse ? unmarked : null),
            repairs.ToEquatable());
    }

    private static JsonNode? Body(List<CodeLine> lines, List<JsonRepair> repairs)
    {
        if (JsonReader.Read(lines, out var mended) is not { } node) return null;
        repairs.AddRange(mended);
        return node;
    }

    private static bool IsMark(ReadOnlySpan<char> line, string word) =>
        line.Length == word.Length + 1 && line[word.Length] is ':' or '：' && line.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    // "POST /api/v2/zec HTTP/1.1" and "Host: console.zenlayer.com/api/v2/bmc"
    private static string? ServiceOf(string line)
    {
        if (!line.StartsWith("POST ", StringComparison.Ordinal) && !line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase)) return null;
        var start = line.IndexOf(ApiPath, StringComparison.Ordinal);
        if (start < 0) return null;
        start += ApiPath.Length;
        var end = start;
        while (end < line.Length && (line[end] is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_')) end++;
        return end > start ? line.Substring(start, end - start) : null;
    }

    private static ActionHeader? ActionOf(CodeLine line, string name) =>
        HeaderOf(line.Text.Trim(), name) is { } action
            ? new(name, action, new(line.Start + line.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase), name.Length), new(line.Start + line.Text.LastIndexOf(action, StringComparison.Ordinal), action.Length))
            : null;

    private static string? HeaderOf(string line, string name) =>
        line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && line.Substring(name.Length + 1).Trim() is { Length: > 0 } value
            ? value
            : null;
}

/// <param name="Service">The last segment of the path, null where the head names none.</param>
/// <param name="Version">What <c>X-ZC-Version</c> says, null where the head lacks it.</param>
/// <param name="Request">The body, null where there is none that can be read.</param>
/// <param name="Response">The whole answer, null where there is none that can be read.</param>
/// <param name="Repairs">What had to be mended to read them.</param>
internal sealed record ExampleDeclaration(
    string Title, string? Service, string? Version, ActionHeader? Header, JsonNode? Request, JsonNode? Response, EquatableArray<JsonRepair> Repairs);

/// <summary>The header that names the action.</summary>
internal sealed record ActionHeader(string Name, string Action, TextSpan NameSpan, TextSpan ActionSpan);
