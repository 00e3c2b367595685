namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>
/// Headings that an exporter writes in HTML, <c>&lt;h2 id="…"&gt;…&lt;/h2&gt;</c> on a line, become those of Markdown. Headings and code right below
/// HTML are parted from it, since a block of HTML goes on until the next blank line.
/// </summary>
internal static class HtmlHeadings
{
    public static void Apply(PageLines lines, TextEdits edits)
    {
        // Whether a line above, up to the next blank one, begins with a tag.
        var isHtml = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (isHtml && (lines.HeadingLevel(i) > 0 || (lines[i].IsCode && lines[i].Begins is '`' or '~'))) edits.Insert(lines[i].Start, "\n");
            isHtml = !lines[i].IsCode && !lines[i].IsBlank && lines.HeadingLevel(i) == 0 && (isHtml || lines[i].Begins == '<');
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
