using System.Net;
using System.Text.RegularExpressions;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>What stands in a page for somebody who knows nothing of Markdown: the pieces between bars, tags and bullets, without their markup.</summary>
internal sealed partial class StatedText
{
    // So many letters may differ between two texts that are the same but for a slip.
    private const int Slip = 3;

    private readonly List<string> cells;
    private readonly Dictionary<string, int> counts;
    private readonly string text;

    public StatedText(string page)
    {
        text = page;
        cells = [.. page.Split('\n').SelectMany(CellsOf).Select(Plain).Where(cell => cell.Length > 0)];
        counts = cells.GroupBy(cell => cell, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>How many cells hold this and nothing else.</summary>
    public int CountOf(string cell) => counts.GetValueOrDefault(Plain(cell));

    /// <summary>How many cells say this, but for a slip.</summary>
    public int CountLike(string cell)
    {
        var plain = Plain(cell);
        return cells.Count(other => IsLike(other, plain));
    }

    /// <summary>Whether this stands anywhere as a word of its own.</summary>
    public bool HasWord(string word) => Regex.IsMatch(text, $"(?<![A-Za-z0-9_]){Regex.Escape(word)}(?![A-Za-z0-9_])");

    /// <summary>Whether two texts are the same but for a slip that left their numbers alone.</summary>
    public static bool IsLike(string left, string right) =>
        left == right || (Math.Abs(left.Length - right.Length) <= Slip && Digits(left) == Digits(right) && Distance(left, right) <= Slip);

    /// <summary>Letters and digits alone, without tags, entities and escapes.</summary>
    public static string Plain(string cell)
    {
        var bare = WebUtility.HtmlDecode(Tags().Replace(Links().Replace(cell, "$1"), ""));
        return string.Concat(bare.Where(c => char.IsLetterOrDigit(c) || c == '_'));
    }

    private static IEnumerable<string> CellsOf(string line)
    {
        if (Bars().IsMatch(line))
            foreach (var cell in Bars().Split(line))
            {
                yield return cell;
                foreach (Match item in Items().Matches(cell)) yield return item.Value;
            }
        // A member of an example's JSON is no row; an item of a list may be one.
        else if (line.TrimStart() is [('-' or '*' or '+' or '#'), ..]) yield return line;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var c in left)
        {
            var current = new int[right.Length + 1];
            current[0] = previous[0] + 1;
            for (var j = 0; j < right.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (c == right[j] ? 0 : 1));
            previous = current;
        }
        return previous[^1];
    }

    [GeneratedRegex(@"(?<!\\)\||<td[^>]*>|</td>", RegexOptions.IgnoreCase)]
    private static partial Regex Bars();

    [GeneratedRegex(@"(?<=<code>)[^<]+(?=</code>)|(?<=<li>)\s*[A-Za-z0-9_.-]+")]
    private static partial Regex Items();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();
}
