using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A few words that are no sentence and say for what the rules beside them hold: "(Basic plan)", "Trial accounts.", "试用账号".</summary>
/// <remarks>Such words are nothing that the member is called by, have no word of its name, and say nothing: they have no verb, and no article.</remarks>
internal static class ScopeFragment
{
    // What points at something, and what makes a sentence of a few words.
    private static readonly HashSet<string> Sayings = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "this", "these", "that", "its", "your", "is", "are", "be", "was", "can", "cannot", "must", "may", "should", "will", "has", "have",
        "does", "do", "means", "matters", "applies", "starts", "ends", "please", "query", "filter", "filters", "search", "sort", "case-sensitive", "unique",
    };

    private static readonly string[] IdeographSayings =
    [
        "要", "需", "请", "可", "应", "会", "将", "是", "为", "有", "无", "让", "几", "多少", "指定", "查询", "创建", "修改", "返回", "过滤", "筛选", "搜索",
        "排序", "标识", "唯一",
    ];

    private static readonly string[] IdeographPredicates = ["生效", "支持", "保存", "显示", "保管", "标号", "编号", "有效", "敏感", "即可", "忽略"];

    // Who a limit may be of.
    private static readonly string[] Holders =
    [
        "account", "accounts", "tenant", "tenants", "user", "users", "customer", "customers", "plan", "plans", "edition", "editions", "tier", "tiers",
        "账号", "帐号", "账户", "租户", "用户", "客户", "会员", "套餐", "版",
    ];

    private static readonly string[] Names =
        ["account", "tenant", "user", "customer", "client", "member", "owner", "name", "id", "login", "uid", "plan", "edition", "tier", "version"];

    private const Topic Elsewhere = Topic.Reference | Topic.Default | Topic.Deprecation | Topic.Time | Topic.Date;

    /// <param name="values">Those that the description lists: one in a line of its own is an item of the list.</param>
    public static bool Is(Clause clause, Subject subject, EquatableArray<ValueDeclaration> values) =>
        Explanation.IsFragment(clause) && (Topics.In(clause.Text) & Elsewhere) == 0
        && !Says(clause) && !HasUnit(clause) && !MemberTitle.Is(clause, subject) && !MemberTitle.EndsWithHead(clause) && !HasWordOf(clause, subject)
        && !values.Any(value => clause.Text.IndexOf(value.Text, StringComparison.Ordinal) >= 0);

    /// <summary>Whether it names those that a limit may be of: any other noun that a full stop ends may say what the member is.</summary>
    public static bool EndsWithHolder(Clause clause) =>
        Holders.Any(word => clause.Text.TrimEnd('.').EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it says nothing of those that it names: "Trial accounts", where "The tenants" may be what the member is.</summary>
    public static bool IsHolder(Clause clause) => EndsWithHolder(clause) && !Says(clause);

    /// <summary>Whether a member is one that is called as those are: a name, an account, the id of a user.</summary>
    public static bool NamesHolder(Subject subject) => Names.Any(subject.IsOfName);

    private static bool Says(Clause clause)
    {
        if (Measurement.IsRemark(clause) || Doubt.SpeaksOfPresence(clause) || Doubt.NamesValue(clause) || Doubt.NumbersOf(clause).Count > 0) return true;
        var (sentence, last) = (clause.Sentence, "");
        foreach (var token in sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind == TokenKind.Ideograph && IdeographSayings.Any(word => sentence.StandsAt(token.Start, word))) return true;
            if (token.Kind != TokenKind.Word) continue;
            last = sentence.Slice(token.Start, token.End);
            if (Sayings.Contains(last)) return true;
        }
        var text = clause.Text.TrimEnd('.', ')', ']');
        // "Fuzzy search supported", "立即生效"
        return (text.EndsWith(last, StringComparison.Ordinal) && last.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            || IdeographPredicates.Any(word => text.EndsWith(word, StringComparison.Ordinal));
    }

    // "Pause in seconds": nobody that a limit is of is measured.
    private static bool HasUnit(Clause clause) => Units.All.Any(unit => clause.Text.TrimEnd('.').EndsWith(" in " + unit, StringComparison.OrdinalIgnoreCase));

    private static bool HasWordOf(Clause clause, Subject subject)
    {
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
            if (token.Kind == TokenKind.Word && subject.IsOfName(Subject.Singular(clause.Sentence.Slice(token.Start, token.End)))) return true;
        return false;
    }
}
