using System.Text;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>The words of titles and routes as names of operations.</summary>
internal static class OperationWords
{
    private const int Longest = 120;

    private static readonly char[] Apostrophes = ['\'', '’', '`'];

    /// <summary>The words of a title, each with a capital: <c>Get Open &amp; Closed Orders</c> is <c>GetOpenClosedOrders</c>.</summary>
    /// <returns>Empty where no word of it is one of letters that code is written in.</returns>
    public static string OfTitle(string title)
    {
        var name = Join(title);
        return name.Any(char.IsLetter) ? name : "";
    }

    /// <summary>The words of a route without what is no word of it: its parameters, and its version.</summary>
    public static string OfRoute(string template, IReadOnlyCollection<string> plain)
    {
        var name = Join(string.Join(" ", SegmentsOf(template).Where(segment => !plain.Contains(segment))));
        return name.Length > 0 ? name : Join(template) is { Length: > 0 } whole ? whole : "Root";
    }

    /// <summary>The word of a method.</summary>
    public static string OfMethod(string method) => method[0] + method.Substring(1).ToLowerInvariant();

    /// <summary>What a name has to say of a route: what stands before its last part, and is neither plain nor said by the name already.</summary>
    public static string Apart(string name, string template, IReadOnlyCollection<string> plain)
    {
        var segments = SegmentsOf(template).ToList();
        if (segments.Count == 0) return "";
        return Join(string.Join(" ", segments.Take(segments.Count - 1).Where(segment => !plain.Contains(segment)).SelectMany(WordsOf)
            .Where(word => !Says(name, word))));
    }

    /// <summary>The words of the end of a path: the name of its file without the ending, and the folders next to it.</summary>
    /// <param name="path">With forward slashes.</param>
    /// <param name="count">How many parts of it.</param>
    public static string OfPath(string path, int count)
    {
        var parts = path.Split('/');
        var file = parts[parts.Length - 1];
        parts[parts.Length - 1] = file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
        return Join(string.Join(" ", parts.Skip(Math.Max(0, parts.Length - count))));
    }

    /// <summary>The words of a path that a name does not have.</summary>
    public static string Further(string name, string path) =>
        Join(string.Join(" ", SegmentsOf(path).SelectMany(WordsOf).Where(word => !Says(name, word)).Distinct(StringComparer.OrdinalIgnoreCase)));

    // "orders" is said by "order".
    private static bool Says(string name, string word) =>
        name.IndexOf(word.Length > 3 ? word.TrimEnd('s', 'S') : word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<string> SegmentsOf(string template) =>
        template.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(static segment => segment[0] != '{' && !IsVersion(segment) && segment != "api");

    // "v5", "v1.2"
    private static bool IsVersion(string segment) =>
        segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(static c => c is '.' or >= '0' and <= '9');

    private static IEnumerable<string> WordsOf(string segment) => segment.Split(['-', '_', '.', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static string Join(string text)
    {
        var name = new StringBuilder();
        var begins = true;
        foreach (var c in text)
        {
            if (name.Length == Longest) break;
            if (Array.IndexOf(Apostrophes, c) >= 0) continue;
            if (c is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9')) begins = true;
            else
            {
                name.Append(begins ? char.ToUpperInvariant(c) : c);
                begins = false;
            }
        }
        return name.ToString();
    }
}
