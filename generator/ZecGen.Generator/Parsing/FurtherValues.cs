using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>Whether a description adds a value to those that it lists: <c>枚举值：A、B；部分地域另有C</c>. Then the list is none.</summary>
internal static class FurtherValues
{
    // "部分地域还支持", "some regions also support"
    private static readonly SentencePattern Addition = new(
        "((不传|不填) 或 (传|填|传入|填写|输入) [:]|(另|还|也|额外|另外|此外) [可|可以|能|会] [支持|允许] (有|支持|为|是|取|填|选|传|包括|包含|提供|允许|填写|传入) [:]"
            + "|(also|additionally|further|furthermore) (have|has|support|supports|offer|offers|accept|accepts|allow|allows|include|includes|provide|provides"
            + "|know|knows|take|takes) [:]"
            + "|(have|has|support|supports|offer|offers|accept|accepts|allow|allows|include|includes|provide|provides|take|takes))");

    // What adds in English may stand at the end: "have C as well".
    private static readonly string[] Endings = ["as well", "too", "in addition"];

    public static bool AreNamed(EquatableArray<TextLine> lines, EquatableArray<ValueDeclaration> values, bool areNumbers)
    {
        foreach (var line in lines)
            foreach (var sentence in SentenceSplitter.Split(line.Text))
                if (MayAdd(sentence) && Adds(new(sentence), values, areNumbers))
                    return true;
        return false;
    }

    // Most sentences end here.
    private static bool MayAdd(string sentence) =>
        sentence.IndexOfAny(['另', '还', '也', '额', '此', '或']) >= 0 || sentence.IndexOf("also", StringComparison.Ordinal) >= 0
        || sentence.IndexOf("urther", StringComparison.Ordinal) >= 0 || sentence.IndexOf("dditional", StringComparison.Ordinal) >= 0
        || Endings.Any(word => sentence.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool Adds(SentenceText sentence, EquatableArray<ValueDeclaration> values, bool areNumbers)
    {
        foreach (var token in sentence.Tokens)
        {
            if (!Addition.Beginnings!.Contains(char.ToLowerInvariant(sentence.Text[token.Start]))) continue;
            foreach (var end in Addition.Ends(sentence, token.Start, Subject.None))
                if (ValueAt(sentence, sentence.SkipBlanks(end), areNumbers, out var behind) is { } value && !values.Any(known => known.Text == value)
                    && (IsAdverb(sentence.Slice(token.Start, end)) || Endings.Any(word => sentence.StandsAt(sentence.SkipBlanks(behind), word))))
                    return true;
        }
        return false;
    }

    private static bool IsAdverb(string phrase) => phrase[0] >= '\u2E80' || phrase.IndexOf(' ') > 0;

    // One that a clause ends with, or that others follow.
    private static string? ValueAt(SentenceText sentence, int at, bool areNumbers, out int end)
    {
        var start = at;
        if (start < sentence.Text.Length && sentence.Text[start] == '"') start++;
        end = LiteralReader.EndOf(sentence, start);
        if (end == start) return null;
        var value = sentence.Text.Substring(start, end - start);
        if (end < sentence.Text.Length && sentence.Text[end] == '"') end++;
        var isEnd = ClauseEnd.IsAt(sentence, end) || sentence.StandsAt(end, "表示") || sentence.StandsAt(end, "代表")
            || sentence.Text[end] is '、' or '/' or '|' or '和' or '或' || sentence.SkipBlanks(end) is var next
            && (sentence.StandsAt(next, "or") || Endings.Any(word => sentence.StandsAt(next, word)));
        return isEnd && (areNumbers ? value.All(char.IsDigit) : value.Any(char.IsUpper) || start > at) ? value : null;
    }
}
