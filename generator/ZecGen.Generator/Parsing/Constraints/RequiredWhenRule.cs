using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>When a field must be sent, where the sentence names the other field and its value: <c>当stackType为IPv4时必填</c>, <c>Required when modelAccess is LIMITED</c>.</summary>
internal static class RequiredWhenRule
{
    private static readonly Phrase[] Phrases =
    [
        new("(当且仅当|仅当|当|如果|若){w}(为|=|是|等于){w}[时][，|,][则][该字段|该参数|此字段|此参数](必填|必传|必选|必须指定|必须传入)"),
        new("required (when|if|only when|only if|if and only if) [the]{w}(is|=|is set to|equals){w}"),
        new("must be specified (when|if) [the]{w}(is|=|is set to|equals){w}"),
    ];

    // "When x is specified" names no value.
    private static readonly string[] NoValues = ["specified", "set", "provided", "empty", "null", "not", "passed", "enabled", "disabled", "valid"];

    public static RequiredWhenConstraint? Read(IReadOnlyList<Sentence> sentences)
    {
        foreach (var (sentence, signs) in sentences)
            foreach (var phrase in (signs & Sign.RequiredWhen) != 0 ? Phrases : [])
                if (phrase.Find(sentence) is { } match && !NoValues.Contains(match.Names[1])
                    && !Following.BeginsWith(sentence, match.End, ["or ", "and ", "或", "且", "、", ","]) && !IsDenied(sentence, match.Start))
                    return new(match.Names[0], match.Names[1]);
        return null;
    }

    private static bool IsDenied(string sentence, int start) => sentence.Substring(0, start).TrimEnd().EndsWith("not", StringComparison.OrdinalIgnoreCase);
}
