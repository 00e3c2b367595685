using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>Error codes that a part of a page lists line by line, in bullets, paragraphs, headings, HTML or code:
/// <c>- 404 INVALID_DISK_NOT_FOUND: There is no such disk.</c></summary>
/// <remarks>A line of its own that says a status says it of the codes below it, or of the one above it; which of the two shows the order of all lines.
/// </remarks>
/// <param name="form">How the page is written.</param>
internal sealed class ErrorListReader(ErrorTableReader reader, PageReport report, PageForm form)
{
    private const int LongestStatus = 32;

    private static readonly char[] Separators = [':', '-', '–', '—', ',', '、', '(', '[', '|', '='];

    // What may stand between the codes of a line that has nothing else.
    private static readonly char[] Joints = [' ', ',', '、', ';', '/', '|', '.', '。'];

    private readonly List<Entry> entries = [];
    private readonly List<(string Code, TextSpan Span)> mentions = [];

    // Numbers that may as well count something: one alone does.
    private readonly List<(string Code, TextSpan Span)> counts = [];

    /// <param name="sections">Those of one part, from its heading on.</param>
    public IEnumerable<ErrorRow> Read(IEnumerable<(string Heading, Section Section)> sections)
    {
        foreach (var (heading, section) in sections)
        {
            Note(ErrorLine.OfHeading(heading, section.Span), isOfList: false);
            var lines = section.Blocks.SelectMany(ErrorLine.In).ToList();
            if (form.HasNumericCodes) lines = [.. lines.SelectMany(NumberedLine.Split)];
            var isList = form.HasNumericCodes && NumberedLine.AreCodes(lines);
            foreach (var line in lines) Note(line, isList);
        }
        var order = OrderOf(entries);
        if (order == StatusOrder.Below) GiveBelow();
        else if (order == StatusOrder.Above) GiveAbove();
        else ReportDoubt();
        Describe(isRecord: order == StatusOrder.Below);
        var rows = new List<ErrorRow>();
        foreach (var entry in entries)
            if (entry.Codes.Count > 0)
            {
                var cell = new RichText([new(string.Join(", ", entry.Codes), IsItem: false, default)]);
                rows.AddRange(reader.ReadCodes(cell, entry.Line.Span, entry.Status, new(entry.Description.ToEquatable())));
            }
        if (counts.Count > 1 && counts.TrueForAll(count => count.Code.Length == counts[0].Code.Length)) mentions.AddRange(counts);
        foreach (var (code, span) in mentions)
            if (!reader.Knows(code)) ErrorCodes.ReportUnread(report, code, span);
        return rows;
    }

    private enum StatusOrder
    {
        Above,
        Below,
        Doubtful,
    }

    // One that begins and ends with codes leaves a doubt, unless captions part it.
    private static StatusOrder OrderOf(List<Entry> entries)
    {
        var stated = entries.Where(static entry => entry.IsStatus || (entry.Codes.Count > 0 && entry.Status == 0)).ToList();
        if (stated.Count == 0 || stated[0].IsStatus || !stated.Exists(static entry => entry.IsStatus)) return StatusOrder.Above;
        if (stated[stated.Count - 1].IsStatus) return StatusOrder.Below;
        var (statuses, codes) = (stated.Where(static entry => entry.IsStatus).ToList(), stated.Where(static entry => !entry.IsStatus).ToList());
        if (statuses.TrueForAll(static entry => entry.Line.IsCaption) && !codes.Exists(static entry => entry.Line.IsCaption)) return StatusOrder.Above;
        return codes.TrueForAll(static entry => entry.Line.IsCaption) && !statuses.Exists(static entry => entry.Line.IsCaption)
            ? StatusOrder.Below : StatusOrder.Doubtful;
    }

    private void GiveAbove()
    {
        var (above, ofPart) = (0, 0);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.IsStatus) above = entry.Status;
            // A heading ends what the one above it says.
            else if (entry.Line.IsHeading && entry.Codes.Count == 0) above = ofPart;
            else if (entry.Codes.Count > 0 && entry.Status == 0) entry.Status = above;
            if (i == 0) ofPart = above;
        }
    }

    private void GiveBelow()
    {
        Entry? open = null;
        foreach (var entry in entries)
            if (entry.Codes.Count > 0) open = entry.Status == 0 ? entry : null;
            else if (entry.IsStatus)
            {
                if (open is null) report.Add(FormCatalogue.DoubtfulStatus, entry.Line.Span, entry.Line.Text);
                else open.Status = entry.Status;
                open = null;
            }
    }

    private void ReportDoubt()
    {
        foreach (var entry in entries)
            if (entry.IsStatus) report.Add(FormCatalogue.DoubtfulStatus, entry.Line.Span, entry.Line.Text);
    }

    // What stands below a caption, or between a code and its status, says what it means.
    private void Describe(bool isRecord)
    {
        Entry? open = null;
        foreach (var entry in entries)
            if (entry.Codes.Count > 0)
            {
                open = entry.Description.Count == 0 && (isRecord || entry.Line.IsCaption) ? entry : null;
            }
            else if (entry.Line.IsHeading || (entry.IsStatus && !isRecord)) open = null;
            else open?.Description.AddRange(entry.Description);
    }

    private void Note(ErrorLine line, bool isOfList)
    {
        var text = line.Text;
        if (form.HasNumericCodes && NoteNumber(line, isOfList)) return;
        var (code, start) = line.Marked ?? CodeIn(text, 0);
        if (code is null)
        {
            var stated = !line.IsHeading ? StatusLine.Read(text) : StatusCell.Read(text) is > 0 and var number ? (number, "", IsLabelled: true) : null;
            if (stated is var (status, rest, isLabelled) && (isLabelled || text.Length <= LongestStatus)) entries.Add(new(line, [], status, Lines(rest)));
            else entries.Add(new(line, [], 0, Lines(text)));
            return;
        }
        if (line.Marked is null && NotePairs(line)) return;
        var lead = text.Substring(0, start).Trim([.. Separators, ' ', '`', '"', '*']);
        var before = StatusLine.Read(lead)?.Status ?? 0;
        // Prose speaks of codes further on; what lists them begins with a status or a code.
        if (!line.IsItem && lead.Length > 0 && before == 0)
        {
            entries.Add(new(line, [], 0, []));
            NoteMentions(text, start, line.Span);
            return;
        }

        var (end, codes) = (start + code.Length, new List<string> { code });
        while (CodeIn(text, end) is ({ } next, var at) && text.Substring(end, at - end).Trim([.. Joints, '`', '"']).Length == 0)
        {
            codes.Add(next);
            end = at + next.Length;
        }
        var meaning = text.Substring(end).TrimStart(' ', '`', '"', '*');
        var behind = 0;
        // "A_CODE (404): …", "A_CODE: HTTP 404. …"
        if (before == 0 && BehindCode(meaning) is var (said, other)) (behind, meaning) = (said, other);
        meaning = meaning.TrimStart([.. Separators, ' ']).Trim(' ', ')', '`');
        entries.Add(new(line, codes, before > 0 ? before : behind, Lines(meaning)));
    }

    // "- 8001: There is no such lamp.", "## 8001", `"8001": "There is no such lamp"`
    private bool NoteNumber(ErrorLine line, bool isOfList)
    {
        // Bodies of services with routes have numbers of their own.
        if ((line.IsCode && form.HasRoutes) || NumberedLine.Read(line) is not { } read || (form.HasRoutes && StatusCell.Read(read.Number) > 0)) return false;
        if (read.IsCode || isOfList)
        {
            entries.Add(new(line, [read.Number], 0, Lines(read.Meaning)));
            return true;
        }
        if (read.IsCount) counts.Add((read.Number, line.Span));
        else mentions.Add((read.Number, line.Span));
        return false;
    }

    // "fails with A_CODE (404) or B_CODE (400)": a status in parentheses belongs to the code before it wherever the two stand.
    private bool NotePairs(ErrorLine line)
    {
        var text = line.Text;
        var pairs = new List<(string Code, int Status)>();
        var lead = "";
        for (var at = 0; CodeIn(text, at) is ({ } code, var start); at = start + code.Length)
        {
            at = start;
            if (pairs.Count == 0) lead = text.Substring(0, at).Trim('`', ' ', '*');
            var behind = text.Substring(at + code.Length).TrimStart(' ', '`', '*', '"');
            if (InParentheses(behind) is not var (status, _)) return false;
            pairs.Add((code, status));
        }
        // One at the beginning has a description behind it.
        if (pairs.Count == 1 && (line.IsItem || lead.Length == 0 || StatusLine.Read(lead) is not null)) return false;
        foreach (var (code, status) in pairs)
            if (line.IsItem || !reader.Knows(code)) entries.Add(new(line, [code], status, []));
        return true;
    }

    private void NoteMentions(string text, int from, TextSpan span)
    {
        for (var at = from; CodeIn(text, at) is ({ } code, var start); at = start + code.Length) mentions.Add((code, span));
    }

    private static (int Status, string Behind)? BehindCode(string meaning)
    {
        if (InParentheses(meaning) is { } pair) return pair;
        return StatusLine.Read(meaning) is var (status, rest, _) ? (status, rest) : null;
    }

    private static (int Status, string Behind)? InParentheses(string text)
    {
        if (text.Length < 5 || text[0] is not ('(' or '[') || text.IndexOfAny([')', ']']) is not (> 0 and var close)) return null;
        return StatusLine.Read(text.Substring(1, close - 1)) is var (status, _, _) ? (status, text.Substring(close + 1)) : null;
    }

    private static List<TextLine> Lines(string text) => text.Length == 0 ? [] : [new(text, IsItem: false, default)];

    // The first word that looks as codes do; prose has none.
    private static (string? Code, int Start) CodeIn(string text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && (text[end] is '_' or '.' || (text[end] < '\u0080' && char.IsLetterOrDigit(text[end])))) end++;
            var word = text.Substring(start, end - start).TrimEnd('.');
            if (word.IndexOf('_') > 0 && word.All(static c => c is '_' or >= 'A' and <= 'Z' or >= '0' and <= '9')) return (word, start);
            start = Math.Max(start, end);
        }
        return (null, 0);
    }

    private sealed class Entry(ErrorLine line, List<string> codes, int status, List<TextLine> description)
    {
        public ErrorLine Line => line;

        public List<string> Codes => codes;

        // Of its codes; of the codes beside it where it has none.
        public int Status { get; set; } = status;

        public List<TextLine> Description => description;

        public bool IsStatus => codes.Count == 0 && Status > 0;
    }
}
