using System.Text.RegularExpressions;
using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>Finds what hosts add to pages: notices for assistants, and blocks for them alone.</summary>
internal static partial class Furniture
{
    /// <summary>The quotes at the beginning and at the end of a page that lead to the index of the site; "" where there are none.</summary>
    public static string NoticesOf(string text)
    {
        var (start, end) = BodyOf(text, MarkdownLine.In(text), out var frontMatter);
        return text[frontMatter..start] + text[end..];
    }

    public static string WithoutNotices(string text)
    {
        var (start, end) = BodyOf(text, MarkdownLine.In(text), out var frontMatter);
        return text[..frontMatter] + text[start..end];
    }

    /// <summary>A text without each element of a name, of which the lines with its tags are full: <c>&lt;llms-only&gt;</c> to
    /// <c>&lt;/llms-only&gt;</c>.</summary>
    /// <param name="keep">Whether what stands between the tags stays.</param>
    public static string WithoutElement(string text, string opening, string closing, bool keep)
    {
        if (!text.Contains(opening, StringComparison.Ordinal)) return text;
        var lines = MarkdownLine.In(text);
        var (kept, isComplete) = (new List<string>(), true);
        for (var index = 0; index < lines.Count; index++)
        {
            var end = isComplete && IsTag(lines[index], opening) ? lines.FindIndex(index + 1, line => IsTag(line, closing)) : -1;
            // One that does not end is no element, and none that follows ends either.
            if (end < 0)
            {
                isComplete &= !IsTag(lines[index], opening);
                kept.Add(lines[index].Of(text).ToString());
                continue;
            }
            if (keep) kept.AddRange(lines[(index + 1)..end].Select(line => line.Of(text).ToString()));
            index = end;
            // Of the blank lines around it, those before it are enough.
            if (kept.Count == 0 || string.IsNullOrWhiteSpace(kept[^1]))
                while (index + 1 < lines.Count && lines[index + 1].IsBlankOf(text)) index++;
        }
        return string.Join('\n', kept);

        bool IsTag(MarkdownLine line, string tag) => !line.IsCode && line.Of(text).Trim().SequenceEqual(tag);
    }

    // Between what leads to the index; the front matter of a page is its own.
    private static (int Start, int End) BodyOf(string text, List<MarkdownLine> lines, out int frontMatter)
    {
        var first = EndOfFrontMatter(text, lines);
        frontMatter = first == lines.Count ? text.Length : lines[first].Start;
        var last = lines.Count - 1;
        for (int next; (next = SkipBlank(first, 1)) < lines.Count && IsQuote(next);)
        {
            var end = next;
            while (end < lines.Count && IsQuote(end)) end++;
            if (!LeadsToIndex().IsMatch(text[lines[next].Start..lines[end - 1].End])) break;
            first = SkipBlank(end, 1);
        }
        for (int next; (next = SkipBlank(last, -1)) >= first && IsQuote(next);)
        {
            var start = next;
            while (start > first && IsQuote(start - 1)) start--;
            if (!LeadsToIndex().IsMatch(text[lines[start].Start..lines[next].End])) break;
            last = SkipBlank(start - 1, -1);
            // The line that sets the notice apart.
            if (last >= first && lines[last].IsBreakOf(text)) last = SkipBlank(last - 1, -1);
        }
        if (first >= lines.Count) return (text.Length, text.Length);
        return (lines[first].Start, last < first ? lines[first].Start : lines[last].End);

        bool IsQuote(int index) => !lines[index].IsCode && lines[index].Of(text).TrimStart().StartsWith(">");

        int SkipBlank(int index, int step)
        {
            while (index >= 0 && index < lines.Count && lines[index].IsBlankOf(text)) index += step;
            return index;
        }
    }

    /// <summary>The first line behind the front matter of a page.</summary>
    public static int EndOfFrontMatter(string text, List<MarkdownLine> lines)
    {
        if (lines.Count == 0 || !lines[0].Of(text).TrimEnd().SequenceEqual("---")) return 0;
        return lines.FindIndex(1, line => line.Of(text).TrimEnd().SequenceEqual("---")) is > 0 and var end ? end + 1 : 0;
    }

    // The index as a link or an address, not as a word of the page.
    [GeneratedRegex(@"[/\[]llms(-full)?\.txt\b")]
    private static partial Regex LeadsToIndex();
}
