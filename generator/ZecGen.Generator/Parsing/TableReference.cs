using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Routes;
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

    // What a sentence may have as well that stands beside a table: what the table has comes to what the other page has.
    private static readonly HashSet<string> Additions = new(
        ("accept accepted accepts above addition additional additionally all below every following supported supports listed optional plus take takes "
            + "table well").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Separators = [' ', '.', ',', ':', ';', '(', ')', '"', '\'', '。', '，', '：'];

    /// <summary>The link of a part without a table; null where the part says anything else, or the link leads to the other part of a page.</summary>
    public static LinkedTable? In(ClassifiedSection section, SectionKind part)
    {
        LinkedTable? found = null;
        foreach (var block in section.Section.Blocks)
        {
            if (block.InHint) continue;
            if (found is not null || block is not Paragraph { Items: 0, Text.Lines: { Count: 1 } lines } || ReferenceIn(lines[0]) is not var (target, rest)
                || IsOfOther(target, part) || !SaysNoMore(rest, Words.Contains)) return null;
            found = new(section.Heading, section.Section.Span, target);
        }
        return found;
    }

    private static bool IsOfOther(string target, SectionKind part) => target.IndexOf('#') is var hash and >= 0
        && SectionWords.Classify(target.Substring(hash + 1).Replace('-', ' ')).Kind is var kind and (SectionKind.Request or SectionKind.Response)
        && kind != part;

    /// <summary>What a part with a table says to have beside its rows: <c>In addition to all parameters of `POST /jars`, …</c>.</summary>
    /// <returns>Whether a sentence says so, and where they are; null where it says anything else as well.</returns>
    public static (bool HasMore, LinkedTable? Linked) Beside(ClassifiedSection section, SectionKind part)
    {
        foreach (var block in section.Section.Blocks)
            if (!block.InHint && block is Paragraph { Items: 0 } paragraph)
                foreach (var line in paragraph.Text.Lines)
                {
                    var references = ReferencesIn(line);
                    if (references.Count == 0) continue;
                    var (target, rest) = references[0];
                    var saysNoMore = references.Count == 1 && SaysNoMore(rest, static word => Words.Contains(word) || Additions.Contains(word));
                    var isOfRows = Adds(WordsOf(rest), isAlone: saysNoMore);
                    if (!isOfRows && !references.Exists(reference => LeadsTo(reference.Target, part))) continue;
                    return (true, isOfRows && saysNoMore && !IsOfOther(target, part) ? new(section.Heading, section.Section.Span, target) : null);
                }
        return default;
    }

    // "create-jar.md#request-parameters": whatever is said of them, it is said of rows.
    private static bool LeadsTo(string target, SectionKind part) =>
        target.IndexOf('#') is > 0 and var hash && SectionWords.Classify(target.Substring(hash + 1).Replace('-', ' ')).Kind == part;

    // "All parameters of …", "the same parameters as …" and no more than "same as …"; what merely names another operation says nothing of its rows.
    private static bool Adds(string[] words, bool isAlone) => words.Any(static word => word is "all" or "All" or "same" or "Same" or "every" or "Every")
        && (isAlone || words.Any(static word => word.ToLowerInvariant() is "parameters" or "params" or "fields" or "members" or "arguments" or "attributes"));

    // The only link of a line, or the only route in it; and what else it says.
    private static (string Target, string Around)? ReferenceIn(TextLine line) => ReferencesIn(line) is { Count: 1 } only ? only[0] : null;

    private static List<(string Target, string Around)> ReferencesIn(TextLine line)
    {
        var found = new List<(string Target, string Around)>();
        foreach (var mark in line.Marks)
        {
            if (mark.Kind is not (MarkKind.Link or MarkKind.Code)) continue;
            var target = mark.Kind == MarkKind.Link ? mark.Target
                : line.Marks.Any(other => other.Kind == MarkKind.Link && other.Start <= mark.Start && EndOf(other) >= EndOf(mark)) ? null
                : RouteText.Read(line.Text.Substring(mark.Start, mark.Length)) is var (method, path) ? $"{method} {path}" : null;
            if (target is not null) found.Add((target, line.Text.Remove(mark.Start, mark.Length)));
        }
        return found;
    }

    private static int EndOf(TextMark mark) => mark.Start + mark.Length;

    private static string[] WordsOf(string text) => PlainCharacters.Of(text).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool SaysNoMore(string text, Func<string, bool> isKnown)
    {
        var plain = PlainCharacters.Of(text);
        foreach (var word in ChineseWords) plain = plain.Replace(word, " ");
        return WordsOf(plain).All(isKnown);
    }
}
