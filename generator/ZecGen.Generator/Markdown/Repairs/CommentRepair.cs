namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Comments that nobody closes: they would hide the rest of the page, and end where their paragraph does. Comments of MDX, which Markdown does not
/// know, are taken out.</summary>
internal static class CommentRepair
{
    private const string Open = "<!--";
    private const string Close = "-->";

    private const string OpenCode = "{/*";
    private const string CloseCode = "*/}";

    // What is wrong with a comment that suppresses findings is reported where it is read.
    private const string Directive = "zecgen-";

    public static void Apply(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        var last = lines.Text.LastIndexOf(Close, StringComparison.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Begins != '<' || lines[i].IsCode || lines[i].First < last || !lines.Starts(i, Open)) continue;
            var end = EndOfParagraph(lines, i);
            edits.Insert(lines[end].End, " " + Close);
            if (lines.TextOf(i).IndexOf(Directive.AsSpan(), StringComparison.Ordinal) < 0) repairs.Add(new(RepairKind.CommentUnclosed, lines.SpanOf(i)));
            i = end;
        }
        TakeOutCode(lines, edits, repairs);
    }

    private static int EndOfParagraph(PageLines lines, int at)
    {
        while (at + 1 < lines.Count && !lines[at + 1].IsBlank && lines.HeadingLevel(at + 1) == 0 && lines[at + 1].Begins != TableLines.Bar) at++;
        return at;
    }

    private static void TakeOutCode(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        var text = lines.Text;
        if (text.IndexOf(OpenCode, StringComparison.Ordinal) < 0) return;
        var (passed, last) = (0, text.LastIndexOf(CloseCode, StringComparison.Ordinal));
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Begins != '{' || lines[i].IsCode || lines[i].First < passed || !lines.Starts(i, OpenCode)) continue;
            var end = lines[i].First > last ? -1 : text.IndexOf(CloseCode, lines[i].First, StringComparison.Ordinal);
            if (end < 0) repairs.Add(new(RepairKind.CodeCommentUnclosed, lines.SpanOf(i)));
            passed = end < 0 ? lines[EndOfParagraph(lines, i)].End : end + CloseCode.Length;
            edits.Replace(lines[i].First, passed, "");
        }
    }
}
