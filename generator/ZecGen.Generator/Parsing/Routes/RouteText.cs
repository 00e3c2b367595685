using System.Text;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>A text that says how an operation is called: <c>POST /shelves/:id/jars</c>, <c>GET https://api.example/v1/jars/{id} HTTP/1.1</c>.</summary>
internal static class RouteText
{
    private const int Longest = 1_000;
    private const int LongestMethod = 10;
    private const string Version = " HTTP/";

    // What the placeholder of an address is called.
    private static readonly string[] AddressWords = ["url", "uri", "host", "base", "domain", "endpoint", "server", "address", "baseurl"];

    private static readonly HashSet<string> Methods =
        new(StringComparer.Ordinal) { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" };

    // What stands around a route or a method, and is no part of it.
    private static readonly char[] Around = [' ', '\t', '\r', '`', '*', '_', '"', '\'', '“', '”', '[', ']', '-', '•', ':', '：', '|', ','];

    private static readonly char[] Blanks = [' ', '\t'];

    // Before the name of a parameter whose value is a path.
    private const char HasSlashes = '+';

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
        return PathIn(close > 0 ? rest.Substring(0, close) : rest, isBehindMethod: true) is { } path ? (method, path) : null;
    }

    /// <summary>Whether a text is a request as it is sent: with its version, or with values.</summary>
    public static bool IsSent(string text) => text.IndexOf(Version, StringComparison.Ordinal) > 0 || (text.IndexOf('?') > 0 && !RouteQuery.HasNoValues(text));

    /// <summary>The method that is all of a text; null where it is none.</summary>
    public static string? MethodIn(string text)
    {
        var word = text.Trim(Around);
        return Methods.Contains(word) ? word : null;
    }

    /// <summary>What keeps a text that looks like a route from being read as one; null where nothing does, or where it does not look like one.</summary>
    public static string? ProblemOf(string text)
    {
        if (text.Length > Longest) return null;
        var words = WithoutVersion(PlainCharacters.Of(text)).Trim(' ', '`', '*').Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || Read(text) is not null) return null;
        if (MethodIn(words[0]) is not null) return words[1].IndexOfAny(['/', '{', '<']) < 0 ? null : $"'{words[1]}' is no path that can be read";
        return words[0].Length is > 1 and <= LongestMethod && words[0].All(static c => c is >= 'A' and <= 'Z') && words[1][0] == '/'
            && PathIn(words[1]) is not null ? $"'{words[0]}' is no known method" : null;
    }

    /// <summary>The path that is all of a text, with the names of parameters in braces; null where it is none.</summary>
    /// <param name="isBehindMethod">Whether it need not begin with a slash.</param>
    public static string? PathIn(string text, bool isBehindMethod = false)
    {
        if (text.Length > Longest) return null;
        var path = WithoutHost(text.Trim().Trim('`', '*', '"', '\'', ' '), isBehindMethod);
        if (path is null || path.IndexOfAny([.. Blanks, '`', '|', '"', '\\', '\n', '（']) >= 0) return null;
        // "/files(/{path})" and "/raw/*path" are several routes.
        if (path.IndexOfAny(['(', ')']) >= 0 || path.IndexOf("/*", StringComparison.Ordinal) >= 0) return null;
        // "{id?}" may be left out, and nothing says what the route is then.
        if (path.IndexOf("?}", StringComparison.Ordinal) >= 0) return null;
        var end = path.IndexOfAny(['?', '#']);
        if (end >= 0) path = path.Substring(0, end);
        return path.Length > 1 && path.Any(char.IsLetterOrDigit) ? Template(path) : null;
    }

    /// <summary>The names of the parameters in a path.</summary>
    public static IEnumerable<string> ParametersOf(string template)
    {
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', open + 1))
            if (template.IndexOf('}', open) is > 0 and var close) yield return template.Substring(open + 1, close - open - 1).TrimStart(HasSlashes);
    }

    /// <summary>The names of the parameters in a path whose values have slashes: <c>{+path}</c>.</summary>
    public static IEnumerable<string> PathsOf(string template)
    {
        for (var open = template.IndexOf("{+", StringComparison.Ordinal); open >= 0; open = template.IndexOf("{+", open + 1, StringComparison.Ordinal))
            if (template.IndexOf('}', open) is > 0 and var close) yield return template.Substring(open + 2, close - open - 2);
    }

    // "https://api.example/v1/jars", "{{base}}/v1/jars", "_cat/jars"; what has no path is none.
    private static string? WithoutHost(string text, bool isBehindMethod)
    {
        if (text.Length == 0 || text[0] == '/') return text.Length == 0 ? null : text;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var slash = text.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (scheme >= 0) return slash < 0 || text.Substring(0, scheme) is not ("http" or "https") ? null : text.Substring(slash);
        var isPlaceholder = text[0] is '{' or '<' or '$' && slash > 0;
        if (isPlaceholder && (!isBehindMethod || text[0] == '$' || IsAddress(text.Substring(0, slash)))) return text.Substring(slash);
        return isBehindMethod && (text[0] is '_' or '{' or '<' || (char.IsLetterOrDigit(text[0]) && slash > 0)) ? "/" + text : null;
    }

    // "{baseUrl}", "<host>": what stands for the address, and for no parameter.
    private static bool IsAddress(string placeholder) =>
        OperationWords.OfTitle(placeholder) is var name && AddressWords.Any(word => OperationWords.Says(name, word));

    private static string WithoutVersion(string line) => line.IndexOf(Version, StringComparison.Ordinal) is > 0 and var at ? line.Substring(0, at) : line;

    // ":id", "<id>", "${id}", "{{id}}", "[id]", "{id:int}" and "{id*}" are "{id}"; "{*id}" and "{id+}" are "{+id}".
    private static string? Template(string path)
    {
        var template = new StringBuilder(path.Length + 8);
        for (var at = 0; at < path.Length;)
        {
            var closing = path[at] switch { '{' => '}', '<' => '>', '[' => ']', _ => '\0' };
            if (path[at] == '$' && at + 1 < path.Length && path[at + 1] == '{') at++;
            else if (path[at] == '[' && at + 1 < path.Length && !IsNameCharacter(path[at + 1], closing))
            {
                // "/jars[.json]" is called without it as well; with a parameter in it there are two routes.
                var end = path.IndexOf(']', at);
                if (end < 0 || path.IndexOfAny(['{', '<', ':', '['], at + 1, end - at - 1) >= 0) return null;
                at = end + 1;
            }
            else if (closing != '\0' || (path[at] == ':' && path[at - 1] == '/'))
            {
                var start = at;
                while (start < path.Length && path[start] is '{' or '<' or '[' or ':') start++;
                var isPath = start < path.Length && path[start] is '+' or '*';
                while (start < path.Length && path[start] is '+' or '*') start++;
                var end = start;
                while (end < path.Length && IsNameCharacter(path[end], closing)) end++;
                if (end == start) return null;
                isPath |= closing == '}' && end < path.Length && path[end] == '+';
                template.Append(isPath ? "{+" : "{").Append(path, start, end - start).Append('}');
                at = EndOfPlaceholder(path, end, closing);
                if (at < 0) return null;
            }
            else template.Append(path[at++]);
        }
        // A slash at the end is sent: without it, some services know no such path.
        var text = template.ToString();
        return text.Length < 2 || text.IndexOf("//", StringComparison.Ordinal) >= 0 || !IsWhole(text) ? null : text;
    }

    // Behind a name, what says more of its values: a type, or that it has slashes.
    private static int EndOfPlaceholder(string path, int at, char closing)
    {
        if (at < path.Length && path[at] is '*' or '+') at++;
        if (closing == '\0') return at < path.Length && path[at] == '(' ? path.IndexOf(')', at) + 1 is > 0 and var behind ? behind : -1 : at;
        if (at < path.Length && path[at] == ':') at = path.IndexOf(closing, at);
        if (at < 0) return -1;
        while (at < path.Length && path[at] == closing) at++;
        return at;
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

    // ":id.json" has the name "id".
    private static bool IsNameCharacter(char c, char closing) =>
        c < '\u0080' && (char.IsLetterOrDigit(c) || c is '_' or '-' || (c == '.' && closing is '}' or '>'));
}
