using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Clauses that stand beside rules and change none: a unit, what is done where the member is left out, what one of its values means.</summary>
internal static class RemarkForms
{
    private const string Comparatives = "(lower|smaller|higher|larger|greater|bigger)";

    public static readonly RuleForm[] All =
    [
        new UnitForm("[the] (单位|计量单位|unit|value is|value) (为|是|:|is|in|is in) {u}"),
        new UnitForm("(单位|计量单位) {u}"),
        new UnitForm("(in|measured in|expressed in|以) {u} [为单位]"),
        new UnitForm("{u}"),
        new PatternForm(RuleKind.Remark,
            "(inclusive|both inclusive|both ends inclusive|both included|included|含|包含|含两端|包含两端|含边界|闭区间|including both ends|整数|integer|integers)"),
        new PatternForm(RuleKind.Remark, "(含|包含|包括|including|inclusive of|both) {a} (和|与|及|、|and) {b} [included]"),
        new PatternForm(RuleKind.Remark, "(如果|若|如|当) (指定|填写|传入|设置|提供|填|传) [时|了|的话]"),
        new PatternForm(RuleKind.Remark, "([从|自|由] {b} 开始 [计数]|(starts|starting|begins|beginning|counted) (from|at|with) {b})"),
        new PatternForm(RuleKind.Remark, "((支持|可) 批量 [操作|查询|传入|处理]|[supports] batch [operations|operation] [is|are] [supported])"),
        // "当kind为A时必填，其余情况可选" says of the others what the first clause says already.
        new PatternForm(RuleKind.Remark, "(其余|其他|其它) 情况 [下] (可选|选填|非必填|可不填|可不传)"),
        // Which of two numbers goes first.
        new PatternForm(
            RuleKind.Remark,
            $"[the|a] {Comparatives} (number|numbers|value|values|{{m}}) "
                + $"(comes|come|goes|go|wins|win|(has|have|takes|take|gets|get|means|mean|indicates|indicate) "
                + $"[a|the] [{Comparatives}] (priority|precedence|weight)) "
                + "[first|last]"),
        new PatternForm(RuleKind.Remark, $"the {Comparatives} (the|its) (number|value|{{m}}) , the {Comparatives} (the|its) (priority|precedence|weight)"),
        new PatternForm(
            RuleKind.Omission,
            "[如果|如|若|当|假如] [该参数|该字段|此参数] (不填|不传|不指定|不设置|不提供|不输入|不选|未填|未传|未指定|未设置|未提供|未显式传递|未显式指定|没有指定|没有传|没有填|缺省|留空|为空|省略) *"),
        new PatternForm(RuleKind.Omission,
            "(if|when) [{m}|no value] [is|are] (not|omitted|empty|left|unspecified|blank|absent|null|unset|missing|given|specified) *"),
        new PatternForm(RuleKind.Restatement, "{b} {u}"),
        new PatternForm(RuleKind.Meaning, "[其中] {b} (表示|代表|意味着|意味|means|indicates|represents|stands for) *"),
    ];

    private sealed class UnitForm(string pattern) : RuleForm(RuleKind.Unit)
    {
        private readonly SentencePattern pattern = new(pattern);

        public override IReadOnlyCollection<char>? Beginnings => pattern.Beginnings;

        public override PhraseMatch? Read(SentenceText text, int start, Subject subject) =>
            pattern.MatchClause(text, start, subject) is { Units.Count: 1 } match ? match : null;
    }
}
