using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a number may be: <c>取值范围：1～1000</c>, <c>Maximum value: 1000</c>, <c>大于0小于等于100</c>.</summary>
internal static class RangeForms
{
    private const string Label =
        "([the|its] [valid|available|optional|allowed|supported|accepted|acceptable|permitted|permissible|possible|legal|effective|integer|numeric] (value "
            + "range|range of values|range|ranges|values|value|interval)|[the|its] [value] range|range of values|"
        + "可取值范围|有效取值范围|[限定]取值范围|限定取值|有效范围|取值区间|数值范围|值范围|值的范围|可选范围|合法范围|合法取值|允许范围|允许的范围|支持范围|支持的范围|范围|区间|取值支持|取值|可取值|有效值|可选值|范围限制)";

    private const string Link =
        "[<is>|支持|从|介于|ranges|ranging|range|of|from] [<integer>] [in|within|of|from|range|ranging|[in|within] the range|[in|within] the range of|:|为]";

    private const string MostLabel =
        "[the] (maximum [allowed|supported|permitted|possible] [value|limit|number|size|limit value]|max. value|max value|max|max.|largest value|highest "
            + "value|upper limit|upper bound|最大值|最大限制|最大取值|最大|最高|上限|上限值|最多) [of {m}]";

    private const string LeastLabel =
        "[the] (minimum [allowed|supported|permitted|possible] [value|limit|number|size|limit value]|min. value|min value|min|min.|smallest value|lowest "
            + "value|lower limit|lower bound|最小值|最小取值|最小|最低|下限|下限值|最低值) [of {m}]";

    public static readonly RuleForm[] All =
    [
        new PatternForm(RuleKind.Range, $"{Label} {Link} <both> <valueTail>"),
        new PatternForm(RuleKind.Range,
            $"(<is>|支持|ranges|ranging|varies|can range|must range|[must|should] (lie|lies|fall|falls)|<integer>|{{m}}) {Link} <both> <valueTail>"),
        new PatternForm(RuleKind.Range, "[<is>] ((in|within) [the] (range|interval) [of|from|:]|within) <both> <valueTail>"),
        new PatternForm(RuleKind.Range, "<both> <valueTail>"),
        new TitledRangeForm(),
        new PatternForm(RuleKind.Range, $@"[{Label} {Link}] \[{{a}} (,|~) (+∞|+|∞|+infinity|infinity) \)"),
        new PatternForm(RuleKind.Range, $"[{Label} [:|为]] {MostLabel} [<is>|of|均为|可达|可设|可设置为|可配置为|支持] [<atMost>] {{b}} <valueTail>"),
        new PatternForm(RuleKind.Range, $"[{Label} [:|为]] {LeastLabel} [<is>|of|均为|与默认值均为] [<atLeast>] {{a}} <valueTail>"),
        new PatternForm(RuleKind.Range, $"[{Label}] [<is>] [<integer>] <atMost> {{b}} <valueTail> [<perRequest>]"),
        new PatternForm(RuleKind.Range, $"[{Label}] [<is>] [<integer>] <atLeast> {{a}} <valueTail>"),
        .. Pairs(),
        new PatternForm(RuleKind.Range, "[<is>] (not|cannot|can not|must not) be negative", lower: 0),
        new PatternForm(RuleKind.Range, "[<is>] (non-negative|非负|(不能|不可|不得|不允许) (为|是) (负|负数|负值))", lower: 0),
        new PatternForm(RuleKind.Range, "(limit|limits|限制) : <both> <valueTail>"),
        new PatternForm(RuleKind.Range, $@"[{Label} {Link}] {{a}} (\<=|≤) ({{m}}|x|n|值) (\<=|≤) {{b}} <valueTail>"),
        new PatternForm(RuleKind.Range, $"[{Label}] [<is>] [<integer>] <above> {{a}} <valueTail>") { ExcludesLower = true },
        new PatternForm(RuleKind.Range, $"[{Label}] [<is>] [<integer>] <below> {{b}} <valueTail>") { ExcludesUpper = true },
        new PatternForm(RuleKind.Range, $"[{Label}] [<is>|只能为|只能是] [any|a|an] (positive integer|positive integers|positive whole number|正整数|大于0的整数)", lower: 1),
        new PatternForm(RuleKind.Range,
            $"[{Label}] [<is>|只能为|只能是] [any|a|an] (non-negative integer|non-negative integers|nonnegative integer|非负整数|大于等于0的整数|自然数)", lower: 0),
    ];

    // "Greater than 0 and at most 100", with either end let in or not.
    private static IEnumerable<PatternForm> Pairs()
    {
        const string And = "[and|,|, and|且|并且|并|同时]";
        foreach (var excludesLower in new[] { false, true })
            foreach (var excludesUpper in new[] { false, true })
                yield return new PatternForm(
                    RuleKind.Range,
                    $"[{Label}] [<is>] [<integer>] {(excludesLower ? "<above>" : "<atLeast>")} {{a}} {{u}} {And} [<is>] "
                        + $"{(excludesUpper ? "<below>" : "<atMost>")} {{b}} <valueTail>")
                { ExcludesLower = excludesLower, ExcludesUpper = excludesUpper };
    }

    // "端口号[1,65535]": what the member is, and its range.
    private sealed class TitledRangeForm() : RuleForm(RuleKind.Range)
    {
        private static readonly PatternForm Brackets = new(RuleKind.Range, @"\[{a} (,|~) {b}\] <valueTail>");

        // What calls the rule, and not the member.
        private static readonly string[] Rules = ["可取值范围", "取值范围", "范围", "区间", "取值", "上限", "下限", "值"];

        public override PhraseMatch? Read(SentenceText text, int start, Subject subject)
        {
            var open = text.Text.IndexOf('[');
            if (start != 0 || open < 2 || !text.Text.Take(open).All(Tokenizer.IsIdeograph)) return null;
            // "建议范围[1,100]", "月付范围[1,11]": a range of what is no member holds for some calls, if for any.
            var title = text.Slice(0, open);
            if (Rules.FirstOrDefault(word => title.EndsWith(word, StringComparison.Ordinal)) is { } rule) open -= rule.Length;
            var clause = new Clause(text, 0, open, null, null);
            return open > 1 && !Doubt.HasConditionWord(clause, mayBeginWithPlace: true) && MemberTitle.Is(clause, subject)
                ? Brackets.Read(text, title.Length, subject)
                : null;
        }
    }
}
