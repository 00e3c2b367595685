using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How long a text may be: <c>长度限制：2～63个字符</c>, <c>up to 255 characters</c>.</summary>
internal static class LengthRule
{
    private static readonly Phrase[] Phrases =
    [
        new("{a}~{b}(个字符|个 字符|位字符|字符|characters)"),
        new("长度[限制|范围|区间][为|是|在|：|:]{a}~{b}"),
        new("(length limit|length range|length)[ is|:]{a}~{b}"),
        new("(必须是|长度为|长度){a}~{b}位"),
        new("(至少|最少|不少于|不能少于|不得少于|最短|最短为|at least|minimum of|no fewer than|no less than|minimum:){a}(个字符|字符|characters)"),
        new("(不超过|不得超过|不能超过|最长|最长为|最长不超过|最长不得超过|最多|最多为|最多支持|最多可输入|最大|最大为|长度上限|上限|上限为|限制|up to|at most|maximum of|maximum:|maximum|no more than|not exceed|cannot exceed|can not exceed|limited to|maximum length is|maximum length:){b}[.](个字符|字符|characters)"),
        // "16K(16384)个字符" says the number itself.
        new(@"(不超过|不得超过|不能超过|最多|最大|up to|at most|no more than|not exceed|cannot exceed){k}K[(|（]{b}[)|）](个字符|字符|characters)"),
        new("{b}(个字符|字符)(以内|之内)"),
        new("长度(不能超过|不得超过|不超过|小于等于|不大于|上限为|上限){b}"),
        new("长度在{b}[个|位](以内|之内)"),
        new("最大长度[为|是|：|:]{b}"),
        new("(maximum length|max length|max. length)[ is| of|:]{b}"),
    ];

    public static LengthConstraint? Read(List<Sentence> sentences)
    {
        var bounds = Bounds.Of(sentences, Sign.Length, Phrases, static (sentence, match) => !Following.HasAlternative(sentence, match.End));
        return bounds.IsStated ? new(bounds.LowerCount, bounds.UpperCount) : null;
    }
}
