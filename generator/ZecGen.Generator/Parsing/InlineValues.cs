using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Values that a sentence lists one after the other: <c>取值范围：tcp、udp</c>, <c>Valid values: IPv4, IPv6.</c></summary>
internal static class InlineValues
{
    private static readonly string[] Openings =
    [
        "取值范围", "可选值", "可选范围", "可能值", "可能的值", "支持的值", "支持参数", "枚举值", "取值", "支持：", "支持:",
        "available values", "valid values", "supported values", "possible values", "optional values", "allowed values", "accepted values", "value possible", "value range", "values", "one of",
    ];

    private static readonly string[] Links = ["包括", "如下", "为", "是", "有", "are as follows", "include", "are", ":", "："];

    private static readonly string[] Units = ["minutes", "minute", "hours", "hour", "days", "day", "months", "month", "Mbps", "GiB", "GB", "分钟", "小时", "天", "个月"];

    private static readonly string[] Separators = ["、", ", or ", ", and ", ",", "，", ";", "；", " or ", " and ", "或", "和"];

    /// <param name="lines">Of a description that has a sign of values.</param>
    /// <param name="areNumbers">Whether values are numbers; else one of them must be none.</param>
    public static EquatableArray<ValueDeclaration> Read(EquatableArray<TextLine> lines, bool areNumbers)
    {
        for (var i = 0; i < lines.Count; i++)
            foreach (var opening in Openings)
            {
                if (TextSearch.Find(lines[i].Text, opening) is not (var at and >= 0)) continue;
                if (IsDenied(lines[i].Text, at)) break;
                var rest = WithoutLinks(lines[i].Text.Substring(at + opening.Length));
                // What announces values may end its line.
                if (rest.Length == 0 && i + 1 < lines.Count) rest = lines[i + 1].Text;
                if (ReadList(rest, areNumbers) is { Count: > 1 } values) return values;
                break;
            }
        return default;
    }

    // "不支持：A、B" and "unsupported values" announce the opposite.
    private static bool IsDenied(string text, int at) => at > 0 && (text[at - 1] == '不' || (char.IsLetter(text[at]) && text[at] < 128 && char.IsLetter(text[at - 1]) && text[at - 1] < 128));

    private static string WithoutLinks(string text)
    {
        while (true)
        {
            text = text.TrimStart(' ');
            if (Links.FirstOrDefault(link => TextSearch.StartsAt(text, 0, link)) is not { } found) return text;
            text = text.Substring(found.Length);
        }
    }

    // All of it must be values, up to the end of the sentence.
    private static EquatableArray<ValueDeclaration> ReadList(string text, bool areNumbers)
    {
        var values = new List<ValueDeclaration>();
        for (var at = 0; ;)
        {
            while (at < text.Length && text[at] == ' ') at++;
            var end = at;
            while (end < text.Length && ListedValues.IsValueCharacter(text[end])) end++;
            var next = end;
            while (end > at && text[end - 1] is '.' or '-') end--;
            var value = text.Substring(at, end - at);
            if (value.Length == 0 || (areNumbers && !value.All(static c => c is >= '0' and <= '9' or '-')) || values.Any(known => known.Text == value)) return default;
            var meaning = next == end ? ReadMeaning(text, ref next) : null;
            values.Add(new(value, meaning is null ? RichText.Empty : new([new(meaning, false, default)])));

            if (next > end && meaning is null) break;
            if (areNumbers) next = AfterUnit(text, next);
            while (next < text.Length && text[next] == ' ' && (next + 1 == text.Length || text[next + 1] is ' ' or ',' or '.' or '、' or '，' or '。' or ';')) next++;
            if (next == text.Length || text[next] is '。' or '.') break;
            if (Separators.FirstOrDefault(separator => TextSearch.StartsAt(text, next, separator)) is not { } found) return default;
            at = next + found.Length;
        }
        return areNumbers || values.Any(static value => value.Text.Any(char.IsLetter)) ? values.ToEquatable() : default;
    }

    // "1 or 5 minutes"
    private static int AfterUnit(string text, int at)
    {
        var unit = at;
        while (unit < text.Length && text[unit] == ' ') unit++;
        return Units.FirstOrDefault(word => TextSearch.StartsAt(text, unit, word)) is { } found ? unit + found.Length : at;
    }

    // "PREPAID（预付费）"
    private static string? ReadMeaning(string text, ref int at)
    {
        var open = at;
        while (open < text.Length && text[open] == ' ') open++;
        if (open >= text.Length || text[open] is not ('(' or '（')) return null;
        var close = text.IndexOfAny([')', '）'], open);
        if (close < 0) return null;
        at = close + 1;
        return text.Substring(open + 1, close - open - 1).Trim() is { Length: > 0 } meaning ? meaning : null;
    }
}
