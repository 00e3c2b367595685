namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How long a text may be: <c>长度限制：2～63个字符</c>, <c>It can contain up to 255 characters</c>.</summary>
internal static class LengthForms
{
    // <unit> stands for characters or bytes.
    private static readonly string[] WithUnit =
    [
        "[<is>] [<holds>] <most> {b} <unit> [,] [and|but|且|并且] <least> {a} [<unit>]",
        "[<is>] [<holds>] [[with] <lengthWord> [of {m}]|范围|取值范围|限制|字符] [<is>|of|ranges|ranging|varies|can range|must range] [<holds>] <both> [个] <unit> "
            + "<lengthTail>",
        "[<is>] [<holds>] [[with] <lengthWord> [of {m}]|限制] [<is>|of] [<holds>] <most> {b} [.] <unit> <lengthTail>",
        "[<limits>] [the|a] (maximum|max|max.|最大|最长) [length|长度|size] [limit] [of {m}] [<is>|of|不超过|不得超过|不能超过|支持|可输入|可达] {b} <unit> <lengthTail>",
        "[<is>] [<holds>] [<lengthWord> [of {m}]|限制] [<is>|of] {b} <unit> (以内|之内|以下|or fewer|or less|max|maximum|at most)",
        "[<is>] [<holds>] [[with] <lengthWord> [of {m}]] [<is>|of] [<holds>] <least> {a} <unit> <lengthTail>",
        "[<limits>] [the|a] (minimum|min|min.|最小|最短) [length|长度|size] [of {m}] [<is>|of|不低于|不少于] {a} <unit> <lengthTail>",
        "[<is>] [<holds>] [<lengthWord> [of {m}]] [<is>|of] [<holds>] <least> {a} [<unit>|个] [and|,|, and|且|并且|并] [<is>] [<holds>] <most> {b} <unit> "
            + "<lengthTail>",
        "[<is>] [a|the] (string|text) (of|with) <both> <unit> <lengthTail>",
    ];

    // Of one number it is certain that no more are taken.
    private const string Plain = "<lengthWord> [of {m}] [<is>|of] {b} <chars> [long]";

    private const string Exactly =
        "[<is>] [<holds>] [<lengthWord> [of {m}]] [<is>|of] (exactly|固定[为]|恰好[为]|必须等于|必须为|必须是|must be|has to be|needs to be) {b} <chars> <lengthTail>";

    private static readonly string[] WithoutUnit =
    [
        "<lengthWord> [of {m}] [<is>|of] <both> <lengthTail>",
        "<lengthWord> [of {m}] [<is>] <most> {b} [个] <lengthTail>",
        "<lengthWord> [of {m}] [<is>] {b} [个] (以内|之内|以下)",
        "<lengthWord> [of {m}] [<is>] <least> {a} [个] <lengthTail>",
        "<lengthWord> [of {m}] [<is>] <least> {a} [个] [and|,|, and|且|并且|并] [<is>] <most> {b} [个]",
        "[<limits>] ([the] maximum length|[the] max length|[the] max. length|[the] length limit|"
            + "最大长度|最长长度|最大字符数|长度上限|字符数上限) [of {m}] [<is>|of] [<most>] {b} [个]",
        "[<limits>] ([the] minimum length|[the] min length|[the] min. length|最小长度|最短长度|最小字符数|长度下限) [of {m}] [<is>|of] [<least>] {a} [个]",
    ];

    public static readonly RuleForm[] All =
    [
        .. WithUnit.Select(static pattern => new PatternForm(RuleKind.Length, Fill(pattern.Replace("<unit>", "<chars>")))),
        new PatternForm(RuleKind.Length, Fill(Exactly)) { IsExact = true },
        new PatternForm(RuleKind.LengthInBytes, Fill(Exactly.Replace("<chars>", "<bytes>"))),
        new PatternForm(RuleKind.Length, Fill(Plain)),
        .. WithUnit.Select(static pattern => new PatternForm(RuleKind.LengthInBytes, Fill(pattern.Replace("<unit>", "<bytes>")))),
        .. WithoutUnit.Select(static pattern => new PatternForm(RuleKind.Length, Fill(pattern))),
        new PatternForm(RuleKind.LengthInThousands, Fill(@"[<is>] [<holds>] [<lengthWord>] [<is>] <most> {a} K \({b}\) [个] <chars> <lengthTail>")),
    ];

    private static string Fill(string pattern) => pattern
        .Replace("<limits>", "[string] length (constraints|constraint|limits|restrictions) :|(长度|字符|字数) [限制|范围|约束|要求] :")
        .Replace("<most>",
            "(<atMost>|maximum[:]|max[:]|最长[为|是|:|不超过|不得超过|不能超过|支持|可输入]|最多[支持|可|可输入|可包含|允许|包含|输入|能输入|只能输入|可以输入|可填|可填写|允许输入]|最大[为|是|:|不超过|不得超过|不能超过|支持]|上限[为|"
                + "是|:]|限制[为|在|:]|限[为]|within)")
        .Replace("<least>", "(<atLeast>|minimum[:]|min[:]|最短[为|是|:]|最小[为|是|:]|至少[需要|需|要|包含|有]|最少[需要|需|要|包含|有])");
}
