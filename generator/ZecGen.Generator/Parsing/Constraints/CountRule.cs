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

    // These speak of the list only where nothing but "for now" stands before them in their clause: of "一个实例只能关联一个安全组" nobody knows which of the two is listed.
    private static readonly Phrase[] Clauses =
    [
        new("[目前|当前|暂时](只能|仅能|只允许|仅允许|只支持|仅支持)[附带|指定|传入|选择|绑定|关联]{b}(个|条|台|项|对)"),
        new("only {b} * can be (attached|specified|selected|used|passed|associated)"),
    ];

    private static readonly Phrase[] Singles =
    [
        new("[目前|当前|暂时](只能|仅能|只允许|仅允许|只支持|仅支持)[附带|指定|传入|选择|绑定|关联](一个|一条|一台|一项|一对)"),
        new("only one * (can be|is)(attached|specified|selected|allowed|supported)"),
    ];

    private static readonly string[] OtherUnits =
        ["字符", "个字符", "字节", "位", "天", "分钟", "小时", "秒", "character", "byte", "day", "minute", "hour", "second", "mbps", "gb", "mb", "kb"];

    public static CountConstraint? Read(List<Sentence> sentences)
    {
        var bounds = default(Bounds);
        bounds.Read(sentences, Sign.Count, Phrases, static (sentence, match) => IsLimit(sentence, match));
        bounds.Read(sentences, Sign.Count, Clauses, static (sentence, match) => SpeaksOfList(sentence, match) ? IsLimit(sentence, match) : null);
        if (bounds.IsStated) return bounds.UpperCount is > 0 ? new(bounds.LowerCount, bounds.UpperCount) : null;
        return bounds.IsOpen && sentences.Any(IsSingle) ? new(null, 1) : null;
    }

    private static bool IsLimit(string sentence, Phrase.Match match) => !Following.HasAlternative(sentence, match.End) && !Following.BeginsWith(sentence, match.End, OtherUnits);

    // "Only one of the two can be specified" chooses between members.
    private static bool SpeaksOfList(string sentence, Phrase.Match match) =>
        Following.BeginsClause(sentence, match.Start) && sentence.IndexOf(" of ", match.Start, match.End - match.Start, StringComparison.OrdinalIgnoreCase) < 0;

    private static bool IsSingle(Sentence sentence) =>
        sentence.Has(Sign.Count) && Singles.Any(phrase => phrase.Find(sentence.Text) is { } match && SpeaksOfList(sentence.Text, match) && IsLimit(sentence.Text, match));
}
