using System.Globalization;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A cell, or a heading, that says an HTTP status: <c>404</c>, <c>404 Not Found</c>, <c>HTTP 404</c>.</summary>
internal static class StatusCell
{
    private static readonly string[] Nothing = ["", "-", "--", "—", "/", "无", "N/A"];

    /// <returns>0 where it says nothing, -1 where what it says is no status.</returns>
    public static int Read(string cell)
    {
        var text = PlainCharacters.Of(cell).Trim(' ', '*', '`');
        if (Nothing.Contains(text)) return 0;
        var found = 0;
        foreach (var word in text.Split([' ', '(', ')', ':', '-', '/', ',', '、', '，', '：'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Any(static c => c is >= '0' and <= '9')) continue;
            // Two numbers leave a doubt.
            if (found != 0 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out found) || found is < 100 or > 599) return -1;
        }
        return found == 0 ? -1 : found;
    }
}
