using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>A heading that says how an operation is called, and beside it what it does: <c>Create: POST /jars</c>, <c>2. POST /jars</c>,
/// <c>Create (POST /jars)</c>, <c>POST /jars - Create</c>, <c>Get /jars</c>.</summary>
internal static class RouteHeading
{
    private const int Longest = 512;

    // What stands between the two; without it, a heading merely speaks of a route.
    private static readonly char[] Signs = [':', '：', '-', '–', '—', '|', '｜', '('];

    private static readonly char[] Around = [.. Signs, ' ', ')', '[', ']', '`', '*', '.', '\t'];

    /// <returns>With what else it says, which may be nothing; null where it has no route, or a sentence with one.</returns>
    public static (string Method, string Path, string Title)? Read(string heading)
    {
        if (RouteText.Read(heading) is var (method, path)) return (method, path, "");
        if (heading.Length > Longest || heading.IndexOf('/') < 0) return null;
        var text = PlainCharacters.Of(heading);
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (words[at + 1].TrimStart('`', '*', '[') is not { Length: > 1 } start
                || (start[0] is not '/' && start.IndexOf("://", StringComparison.Ordinal) < 0))
                continue;
            var (before, behind) = (string.Join(" ", words.Take(at)), string.Join(" ", words.Skip(at + 2)));
            var word = words[at].Trim(Around);
            // Where nothing else stands before it, no sentence has the word as one of its own.
            if (IsNumbering(before)) (word, before) = (word.ToUpperInvariant(), "");
            if (RouteText.MethodIn(word) is not { } called || RouteText.PathIn(words[at + 1].Trim('`', '*', ')', '(', '[', ']', ',', ':')) is not { } route)
                continue;
            var isApart = before.Length == 0 || Signs.Contains(before[before.Length - 1]) || words[at][0] is '(' or '[' or '`';
            var isWhole = behind.Length == 0 || Signs.Contains(behind[0]) || words[at + 1][words[at + 1].Length - 1] == ':';
            return isApart && isWhole ? (called, route, (before.Length > 0 ? before : behind).Trim(Around)) : null;
        }
        return null;
    }

    // "2.", "1.3)"
    private static bool IsNumbering(string text) => text.All(static c => c is '.' or ')' or '(' or ' ' or >= '0' and <= '9');
}
