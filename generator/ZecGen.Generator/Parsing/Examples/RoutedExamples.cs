using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>A code block that shows a call by a method and a route, or what came back: <c>POST /v1/jars HTTP/1.1</c>, a call of curl, JSON.</summary>
internal static class RoutedExamples
{
    private const string Tool = "curl ";

    // What data stands behind, in a call of the tool.
    private static readonly string[] DataOptions = ["-d", "--data", "--data-raw", "--data-binary", "--data-urlencode", "--json"];

    /// <param name="isResponse">What stands above the block says that it is; null where nothing says.</param>
    /// <returns>One for each call and each body of the block; none where it is code of another language.</returns>
    public static IReadOnlyList<ExampleDeclaration> Read(string title, CodeBlock code, bool? isResponse)
    {
        var examples = new List<ExampleDeclaration>();
        var part = new List<CodeLine>();
        foreach (var line in code.Lines)
        {
            if (ExampleReader.MarkOf(line.Span.Trim()) is not { } isRequest) part.Add(line);
            else
            {
                examples.AddRange(OfPart(title, part, isResponse));
                (part, isResponse) = ([], !isRequest);
            }
        }
        examples.AddRange(OfPart(title, part, isResponse));
        return examples;
    }

    private static List<ExampleDeclaration> OfPart(string title, List<CodeLine> part, bool? isResponse)
    {
        var lines = part.SkipWhile(static line => line.Span.IsWhiteSpace()).ToList();
        if (lines.Count == 0) return [];
        if (ExampleCall.OfLine(lines[0]) is { } call) return WithCall(OfRequest(title, lines), call);
        if (lines.FindIndex(static line => line.Text.TrimStart(' ', '$', '>').StartsWith(Tool, StringComparison.Ordinal)) is >= 0 and var at)
            return WithCall(OfTool(title, lines.GetRange(at, lines.Count - at)), ExampleCall.OfTool(lines.GetRange(at, lines.Count - at)));
        return BeginsBody(lines) ? OfBodies(title, lines, isResponse != false, null) : [];
    }

    // Of a request and its response, the request is what calls.
    private static List<ExampleDeclaration> WithCall(List<ExampleDeclaration> examples, ExampleCall? call)
    {
        if (call is not null && examples.Count > 0) examples[0] = examples[0] with { Call = call };
        return examples;
    }

    private static bool BeginsBody(List<CodeLine> lines) =>
        lines.FirstOrDefault(static line => !line.Span.IsWhiteSpace() && !line.Span.TrimStart().StartsWith("//".AsSpan(), StringComparison.Ordinal))
            is { Length: > 0 } first && first.Span.TrimStart()[0] is '{' or '[';

    private static List<ExampleDeclaration> OfRequest(string title, List<CodeLine> lines)
    {
        var head = new ExampleHead(lines[0].Text.Trim(), new(lines[0].Start, lines[0].Length), IsRequest: true);
        var body = lines.FindIndex(1, static line => line.Span.IsWhiteSpace());
        if (body < 0) body = lines.FindIndex(1, static line => line.Span.TrimStart() is { Length: > 0 } text && text[0] is '{' or '[');
        // A response may follow in the same block.
        var status = lines.FindIndex(1, static line => line.Span.TrimStart().StartsWith("HTTP/".AsSpan(), StringComparison.Ordinal));
        var own = status > 0 ? lines.GetRange(0, status) : lines;
        var rest = body > 0 && body < own.Count ? own.GetRange(body, own.Count - body) : [];
        var sent = rest.Exists(static line => !line.Span.IsWhiteSpace()) ? OfBodies(title, rest, isResponse: false, head) : [];
        if (sent.Count == 0) sent = [new(title, null, null, null, head, QueryExample.OfTarget(lines[0]), null, default, default, default)];
        if (status < 0) return sent;
        var received = lines.FindIndex(status, static line => line.Span.TrimStart() is { Length: > 0 } text && text[0] is '{' or '[');
        return received < 0 ? sent : [.. sent, .. OfBodies(title, lines.GetRange(received, lines.Count - received), isResponse: true, null)];
    }

    // curl -X POST "https://api.example/v1/jars?size=2" -d '{"label": "x"}'
    private static List<ExampleDeclaration> OfTool(string title, List<CodeLine> lines)
    {
        var head = new ExampleHead(lines[0].Text.Trim(), new(lines[0].Start, lines[0].Length), IsRequest: true);
        for (var at = 0; at < lines.Count; at++)
            foreach (var option in DataOptions)
            {
                var found = lines[at].Text.IndexOf(option, StringComparison.Ordinal);
                var quote = found < 0 ? -1 : lines[at].Text.IndexOfAny(['\'', '"'], found);
                if (quote < 0 || lines[at].Text.Substring(found + option.Length, quote - found - option.Length).Trim(' ', '=', '$').Length > 0) continue;
                return BodyFrom(lines, at, quote) is { Count: > 0 } body && BeginsBody(body) ? OfBodies(title, body, isResponse: false, head)
                    : [new(title, null, null, null, head, null, null, default, default, default)];
            }
        var query = lines.Select(QueryExample.OfTarget).FirstOrDefault(static node => node is not null);
        return [new(title, null, null, null, head, query, null, default, default, default)];
    }

    // What stands between two quotes, over several lines.
    private static List<CodeLine> BodyFrom(List<CodeLine> lines, int at, int quote)
    {
        var (body, mark) = (new List<CodeLine>(), lines[at].Text[quote]);
        for (var from = quote + 1; at < lines.Count; at++, from = 0)
        {
            var text = lines[at].Text;
            var end = text.IndexOf(mark, from);
            while (end > 0 && text[end - 1] == '\\') end = text.IndexOf(mark, end + 1);
            var length = (end < 0 ? text.Length : end) - from;
            body.Add(lines[at] with { From = lines[at].From + from, Start = lines[at].Start + from, Length = length });
            if (end >= 0) break;
        }
        return body;
    }

    private static List<ExampleDeclaration> OfBodies(string title, List<CodeLine> lines, bool isResponse, ExampleHead? head)
    {
        var repairs = new List<JsonRepair>();
        var (json, failure) = JsonReader.Read(lines, repairs);
        // A comment says what a member is, and one above a body is a caption: neither is there by mistake.
        repairs.RemoveAll(static repair => repair.Problem == JsonCursor.Comment);
        var failures = failure is { } place ? new[] { new JsonFailure(isResponse ? "response" : "request", place) }.ToEquatable() : default;
        var found = new List<ExampleDeclaration>();
        foreach (var body in json.Values)
            found.Add(new(title, null, null, null, head, isResponse ? null : body, isResponse ? body : null,
                found.Count == 0 ? repairs.ToEquatable() : default, found.Count == 0 ? failures : default, default));
        if (found.Count == 0 && (failures.Count > 0 || head is not null))
            found.Add(new(title, null, null, null, head, null, null, repairs.ToEquatable(), failures, default));
        return found;
    }
}
