using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>The links of a page that pages can respond for, and the places that links can lead to.</summary>
internal static class PageLinks
{
    private static readonly string[] PageExtensions = [".md", ".markdown", ".mdx"];

    /// <summary>What the names of pages end with, for messages.</summary>
    public static readonly string Extensions = string.Join(", ", PageExtensions);

    // Attributes that name a place of a page.
    private static readonly string[] Identifiers = [" id=\"", " name=\""];

    /// <summary>Whether a path is that of a page.</summary>
    public static bool IsPage(string path) => PageExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    public static EquatableArray<PageLink> In(string text, Document document)
    {
        List<PageLink>? links = null;
        List<TextSpan>? code = null;
        Gather("](", ')');
        Gather("href=\"", '"');
        return links is null ? default : links.OrderBy(link => link.Span.Start).ToEquatable();

        void Gather(string opening, char closing)
        {
            var (line, isCode, passed) = (0, false, 0);
            for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(opening, at + 1, StringComparison.Ordinal))
            {
                for (; line < at; line++) isCode = text[line] != '\n' && (text[line] == '`' ? !isCode : isCode);
                var start = at + opening.Length;
                if (start < text.Length && text[start] == '<') start++;
                var end = text.IndexOfAny([closing, '[', '>', ' ', '\n', '\r'], start);
                if (isCode || end <= start || !LeadsToPages(text, start, end)) continue;
                code ??= CodeAndComments(text, document);
                while (passed < code.Count && code[passed].End <= at) passed++;
                if (passed < code.Count && code[passed].Start <= at) continue;
                (links ??= []).Add(new(text.Substring(start, end - start).Replace("\\", ""), TextSpan.FromBounds(start, end)));
            }
        }
    }

    /// <summary>Where the links of a page lead within the site, each once and in order. Pages may stand there without their extension.</summary>
    public static EquatableArray<string> PathsIn(string text)
    {
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOfAny([')', '[', '>', ' ', '\n', '\r', ':', '#', '?'], at + 2);
            if (end > at + 2 && text[end] != ':') listed.Add(text.Substring(at + 2, end - at - 2));
        }
        return listed.ToEquatable();
    }

    /// <summary>What the sections of a page can be linked by: names, headings and ids, letters and digits alone.</summary>
    /// <param name="names">What the page declares, each under a heading that may say more.</param>
    public static EquatableArray<string> AnchorsOf(string text, Document document, IEnumerable<string> names)
    {
        var anchors = new SortedSet<string>(names.Select(KeyOf), StringComparer.Ordinal);
        foreach (var section in document.Sections) anchors.Add(KeyOf(section.Heading.Flat));
        foreach (var attribute in Identifiers)
            for (var at = text.IndexOf(attribute, StringComparison.Ordinal); at >= 0; at = text.IndexOf(attribute, at + 1, StringComparison.Ordinal))
                if (text.IndexOf('"', at + attribute.Length) is var end and >= 0)
                    anchors.Add(KeyOf(text.Substring(at + attribute.Length, end - at - attribute.Length)));
        anchors.Remove("");
        return anchors.ToEquatable();
    }

    /// <summary>How anchors are compared: sites differ in what they make of blanks and marks.</summary>
    public static string KeyOf(string anchor) => WordKey.Of(anchor);

    private static bool LeadsToPages(string text, int start, int end)
    {
        if (text[start] == '#') return end > start + 1;
        if (text[start] == '/') return false;
        var path = text.Substring(start, end - start);
        // The address of a published page is that of its file, which may be here.
        if (path.IndexOf(':') is var colon and >= 0) return path.IndexOf("://", StringComparison.Ordinal) == colon && path.IndexOf('#') > colon;
        var rest = path.IndexOfAny(['#', '?']);
        return IsPage(rest < 0 ? path : path.Substring(0, rest));
    }

    // In order, and none within another.
    private static List<TextSpan> CodeAndComments(string text, Document document)
    {
        var spans = document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>().Select(static block => block.Span).ToList();
        spans.AddRange(PageComments.In(text, document));
        spans.Sort();
        var merged = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            var last = merged.Count - 1;
            if (last >= 0 && span.Start < merged[last].End) merged[last] = TextSpan.FromBounds(merged[last].Start, Math.Max(merged[last].End, span.End));
            else merged.Add(span);
        }
        return merged;
    }
}
