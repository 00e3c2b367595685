using ZecGen.Generator.Model;

namespace ZecGen.Cli.Reports.Html;

/// <summary>Prose of a page as the page shows it.</summary>
internal static class RichTextHtml
{
    private const int LongestText = 1_500;

    public static void Write(HtmlWriter html, RichText text)
    {
        if (text.Lines.Count == 1 && !text.Lines[0].IsItem)
        {
            Write(html, text.Lines[0], LongestText);
            return;
        }
        var left = LongestText;
        foreach (var line in text.Lines)
        {
            if (left <= 0) break;
            html.Open("div", ("class", line.IsItem ? "item" : null));
            Write(html, line, left);
            html.Close("div");
            left -= line.Text.Length;
        }
    }

    private static void Write(HtmlWriter html, TextLine line, int most)
    {
        var end = EndOf(line.Text, most);
        var at = 0;
        foreach (var mark in line.Marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.Length))
        {
            if (mark.Start < at || mark.Length == 0 || mark.Start + mark.Length > end) continue;
            html.Text(line.Text[at..mark.Start]);
            html.Element(ElementOf(mark.Kind), line.Text.Substring(mark.Start, mark.Length), ("class", mark.Kind == MarkKind.Link ? "link" : null));
            at = mark.Start + mark.Length;
        }
        html.Text(line.Text[at..end]);
        if (end < line.Text.Length) html.Text("…");
    }

    /// <summary>Where a text is cut, which is between characters.</summary>
    public static int EndOf(string text, int most) =>
        text.Length <= most ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;

    // A link leads elsewhere than it did on its page.
    private static string ElementOf(MarkKind kind) => kind switch
    {
        MarkKind.Code => "code",
        MarkKind.Strong => "strong",
        MarkKind.Struck => "s",
        _ => "span",
    };
}
