namespace ZecGen.Cli.Pull.Markdown;

/// <summary>Tells code from text, as CommonMark does: fences and indented code, also in lists and quotes, comments, and elements whose text is shown as it is.
/// The time follows the length of the text.</summary>
internal sealed class LineReader(string text, bool hasIndentedCode)
{
    private const int CodeIndent = 4;
    private const int TabWidth = 4;
    private const int FenceLength = 3;
    private const int MaxHeading = 6;

    // Of what an item of a list begins with.
    private const int MaxDigits = 9;

    // Nobody nests deeper, and each line is compared with all of them.
    private const int MaxDepth = 100;
    private const int Quote = 0;

    private static readonly (string Opening, string Closing, LineKind Kind)[] Elements =
    [
        ("<!--", "-->", LineKind.Code), ("<pre", "</pre>", LineKind.Html), ("<script", "</script>", LineKind.Code), ("<style", "</style>", LineKind.Code),
        ("<textarea", "</textarea>", LineKind.Code),
    ];

    // Quotes and items of lists that are open, the latter with the width of what stands before their text.
    private readonly List<int> containers = [];

    private string fence = "";
    private (string Closing, LineKind Kind)? element;
    private bool isParagraph;

    // Of MDX, in which text may be indented as its authors like.
    private int components;

    // Where the line is read: the column counts tabs, of the last of which some columns may be left.
    private int at, end, column, spare;

    public List<MarkdownLine> Read()
    {
        var lines = new List<MarkdownLine>();
        for (var start = 0; start < text.Length; start = end + 1)
        {
            (at, column, spare) = (start, 0, 0);
            end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var (kind, isContinued) = ReadLine();
            lines.Add(new(start, end, kind, isContinued));
        }
        return lines;
    }

    private (LineKind Kind, bool IsContinued) ReadLine()
    {
        var matched = MatchContainers();
        if (fence.Length > 0 || element is not null)
        {
            if (matched == containers.Count) return (GoOn(), false);
            (fence, element) = ("", null);
        }
        while (Indent() < CodeIndent && OpenContainer(ref matched))
        {
        }
        var indent = Indent();
        var rest = text.AsSpan(at, end - at).TrimStart();
        var isCode = indent >= CodeIndent && !rest.IsEmpty;
        // A paragraph goes on, in a container too that the line does not go on with.
        if (isParagraph && (isCode || !BeginsBlock(rest)))
        {
            CountComponent(rest);
            return (LineKind.Text, rest[0] != '|');
        }
        containers.RemoveRange(matched, containers.Count - matched);
        isParagraph = false;
        if (isCode && hasIndentedCode && components == 0) return (LineKind.Code, false);
        if (!isCode && Begin(rest) is { } kind) return (kind, false);
        isParagraph = !rest.IsEmpty && !IsHeadingOrBreak(rest);
        CountComponent(rest);
        return (LineKind.Text, false);
    }

    // How many of the open containers the line goes on with.
    private int MatchContainers()
    {
        var matched = 0;
        for (; matched < containers.Count; matched++)
        {
            var indent = Indent();
            var isBlank = text.AsSpan(at, end - at).IsWhiteSpace();
            if (containers[matched] == Quote)
            {
                if (isBlank || indent >= CodeIndent || text[at + Blanks()] != '>') break;
                SkipQuote();
            }
            else if (indent >= containers[matched]) Consume(containers[matched]);
            else if (!isBlank) break;
        }
        return matched;
    }

    // A quote or an item that begins here.
    private bool OpenContainer(ref int matched)
    {
        var (start, indent) = (at + Blanks(), Indent());
        if (matched == MaxDepth || start == end) return false;
        var width = Quote;
        if (text[start] != '>')
        {
            var length = MarkerLength(start);
            if (length == 0 || IsBreak(text.AsSpan(start, end - start))) return false;
            var isEmpty = text.AsSpan(start + length, end - start - length).IsWhiteSpace();
            // What could be a number or a dash of a text is no item.
            if (isParagraph && matched == containers.Count && (isEmpty || (length > 1 && text[start..(start + length - 1)] != "1"))) return false;
            Consume(indent);
            (at, column) = (at + length, column + length);
            var gap = isEmpty || Indent() > CodeIndent ? 1 : Indent();
            Consume(gap);
            width = indent + length + gap;
        }
        else SkipQuote();
        containers.RemoveRange(matched, containers.Count - matched);
        containers.Add(width);
        matched++;
        isParagraph = false;
        return true;
    }

    private int MarkerLength(int start)
    {
        var after = start;
        while (after < end && after - start < MaxDigits && char.IsAsciiDigit(text[after])) after++;
        if (after == end || !(after == start ? text[after] is '-' or '+' or '*' : text[after] is '.' or ')')) return 0;
        after++;
        return after == end || text[after] is ' ' or '\t' ? after - start : 0;
    }

    // Within a fence or an element.
    private LineKind GoOn()
    {
        var line = text.AsSpan(at, end - at);
        if (element is { } open)
        {
            if (line.Contains(open.Closing, StringComparison.OrdinalIgnoreCase)) element = null;
            return open.Kind;
        }
        if (Indent() < CodeIndent && FenceOf(line.Trim()) is { Length: > 0 } closing && closing.StartsWith(fence, StringComparison.Ordinal)
            && line.Trim().Length == closing.Length)
            fence = "";
        return LineKind.Code;
    }

    private LineKind? Begin(ReadOnlySpan<char> line)
    {
        fence = FenceOf(line);
        if (fence.Length > 0) return LineKind.Code;
        if (ElementOf(line) is not { } found) return null;
        if (!line[found.Opening.Length..].Contains(found.Closing, StringComparison.OrdinalIgnoreCase)) element = (found.Closing, found.Kind);
        return found.Kind;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line) =>
        line.IsEmpty || FenceOf(line).Length > 0 || ElementOf(line) is not null || IsHeadingOrBreak(line);

    private static (string Opening, string Closing, LineKind Kind)? ElementOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] != '<') return null;
        foreach (var found in Elements)
        {
            if (!line.StartsWith(found.Opening, StringComparison.OrdinalIgnoreCase)) continue;
            if (found.Opening[^1] == '-' || line.Length == found.Opening.Length || line[found.Opening.Length] is ' ' or '\t' or '>') return found;
        }
        return null;
    }

    private static string FenceOf(ReadOnlySpan<char> line)
    {
        if (line.Length < FenceLength || line[0] is not ('`' or '~')) return "";
        var length = line.Length - line.TrimStart(line[0]).Length;
        // Backticks behind a fence of backticks make it a code span.
        return length < FenceLength || (line[0] == '`' && line[length..].Contains('`')) ? "" : new(line[0], length);
    }

    private static bool IsHeadingOrBreak(ReadOnlySpan<char> line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        return (level is > 0 and <= MaxHeading && (level == line.Length || line[level] is ' ' or '\t')) || IsBreak(line) || line.Trim('=').IsWhiteSpace();
    }

    private static bool IsBreak(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is not ('-' or '*' or '_')) return false;
        var count = 0;
        foreach (var c in line)
        {
            if (c == line[0]) count++;
            else if (c is not (' ' or '\t')) return false;
        }
        return count >= FenceLength;
    }

    private void CountComponent(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] == '<' && char.IsAsciiLetterUpper(line[1]))
        {
            if (!line.TrimEnd().EndsWith("/>") && !line.Contains("</", StringComparison.Ordinal)) components++;
        }
        else if (components > 0 && line.Length > 2 && line.StartsWith("</") && char.IsAsciiLetterUpper(line[2])) components--;
    }

    private int Blanks()
    {
        var count = 0;
        while (at + count < end && text[at + count] is ' ' or '\t') count++;
        return count;
    }

    // The columns of the blanks that come next.
    private int Indent()
    {
        var reached = column + spare;
        for (var next = at; next < end && text[next] is ' ' or '\t'; next++) reached += text[next] == ' ' ? 1 : TabWidth - (reached % TabWidth);
        return reached - column;
    }

    private void SkipQuote()
    {
        Consume(Indent());
        (at, column) = (at + 1, column + 1);
        if (Indent() > 0) Consume(1);
    }

    // Blanks of so many columns.
    private void Consume(int columns)
    {
        for (; columns > 0; columns--, column++)
        {
            if (spare > 0)
            {
                spare--;
                continue;
            }
            if (at == end || text[at] is not (' ' or '\t')) return;
            spare = text[at] == '\t' ? TabWidth - (column % TabWidth) - 1 : 0;
            at++;
        }
    }
}
