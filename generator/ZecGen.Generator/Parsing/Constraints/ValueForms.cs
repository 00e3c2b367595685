using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What the service takes where nothing is sent: <c>默认值：20</c>, <c>Default value: 20</c>.</summary>
internal static class DefaultForms
{
    private const string Omitted = "[[若|如果|如|当] [该参数|该字段] (不填|不传|不指定|不设置|未指定|未填|未传|未设置|为空|不填写|未填写) [时|则] [,] [则|系统]]";

    private const string Label = "([the] default [value] (is set to|is|:|=|of)|defaults to|default to|[的] (默认值|缺省值|默认|缺省) ((设置为|为|是) [:]|:|=))";

    private const string OrNot =
        "[(if|when) [it|this parameter|this field|the value|the parameter|the field] [is] [left] (not specified|not explicitly specified|not explicitly "
            + "provided|omitted|unspecified|not set|not provided|not passed in|not passed|empty|blank|not given)]";

    /// <summary>Of a number, with its unit.</summary>
    public static readonly RuleForm[] Numbers =
    [
        new PatternForm(RuleKind.Default, $"{Omitted} ({Label}|[the] default [value]|默认值|默认) {{b}} {{u}} {OrNot}"),
        new PatternForm(RuleKind.Default, "{b} {u} by default"),
    ];

    /// <summary>Of a text or a truth value.</summary>
    public static readonly RuleForm[] Names = [new PatternForm(RuleKind.Default, $"{Omitted} {Label} {{v}} {OrNot}")];

    /// <summary>Of a truth value, which needs no mark before it: <c>默认false</c>, <c>false by default</c>.</summary>
    public static readonly RuleForm[] Truths = [.. Names, new ListedDefaultForm(["true", "false"])];

    /// <summary>Of a text that the description lists as a value.</summary>
    public static RuleForm Of(EquatableArray<ValueDeclaration> values) => new ListedDefaultForm(values.Select(static value => value.Text));

    private sealed class ListedDefaultForm(IEnumerable<string> values) : RuleForm(RuleKind.Default)
    {
        private static readonly SentencePattern Before = new($"{Omitted} ({Label}|默认|缺省|[the] default [value]) [\"]");
        private static readonly SentencePattern After = new($"[\"] {OrNot}");
        private static readonly SentencePattern Bare = new("[is] [\"]");
        private static readonly SentencePattern ByDefault = new("[\"] by default");

        // As sentences spell them, the longest first, so that none is taken for a part of another.
        private readonly (string Spelling, string Value)[] values =
            [.. values.Select(static value => (new SentenceText(value).Text, value)).OrderByDescending(static value => value.Text.Length)];

        public override PhraseMatch? Read(SentenceText text, int start, Subject subject) =>
            Read(text, start, subject, Before, After) ?? Read(text, start, subject, Bare, ByDefault);

        private PhraseMatch? Read(SentenceText text, int start, Subject subject, SentencePattern before, SentencePattern after)
        {
            foreach (var at in before.Ends(text, start, subject).Select(text.SkipBlanks))
                foreach (var (spelling, value) in values)
                {
                    // In another case it is no value of the list, which is reported.
                    if (string.CompareOrdinal(text.Text, at, spelling, 0, spelling.Length) != 0) continue;
                    foreach (var end in after.Ends(text, at + spelling.Length, subject))
                    {
                        if (!ClauseEnd.IsAt(text, end)) continue;
                        var match = new PhraseMatch { Start = start, End = end };
                        match.Names.Add(value);
                        return match;
                    }
                }
            return null;
        }
    }
}

/// <summary>When a member must be sent: <c>当stackType为IPv4时必填</c>, <c>Required when modelAccess is LIMITED</c>.</summary>
internal static class RequiredWhenForms
{
    private const string When = "{w} [字段|参数] [的值|取值] (为|=|==|是|等于) {v} 时";

    private const string Must = "[,] [则] [该字段|该参数|此字段|此参数|本字段|本参数] "
        + "((此项|该项) 必须|必填|必传|必选|必须指定|必须传入|必须填写|必须设置|需要指定|为必填项|为必填|为必传|为必选|不能为空|不可为空|必须提供) [该字段|该参数|此字段|此参数|本字段|本参数]";

    private const string If = "(if and only if|only when|only if|when|if) [the] {w} [field|parameter] (is set to|is|=|==|equals)";

    public static readonly RuleForm[] All =
    [
        new PatternForm(RuleKind.RequiredWhen, $"[有且仅当|当且仅当|仅当|当|如果|若] {When} {Must}"),
        new PatternForm(RuleKind.RequiredWhen, $"(必填|必传|必选) [,] (当且仅当|仅当|当|如果|若) {When}"),
        new PatternForm(RuleKind.RequiredWhen, $"(如果|若) {{w}} [字段|参数] [的值|取值] (为|=|==|是|等于) {{v}} {Must}"),
        new PatternForm(RuleKind.RequiredWhen,
            "(if|when) [the] {w} [field|parameter] (is set to|is|=|==|equals) {v} , [then] (this field|this parameter|the field|the parameter|it|{m}) is "
                + "(required|mandatory)"),
        new PatternForm(RuleKind.RequiredWhen, $"[is] [only] (required|mandatory) {If} {{v}}"),
        new PatternForm(RuleKind.RequiredWhen, $"[must be|needs to be|has to be] (specified|provided|set|passed) {If} {{v}}"),
    ];
}

/// <summary>Members that cannot be sent together: <c>不能与subnetIds同时设置</c>, <c>Only one of a and b can be specified</c>.</summary>
internal static class ExclusiveForms
{
    private const string Together = "(at the same time|together|simultaneously)";
    private const string Done = "(specified|used|set|passed|provided|given|sent|configured|combined)";
    private const string Do = "(specify|use|set|pass|provide|send)";
    private const string Cannot = "(cannot|can not|can't|must not|may not|should not)";
    private const string DoNot = $"([you] {Cannot}|do not|don't)";
    private const string DoChinese = "(设置|指定|使用|传入|存在|填写|传|填|提供|配置|选择|出现)";
    private const string Not = "(不能|不可|不得|不允许|不支持|不可以|禁止|无法)";
    private const string NotTogether = $"{Not} 同时 {DoChinese}";
    private const string OnlyOne = $"[必须并且|必须且|且] (只能|仅能|只可|仅可|只允许) {DoChinese} (其中一个|其中之一|其一|一个|一项) [参数|字段]";
    private const string Never = $"({NotTogether}|{OnlyOne}|[只能] 二选一|互斥|互相排斥|相互排斥|冲突|[只能] 任选其一)";
    private const string This = "(this field|this parameter|it)";
    private const string ThisChinese = "(该字段|该参数|此字段|此参数|本字段|本参数)";
    private const string And = "(和|与|跟|、|或)";

    // "keyId and this parameter", in either order; "keyId and vpcId" names the member itself.
    private static readonly string[] Pairs = [$"{This} # {{w}}", $"{{w}} # {This}", "{w} # {w}"];

    public static readonly RuleForm[] All =
    [
        new PatternForm(RuleKind.Exclusive, $"{Not} (和|与|跟) {{w}} [字段|参数] ((同时|一起|一同) {DoChinese}|并用)"),
        new PatternForm(RuleKind.Exclusive, $"(和|与|跟) {{w}} [字段|参数] {Never} [, {NotTogether}]"),
        new PatternForm(RuleKind.Exclusive, $"{{w}} [字段|参数] {And} {ThisChinese} {Never}"),
        new PatternForm(RuleKind.Exclusive, $"{ThisChinese} {And} {{w}} [字段|参数] {Never}"),
        new PatternForm(RuleKind.Exclusive,
            $"[当|如果|若] [已|已经] (指定|设置|传入|填写|使用) [了] {{w}} [字段|参数] (时|后) [,] {Not} [再] {DoChinese} [{ThisChinese}]"),
        new PatternForm(RuleKind.Exclusive, $"{Cannot} be {Done} {Together} (with|as) {{w}}"),
        new PatternForm(RuleKind.Exclusive, $"{Cannot} be {Done} (with|along with|alongside) {{w}} [{Together}]"),
        new PatternForm(RuleKind.Exclusive, $"{Cannot} be {Done} (when|if) {{w}} is {Done}"),
        new PatternForm(RuleKind.Exclusive, $"{DoNot} {Do} {This} (when|if) {{w}} is {Done}"),
        new PatternForm(RuleKind.Exclusive, $"{DoNot} {Do} {This} (together|along) with {{w}}"),
        new PatternForm(RuleKind.Exclusive, $"[is] not (allowed|supported|permitted) together with {{w}}"),
        new PatternForm(RuleKind.Exclusive, "[is|are] (mutually exclusive|incompatible) with {w}"),
        new PatternForm(RuleKind.Exclusive, "(conflicts|conflict) with {w}"),
        new PatternForm(RuleKind.Exclusive, $"if {This} is {Done} , {{w}} must be empty"),
        new PatternForm(RuleKind.Exclusive, $"{{w}} {And} {{w}} {Never}"),
        .. Of("are mutually exclusive", "and"),
        .. Of($"{Cannot} be {Done} {Together}", "and"),
        .. Of($"{Cannot} both be {Done}", "and"),
        .. Of("", "and", $"{DoNot} {Do} both "),
        .. Of(Together, "and", $"{DoNot} {Do} "),
        .. Of($"(can|may|should|must) be {Done}", "(and|or)", "only one of "),
        .. Of($"(can|may|must|should) be {Done} , [but] not both", "or", "either "),
        .. Of(", [but] not both", "or", "[you can] [set|specify|pass|use|provide] either [a] "),
        new PatternForm(RuleKind.Exclusive, "[you can] [set|specify|pass|use|provide] either [a] {w} or a {w} , but not both"),
        new PatternForm(RuleKind.Exclusive, "[you] [must and] can only pass the value of either {w} or {w}"),
    ];

    private static IEnumerable<RuleForm> Of(string rule, string joint, string opening = "") =>
        Pairs.Select(pair => new PatternForm(RuleKind.Exclusive, $"{opening}{pair.Replace("#", joint)} {rule}"));
}

/// <summary>The step of a number: <c>必须是0.05的倍数</c>, <c>a multiple of 0.05</c>, <c>步长为10</c>, <c>up to one decimal place</c>.</summary>
internal static class MultipleOfForms
{
    public static readonly RuleForm[] All =
    [
        // Nought is a multiple of everything; saying so adds nothing.
        new PatternForm(RuleKind.MultipleOf, "[<is>|要求为|要求是|只能为|只能是] [0或] {b} 的 (倍数|整数倍) [或0]"),
        new PatternForm(RuleKind.MultipleOf, "([<is>] divisible by {b}|[<is>] [能|可] 被 {b} 整除)"),
        new PatternForm(RuleKind.MultipleOf, "[<is>] [0 or] [a|an] [integer|integral|whole] (multiple|multiples) of {b} [or 0]"),
        new PatternForm(RuleKind.Step,
            "[<is>] (in (steps|increments) of|[the] (step size|step length|step|increment) (is|:|of)|(步长|步进) [为|是|:]|以) {b} {u} [为步长]"),
        .. Places(),
    ];

    private static IEnumerable<RuleForm> Places() =>
        from row in new[] { ("一|1", "one|1", 0.1m), ("两|二|2", "two|2", 0.01m), ("三|3", "three|3", 0.001m) }
        from pattern in new[]
        {
            $"(最多|至多|不超过) [支持|保留] ({row.Item1}) 位小数",
            $"[supports|support|can have|has|<is>] (up to|at most|[a] maximum of|no more than) ({row.Item2}) decimal (places|place)",
        }
        select new PatternForm(RuleKind.MultipleOf, pattern, upper: row.Item3);
}
