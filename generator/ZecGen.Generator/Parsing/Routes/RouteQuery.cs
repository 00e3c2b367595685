namespace ZecGen.Generator.Parsing.Routes;

/// <summary>The parameters that a route has in its query, with what stands for their values: <c>GET /jars?size={size}&amp;label=:label</c>.</summary>
internal static class RouteQuery
{
    private static readonly char[] PathEnds = [' ', '\t', '\n', '`', '"', '\'', '|', '('];
    private static readonly char[] ValueEnds = ['&', .. PathEnds, '\r', ')', '#', ';'];

    /// <summary>Whether all values in the query of a text are written as what stands for them.</summary>
    public static bool HasNoValues(string text) => text.IndexOf('?') is >= 0 and var mark
        && PartsFrom(text, mark + 1).ToList() is { Count: > 0 } parts && parts.TrueForAll(static part => part.IsPlaceholder);

    /// <param name="text">What the route stands in.</param>
    /// <param name="path">The path before the query, with the names of parameters in braces.</param>
    public static IEnumerable<string> NamesIn(string text, string path)
    {
        for (var mark = text.IndexOf('?'); mark > 0; mark = text.IndexOf('?', mark + 1))
        {
            var start = text.LastIndexOfAny(PathEnds, mark - 1) + 1;
            if (RouteText.PathIn(text.Substring(start, mark - start), isBehindMethod: true) != path) continue;
            foreach (var (name, isPlaceholder) in PartsFrom(text, mark + 1))
                if (isPlaceholder) yield return name;
        }
    }

    private static IEnumerable<(string Name, bool IsPlaceholder)> PartsFrom(string text, int at)
    {
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && IsNameCharacter(text[end])) end++;
            if (end == at || end + 1 >= text.Length || text[end] != '=') yield break;
            yield return (text.Substring(at, end - at), text[end + 1] is '{' or '<' or ':' or '$' or '[');
            at = text.IndexOfAny(ValueEnds, end + 1);
            if (at < 0 || text[at] != '&') yield break;
            at += text.IndexOf("&amp;", at, StringComparison.Ordinal) == at ? "&amp;".Length : 1;
        }
    }

    private static bool IsNameCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.' or '$';
}
