namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Code whose fence lost one of its ends, or both: it would swallow the rest of the page, or be taken for prose.</summary>
internal static class FenceRepair
{
    private const string Fence = "```";

    private static readonly string[] Methods = ["POST /", "GET /", "PUT /", "PATCH /", "DELETE /"];

    public static void Apply(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        // Where prose began: an example without a fence stands behind it.
        var after = 0;
        var lastMarkup = LastEndOfMarkup(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.HeadingLevel(i) > 0) after = i + 1;
            else if (i <= lastMarkup && lines.Starts(i, "<pre")) i = after = MarkTo(lines, i, EndOfMarkup(lines, i));
            else if (i > lastMarkup && lines.Starts(i, "<pre")) i = after = CloseMarkup(lines, i, edits, repairs);
            else if (IsFence(lines, i, out var mark, out var length, out var hasInfo))
                i = after = ReadFence(lines, i, mark, length, hasInfo, after, edits, repairs);
            else if (BeginsExample(lines, i)) i = after = ReadExample(lines, i, edits, repairs);
        }
    }

    // Gives back the last line of what was read.
    private static int ReadFence(PageLines lines, int open, char mark, int length, bool hasInfo, int after, TextEdits edits, List<Repair> repairs)
    {
        var heading = -1;
        var close = open + 1;
        for (; close < lines.Count; close++)
        {
            if (heading < 0 && lines.HeadingLevel(close) > 1 && lines[close - 1].IsBlank) heading = close;
            if (!IsFence(lines, close, out var other, out var ticks, out var opens) || other != mark || ticks < length) continue;
            if (!opens && TableLines.AreTable(lines, open + 1, close - 1)) return TakeOut(lines, open, close, edits, repairs);
            if (!opens) return MarkTo(lines, open, close);
            if (heading > 0) break;
        }
        // The fence is the end of an example whose beginning was lost.
        if (!hasInfo && FirstOfExample(lines, after, open) is var first and >= 0) return Enclose(lines, first, open, closes: false, edits, repairs);

        repairs.Add(new(RepairKind.FenceUnclosed, lines.SpanOf(open)));
        if (heading < 0) return MarkTo(lines, open, close - 1);
        edits.Insert(lines[heading].Start, new string(mark, length) + "\n\n");
        return MarkTo(lines, open, heading - 1);
    }

    // "<pre>" that nobody closes would take the rest of the page: it becomes a fence up to the next heading.
    private static int CloseMarkup(PageLines lines, int open, TextEdits edits, List<Repair> repairs)
    {
        var heading = open + 1;
        while (heading < lines.Count && !(lines.HeadingLevel(heading) > 1 && lines[heading - 1].IsBlank)) heading++;
        repairs.Add(new(RepairKind.FenceUnclosed, lines.SpanOf(open)));
        edits.Replace(lines[open].First, lines[open].End, Fence);
        if (heading < lines.Count) edits.Insert(lines[heading].Start, Fence + "\n\n");
        return MarkTo(lines, open, heading - 1);
    }

    // Code that is a table and nothing else was meant as one.
    private static int TakeOut(PageLines lines, int open, int close, TextEdits edits, List<Repair> repairs)
    {
        repairs.Add(new(RepairKind.TableInCode, lines.SpanOf(open)));
        foreach (var fence in new[] { open, close })
        {
            edits.Replace(lines[fence].First, lines[fence].End, "");
            lines.Blank(fence);
        }
        return close;
    }

    // What ends it may be there: a fence with prose behind it.
    private static int ReadExample(PageLines lines, int first, TextEdits edits, List<Repair> repairs)
    {
        var last = EndOfExample(lines, first);
        var next = last + 1;
        while (next < lines.Count && lines[next].IsBlank) next++;
        var isClosed = next < lines.Count && IsFence(lines, next, out _, out _, out var hasInfo) && !hasInfo
            && (next + 1 == lines.Count || lines[next + 1].IsBlank || lines.HeadingLevel(next + 1) > 0);
        return Enclose(lines, first, isClosed ? next : last, !isClosed, edits, repairs);
    }

    private static int Enclose(PageLines lines, int first, int last, bool closes, TextEdits edits, List<Repair> repairs)
    {
        repairs.Add(new(RepairKind.ExampleUnfenced, lines.SpanOf(first)));
        edits.Insert(lines[first].Start, "\n" + Fence + "\n");
        if (closes) edits.Insert(lines[last].Next, "\n" + Fence + "\n\n");
        return MarkTo(lines, first, last);
    }

    private static int MarkTo(PageLines lines, int first, int last)
    {
        last = Math.Min(last, lines.Count - 1);
        for (var i = first; i <= last; i++) lines.MarkCode(i);
        return last;
    }

    private static int LastEndOfMarkup(PageLines lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (EndsMarkup(lines, i)) return i;
        return -1;
    }

    private static bool EndsMarkup(PageLines lines, int at) => lines.TextOf(at).IndexOf("</pre>".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    private static int EndOfMarkup(PageLines lines, int open)
    {
        for (var i = open; i < lines.Count; i++)
            if (EndsMarkup(lines, i)) return i;
        return open;
    }

    private static int EndOfExample(PageLines lines, int first)
    {
        var last = first;
        for (var i = first; i < lines.Count && lines.HeadingLevel(i) == 0 && !IsFence(lines, i, out _, out _, out _)
            && lines[i].Begins is not ('|' or '｜'); i++)
            if (!lines[i].IsBlank) last = i;
        return last;
    }

    private static int FirstOfExample(PageLines lines, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (BeginsExample(lines, i)) return i;
        return -1;
    }

    // "POST /… HTTP/1.1", or an object by itself with members below.
    private static bool BeginsExample(PageLines lines, int at)
    {
        if (lines[at].First - lines[at].Start > 3 || lines[at].Begins is not ('P' or 'G' or 'D' or '{')) return false;
        var text = lines.TextOf(at);
        if (text.Length == 1 && text[0] == '{') return at + 1 < lines.Count && lines[at + 1].Begins == '"';
        if (text.IndexOf(" HTTP/".AsSpan()) < 0) return false;
        foreach (var method in Methods)
            if (text.StartsWith(method.AsSpan(), StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsFence(PageLines lines, int at, out char mark, out int length, out bool hasInfo)
    {
        (mark, length, hasInfo) = (lines[at].Begins, 0, false);
        if (mark is not ('`' or '~')) return false;
        var text = lines.TextOf(at);
        while (length < text.Length && text[length] == mark) length++;
        hasInfo = length < text.Length;
        return length >= Fence.Length && (mark == '~' || text.Slice(length).IndexOf('`') < 0);
    }
}
