using System.Globalization;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A cell, or a heading, that says an HTTP status: <c>404</c>, <c>404 Not Found</c>, <c>HTTP 404</c>.</summary>
internal static class StatusCell
{
    private static readonly string[] Nothing = ["", "-", "--", "—", "/", "无", "N/A"];

    private static readonly char[] Separators = [' ', '(', ')', ':', '-', '/', ',', '、', '，', '：', '`', '*'];

    /// <summary>Whether a text begins with what stands for all statuses that begin alike, which is none of them: <c>4xx</c>, <c>HTTP 5XX: a
    /// fault</c>.</summary>
    public static bool IsClass(string text)
    {
        var words = PlainCharacters.Of(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && IsClassWord(words[0].Equals("HTTP", StringComparison.OrdinalIgnoreCase) && words.Length > 1 ? words[1] : words[0]);
    }

    /// <returns>0 where it says nothing of one status, -1 where what it says is no status.</returns>
    public static int Read(string cell)
    {
        var text = PlainCharacters.Of(cell).Trim(' ', '*', '`');
        if (Nothing.Contains(text) || IsClass(text)) return 0;
        var found = 0;
        foreach (var word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Any(static c => c is >= '0' and <= '9')) continue;
            // Two numbers leave a doubt.
            if (found != 0 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out found) || found is < 100 or > 599) return -1;
        }
        return found == 0 ? -1 : found;
    }

    private static bool IsClassWord(string word) =>
        word.Length == 3 && word[0] is >= '1' and <= '5' && word.EndsWith("xx", StringComparison.OrdinalIgnoreCase);
}
