using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Whether a part without any table says something that a table should say.</summary>
internal static class UnreadPart
{
    private const int LongestNothing = 160;

    // Alone, without the full stop.
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "—", "–", "/", "\\",
        "none", "n/a", "na", "nil", "null", "empty", "not applicable", "nothing", "{}", "()", "[]", "无", "没有", "空", "暂无", "略",
    };

    private static readonly HashSet<string> Negations =
        new(StringComparer.OrdinalIgnoreCase) { "no", "not", "none", "nothing", "without", "any", "empty", "doesn't", "don't", "isn't", "aren't" };

    private const int MostWords = 14;
    private const int LongestChinese = 30;

    // What there is none of, without the "s".
    private static readonly HashSet<string> Nouns = new(
        ("parameter param argument field member body data content payload input output result response request return value").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ChineseNouns = ["参数", "参", "返回", "响应", "请求", "字段", "数据", "内容", "结果"];

    private static readonly string[] Parameters = ["参数", "入参"];

    private static readonly string[] ChineseNegations = ["无", "没有", "不需", "不用", "不必", "不含", "不包含", "不返回", "为空"];

    // "Only common parameters": they are described elsewhere.
    private static readonly string[] Common =
        ["common parameter", "common request", "common response", "public parameter", "public request", "公共参数", "公共请求", "公共响应", "公共返回"];

    /// <returns>The parts without any table, list or text that is read, each with the first section that says something all the same.</returns>
    public static IEnumerable<(SectionKind Part, ClassifiedSection Section)> In(
        IReadOnlyList<ClassifiedSection> sections, PageTables tables, Dialect dialect) =>
        from part in new[] { SectionKind.Request, SectionKind.Response }
        where tables.Of(part).Count == 0 && tables.All.All(table => table.Section.Kind != part) && tables.UnreadLists.All(list => list.Section.Kind != part)
        let section = sections.FirstOrDefault(section => section.Kind == part && section.Section.Blocks.Any(block => Says(block, dialect)))
        where section is not null
        select (part, section);

    private static bool Says(Block block, Dialect dialect) => block switch
    {
        { InHint: true } => false,
        // What it fails with.
        Paragraph { Items: > 0 } when dialect.Pages.HasRoutes && StatusList.IsOne(block) => false,
        // A button that leads elsewhere.
        Paragraph { Text.Lines: { Count: 1 } lines } when dialect.Pages.HasRoutes && lines[0] is var line
            && line.Marks.Any(mark => mark.Kind == MarkKind.Link && mark.Start == 0 && mark.Length >= line.Text.TrimEnd().Length) => false,
        Paragraph paragraph => !SaysNothing(paragraph.Text),
        HtmlText html => !SaysNothing(html.Text),
        // An example is read as one.
        CodeBlock when dialect.Pages.HasRoutes => false,
        CodeBlock code => !SaysNothing(new([.. code.Lines.Select(static line => new TextLine(line.Text, IsItem: false, default))]))
            && ExampleReader.Read("", code, dialect.Examples) is { Header: null, Service: null },
        _ => false,
    };

    private static bool SaysNothing(RichText text)
    {
        var plain = PlainCharacters.Of(text.Flat).Trim(' ', '.', '。', '*', '_', '(', ')', '`', '!');
        if (Nothing.Contains(plain)) return true;
        if (plain.Length > LongestNothing || text.Lines.Any(static line => line.IsItem)) return false;
        if (Common.Any(word => TextSearch.Find(plain, word) >= 0)) return true;
        // A sentence with a name in it says something of that one.
        if (text.Lines.Any(static line => line.Marks.Any(static mark => mark.Kind == MarkKind.Code))) return false;
        return !HasMemberName(plain) && SaysNone(plain, ChineseNouns, Nouns.Contains);
    }

    /// <summary>Whether a sentence says that there are no parameters: <c>本接口没有参数。</c></summary>
    public static bool SaysNoParameters(RichText text) => text.Lines.Count == 1 && PlainCharacters.Of(text.Flat) is { Length: <= LongestNothing } plain
        && SaysNone(plain, Parameters, static word => word.StartsWith("param", StringComparison.OrdinalIgnoreCase));

    private static bool SaysNone(string plain, string[] chineseNouns, Func<string, bool> isNoun)
    {
        if (ChineseNegations.Any(word => plain.IndexOf(word, StringComparison.Ordinal) >= 0))
            return plain.Length <= LongestChinese && chineseNouns.Any(word => plain.IndexOf(word, StringComparison.Ordinal) >= 0);
        var words = plain.Split([' ', ';', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && words.Any(Negations.Contains) && words.Any(word => isNoun(word.Trim(',').TrimEnd('s', 'S')));
    }

    // "beaconName" is a word of no language.
    private static bool HasMemberName(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] is >= 'A' and <= 'Z' && text[i - 1] is >= 'a' and <= 'z') return true;
        return false;
    }
}
