using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Sentences that speak as rules do and that no rule reads: counted, so that nothing is lost without a trace.</summary>
internal static class UnreadSentences
{
    private static readonly WordSet Signs = new(
        "取值范围", "范围", "最大", "最小", "最多", "至多", "至少", "不超过", "不得", "不能", "长度", "上限", "仅支持", "只支持", "只能", "必须", "必填", "必传", "默认值", "默认为", "默认是", "默认：",
        "range", "maximum", "minimum", "at most", "at least", "up to", "no more than", "length", "only", "must", "cannot", "required", "default");

    // The values stand elsewhere, and the link to them is followed.
    private static readonly WordSet References = new("请看", "请参考", "参见", "see ", "refer to");

    public static IEnumerable<string> Of(string name, RichText description, TypeExpression type) =>
        from line in description.Lines
        where Signs.IsIn(line.Text)
        from sentence in Sentences.Split(line)
        where Signs.IsIn(sentence) && !References.IsIn(sentence) && ConstraintReader.Read(name, new RichText([new(sentence, false, default)]), type).Count == 0
        select sentence;
}
