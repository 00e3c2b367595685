namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How many elements a list may have: <c>最多支持100个ID</c>, <c>A maximum of 20 tags</c>.</summary>
internal static class CountForms
{
    /// <summary>What is done with the elements of a list, and whether it may be.</summary>
    public const string Verbs =
        "[同时|一次|一次性] [可|可以|能|只能|允许|支持|仅支持|能够] [同时|一次|一次性] [传入|传|输入|填写|填|指定|查询|创建|包含|添加|选择|绑定|操作|设置|删除|提交|关联|支持] [为|是|:|不得超过|不能超过|不超过]";

    private const string Done =
        "[can be|are|is|may be|could be|must be|should be|has to be|have to be|needs to be|need to be] "
            + "[used|specified|supported|allowed|entered|created|queried|passed|passed in|set|provided|deleted|added|included|bound|associated|attached"
            + "|selected|submitted|listed|operated|given|sent]";

    private const string Tail = "[<perRequest>] " + Done + " [for] [<perRequest>] [for now|currently]";

    private const string Opening =
        "[<perRequest> [,]] [you can {n} [on|for|to|in]|supports|support|contains|contain|can contain|may contain|can "
            + "have|allows|accepts|specify|enter|pass|can include|includes|must contain|must include|can be|is limited to|the (list|array) "
            + "[can|may|must|should] (contain|contains|have|has|hold|holds|include|includes)|<is>]";

    public static readonly RuleForm[] All =
    [
        new PatternForm(RuleKind.Count,
            $"{Opening} (up to|[a|the] maximum of|at most|no more than|not more than|not exceed|cannot exceed|can not exceed|maximum[:|is]|max[:|is]|limited "
                + $"to) {{b}} [{{n}}] {Tail}"),
        new PatternForm(RuleKind.Count, $"{Opening} (at least|a minimum of|no fewer than|no less than|minimum[:|is]|min[:|is]) {{a}} [{{n}}] {Tail}"),
        new PatternForm(RuleKind.Count, $"{Opening} (at least|a minimum of|no fewer than|no less than) one [{{n}}] {Tail}", lower: 1),
        new PatternForm(RuleKind.Count,
            $"{Opening} (the number of {{n}} <is>|[the] (array size|list size|array length|list length|size|length|number of elements|number of items)) "
                + $"[<is>] <both> [{{n}}] {Tail}"),
        new PatternForm(RuleKind.Count, $"{Opening} <both> {{n}} {Tail}"),
        new PatternForm(RuleKind.Count,
            $"[the] (maximum number|max number|max. number|maximum count) of {{n}} <perRequest> [that {Done}] [allowed|supported] (is|:|=) {{b}}"),
        new PatternForm(RuleKind.Count,
            $"[the] (maximum number|max number|max. number|maximum count) of {{n}} [<perRequest>] [that {Done}] [allowed|supported] [<perRequest>] (is|:|=) "
                + $"{{b}} {Tail}") { CountsOwn = true },
        new PatternForm(RuleKind.Count,
            $"[the] (number|count|total number) of {{n}} [<perRequest>] [is|must be|should be] (limited to|cannot exceed|can not exceed|must not "
                + $"exceed|should not exceed|not exceed|at most|no more than|up to) {{b}}") { CountsOwn = true },
        new PatternForm(RuleKind.Count, $"(a|the) (list|array) (of|supports|allows) (up to|at most|[a] maximum of|no more than) {{b}} [{{n}}] {Tail}"),
        new PatternForm(RuleKind.Count, "[array members:] [the] (maximum|max) number of {b} [{n}]"),
        new PatternForm(RuleKind.Count, "[array members:] [the] (minimum|min) number of {a} [{n}]"),
        new PatternForm(RuleKind.Count,
            "[the] (maximum length|max length|maximum size|maximum number of elements|maximum number of items|maximum|limit) [<is>] {b} [{n}] [<perRequest>]"),

        new PatternForm(RuleKind.Count, $"[列表|数组] [<perRequestFirst>] [的] [请求] [可|可以|能|只能|允许] (最多|至多|最大|最长) {Verbs} {{b}} [<counter> [{{n}}]]"),
        new PatternForm(RuleKind.Count, $"[<perRequestFirst>] [最多|至多] {Verbs} (不超过|不得超过|不能超过|不可超过) {{b}} [<counter> [{{n}}]]"),
        new PatternForm(RuleKind.Count, $"[<perRequestFirst>] (至少|最少) {Verbs} [需要|需|提供] {{a}} [<counter> [{{n}}]]"),
        new PatternForm(RuleKind.Count, $"[<perRequestFirst>] (至少|最少) {Verbs} [需要|需|提供] (一个|一条|一台|一项|一对) [{{n}}]", lower: 1),
        new PatternForm(RuleKind.Count,
            "[<perRequestFirst>] [列表|数组] (数量|个数|数目|元素个数|元素数量|长度|列表长度) [为|是|:] (不得超过|不能超过|不超过|最多[为|是]|最大[为|是]|上限[为|是|:]|小于等于|不大于) {b} [<counter> [{n}]]"),
        new PatternForm(RuleKind.Count, "[<perRequestFirst>] [列表|数组] (数量|个数|数目|元素个数|元素数量|长度|列表长度) [限制|范围] [为|是|:|在] <both> [<counter>] [之间]"),
        new PatternForm(RuleKind.Count, "{n} [的] (数量|个数|数目) [为|是|:] (不得超过|不能超过|不超过|最多[为|是]|小于等于|不大于) {b} [<counter>]") { CountsOwn = true },
        new PatternForm(RuleKind.Count, "[<perRequestFirst>] (传入|支持|指定|填写|可传|可传入|可指定|数量范围|取值范围) [为|:] <both> (个|条|台|项|对) [{n}]"),
        new PatternForm(RuleKind.Count, "[<perRequestFirst>] [的] [数量|个数|数目|最大数量|数量的] (上限|最大支持长度|最大长度|最大数量|最大个数|最大值) [为|是|:] {b} [<counter> [{n}]]"),
        new PatternForm(RuleKind.Count, "{n} (数量|个数) [的] 上限 (为|是|:) {b} [<counter>]") { CountsOwn = true },
        new PatternForm(RuleKind.Count, "<perRequestFirst> [请求] [批量] {n} [的] [数量|个数] 上限 (为|是|:) {b} [<counter>]"),

        new PatternForm(RuleKind.Count, "[目前|当前|暂时] (只能|仅能|只允许|仅允许|只支持|仅支持|只可|仅可) [附带|指定|传入|选择|绑定|关联|填写|设置] {b} (个|条|台|项|对) [{n}]", takesSubject: false),
        new PatternForm(RuleKind.Count, "[目前|当前|暂时] (只能|仅能|只允许|仅允许|只支持|仅支持|只可|仅可) [附带|指定|传入|选择|绑定|关联|填写|设置] (一个|一条|一台|一项|一对) [{n}]",
            upper: 1, takesSubject: false),
        new PatternForm(RuleKind.Count,
            "only {b} {n} (can be|is|are) (attached|specified|selected|used|passed|associated|allowed|supported) [along with the instance] [for "
                + "now|currently]"),
        new PatternForm(RuleKind.Count,
            "only one {n} (can be|is|are) (attached|specified|selected|used|passed|associated|allowed|supported) [along with the instance] [for now|currently]",
            upper: 1),
    ];
}
