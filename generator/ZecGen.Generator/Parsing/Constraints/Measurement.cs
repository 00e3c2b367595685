using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether a sentence beside a limit of length or number may say how that is measured: "Spaces are ignored", "重复的ID只算一个".</summary>
/// <remarks>
/// What such a sentence says of the member, of another one, or of the call is known to leave the limit alone, unless it counts or changes something.
/// Whatever else it speaks of may be a part of the text or list that does not count, or that becomes another one before it does.
/// </remarks>
internal static class Measurement
{
    // What a sentence begins with that speaks of the member, of the reader, or of a case.
    private static readonly string[] Beginnings =
    [
        "it", "its", "this", "that", "these", "those", "they", "you", "your", "please", "note", "if", "when", "only", "at least", "currently", "whether",
        "see", "refer", "call", "use", "specify", "set", "enter", "pass", "keep", "leave", "optional", "required", "example", "supports", "contains",
        "includes",
        "请", "可", "如", "若", "当", "在", "对", "该", "此", "这", "本", "其", "默认", "目前", "当前", "暂", "有且", "仅", "只", "必", "需", "不能", "不可", "不得", "不支持", "不允许", "支持",
        "包含", "包括", "由", "要", "且", "并", "即使",
        "使用", "通过", "用", "与", "和", "同", "示例", "取值", "也", "还", "中的",
    ];

    // What is done with a member or a resource as a whole; what is done with anything else changes it.
    private static readonly HashSet<string> Deeds = new(StringComparer.OrdinalIgnoreCase)
    {
        "supported", "allowed", "permitted", "accepted", "required", "needed", "used", "specified", "provided", "entered", "given", "set", "sent", "passed",
        "configured", "selected", "chosen", "shown", "displayed", "seen", "listed",
        "returned", "created", "deleted", "generated", "assigned", "allocated", "attached", "associated", "bound", "added", "updated", "modified", "changed",
        "renamed", "named", "called", "identified", "queried", "found", "obtained",
        "stored", "saved", "kept", "charged", "billed", "deprecated", "separated", "reserved", "related", "unsupported", "based", "located", "installed",
        "started", "stopped", "released", "enabled", "disabled",
    };

    private static readonly HashSet<string> Auxiliaries =
        new(StringComparer.OrdinalIgnoreCase) { "is", "are", "was", "were", "be", "been", "being", "gets", "get" };

    // Participles without their ending, and what says that something weighs nothing.
    private static readonly HashSet<string> Irregular =
        new(StringComparer.OrdinalIgnoreCase) { "cut", "split", "left", "taken", "thrown", "lost", "put", "made", "broken", "free", "nothing" };

    // Words that count, and of what becomes of a part of a text or list.
    private static readonly string[] Alterations =
    [
        "count", "counts", "counted", "uncounted", "counting", "toward", "towards", "ignore", "ignores", "strip", "strips", "trim", "trims", "remove",
        "removes", "expand", "expands", "drop", "drops", "skip", "skips", "normalizes",
        "truncates", "converts", "replaces", "collapse", "collapses", "merge", "merges",
        "exclude", "excludes", "excluding", "not include", "not including", "the length", "this length", "any number", "any amount",
        "计入", "不计", "计为", "计作", "计数", "计算在", "不算", "算作", "算一", "算两", "算1", "只算", "算为", "算同", "占", "忽略", "去除", "去掉", "去空", "剔除", "移除", "过滤掉", "展开", "替换",
        "转义", "解码", "去重", "合并", "折叠",
        "除外", "不包括", "不包含在", "不含", "排除", "该长度", "此长度", "其长度", "任意", "解析后", "渲染后", "转换后", "编码后",
    ];

    private const Topic Elsewhere = Topic.Reference | Topic.Default | Topic.Deprecation;

    private static readonly string[] Endings = ["计算", "计"];

    // Who does something to a value.
    private static readonly string[] Services =
        ["the service", "the system", "the server", "the api", "the backend", "the platform", "we", "系统", "服务", "平台", "后台"];

    // "This parameter is ignored", "忽略该参数": the whole of it, and none of its parts.
    private static readonly SentencePattern OfMember =
        new("((the|this) (parameter|field|option|setting) (is|are|will be)|ignore this (parameter|field)|[则|会|将|则会|则将] 忽略 [该|此|本] (参数|字段)|(该|此|本) (参数|字段))");

    // What has no length to be measured, and what counts as the one character that it is.
    private static readonly string[] Wholes = ["an empty", "空字符串", "空串", "空值", "空数组", "空列表", "为空", "留空", "置空"];
    private static readonly string[] Narrow = ["英文", "半角", "english", "ascii", "single-byte"];
    private static readonly string[] One = ["算一", "算1", "计一", "计1", "占一", "占1", "one"];
    private static readonly string[] Negations = ["not", "never", "no", "不", "忽略", "免"];

    private static readonly string[] Modals = ["can be", "may be", "could be", "can consist", "may consist", "neither", "without it",
        "case-sensitive", "case-insensitive", "case", "unique", "visible", "大小写", "唯一", "须"];

    public static bool MayBeSaid(List<Clause> sentence, Subject subject, Func<Clause, bool> isTitle)
    {
        var open = sentence.Where(clause => !clause.IsRead && !isTitle(clause) && !IsOfMember(clause)).ToList();
        return open.Exists(Alters) || (open.Count == sentence.Count && !IsKnown(sentence, subject));
    }

    /// <summary>Whether it is known to say something, and nothing of where a limit holds: "Case-insensitive", "英文算一个".</summary>
    public static bool IsRemark(Clause clause) => BeginsAsKnown(clause) || IsHarmless(clause) || Doubt.Has(clause, Modals);

    // As what speaks of the member, of the reader, or of a case.
    private static bool BeginsAsKnown(Clause clause) => Beginnings.Any(word => clause.Sentence.StandsAt(clause.Start, word));

    private static bool IsOfMember(Clause clause) => OfMember.Ends(clause.Sentence, clause.Start, Subject.None).Count > 0;

    private static bool Alters(Clause clause) =>
        !IsHarmless(clause) && (Doubt.Has(clause, Alterations) || Endings.Any(clause.Text.TrimEnd('.').EndsWith)
        || (!Doubt.Narrows(clause) && Predicates(clause).Any(IsChange)));

    private static bool IsChange(string word) =>
        !Deeds.Contains(word) && (Irregular.Contains(word) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    private static bool IsHarmless(Clause clause) =>
        Doubt.Has(clause, Wholes) || clause.Text.IndexOf("\"\"", StringComparison.Ordinal) >= 0
        || (!Doubt.Has(clause, Negations) && (Doubt.SpeaksOfWidth(clause) || (Doubt.Has(clause, Narrow) && Doubt.Has(clause, One))));

    private static bool IsKnown(List<Clause> sentence, Subject subject) =>
        !Services.Any(word => sentence[0].Sentence.StandsAt(sentence[0].Start, word))
        && (IsOf(sentence[0], subject) || sentence.Exists(static clause => (Topics.In(clause.Text) & Elsewhere) != 0 || NamesAnother(clause)));

    private static bool IsOf(Clause clause, Subject subject) =>
        clause.IsLabel || !clause.Text.Any(char.IsLetter) || IsHarmless(clause) || MemberTitle.Begins(clause) || Doubt.NamesValue(clause)
        || BeginsAsKnown(clause)
        || (subject.EndsAt(clause.Sentence, clause.Start).Any() && !BeginsWithPlural(clause))
        || Doubt.Narrows(clause) || Doubt.SpeaksOfPresence(clause) || Doubt.Has(clause, Modals)
        || Explanation.IsIn(clause) || Explanation.DescribesCharacters(clause)
        || clause.Text.Split(' ').Any(Deeds.Contains);

    // "Comments do not matter" may mean other ones than the member is.
    private static bool BeginsWithPlural(Clause clause) =>
        clause.Sentence.TokenAt(clause.Start) is { Kind: TokenKind.Word } first
        && clause.Sentence.Slice(first.Start, first.End) is var word && !MemberTitle.IsHead(word) && Subject.Singular(word) != word;

    // "Look for instanceId in the response"
    private static bool NamesAnother(Clause clause)
    {
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind != TokenKind.Word) continue;
            var word = clause.Sentence.Slice(token.Start, token.End);
            if (char.IsLower(word[0]) && word.Any(char.IsUpper)) return true;
        }
        return false;
    }

    // What stands behind "is", "are not", "will be first".
    private static List<string> Predicates(Clause clause)
    {
        var (found, open) = (new List<string>(), 0);
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            var word = token.Kind == TokenKind.Word ? clause.Sentence.Slice(token.Start, token.End) : "";
            if (open > 0 && word.Length > 0) found.Add(word);
            open = word.Length == 0 ? 0 : Auxiliaries.Contains(word) ? 3 : open - 1;
        }
        return found;
    }
}
