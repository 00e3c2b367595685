using System.Text;
using ZecGen.Generator.Words;

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

    /// <summary>The end of a path: the name of its file without the ending, and the folders next to it.</summary>
    /// <param name="path">With forward slashes.</param>
    /// <param name="count">How many parts of it.</param>
    public static string EndOf(string path, int count)
    {
        var parts = path.Split('/');
        var file = parts[parts.Length - 1];
        parts[parts.Length - 1] = file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
        return string.Join("/", parts.Skip(Math.Max(0, parts.Length - count)));
    }

    /// <summary>The words of a route before its last part that a name does not have.</summary>
    public static string OfFolders(string name, string template) => OfParts(name, template.Substring(0, Math.Max(0, template.LastIndexOf('/'))));

    /// <summary>The words of a route that a name does not have, without its parameters and its version.</summary>
    public static string OfParts(string name, string template) => Further(name, string.Join("/", SegmentsOf(template)));

    /// <summary>The words of a path that a name does not have.</summary>
    public static string Further(string name, string path) => Join(string.Join(" ",
        path.Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries).SelectMany(WordsOf).Where(word => !Says(name, word))
            .Distinct(StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether a title has a word of a route.</summary>
    public static bool Share(string title, string template)
    {
        var name = OfTitle(title);
        return template.Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries).Where(static part => !IsVersion(part)).SelectMany(WordsOf)
            .Any(word => word.Length > 1 && Says(name, word));
    }

    /// <summary>Whether all words of a title are of a route, but that it is of an API: <c>Jars API</c>.</summary>
    public static bool AllOf(string title, string template)
    {
        var route = Join(template);
        var words = title.Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => WordKey.Of(word) is not ("api" or "apis")).ToList();
        return words.Count > 0 && words.TrueForAll(word => Says(route, word));
    }

    /// <summary>Whether a name has a word, or several that are written as one: <c>orders</c> is said by <c>PlaceOrder</c>, and <c>or</c> is not.</summary>
    public static bool Says(string name, string word)
    {
        var key = WordKey.Of(word);
        if (key.Length > 3 && key[key.Length - 1] == 's' && key[key.Length - 2] != 's') key = key.Substring(0, key.Length - 1);
        if (key.Length == 0) return true;
        for (var at = name.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            if (IsEdge(name, at) && (IsEdge(name, at + key.Length)
                || (name[at + key.Length] is 's' or 'S' && IsEdge(name, at + key.Length + 1)))) return true;
        return false;
    }

    // "GetDCPInfo" has the words Get, DCP and Info.
    private static bool IsEdge(string name, int at) => at <= 0 || at >= name.Length
        || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
        || char.IsDigit(name[at]) != char.IsDigit(name[at - 1]);

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
