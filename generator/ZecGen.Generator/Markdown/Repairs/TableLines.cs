namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>What a line of a page could be in a table.</summary>
internal static class TableLines
{
    public const char Bar = '|';
    public const char WideBar = '｜';

    // A comment that nobody closes must not be followed from every line of it.
    private const int LongestComment = 64;

    // Cells of dashes alone are those of a row that has nothing to say.
    private const int MostSlips = 2;

    private const string Comment = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>Whether a line begins as rows do.</summary>
    public static bool IsRow(PageLines lines, int at) => !lines[at].IsCode && lines[at].Begins is Bar or WideBar;

    /// <summary>Whether lines are a header, a separator and rows, and nothing else but blanks.</summary>
    public static bool AreTable(PageLines lines, int first, int last)
    {
        while (first <= last && lines[first].IsBlank) first++;
        while (last > first && lines[last].IsBlank) last--;
        if (last < first + 2 || !IsSeparator(lines.TextOf(first + 1))) return false;
        for (var at = first; at <= last; at++)
            if (lines[at].Begins != Bar || !IsClosed(lines, at)) return false;
        return true;
    }

    public static bool IsClosed(PageLines lines, int at) =>
        lines.TextOf(at) is var text && text.Length > 1 && text[text.Length - 1] is Bar or WideBar && text[text.Length - 2] != '\\';

    /// <summary>How many cells a line has, bars on both ends left out; bars in code and behind a backslash part nothing.</summary>
    public static int Cells(ReadOnlySpan<char> row, bool countsWide)
    {
        var (cells, inCode, last) = (0, false, 0);
        for (var i = 0; i < row.Length; i++)
        {
            switch (row[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    inCode = !inCode && row.Slice(i + 1).IndexOf('`') >= 0;
                    break;
                case Bar or WideBar when !inCode && (row[i] == Bar || countsWide):
                    if (i > 0) cells++;
                    last = i + 1;
                    break;
            }
        }
        return last < row.Length ? cells + 1 : cells;
    }

    /// <summary>Whether a line parts the header from the rows, <c>| --- | :-: |</c>, in whatever dashes and bars.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> row)
    {
        var dashes = 0;
        foreach (var c in row)
        {
            if (IsDash(c)) dashes++;
            else if (c is not (Bar or WideBar or ':' or ' ' or '\t')) return false;
        }
        return dashes > 0 && (row.IndexOf(Bar) >= 0 || row.IndexOf(WideBar) >= 0);
    }

    /// <summary>Whether a line right below a header was meant to part it from the rows: it is nearly one that does, with a slip of the keyboard.</summary>
    public static bool IsNearlySeparator(ReadOnlySpan<char> line)
    {
        var (dashes, bars, others) = (0, 0, 0);
        foreach (var c in line)
        {
            if (IsDash(c)) dashes++;
            else if (c is Bar or WideBar) bars++;
            else if (c is not (':' or ' ' or '\t')) others++;
        }
        return bars > 0 && dashes >= 3 && others <= MostSlips && line.IndexOf("---".AsSpan(), StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether Markdown knows the separator for one.</summary>
    public static bool IsPlainSeparator(ReadOnlySpan<char> row) => row.IndexOfAny('—', '–', '=') < 0 && row.IndexOf(WideBar) < 0 && !HasGap(row);

    // "-- -"
    private static bool HasGap(ReadOnlySpan<char> row)
    {
        for (var i = 1; i < row.Length; i++)
            if (row[i] is ' ' or '\t' && row[i - 1] == '-' && row.Slice(i).TrimStart() is { Length: > 0 } rest && rest[0] == '-') return true;
        return false;
    }

    // Elements whose content is no Markdown, whatever stands in it, or that are a table themselves.
    private static readonly string[] Closed = ["pre", "script", "style", "textarea", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "code"];

    /// <summary>Whether a line is a tag of HTML that may have Markdown in it.</summary>
    public static bool IsTag(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] != '<' || line[line.Length - 1] != '>') return false;
        var start = line[1] == '/' ? 2 : 1;
        var end = start;
        while (end < line.Length && char.IsLetterOrDigit(line[end])) end++;
        return end > start && !Closed.Contains(line.Slice(start, end - start).ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The last line of a comment that begins the line and ends one; -1 where there is none.</summary>
    public static int EndOfComment(PageLines lines, int at)
    {
        if (lines[at].IsCode || !lines.Starts(at, Comment)) return -1;
        for (var i = at; i < lines.Count && i < at + LongestComment; i++)
            if (lines.TextOf(i).IndexOf(CommentEnd.AsSpan(), StringComparison.Ordinal) is var end and >= 0)
                return end + CommentEnd.Length == lines.TextOf(i).Length ? i : -1;
        return -1;
    }

    /// <summary>Where, in the text of a row, a comment begins that stands behind its last bar; -1 where there is none.</summary>
    public static int TrailingComment(PageLines lines, int at)
    {
        var text = lines.TextOf(at);
        if (!text.EndsWith(CommentEnd.AsSpan(), StringComparison.Ordinal)) return -1;
        var start = text.LastIndexOf(Comment.AsSpan());
        return start > 0 && text.Slice(0, start).TrimEnd() is { Length: > 1 } row && row[row.Length - 1] is Bar or WideBar
            && row[row.Length - 2] != '\\' ? start : -1;
    }

    // What word processors make of three hyphens, too.
    private static bool IsDash(char c) => c is '-' or '—' or '–' or '=';
}
