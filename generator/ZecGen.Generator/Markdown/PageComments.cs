using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>The comments of a page: those of HTML, and those of pages with components, <c>{/* … */}</c>.</summary>
internal static class PageComments
{
    private static readonly (string Opening, string Closing)[] Forms = [("<!--", "-->"), ("{/*", "*/}")];

    /// <param name="document">What the page was read as: code shows comments and has none.</param>
    /// <returns>In order, and none within another. One that nobody closes ends where its paragraph does.</returns>
    public static IReadOnlyList<TextSpan> In(string text, Document document)
    {
        List<TextSpan>? comments = null;
        List<TextSpan>? code = null;
        var next = Forms.Select(form => text.IndexOf(form.Opening, StringComparison.Ordinal)).ToArray();
        var (passed, isInline) = (0, false);
        var isClosed = Forms.Select(static _ => true).ToArray();
        for (var at = 0; ;)
        {
            var first = -1;
            for (var form = 0; form < Forms.Length; form++)
            {
                if (next[form] >= 0 && next[form] < at) next[form] = text.IndexOf(Forms[form].Opening, at, StringComparison.Ordinal);
                if (next[form] >= 0 && (first < 0 || next[form] < next[first])) first = form;
            }
            if (first < 0) return comments ?? (IReadOnlyList<TextSpan>)[];
            var (start, closing) = (next[first], Forms[first].Closing);
            var inside = start + Forms[first].Opening.Length;
            code ??= [.. document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>().Select(static block => block.Span)
                .OrderBy(static span => span.Start)];
            // "Write `<!--` above it."
            for (; passed < start; passed++) isInline = text[passed] != '\n' && isInline ^ text[passed] == '`';
            if (isInline || Cover(code, start))
            {
                at = inside;
                continue;
            }
            // Where one is not closed, none behind it is.
            var close = isClosed[first] ? text.IndexOf(closing, inside, StringComparison.Ordinal) : -1;
            isClosed[first] = close >= 0;
            at = close >= 0 ? close + closing.Length : EndOfParagraph(text, inside);
            (comments ??= []).Add(TextSpan.FromBounds(start, at));
        }
    }

    /// <param name="spans">In order, and none within another.</param>
    public static bool Cover(IReadOnlyList<TextSpan> spans, int position)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Contains(position)) return true;
            if (spans[middle].Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return false;
    }

    private static int EndOfParagraph(string text, int at)
    {
        for (var end = text.IndexOf('\n', at); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            var next = end + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
            if (next == text.Length || text[next] == '\n') return end;
        }
        return text.Length;
    }
}
