using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a sentence lists as pieces of code one after the other, without a word that announces them: <c>Side of the order. `Buy`,
/// `Sell`</c>, <c>`0`: off, `1`: on</c>.</summary>
internal static class MarkedRun
{
    /// <summary>What stands before a value that is one of any number.</summary>
    public static readonly string[] Samples = [" like", "such as", "e.g.", "e.g", "for example", "for instance", "例如", "比如"];

    private const int MostWordsBefore = 6;
    private const int LongestMeaning = 80;

    private static readonly char[] Ends = ['.', '。', ';', '；', '!', '?'];

    // What may stand between two values.
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ",", "，", "、", ";", "/", "|", "or", "and", ", or", ", and", ",or", "或", "和",
    };

    // What says before code that it is a case, a sample or another field.
    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "like", "such", "e.g", "eg", "example", "either", "neither", "both", "if", "when", "where", "while", "for", "use", "using", "used", "with", "without",
        "see", "than", "default", "only", "support", "supports", "supported", "between", "from", "until", "by", "as", "unless", "except", "refer", "field",
        "fields", "parameter", "parameters", "same", "not", "pass", "passed",
    };

    /// <param name="areNumbers">Whether values are numbers.</param>
    public static EquatableArray<ValueDeclaration> Read(RichText description, bool areNumbers)
    {
        foreach (var line in description.Lines)
            if (!line.IsItem && In(line, areNumbers) is { Count: > 1 } values) return values.ToEquatable();
        return default;
    }

    private static List<ValueDeclaration> In(TextLine line, bool areNumbers)
    {
        var marks = line.Marks.Where(static mark => mark.Kind == MarkKind.Code).OrderBy(static mark => mark.Start).ToList();
        for (var first = 0; first + 1 < marks.Count; first++)
        {
            var last = first;
            while (last + 1 < marks.Count && IsJoint(Between(line.Text, marks[last], marks[last + 1].Start))) last++;
            if (last == first) continue;
            if (!MayBegin(line.Text.Substring(0, marks[first].Start)))
            {
                first = last;
                continue;
            }
            var behind = Between(line.Text, marks[last], last + 1 < marks.Count ? marks[last + 1].Start : line.Text.Length);
            if (!MayEnd(behind)) return [];
            if (last + 1 < marks.Count && IsDefault(behind)) last++;
            return ValuesOf(line.Text, marks.GetRange(first, last + 1 - first), areNumbers);
        }
        return [];
    }

    private static string Between(string text, TextMark mark, int end) => text.Substring(mark.Start + mark.Length, end - mark.Start - mark.Length);

    private static bool MayBegin(string before)
    {
        if (Samples.Any(word => before.TrimEnd(' ', ',', ':', '"').EndsWith(word, StringComparison.OrdinalIgnoreCase))) return false;
        var sentence = before.Substring(before.LastIndexOfAny(Ends) + 1).TrimEnd(' ');
        if (sentence.Length > 0 && sentence[sentence.Length - 1] is '[' or '=' or '&' or '>' or '<' or '~' or '-') return false;
        var words = sentence.Split([' ', ',', ':', '(', ')', '"', '，', '：'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWordsBefore && !words.Any(static word => Stops.Contains(word.TrimEnd('.')));
    }

    // "`0`(default): off, `1`: on"
    private static bool IsJoint(string between)
    {
        var text = WithoutRemark(between.Trim(' '));
        if (Joints.Contains(text)) return true;
        return text[0] is ':' or '：' && text.Length <= LongestMeaning && text[text.Length - 1] is ',' or ';' or '.' or '，' or '；' or '。';
    }

    private static bool MayEnd(string behind)
    {
        var text = WithoutRemark(behind.TrimStart(' '));
        return text.Length == 0 || text[0] is '.' or ',' or ';' or ':' or '(' or '，' or '；' or '。' or '：' or '（' || char.IsUpper(text[0]);
    }

    private static bool IsDefault(string behind) => behind.Trim(' ', ',', '.', ':', '：', '，', '(', '=') is var word
        && (word.Equals("default", StringComparison.OrdinalIgnoreCase) || word == "默认");

    private static string WithoutRemark(string text) =>
        text.Length > 0 && text[0] == '(' && text.IndexOf(')') is > 0 and var end ? text.Substring(end + 1).TrimStart(' ') : text;

    private static List<ValueDeclaration> ValuesOf(string text, List<TextMark> marks, bool areNumbers)
    {
        var values = new List<ValueDeclaration>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var value = text.Substring(marks[i].Start, marks[i].Length).Trim(' ', '"');
            if (value.Length == 0 || !value.All(ListedValues.IsValueCharacter) || (areNumbers && !value.All(static c => c is >= '0' and <= '9'))) return [];
            if (values.Exists(other => other.Text == value)) continue;
            var behind = WithoutRemark(Between(text, marks[i], i + 1 < marks.Count ? marks[i + 1].Start : text.Length).Trim(' '));
            var meaning = behind.Length > 0 && behind[0] is ':' or '：' ? behind.Split(Ends)[0].Trim(' ', ':', '：', ',', '，') : "";
            values.Add(new(value, meaning.Length == 0 ? RichText.Empty : new([new(meaning, IsItem: false, default)])));
        }
        return values;
    }
}
