using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>What stands right above a table: the heading of its section where that names no part, and a paragraph between the two.</summary>
internal sealed class TableCaption
{
    private const int LongestLabel = 40;

    // Above that, a plain word in a sentence need not be the field of that name.
    private const int MostWordsOfCaption = 6;

    private static readonly string[] HeaderWords = ["header", "headers", "common", "public", "头", "公共", "公用"];
    private static readonly string[] RemovedWords = ["removed", "deprecated", "obsolete", "废弃", "弃用", "移除", "删除", "下线"];
    private static readonly string[] ItemWords = ["object", "structure", "element", "item", "each", "对象", "结构", "元素", "每个"];

    // What may stand beside those words in a label and says nothing more.
    private static readonly HashSet<string> Fillers =
        new("http https request api body the of parameter parameters param params field fields".Split(' '), StringComparer.Ordinal);
    private static readonly string[] ChineseFillers = ["请求", "消息", "报文", "参数", "字段", "说明", "列表", "信息", "部", "已", "的"];

    private static readonly char[] Blanks = [' ', '`'];

    private readonly List<RichText> texts = [];

    public TableCaption(PageTable table)
    {
        var section = table.Section;
        if (section is { IsNamed: false, IsTitle: false, Section.Level: > 0 }) texts.Add(section.Section.Heading);
        if (table.Above is Paragraph { Items: 0, Text.IsBlank: false } paragraph) texts.Add(paragraph.Text);
        else if (table.Above is TabTitle tab) texts.Add(tab.Text);
    }

    /// <summary>Whether it announces headers, or what is common to all requests.</summary>
    public bool IsOfHeaders => texts.Exists(static text => IsLabelOf(text, HeaderWords));

    /// <summary>Whether it announces what is not to be sent any more.</summary>
    public bool IsOfRemoved => texts.Exists(static text => IsLabelOf(text, RemovedWords));

    /// <summary>Whether it speaks of a thing that consists of the rows, without saying which.</summary>
    public bool SpeaksOfItems =>
        texts.Exists(static text => WordsOf(text).Count <= MostWordsOfCaption
            && WordsOf(text).Exists(static word => ItemWords.Any(item => word == item || word == item + "s" || (item[0] > '\u2E80' && word.Contains(item)))));

    /// <summary>Whether it is the name of a member, as no word of a language is written, and that it is a thing: <c>sizeInfo object</c>.</summary>
    public bool NamesMember => texts.Exists(static text => text.Flat.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } words
        && ItemWords.Contains(words[1].ToLowerInvariant()) && char.IsLower(words[0][0]) && words[0].Any(char.IsUpper));

    /// <summary>Whether it has a name, in one or in the plural.</summary>
    public bool Has(string name) => texts.Exists(text => WordsOf(text).Exists(word => IsSame(word, name)));

    /// <summary>Whether it can only mean the field of a name: a short text, or one that has the name marked up.</summary>
    public bool Names(string name) => texts.Exists(text =>
        (WordsOf(text) is var words && words.Count <= MostWordsOfCaption && words.Exists(word => IsSame(word, name)))
        || text.Lines.Any(
            line => line.Marks.Any(
                mark => mark.Kind == MarkKind.Code && IsSame(line.Text.Substring(mark.Start, mark.Length).Trim(' ', '[', ']').ToLowerInvariant(), name))));

    private static bool IsSame(string word, string name)
    {
        var lower = name.ToLowerInvariant();
        return word == lower || word == lower + "s" || lower == word + "s" || (word.Length > 2 && lower == word + "es")
            || (lower.Length > 2 && word == lower + "es");
    }

    private static bool IsLabelOf(RichText text, string[] words)
    {
        if (text.Flat.Length > LongestLabel) return false;
        var isOf = false;
        foreach (var word in WordsOf(text))
        {
            var rest = word;
            if (rest[0] > '\u2E80')
            {
                foreach (var part in words.Where(static part => part[0] > '\u2E80'))
                    if (rest.Contains(part)) (rest, isOf) = (rest.Replace(part, ""), true);
                foreach (var filler in ChineseFillers) rest = rest.Replace(filler, "");
                if (rest.Length > 0) return false;
            }
            else if (words.Contains(rest)) isOf = true;
            else if (!Fillers.Contains(rest) && !rest.All(char.IsDigit)) return false;
        }
        return isOf;
    }

    // Words in lower case; what stands without blanks in Chinese is one.
    private static List<string> WordsOf(RichText text)
    {
        var words = new List<string>();
        var flat = text.Flat.ToLowerInvariant();
        for (var at = 0; at < flat.Length;)
        {
            var start = at;
            while (at < flat.Length && (flat[at] is >= 'a' and <= 'z' or >= '0' and <= '9' or '_')) at++;
            if (at == start) while (at < flat.Length && flat[at] > '\u2E80' && char.IsLetter(flat[at])) at++;
            if (at > start) words.Add(flat.Substring(start, at - start));
            else at++;
        }
        return words;
    }
}
