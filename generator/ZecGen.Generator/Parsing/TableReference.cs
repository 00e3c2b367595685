using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What stands where a table should, and says that another page has it: <c>Refer to [Create a jar](create-jar.md#request-parameters).</c></summary>
internal static class TableReference
{
    // All that may stand around the link. Any other word may say what is different.
    private static readonly HashSet<string> Words = new(
        ("a all and api are as by check described endpoint field fields for from identical in interface is like listed of operation page parameter parameters "
            + "please refer request requests response responses same see should such that the their these they those to use uses with body also "
            + "member members").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ChineseWords =
        ["请求参数", "返回参数", "响应参数", "参数", "接口", "请求", "返回", "响应", "字段", "参见", "参考", "参阅", "参照", "详见", "相同", "一致", "一样", "请", "见", "同",
            "与", "和", "的"];

    /// <summary>The link of a part without a table; null where the part says anything else, or the link leads to the other part of a page.</summary>
    public static LinkedTable? In(ClassifiedSection section, SectionKind part)
    {
        LinkedTable? found = null;
        foreach (var block in section.Section.Blocks)
        {
            if (block.InHint) continue;
            if (found is not null || block is not Paragraph { Items: 0, Text.Lines: { Count: 1 } lines }
                || LinkIn(lines[0]) is not { Target: { } target } || IsOfOther(target, part))
                return null;
            found = new(section.Heading, section.Section.Span, target);
        }
        return found;
    }

    private static bool IsOfOther(string target, SectionKind part) => target.IndexOf('#') is var hash and >= 0
        && SectionWords.Classify(target.Substring(hash + 1).Replace('-', ' ')).Kind is var kind and (SectionKind.Request or SectionKind.Response)
        && kind != part;

    private static TextMark? LinkIn(TextLine line)
    {
        TextMark? link = null;
        foreach (var mark in line.Marks)
            if (mark.Kind == MarkKind.Link && link is not null) return null;
            else if (mark.Kind == MarkKind.Link) link = mark;
        return link is { } only && SaysNoMore(line.Text.Remove(only.Start, only.Length)) ? link : null;
    }

    private static bool SaysNoMore(string text)
    {
        var plain = PlainCharacters.Of(text);
        foreach (var word in ChineseWords) plain = plain.Replace(word, " ");
        return plain.Split([' ', '.', ',', ':', '(', ')', '"', '\'', '。', '，', '：'], StringSplitOptions.RemoveEmptyEntries).All(Words.Contains);
    }
}
