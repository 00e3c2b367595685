namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Headings that an exporter writes in HTML, <c>&lt;h2 id="…"&gt;…&lt;/h2&gt;</c> on a line, become those of Markdown.</summary>
internal static class HtmlHeadings
{
    public static void Apply(PageLines lines, TextEdits edits)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Begins != '<' || lines[i].IsCode) continue;
            var text = lines.TextOf(i);
            if (text.Length < 9 || text[1] is not ('h' or 'H') || text[2] is not (>= '1' and <= '6') || text[3] is not (' ' or '>')) continue;
            var open = text.IndexOf('>');
            var close = text.LastIndexOf("</".AsSpan());
            if (open < 0 || close <= open || close + 5 != text.Length) continue;
            var first = lines[i].First;
            edits.Replace(first, first + open + 1, "\n" + new string('#', text[2] - '0') + " ");
            edits.Replace(first + close, lines[i].End, "\n");
        }
    }
}
