using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>A code block that shows a call: its head, the request and the response.</summary>
internal static class ExampleReader
{
    private const int LongestMark = 32;

    private static readonly string[] HeaderOptions = ["-H", "--header"];
    private static readonly string[] DataOptions = ["-d ", "--data"];
    private static readonly string[] Addresses = ["POST ", "Host:", "curl "];
    private static readonly string[] Methods = ["POST", "GET", "PUT", "PATCH", "DELETE"];
    private static readonly string[] RequestMarks =
        ["Request", "Request Body", "Request Example", "Request Parameters", "Sample Request", "请求", "请求体", "请求参数", "请求示例"];
    private static readonly string[] ResponseMarks = ["Response", "Response Body", "Response Example", "Sample Response", "Error Response", "Failure Response",
        "Success Response", "Successful Response", "响应", "响应体", "错误响应", "失败响应", "成功响应", "响应示例", "响应结果", "返回", "返回示例", "返回结果"];

    public static ExampleDeclaration Read(string title, CodeBlock code, ExampleForm form)
    {
        if (form.ActionParameter is { } parameter && QueryExample.Read(code.Lines, parameter, form.CallMembers) is { } query)
            return new(title, null, null, query.Action, null, query.Request, null, default, default, default);
        string? version = null;
        NamedService? service = null;
        ActionHeader? header = null;
        ExampleHead? head = null;
        List<CodeLine> request = [], response = [], bare = [];
        List<CodeLine>? current = null;
        List<ExampleMark> marks = [];
        foreach (var written in code.Lines)
        {
            // Comments in the JSON are the JSON reader's to pass over.
            var line = current is null ? WithoutDirective(written) : written;
            var trimmed = line.Span.Trim();
            if (MarkOf(trimmed) is { } isRequest)
            {
                current = isRequest ? request : response;
                marks.Add(new(trimmed.ToString(), isRequest, new(line.Start + line.Span.IndexOf(trimmed), trimmed.Length)));
            }
            else if (current is not null) current.Add(line);
            else if (trimmed.Length > 0 && trimmed[0] is '{' or '｛') (current = bare).Add(line);
            else if (DataOf(line) is { } data) (current = bare).Add(data);
            else
            {
                var text = trimmed.ToString();
                service ??= ServiceOf(line, form.ServicePath);
                if (text.Length > 0 && head is not { IsRequest: true } && IsRequestLine(text) is var isHead && (isHead || head is null))
                    head = new(text, new(line.Start + line.Span.IndexOf(trimmed), trimmed.Length), isHead);
                foreach (var name in form.VersionHeaders) version ??= HeaderOf(text, name);
                foreach (var name in form.ActionHeaders) header ??= ActionOf(line, name);
                if (form.ActionHeaders.Count > 0) header ??= MisspeltActionOf(line, form.ActionHeaders[0]);
            }
        }

        // Without marks an envelope is a response, and anything else a request.
        var (repairs, failures) = (new List<JsonRepair>(), new List<JsonFailure>());
        var parts = new ExampleParts(form.Result.Length > 0 ? new[] { form.Result }.ToEquatable() : form.FailureMembers, marks);
        foreach (var body in Bodies(request, "request")) Add(body, isRequest: true);
        foreach (var body in Bodies(response, "response")) Add(body, isRequest: false);
        foreach (var body in Bodies(bare, "example")) Add(body, isRequest: null);
        parts.Sort();
        return new(
            title, service, version, header, head, parts.Request, parts.Response, repairs.ToEquatable(), failures.ToEquatable(),
            parts.Mislabelled.ToEquatable());

        void Add(JsonNode body, bool? isRequest)
        {
            if (!IsFailure(body, form)) parts.Add(body, isRequest);
        }

        List<JsonNode> Bodies(List<CodeLine> lines, string part)
        {
            var (json, failure) = JsonReader.Read(lines, repairs);
            if (failure is { } place) failures.Add(new(part, place));
            return [.. json.Values];
        }
    }

    // A response that says why there is no result says nothing of the tables.
    private static bool IsFailure(JsonNode body, ExampleForm form)
    {
        if (body.Kind != JsonKind.Object) return false;
        var count = 0;
        foreach (var member in body.Members)
        {
            count++;
            if (!form.FailureMembers.Contains(member.Name.ToString())) return false;
        }
        // A request may have a code and a message of its own; those of errors are shouted.
        if (count < 2 || body[form.FailureMembers[0]] is not { Kind: JsonKind.Text } code) return false;
        var text = code.Text.ToString();
        return text.IndexOf('_') > 0 && !text.Any(char.IsLower);
    }

    // -d '{"diskId": "d-1"}'
    private static CodeLine? DataOf(CodeLine line)
    {
        var text = line.Text;
        var start = text.IndexOf('{');
        if (start < 0 || !DataOptions.Any(option => text.TrimStart().StartsWith(option, StringComparison.Ordinal))) return null;
        var end = text.TrimEnd('\\', ' ').TrimEnd('\'', '"').Length;
        return line with { From = line.From + start, Start = line.Start + start, Length = end - start };
    }

    private static CodeLine WithoutDirective(CodeLine line) => line with { Length = SuppressionComment.StartIn(line.Span) };

    /// <summary>Whether a line says that a request stands below it, or a response: <c>Request：</c>, <c>**Response Body:**</c>, <c>请求示例：</c>.</summary>
    /// <returns>Null where it says neither.</returns>
    public static bool? MarkOf(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestMark || line[line.Length - 1] is ',' or '{' or '[' or '}' or ']' or '"') return null;
        var word = line.Trim("*#/ :：".AsSpan());
        foreach (var mark in RequestMarks)
            if (word.Equals(mark.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var mark in ResponseMarks)
            if (word.Equals(mark.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        return null;
    }

    // "POST /path/of/disk HTTP/1.1", "Host: example.com/path/of/disk" and "curl -X POST https://example.com/path/of/disk"
    private static NamedService? ServiceOf(CodeLine code, string path)
    {
        if (path.Length == 0) return null;
        var blanks = code.Length - code.Span.TrimStart().Length;
        var line = code.Text.Trim();
        if (!Addresses.Any(address => line.StartsWith(address, StringComparison.OrdinalIgnoreCase)) && line.IndexOf("://", StringComparison.Ordinal) < 0)
            return null;
        var start = line.IndexOf(path, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += path.Length;
        var end = start;
        while (end < line.Length && (line[end] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_')) end++;
        return end > start ? new(line.Substring(start, end - start).ToLowerInvariant(), new(code.Start + blanks + start, end - start)) : null;
    }

    // "PSOT /api/v2/zec HTTP/1.1", "GET /api/zec"; a path that is only a slash says nothing.
    private static bool IsRequestLine(string line)
    {
        var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[1].IndexOf('/') >= 0 && words[1].Length > 1
            && (Methods.Contains(words[0].ToUpperInvariant()) || Spelling.IsSlipOf(words[0].ToLowerInvariant(), "post"));
    }

    // A header that is spelt nearly as the one that names the action; whoever looks at its name finds it.
    private static ActionHeader? MisspeltActionOf(CodeLine line, string name)
    {
        var text = WithoutOption(line.Text.Trim());
        var end = text.IndexOf(':');
        return end > 0 && Spelling.IsSlipOf(text.Substring(0, end).Trim().ToLowerInvariant(), name.ToLowerInvariant())
            ? ActionOf(line, text.Substring(0, end).Trim())
            : null;
    }

    private static ActionHeader? ActionOf(CodeLine line, string name) =>
        HeaderOf(line.Text.Trim(), name) is { } action
            ? new(name, action, new(line.Start + line.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase), name.Length),
                new(line.Start + line.Text.LastIndexOf(action, StringComparison.Ordinal), action.Length))
            : null;

    // -H 'Name: value' \
    private static string WithoutOption(string line)
    {
        foreach (var option in HeaderOptions)
            if (line.StartsWith(option, StringComparison.Ordinal)) return line.Substring(option.Length).TrimEnd('\\', ' ').Trim('\'', '"', ' ', '=');
        return line;
    }

    private static string? HeaderOf(string line, string name)
    {
        line = WithoutOption(line);
        if (!line.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = line.Substring(name.Length).TrimStart();
        return rest.Length > 0 && rest[0] is ':' or '：' && rest.Substring(1).Trim() is { Length: > 0 } value ? value : null;
    }
}

/// <param name="Service">The last segment of the path, null where the head names none.</param>
/// <param name="Version">What the header of the version says, null where the head lacks it.</param>
/// <param name="Head">The request line, or else the first line above the body; null where there is none.</param>
/// <param name="Request">The body, null where there is none that can be read.</param>
/// <param name="Response">The whole response, null where there is none that can be read.</param>
/// <param name="Repairs">What had to be fixed to read them.</param>
/// <param name="Failures">What cannot be read.</param>
/// <param name="Mislabelled">The marks above parts that are the other one.</param>
internal sealed record ExampleDeclaration(
    string Title,
    NamedService? Service,
    string? Version,
    ActionHeader? Header,
    ExampleHead? Head,
    JsonNode? Request,
    JsonNode? Response,
    EquatableArray<JsonRepair> Repairs,
    EquatableArray<JsonFailure> Failures,
    EquatableArray<ExampleMark> Mislabelled)
{
    /// <summary>Which route it calls; null where it does not say.</summary>
    public ExampleCall? Call { get; init; }
}

/// <summary>The service that the path of an example names, and where.</summary>
internal sealed record NamedService(string Slug, TextSpan Span);

/// <summary>A line above the body of an example.</summary>
/// <param name="IsRequest">Whether it is a request line, or was meant as one.</param>
internal sealed record ExampleHead(string Text, TextSpan Span, bool IsRequest);

/// <summary>The header that names the action.</summary>
internal sealed record ActionHeader(string Name, string Action, TextSpan NameSpan, TextSpan ActionSpan);
