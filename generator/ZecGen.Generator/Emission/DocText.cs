using System.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Prose of pages → text of XML documentation comments.</summary>
internal static class DocText
{
    /// <summary>Plain text, escaped for XML and kept on one line.</summary>
    public static Code Of(string text)
    {
        if (IsPlain(text)) return Code.Escaped(text);
        var escaped = TextBuffer.Take();
        Append(escaped, text, 0, text.Length);
        return Code.Escaped(TextBuffer.Finish(escaped));
    }

    /// <summary>A line with its code, its references and its links to the web.</summary>
    public static Code Of(TextLine line)
    {
        if (line is { IsItem: false, Marks.Count: 0 }) return Of(line.Text);
        var escaped = TextBuffer.Take();
        if (line.IsItem) escaped.Append("- ");
        var at = 0;
        foreach (var mark in InOrder(line.Marks))
        {
            if (mark.Start < at || ElementOf(mark) is not var (open, close)) continue;
            Append(escaped, line.Text, at, mark.Start);
            if (SaysItself(mark, line.Text)) escaped.Append(open, 0, open.Length - 1).Append("/>");
            else
            {
                escaped.Append(open);
                Append(escaped, line.Text, mark.Start, mark.Start + mark.Length);
                escaped.Append(close);
            }
            at = mark.Start + mark.Length;
        }
        Append(escaped, line.Text, at, line.Text.Length);
        return Code.Escaped(TextBuffer.Finish(escaped));
    }

    private static IEnumerable<TextMark> InOrder(EquatableArray<TextMark> marks) => marks.Count < 2
        ? marks
        : marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenByDescending(mark => mark.Kind);

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '<' or '>' or '&' or '"' || !Characters.IsHarmless(text, i)) return false;
        return true;
    }

    // A reference shows the name of what it leads to by itself.
    private static bool SaysItself(TextMark mark, string text) =>
        mark.Kind == MarkKind.Reference && mark.Target!.Length == mark.Length && string.CompareOrdinal(text, mark.Start, mark.Target, 0, mark.Length) == 0;

    // A link that leads nowhere but within the pages is text.
    private static (string Open, string Close)? ElementOf(TextMark mark) => mark.Kind switch
    {
        MarkKind.Code => ("<c>", "</c>"),
        MarkKind.Reference => ($"<see cref=\"{Code.Name(mark.Target!)}\">", "</see>"),
        MarkKind.Link when Uri.TryCreate(mark.Target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" =>
            ($"<see href=\"{Of(address.AbsoluteUri)}\">", "</see>"),
        _ => null,
    };

    private static void Append(StringBuilder escaped, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                default:
                    escaped.Append(Characters.IsHarmless(text, i) ? text[i] : ' ');
                    break;
            }
        }
    }
}
