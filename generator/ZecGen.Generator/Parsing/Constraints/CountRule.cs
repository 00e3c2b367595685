using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How many elements a list may have: <c>最多支持100个ID</c>, <c>A maximum of 20 tags</c>.</summary>
internal static class CountRule
{
    private static readonly Phrase[] Phrases =
    [
        new("(最多|至多)[支持|可传入|可传|传入|允许|可以传入|可指定|指定|可以|可|能|只能|包含|支持传入|支持查询]{b}[个|条|台|项|对]"),
        new("最多*{b}(个|条|台|项)"),
        new("(不得超过|不能超过|不超过){b}(个|条|台|项|对)"),
        new("(数量|个数)(不得超过|不能超过|不超过){b}"),
        new("(至少|最少)[传入|指定|包含|需要|提供]{a}(个|条|台|项|对)"),
        new("(数量|个数)[范围|限制][为|是|：|:]{a}~{b}"),
        new("number of*(between|from|:){a}~{b}"),
        new("上限[为|是|：|:]{b}"),
        new("最大支持长度[为|是|：|:]{b}"),
        new("(maximum of|up to|at most|no more than|maximum)[:| is]{b}"),
        new("(at least|minimum of|no fewer than){a}"),
        new("maximum number of*is{b}"),
    ];

    private static readonly string[] OtherUnits =
        ["字符", "个字符", "字节", "位", "天", "分钟", "小时", "秒", "character", "byte", "day", "minute", "hour", "second", "mbps", "gb", "mb", "kb"];

    public static CountConstraint? Read(IReadOnlyList<Sentence> sentences)
    {
        var bounds = Bounds.Of(sentences, Sign.Count, Phrases, static (sentence, match) =>
            !Following.HasAlternative(sentence, match.End) && !Following.BeginsWith(sentence, match.End, OtherUnits));
        return bounds.IsStated && bounds.UpperCount is > 0 ? new(bounds.LowerCount, bounds.UpperCount) : null;
    }
}
