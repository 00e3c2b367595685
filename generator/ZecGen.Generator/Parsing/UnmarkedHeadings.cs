using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Headings that are none in Markdown → sections: <c>**2. Request Parameters**</c>, or the same without any mark or on a tab, with the part right
/// below; on pages of structures alone, <c>**Disk**</c> as well.</summary>
internal static class UnmarkedHeadings
{
    // What a heading has that is none in Markdown.
    private const int Level = 2;

    public static IReadOnlyList<Section> Mark(IReadOnlyList<Section> sections)
    {
        var named = new HashSet<SectionKind>(sections.Select(static section => ClassifiedSection.KindOf(section)));
        if (named.Contains(SectionKind.Request) && named.Contains(SectionKind.Response) && named.Contains(SectionKind.Errors)) return sections;

        var areStructures = !named.Overlaps([SectionKind.Request, SectionKind.Response, SectionKind.Errors, SectionKind.Examples]);
        var all = new List<Section>(sections.Count);
        foreach (var written in sections)
        {
            var section = written with { Blocks = WithCaptionsApart(written.Blocks, named) };
            var (current, from) = (section, 0);
            for (var i = 0; i + 1 < section.Blocks.Count; i++)
            {
                var caption = section.Blocks[i] switch { Paragraph paragraph => paragraph.Text, TabTitle tab => tab.Text, _ => RichText.Empty };
                if (caption.Lines.Count != 1) continue;
                var kind = KindOf(caption, section.Blocks[i + 1], ClassifiedSection.KindOf(current));
                if (kind == SectionKind.Other ? !(areStructures && NamesStructure(caption, section.Blocks[i + 1])) : !named.Add(kind)) continue;
                all.Add(current with { Blocks = [.. section.Blocks.Skip(from).Take(i - from)] });
                (current, from) = (new(Level, caption, section.Blocks[i].Span, []), i + 1);
            }
            all.Add(from == 0 ? section : current with { Blocks = [.. section.Blocks.Skip(from)] });
        }
        return all;
    }

    /// <summary>Whether a block is, or begins with, the name of a request or a response as it stands above one.</summary>
    public static bool IsCaption(Block block) => CaptionEnd(block, []) > 0
        || (block is Paragraph { Text: { Lines.Count: 1 } text } && IsStrong(text)
            && SectionWords.Classify(HeadingText.Of(text.Flat)).Kind is SectionKind.Request or SectionKind.Response);

    // "**Request Parameters** Same as …": the caption and what stands below it are one paragraph where no blank line is between them.
    private static IReadOnlyList<Block> WithCaptionsApart(IReadOnlyList<Block> blocks, HashSet<SectionKind> named)
    {
        if (!blocks.Any(block => CaptionEnd(block, named) > 0)) return blocks;
        var all = new List<Block>(blocks.Count + 1);
        foreach (var block in blocks)
        {
            if (CaptionEnd(block, named) is not (> 0 and var end))
            {
                all.Add(block);
                continue;
            }
            var paragraph = (Paragraph)block;
            var line = paragraph.Text.Lines[0];
            all.Add(paragraph with { Text = new([new(line.Text.Substring(0, end), IsItem: false, line.Marks.Take(1).ToEquatable())]) });
            var rest = Behind(line, end);
            all.Add(paragraph with { Text = new((rest is { } behind ? new[] { behind } : []).Concat(paragraph.Text.Lines.Skip(1)).ToEquatable()) });
        }
        return all;
    }

    // Where the caption ends that a paragraph begins with; 0 where it begins with none, or has nothing else.
    private static int CaptionEnd(Block block, HashSet<SectionKind> named)
    {
        if (block is not Paragraph { Items: 0, Text.Lines: { Count: > 0 } lines } || lines[0].Marks.Count == 0) return 0;
        var (line, mark) = (lines[0], lines[0].Marks[0]);
        if (mark.Kind != MarkKind.Strong || mark.Start != 0 || (lines.Count == 1 && mark.Length >= line.Text.Length)) return 0;
        var behind = line.Text.Substring(mark.Length).TrimStart();
        // "**Request** parameters are …" is a sentence.
        if (behind.Length > 0 && !(behind[0] is ':' or '：' || char.IsUpper(behind[0]))) return 0;
        var kind = SectionWords.Classify(HeadingText.Of(line.Text.Substring(0, mark.Length))).Kind;
        return kind is SectionKind.Request or SectionKind.Response && !named.Contains(kind) && (lines.Count > 1 || behind.Any(char.IsLetterOrDigit))
            ? mark.Length : 0;
    }

    private static TextLine? Behind(TextLine line, int end)
    {
        while (end < line.Text.Length && line.Text[end] is ' ' or ':' or '：') end++;
        return end == line.Text.Length ? null : new(line.Text.Substring(end), line.IsItem, line.Marks.Where(mark => mark.Start >= end)
            .Select(mark => mark with { Start = mark.Start - end }).ToEquatable());
    }

    private static bool NamesStructure(RichText caption, Block next) =>
        next is Table && Identifiers.IsName(caption.Flat) && char.IsUpper(caption.Flat[0])
            && caption.Lines[0].Marks.Any(static mark => mark.Kind == MarkKind.Strong);

    private static SectionKind KindOf(RichText caption, Block next, SectionKind above) => SectionWords.Classify(HeadingText.Of(caption.Flat)).Kind is var kind
        && (next switch
        {
            Table => kind is SectionKind.Request or SectionKind.Response or SectionKind.Errors,
            Paragraph => kind is SectionKind.Request or SectionKind.Response && IsStrong(caption),
            // Below a request, it ends that.
            CodeBlock => kind == SectionKind.Examples || (kind == SectionKind.Response && above == SectionKind.Request && IsStrong(caption)),
            _ => false,
        }) ? kind : SectionKind.Other;

    // Above a sentence, what is not marked is another one.
    private static bool IsStrong(RichText caption) =>
        caption.Lines[0] is var line
            && line.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.Start == 0 && mark.Length >= line.Text.TrimEnd(':', ' ').Length);
}
