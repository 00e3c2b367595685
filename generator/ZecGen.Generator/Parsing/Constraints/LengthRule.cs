using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>How long a text may be: <c>长度限制：2～63个字符</c>, <c>up to 255 characters</c>.</summary>
internal static class LengthRule
{
    private static readonly Phrase[] Phrases =
    [
        new("{a}~{b}(个字符|个 字符|字符|characters)"),
        new("长度[限制|范围][为|是|在|：|:]{a}~{b}"),
        new("length limit[ is|:]{a}~{b}"),
        new("(必须是|长度为|长度){a}~{b}位"),
        new("(至少|最少|不少于|不能少于|不得少于|最短|最短为|at least|minimum of|no fewer than|no less than|minimum:){a}(个字符|字符|characters)"),
        new("(不超过|不得超过|不能超过|最长|最长为|最长不超过|最长不得超过|最多|最多为|最多支持|最多可输入|最大|最大为|up to|at most|maximum of|maximum:|maximum|no more than|not exceed|cannot exceed|can not exceed|maximum length is|maximum length:){b}(个字符|字符|characters)"),
        new("长度(不能超过|不得超过|不超过|上限为){b}"),
        new("最大长度[为|是|：|:]{b}"),
        new("maximum length[ is| of|:]{b}"),
    ];

    public static LengthConstraint? Read(IReadOnlyList<Sentence> sentences)
    {
        var bounds = Bounds.Read(sentences, Sign.Length, Phrases, static (sentence, match) => !Following.HasAlternative(sentence, match.End));
        return bounds.IsStated ? new(bounds.LowerCount, bounds.UpperCount) : null;
    }
}
