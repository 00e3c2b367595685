using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Sentences about some of the values, and whether these are refused: "Values above 8 are rejected", "小于1的数视为百分比".</summary>
internal static class SomeValues
{
    private static readonly SentencePattern Beginning = new(
        "([any|a|all|the] (value|values|number|numbers|anything|everything|one|ones|size|sizes|length|lengths) "
            + "(below|under|above|over|beyond|outside|between|from|less than|greater than|smaller than|larger than|lower than|higher than|more than|up to)"
            + "|[any|a] (larger|greater|higher|longer|bigger|smaller|lower|shorter) (value|values|number|numbers|name|names|text|texts|one|ones|size|sizes)"
            + "|(小于|大于|低于|高于|超过|超出|不足|少于|多于))");

    // "If you ask for more than 100, …": whatever the number is called, it may be sent.
    private static readonly SentencePattern Condition = new("(if|when|whenever|where|若|如果|如|当)");
    private static readonly SentencePattern Beyond = new("<above> {b}", Fragments.All);

    private static readonly string[] Refusals = ["reject", "rejects", "rejected", "refuse", "refuses", "refused", "invalid", "error", "errors", "fail", "fails",
        "failed", "not", "cannot", "报错", "拒绝", "失败", "错误", "无效", "不"];

    public static bool IsIn(Clause clause) => Beginning.Ends(clause.Sentence, clause.Start, Subject.None).Count > 0 || IsCondition(clause);

    private static bool IsCondition(Clause clause)
    {
        if (Condition.Ends(clause.Sentence, clause.Start, Subject.None).Count == 0) return false;
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
            if (Beyond.Ends(clause.Sentence, token.Start, Subject.None).Count > 0) return true;
        return false;
    }

    /// <summary>Whether it says so of some of the values: "Values outside the range are rejected", "超出范围的值会报错".</summary>
    public static bool AreRefused(Clause clause) => IsIn(clause) && (Refuses(clause) || Doubt.Narrows(clause)) && !IsDenied(clause);

    /// <summary>Whether it says that something is refused, or is not.</summary>
    public static bool Refuses(Clause clause) => Doubt.Has(clause, Refusals);

    // "Values above 8 do not fail"
    private static bool IsDenied(Clause clause)
    {
        var count = 0;
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
            if (Refusals.Any(word => clause.Sentence.StandsAt(token.Start, word))) count++;
        return count > 1;
    }
}
