using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A clause that lists values, each of them a literal, up to its end.</summary>
/// <param name="areNumbers">Whether values are whole numbers; else one of them must be none.</param>
internal sealed class ValuesForm(bool areNumbers) : RuleForm(RuleKind.Values)
{
    /// <summary>What announces values.</summary>
    public const string Label =
        "[the|its] (options|choices|[must be|can be|should be|is] one of [the following "
            + "values]|[available|valid|supported|possible|optional|allowed|accepted|permitted|enumerated] (value range|values|value)|value "
            + "possible|可取值范围|可取值|取值范围|可选值|有效值|可用值|可选范围|可能值|可能的值|允许值|允许的值|支持的值|支持参数|[限定](枚举值|枚举类型|枚举|取值)|支持:)"
        + " [如下|包括|包含|有|为|是|are as follows|as follows|include|includes|are|is|can be] [:]";

    private static readonly SentencePattern Opening = new($"({Label}|可选 [:])");

    private static readonly string[] Separators = ["、", ", or", ", and", ",", ";", "|", "/", "or", "and", "或者", "或", "和", "以及", "及"];

    private static readonly char[] Commas = ['、', ',', ';', '|', '/'];

    // What says that there are more; then these are no whole list.
    private static readonly string[] More = ["etc.", "etc", "等等", "等", "and so on", "others", "...", "…"];

    public static EquatableArray<ValueDeclaration> ValuesOf(PhraseMatch match) => (EquatableArray<ValueDeclaration>)match.Detail!;

    public override IReadOnlyCollection<char>? Beginnings => Opening.Beginnings;

    public override PhraseMatch? Read(SentenceText text, int start, Subject subject)
    {
        // The longest label first, so that none of its words is taken for a value.
        foreach (var end in Opening.Ends(text, start, subject))
            if (ReadList(text, end) is { } match || (match = ReadInBrackets(text, end)) is not null) return match;
        return null;
    }

    /// <summary>Reads a list without anything that announces it.</summary>
    public PhraseMatch? ReadList(SentenceText text, int start)
    {
        var values = new List<ValueDeclaration>();
        var isJoined = false;
        for (var at = start; ;)
        {
            at = text.SkipBlanks(at);
            if (ReadValue(text, ref at) is not { } value || values.Exists(known => known.Text == value)) return null;
            values.Add(new(value, ReadMeaning(text, ref at)));

            at = text.SkipBlanks(at);
            if (More.Any(word => text.StandsAt(at, word))) return null;
            if (Separators.FirstOrDefault(word => text.StandsAt(at, word)) is { } separator)
            {
                var next = text.SkipBlanks(at + separator.Length);
                if (More.Any(word => text.StandsAt(next, word))) return null;
                if (IsListed(text, next))
                {
                    (at, isJoined) = (next, separator.IndexOfAny(Commas) < 0 || separator.Length > 1);
                    continue;
                }
            }
            if (values.Count == 1) Part(values);
            return Made(at);
        }

        PhraseMatch? Made(int end) =>
            values.Count > 1 && ClauseEnd.IsAt(text, end) && (areNumbers || values.Exists(static value => value.Text.Any(char.IsLetter)))
                && !(isJoined && EndsWithWord(text, values))
                ? new() { Start = start, End = end, Detail = values.ToEquatable() }
                : null;
    }

    // "["FAST","SLOW"]", "{FAST, SLOW}"; numbers in brackets may be the ends of a range.
    private PhraseMatch? ReadInBrackets(SentenceText text, int start)
    {
        start = text.SkipBlanks(start);
        if (areNumbers || start >= text.Text.Length || text.Text[start] is not ('[' or '{')) return null;
        var close = text.Text.IndexOf(text.Text[start] == '[' ? ']' : '}', start);
        if (close < 0 || !ClauseEnd.IsAt(text, close + 1)) return null;
        return ReadList(new(text.Text.Substring(start + 1, close - start - 1)), 0) is { } match
            ? new() { Start = start, End = close + 1, Detail = match.Detail }
            : null;
    }

    // "FAST/SLOW" and "IPv4/IPv6" are two values; "text/plain" is one.
    private static void Part(List<ValueDeclaration> values)
    {
        var parts = values[0].Text.Split('/');
        if (parts.Length < 2 || !parts.All(static part => part.Length > 1 && part[0] is >= 'A' and <= 'Z') || parts.Distinct().Count() < parts.Length) return;
        var meaning = values[0].Documentation;
        values.Clear();
        values.AddRange(parts.Select((part, i) => new ValueDeclaration(part, i == parts.Length - 1 ? meaning : RichText.Empty)));
    }

    // "SSD, HDD or empty", "… and more": the last one is written as words are, and none of the others is.
    private static bool EndsWithWord(SentenceText text, List<ValueDeclaration> values)
    {
        var last = values[values.Count - 1].Text;
        return char.IsLower(last[0]) && IsWord(last) && text.Text.IndexOf('"' + last + '"', StringComparison.Ordinal) < 0
            && !values.Take(values.Count - 1).Any(static value => char.IsLower(value.Text[0]));

        static bool IsWord(string value) => value.All(static c => c is >= 'a' and <= 'z');
    }

    // "A, sent by default": a value is followed by another separator or by an end.
    private bool IsListed(SentenceText text, int at)
    {
        if (ReadValue(text, ref at) is null) return false;
        ReadMeaning(text, ref at);
        at = text.SkipBlanks(at);
        return ClauseEnd.IsAt(text, at) || Separators.Any(word => text.StandsAt(at, word)) || More.Any(word => text.StandsAt(at, word));
    }

    private string? ReadValue(SentenceText text, ref int at)
    {
        if (areNumbers)
        {
            if (text.TokenAt(at) is not { Kind: TokenKind.Number } number || number.Value != decimal.Truncate(number.Value)) return null;
            at = number.End;
            var unit = text.SkipBlanks(at);
            if (Units.All.FirstOrDefault(word => text.StandsAt(unit, word)) is { } found) at = unit + found.Length;
            return text.Text.Substring(number.Start, number.Length);
        }
        if (at < text.Text.Length && text.Text[at] == '"')
        {
            var close = text.Text.IndexOf('"', at + 1);
            var start = at + 1;
            if (close <= start) return null;
            at = close + 1;
            return text.Slice(start, close);
        }
        var end = LiteralReader.EndOf(text, at);
        if (end == at) return null;
        var value = text.Text.Substring(at, end - at);
        at = end;
        return value;
    }

    // "PREPAID（预付费）"
    private static RichText ReadMeaning(SentenceText text, ref int at)
    {
        var open = text.SkipBlanks(at);
        if (open >= text.Text.Length || text.Text[open] != '(') return RichText.Empty;
        var close = text.Text.IndexOf(')', open);
        if (close < 0) return RichText.Empty;
        at = close + 1;
        return text.Slice(open + 1, close) is { Length: > 0 } meaning ? new([new(meaning, false, default)]) : RichText.Empty;
    }
}
