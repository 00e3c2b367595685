using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>A code block that shows a call: its head, the request and the response.</summary>
/// <param name="Service">The last segment of the path, null where the head names none.</param>
/// <param name="Version">What <c>X-ZC-Version</c> says, null where the head lacks it.</param>
internal sealed record ExampleCall(string? Service, string? Version, string? Request, string? Response);

internal static class ExampleReader
{
    private const string ApiPath = "/api/v2/";

    public static ExampleCall Read(string code)
    {
        string? service = null, version = null;
        List<string> request = [], response = [];
        List<string>? current = null;
        foreach (var line in code.Split('\n'))
        {
            var text = line.Trim();
            if (IsMark(text, "Request")) current = request;
            else if (IsMark(text, "Response")) current = response;
            else if (current is not null) current.Add(line);
            else
            {
                service ??= ServiceOf(text);
                version ??= HeaderOf(text, "X-ZC-Version") ?? HeaderOf(text, "X-TC-Version");
            }
        }
        return new(service, version, Body(request), Body(response));
    }

    public static Example ToExample(this ExampleCall call, string title) => new(title, call.Request, call.Response);

    private static string? Body(List<string> lines) => lines.Count == 0 ? null : JsonText.Compact(string.Join("\n", lines));

    private static bool IsMark(string line, string word) =>
        line.Length == word.Length + 1 && line[word.Length] is ':' or '：' && line.StartsWith(word, StringComparison.OrdinalIgnoreCase);

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

    private static string? HeaderOf(string line, string name) =>
        line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && line.Substring(name.Length + 1).Trim() is { Length: > 0 } value
            ? value
            : null;
}
