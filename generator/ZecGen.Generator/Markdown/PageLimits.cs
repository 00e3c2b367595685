using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>A page that is not read, and the place that is the reason.</summary>
internal sealed class PageLimitException(string reason, TextSpan span) : Exception(reason)
{
    public TextSpan Span => span;
}

/// <summary>What no page for people needs and no machine should have to read.</summary>
internal static class PageLimits
{
    public const string TooDeep = "its Markdown is nested too deeply here";

    private const int LongestPage = 32 * 1024 * 1024;

    // Markdig gives each row as many cells as the longest one has.
    private const long MostCells = 4_000_000;

    // Markdig gives up at 128, after a time that grows with the square of the line.
    private const int DeepestBlock = 120;

    /// <exception cref="PageLimitException">The page is too long, has a table of too many cells, or a line that begins very many quotes and lists.</exception>
    public static void Check(string page)
    {
        if (page.Length > LongestPage) throw new PageLimitException($"it has more than {LongestPage / 1024 / 1024} million characters", default);
        foreach (var chunk in Chunks(page))
        {
            var (lines, most, widest) = (0L, 0, default(TextSpan));
            foreach (var line in Lines(page, chunk))
            {
                lines++;
                if (Containers(page, line) > DeepestBlock) throw new PageLimitException(TooDeep, line);
                if (Bars(page, line) is var bars && bars <= most) continue;
                (most, widest) = (bars, line);
            }
            if (lines * most > MostCells)
                throw new PageLimitException($"the table with this row of {most} columns has more than {MostCells / 1_000_000} million cells", widest);
        }
    }

    /// <summary>The first line, or else the first line of the first lines without a blank one between them, that cannot be read by itself; and why.</summary>
    /// <param name="page">A page that cannot be read.</param>
    public static (TextSpan Place, string Reason) PlaceOf(string page, Func<string, bool> isReadable)
    {
        foreach (var chunk in Chunks(page))
        {
            if (IsReadable(chunk)) continue;
            var lines = Lines(page, chunk).ToList();
            foreach (var line in lines)
                if (!IsReadable(line)) return (line, TooDeep);
            // Until all of a table is read, what its rows mark up counts as nested.
            var isTable = lines.Count(line => Bars(page, line) > 0) * 2 > lines.Count;
            return (lines[0], isTable ? $"the table that begins here has {lines.Count - 2} rows, and so many cannot be read" : TooDeep);
        }
        return (default, TooDeep);

        bool IsReadable(TextSpan part) => isReadable(page.Substring(part.Start, part.Length));
    }

    // The quotes and list items that a line begins; a line of nothing else is a rule.
    private static int Containers(string page, TextSpan line)
    {
        var (count, at) = (0, line.Start);
        while (at < line.End)
        {
            var c = page[at];
            if (c is ' ' or '\t')
            {
                at++;
                continue;
            }
            var end = at;
            while (end < line.End && page[end] is >= '0' and <= '9') end++;
            var isNumber = end > at && end < line.End && page[end] is '.' or ')';
            if (c != '>' && !(c is '-' or '+' or '*' || isNumber)) return count;
            if (c != '>' && !(end + 1 < line.End && page[isNumber ? end + 1 : at + 1] is ' ' or '\t')) return count;
            count++;
            at = isNumber ? end + 1 : at + 1;
        }
        return page.IndexOf('>', line.Start, line.Length) >= 0 ? count : 0;
    }

    private static int Bars(string page, TextSpan line)
    {
        var count = 0;
        for (var at = page.IndexOf('|', line.Start, line.Length); at >= 0; at = page.IndexOf('|', at + 1, line.End - at - 1)) count++;
        return count;
    }

    private static IEnumerable<TextSpan> Chunks(string page)
    {
        var start = -1;
        foreach (var line in Lines(page, new(0, page.Length)))
        {
            var isBlank = page.AsSpan(line.Start, line.Length).IsWhiteSpace();
            if (!isBlank && start < 0) start = line.Start;
            if (!isBlank || start < 0) continue;
            yield return TextSpan.FromBounds(start, line.Start);
            start = -1;
        }
        if (start >= 0) yield return TextSpan.FromBounds(start, page.Length);
    }

    private static IEnumerable<TextSpan> Lines(string page, TextSpan part)
    {
        for (int start = part.Start, end; start < part.End; start = end + 1)
        {
            end = page.IndexOf('\n', start, part.End - start);
            if (end < 0) end = part.End;
            yield return TextSpan.FromBounds(start, end);
        }
    }
}
