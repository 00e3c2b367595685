namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether one text holds several values: <c>Separated by commas</c>, <c>每行一个</c>. Then nobody knows whether a rule is about one or all.</summary>
internal static class Several
{
    private static readonly string[] Words =
    [
        "separated", "separate", "delimited", "joined by", "joined with", "split by", "per line", "per row", "between names", "between values", "concatenated",
        "分隔", "隔开", "分开", "分割", "拼接", "每行一个", "一行一个",
    ];

    public static bool IsSaid(ReadDescription description) =>
        description.Sentences.Exists(static sentence => sentence.Exists(static clause => Doubt.Has(clause, Words)));
}
