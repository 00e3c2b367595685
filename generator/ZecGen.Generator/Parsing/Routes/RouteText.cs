using System.Text;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>A text that says how an operation is called: <c>POST /shelves/:id/jars</c>, <c>GET https://api.example/v1/jars/{id} HTTP/1.1</c>.</summary>
internal static class RouteText
{
    private const int Longest = 1_000;
    private const string Version = " HTTP/";

    private static readonly HashSet<string> Methods =
        new(StringComparer.Ordinal) { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" };

    // What stands around a route or a method, and is no part of it.
    private static readonly char[] Around = [' ', '\t', '\r', '`', '*', '_', '"', '\'', '“', '”', '[', ']', '-', '•', ':', '：', '|', ','];

    private static readonly char[] Blanks = [' ', '\t'];

    /// <returns>Null where the text says something else, or more.</returns>
    public static (string Method, string Path)? Read(string text)
    {
        if (text.Length > Longest) return null;
        var line = WithoutVersion(PlainCharacters.Of(text)).Trim().Trim('`', '*', '"').Trim();
        var end = line.IndexOfAny([' ', '\t', ':', '|', '`', '*']);
        if (end <= 0 || MethodIn(line.Substring(0, end)) is not { } method) return null;
        var rest = line.Substring(end).TrimStart(' ', '\t', ':', '|', '`', '*');
        var close = rest.IndexOfAny(Blanks);
        // "POST /jars (signed)"
        if (close > 0 && rest.Substring(close).TrimStart() is { Length: > 0 } behind && behind[0] is not ('(' or '（')) return null;
        return PathIn(close > 0 ? rest.Substring(0, close) : rest) is { } path ? (method, path) : null;
    }

    /// <summary>Whether a text is a request as it is sent: with its version, or with values.</summary>
    public static bool IsSent(string text) => text.IndexOf(Version, StringComparison.Ordinal) > 0 || text.IndexOf('?') > 0;

    /// <summary>The method that is all of a text; null where it is none.</summary>
    public static string? MethodIn(string text)
    {
        var word = text.Trim(Around);
        return Methods.Contains(word) ? word : null;
    }

    /// <summary>The path that is all of a text, with the names of parameters in braces; null where it is none.</summary>
    public static string? PathIn(string text)
    {
        if (text.Length > Longest) return null;
        var path = WithoutHost(text.Trim().Trim('`', '*', '"', '\'', ' '));
        if (path is null || path.IndexOfAny([.. Blanks, '`', '|', '"', '\\', '\n', '（']) >= 0) return null;
        var end = path.IndexOfAny(['?', '#']);
        if (end >= 0) path = path.Substring(0, end);
        return path.Length > 1 && path.Any(char.IsLetterOrDigit) ? Template(path) : null;
    }

    /// <summary>The names of the parameters in a path.</summary>
    public static IEnumerable<string> ParametersOf(string template)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
            if (template.IndexOf('}', open) is > 0 and var close) yield return template.Substring(open + 1, close - open - 1);
    }

    // "https://api.example/v1/jars", "{{base}}/v1/jars"; what has no path is none.
    private static string? WithoutHost(string text)
    {
        if (text.Length > 0 && text[0] == '/') return text;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 && !(text.Length > 0 && text[0] is '{' or '<' or '$')) return null;
        var slash = text.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 || (scheme >= 0 && text.Substring(0, scheme) is not ("http" or "https")) ? null : text.Substring(slash);
    }

    private static string WithoutVersion(string line) => line.IndexOf(Version, StringComparison.Ordinal) is > 0 and var at ? line.Substring(0, at) : line;

    // ":id", "<id>", "${id}", "{{id}}" and "[id]" are "{id}".
    private static string? Template(string path)
    {
        var template = new StringBuilder(path.Length + 8);
        for (var at = 0; at < path.Length;)
        {
            var closing = path[at] switch { '{' => '}', '<' => '>', '[' => ']', _ => '\0' };
            if (path[at] == '$' && at + 1 < path.Length && path[at + 1] == '{') at++;
            else if (closing != '\0' || (path[at] == ':' && path[at - 1] == '/'))
            {
                var start = at;
                while (start < path.Length && path[start] is '{' or '<' or '[' or ':') start++;
                var end = start;
                while (end < path.Length && IsNameCharacter(path[end])) end++;
                if (end == start) return null;
                template.Append('{').Append(path, start, end - start).Append('}');
                while (closing != '\0' && end < path.Length && path[end] == closing) end++;
                at = end;
            }
            else template.Append(path[at++]);
        }
        var text = template.ToString().TrimEnd('/');
        return text.Length == 0 || text.IndexOf("//", StringComparison.Ordinal) >= 0 || !IsWhole(text) ? null : text;
    }

    private static bool IsWhole(string template)
    {
        var isOpen = false;
        foreach (var c in template)
            if (c == '{' && isOpen) return false;
            else if (c == '}' && !isOpen) return false;
            else if (c is '<' or '>' or '[' or ']') return false;
            else isOpen = c == '{' || (isOpen && c != '}');
        return !isOpen;
    }

    private static bool IsNameCharacter(char c) => c < '\u0080' && (char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
}
