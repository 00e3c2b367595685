using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Splits a description into sentences and leaves out those that state no rule for every call.</summary>
internal static class Sentences
{
    // A sentence with one of these speaks of some calls only, or shows an example.
    private static readonly WordSet Conditions = new(
        "如果", "若", "当", "时，", "时,", "仅当", "除非", "例如", "比如", "示例", "建议", "通常", "协议：", "系统：", "每个", "单个",
        "if ", "when ", "unless ", "e.g.", "eg.", "for example", "example:", "example value", "usually", "recommended", "each ");

    // What may stand before a colon without making the rule one for some calls only, as "Windows:" would.
    private static readonly string[] Labels =
    [
        "长度限制", "长度", "范围", "值", "默认", "最大", "最小", "最多", "注意", "说明", "单位", "格式", "限制", "要求", "规则", "支持参数",
        "limit", "length", "range", "value", "values", "maximum", "minimum", "default", "note", "notes", "unit", "format", "characters", "rules", "tip",
    ];

    // "In each request" says nothing but "here".
    private static readonly string[] Fillers = [" in each request", " for each request", " per request"];

    // The subjects, and the words without which the rules on other fields, defaults and formats do not look at a sentence.
    private static readonly WordSet Marks = new(
        "字母", "数字", "重复", "整数", "默认", "同时", "其中一个", "必", "yyyy",
        "letter", "number", "digit", "unique", "duplicate", "repeat", "differ", "integer", "default", "only one of", "at the same time", "together", "simultaneously", "required", "must");

    private static readonly WordSet Subjects = new("字母", "数字", "重复", "整数", "letter", "number", "digit", "unique", "duplicate", "repeat", "differ", "integer");

    // Descriptions that speak of pattern strings allow more than their rules say.
    private static readonly WordSet Vetoes = new("模式串", "pattern string");

    /// <summary>Whether a sentence may state a rule for every call.</summary>
    public static bool StatesRule(string sentence) => MayStateRule(sentence) && !IsConditional(sentence);

    /// <summary>All sentences, unless the description speaks of patterns.</summary>
    public static IEnumerable<string> All(RichText description)
    {
        if (description.Lines.Any(line => Vetoes.IsIn(line.Text))) yield break;
        foreach (var line in description.Lines)
        {
            if (!Concerns(line.Text)) continue;
            foreach (var sentence in Split(line)) yield return sentence;
        }
    }

    public static IEnumerable<string> Split(TextLine line)
    {
        var text = Normalize(line.Text);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && !EndsAt(text, end)) end++;
            var sentence = text.Substring(start, end - start).Trim();
            if (sentence.Length > 0) yield return sentence;
        }
    }

    // Most lines speak of nothing that any rule reads.
    private static bool Concerns(string line)
    {
        foreach (var c in line)
            if (char.IsDigit(c)) return true;
        return Marks.IsIn(line);
    }

    /// <summary>Whether a text has a number, or speaks of what rules speak of.</summary>
    private static bool MayStateRule(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return Subjects.IsIn(text);
    }

    private static bool EndsAt(string text, int at) => text[at] switch
    {
        '。' or '；' or ';' or '！' => true,
        '.' => (at + 1 == text.Length || text[at + 1] == ' ') && (at == 0 || text[at - 1] is not ('(' or ' ' or '（')),
        _ => false,
    };

    private static bool IsConditional(string sentence)
    {
        foreach (var filler in Fillers)
            if (sentence.IndexOf(filler, StringComparison.OrdinalIgnoreCase) is var start && start >= 0) sentence = sentence.Remove(start, filler.Length);
        return Conditions.IsIn(sentence) || IsLabelled(sentence);
    }

    private static bool IsLabelled(string sentence)
    {
        var colon = sentence.IndexOfAny([':', '：']);
        if (colon <= 0) return false;
        var label = sentence.Substring(0, colon).TrimEnd();
        return !label.Any(char.IsDigit) && !Labels.Any(word => label.EndsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Normalize(string text)
    {
        if (!text.Any(c => c is >= '０' and <= '９')) return text;
        var normal = new StringBuilder(text);
        for (var i = 0; i < normal.Length; i++)
            if (normal[i] is >= '０' and <= '９') normal[i] = (char)(normal[i] - '０' + '0');
        return normal.ToString();
    }
}
