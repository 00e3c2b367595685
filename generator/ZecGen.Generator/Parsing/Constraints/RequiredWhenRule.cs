using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>When a field must be sent, where the sentence names the other field and its value: <c>当stackType为IPv4时必填</c>, <c>Required when modelAccess is LIMITED</c>.</summary>
internal static class RequiredWhenRule
{
    private static readonly Phrase[] Phrases =
    [
        new("(当且仅当|仅当|当|如果|若){w}(为|=|是|等于){w}[时][，|,][则][该字段|该参数|此字段|此参数](必填|必传|必选|必须指定|必须传入|需要指定)"),
        new("(if|when)[the]{w}[field|parameter](is set to|is|=|equals){w},[then](this field is|this parameter is|it is)(required|mandatory)"),
        new("(required|mandatory)(only when|only if|if and only if|when|if)[the]{w}[field|parameter](is set to|is|=|equals){w}"),
        new("must be specified (when|if) [the]{w}[field|parameter](is set to|is|=|equals){w}"),
    ];

    // Here the condition is the whole beginning of the sentence.
    private static readonly Phrase Opening = new("{w}(为|=|等于){w}时[，|,][该字段|该参数|此字段|此参数](必填|必传|必选|必须指定|必须传入|需要指定)");

    // "When x is specified" names no value.
    private static readonly string[] NoValues = ["specified", "set", "provided", "empty", "null", "not", "passed", "enabled", "disabled", "valid"];

    public static RequiredWhenConstraint? Read(List<Sentence> sentences)
    {
        foreach (var (sentence, signs) in sentences)
            foreach (var phrase in (signs & Sign.RequiredWhen) != 0 ? Phrases : [])
                if (phrase.Find(sentence) is { } match && IsRule(sentence, match)) return new(match.Names[0], match.Names[1]);
        foreach (var (sentence, signs) in sentences)
            if ((signs & Sign.RequiredWhen) != 0 && Opening.Find(sentence) is { Start: 0 } match && IsRule(sentence, match)) return new(match.Names[0], match.Names[1]);
        return null;
    }

    // Where the value ends the sentence, a further one may follow.
    private static bool IsRule(string sentence, Phrase.Match match) =>
        !NoValues.Contains(match.Names[1]) && !IsDenied(sentence, match.Start)
        && !Following.BeginsWith(sentence, match.End, char.IsLetterOrDigit(match.Names[1][0]) && EndsWith(sentence, match.End, match.Names[1]) ? ["or ", "and ", "或", "且", "、", ","] : ["or ", "unless ", "或"]);

    private static bool EndsWith(string sentence, int end, string value) => sentence.Substring(0, end).TrimEnd('\'', '"', '”', '’', '」', ' ').EndsWith(value, StringComparison.Ordinal);

    private static bool IsDenied(string sentence, int start) => sentence.Substring(0, start).TrimEnd().EndsWith("not", StringComparison.OrdinalIgnoreCase);
}
