using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What stands where a table should, and says that another page has it: <c>Refer to [Create a jar](create-jar.md#request-parameters).</c></summary>
internal static class TableReference
{
    // Everything around the link, without marks. A word more may say what is different.
    private static readonly HashSet<string> Phrases = new(
        ("|see|refer to|please refer to|see also|same as|the same as|identical to|as in|as for|like|参见|参考|参阅|参照|请参见|请参考|请参阅|请参照|见|详见|同|与相同|与一致|和相同|和一致|和一样"
            + "|与一样").Split('|').Select(WordKey.Of), StringComparer.Ordinal);

    /// <summary>The link of a part without a table; null where the part says anything else.</summary>
    public static LinkedTable? In(ClassifiedSection section)
    {
        LinkedTable? found = null;
        foreach (var block in section.Section.Blocks)
        {
            if (block.InHint) continue;
            if (found is not null || block is not Paragraph { Items: 0, Text.Lines: { Count: 1 } lines } || LinkIn(lines[0]) is not { Target: { } target })
                return null;
            found = new(section.Heading, section.Section.Span, target);
        }
        return found;
    }

    private static TextMark? LinkIn(TextLine line)
    {
        TextMark? link = null;
        foreach (var mark in line.Marks)
            if (mark.Kind == MarkKind.Link && link is not null) return null;
            else if (mark.Kind == MarkKind.Link) link = mark;
        return link is { } only && Phrases.Contains(WordKey.Of(line.Text.Remove(only.Start, only.Length))) ? link : null;
    }
}
