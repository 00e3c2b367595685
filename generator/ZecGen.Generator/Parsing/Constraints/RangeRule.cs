using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a number may be: <c>取值范围：1～1000</c>, <c>Maximum value: 1000</c>.</summary>
internal static class RangeRule
{
    private static readonly Phrase[] Phrases =
    [
        new("(取值范围|可取值范围|值范围|取值区间|范围|取值支持|可取值|有效值|取值)[为|是|：|:]{a}~{b}"),
        new(@"(取值范围|可取值范围|值范围|取值区间|范围|取值支持|可取值|有效值|取值)[为|是|：|:]\[{a}(,|，|、|~|～|-|–|to){b}\]"),
        new("(最大值|最大限制|最大)[为|是|：|:|不能超过|不得超过|不超过|均为]{b}"),
        new("(最小值|最小)[为|是|：|:|不能低于|不得低于|不低于|与默认值均为|均为]{a}"),
        new("(value range|valid range|available range|range|valid values|values)[s][ is| from|:][ from]{a}~{b}"),
        new(@"(value range|valid range|available range|range)[s][ is| from|:]\[{a}(,|，|、|~|～|-|–|to){b}\]"),
        new(@"\[{a}(-|–|~|～){b}\]"),
        new(@"\[{a}(,|，)(+∞|+|∞)"),
        new("(ranges from|ranging from){a}~{b}"),
        new("(integer|number|value)(between|from){a}~{b}"),
        new("(maximum value|maximum limit|maximum|max value)[ is|:| of| cannot exceed]{b}"),
        new("(minimum value|minimum|min value)[ is|:| of]{a}"),
    ];

    // These speak of the field only where nothing stands before them in their clause.
    private static readonly Phrase[] Clauses =
    [
        new("[取值|数值|值|该值|该参数|该字段|大小|数量][必须|需|需要|应|应该]在{a}~{b}之间"),
        new("[取值|数值|值|该值|该参数|该字段|大小|数量][必须|需|需要|应|应该](不能超过|不得超过|不超过|不大于|小于等于|小于或等于){b}"),
        new("[取值|数值|值|该值|该参数|该字段|大小|数量][必须|需|需要|应|应该](不能低于|不得低于|不低于|不小于|大于等于|大于或等于){a}"),
        new("[the|this|it][value|parameter|field][must be|should be|is]between{a}~{b}"),
        new("max[:| is]{b}"),
        new("min[:| is]{a}"),
        new("[the|this|it][value|parameter|field](cannot exceed|must not exceed|no more than|at most|up to){b}"),
    ];

    private static readonly Phrase[] PositiveIntegers =
    [
        new("取值范围[为|是|：|:](正整数|大于0的整数)"),
        new("[取值|值]必须(是|为)正整数"),
        new("value range[ is|:][ a]positive integer[s]"),
        new("must be a positive integer"),
    ];

    // "范围2到63个字符" speaks of a range and means a length.
    private static readonly string[] OtherUnits =
    [
        "字符", "个字符", "个 字符", "character", "位",
        // A limit in another unit than the field's own is not the field's limit, and the field's own is not known.
        "TB", "TiB", "PB", "KB", "KiB", "Gbps", "Tbps", "Kbps", "千", "万", "亿", "million", "thousand", "倍",
        "个月", "个小时", "个星期", "周", "天", "小时", "分钟", "秒", "月", "年", "day", "hour", "minute", "second", "month", "year",
    ];

    // Units that a field may have without saying so.
    private static readonly string[] PlainUnits = ["Mbps", "GB", "GiB", "MB", "MiB", "个", "台"];

    // "0表示不限制": a value with a meaning of its own.
    private static readonly Phrase[] SpecialValues = [new("{b}(表示|代表|意味|means|indicates|represents|stands for|for unlimited)"), new("(使用|传|设为|设置为|set to|use){b}(表示|代表|则|means|for|to)")];

    /// <param name="sentences">Those that may state a rule.</param>
    /// <param name="all">All of the description.</param>
    public static RangeConstraint? Read(List<Sentence> sentences, List<Sentence> all) =>
        ReadLimits(sentences) is { } range && !all.SelectMany(SpecialValuesOf).Any(value => value < range.Minimum || value > range.Maximum) ? range : null;

    private static IEnumerable<decimal> SpecialValuesOf(Sentence sentence) =>
        sentence.Text.Split('，', ',').SelectMany(static clause => SpecialValues.Select(phrase => phrase.Find(clause)?.Upper)).OfType<decimal>();

    private static RangeConstraint? ReadLimits(List<Sentence> sentences)
    {
        var bounds = default(Bounds);
        bounds.Read(sentences, Sign.Range, Phrases, static (sentence, match) => IsLimit(sentence, match));
        bounds.Read(sentences, Sign.Range | Sign.Count | Sign.RequiredWhen, Clauses, static (sentence, match) =>
            Following.BeginsClause(sentence, match.Start) && Following.EndsClause(sentence, match.End, PlainUnits) ? IsLimit(sentence, match) : null);
        if (bounds.IsStated) return new(bounds.Lower, bounds.Upper);
        return sentences.Any(sentence => PositiveIntegers.Any(phrase => phrase.Find(sentence.Text) is not null)) ? new(1, null) : null;
    }

    private static bool IsLimit(string sentence, Phrase.Match match) =>
        !Following.HasAlternative(sentence, match.End) && !Following.BeginsWith(sentence, match.End, OtherUnits) && !Following.HasAlternativeBefore(sentence, match.Start)
        && !(Counts(sentence, match) && !Following.EndsClause(sentence, match.End, PlainUnits));

    // "A maximum of 20 tags" may count what is no value of the field.
    private static bool Counts(string sentence, Phrase.Match match) => sentence.IndexOf(" of ", match.Start, match.End - match.Start, StringComparison.OrdinalIgnoreCase) >= 0;
}
