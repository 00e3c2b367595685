namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A lower and an upper limit, gathered from several sentences; contradictory ones cancel the rule.</summary>
internal struct Bounds
{
    private decimal? lower;
    private decimal? upper;
    private bool contradictory;

    public readonly bool IsStated => !contradictory && (lower is not null || upper is not null) && !(lower > upper);

    /// <summary>Whether no sentence says anything of a limit.</summary>
    public readonly bool IsOpen => !contradictory && lower is null && upper is null;

    public readonly decimal? Lower => lower;

    public readonly decimal? Upper => upper;

    public readonly int? LowerCount => Count(lower);

    public readonly int? UpperCount => Count(upper);

    /// <summary>Reads the sentences with every phrase.</summary>
    /// <param name="sign">What a sentence must speak of to be looked at.</param>
    /// <param name="accept">Looks at what stands around a match; false where that makes the limit doubtful, null where the match says nothing of the field.</param>
    public void Read(List<Sentence> sentences, Sign sign, Phrase[] phrases, Func<string, Phrase.Match, bool?> accept)
    {
        foreach (var (sentence, signs) in sentences)
        {
            if ((signs & sign) == 0 || (signs & Sign.Digit) == 0) continue;
            foreach (var phrase in phrases)
            {
                if (phrase.Find(sentence) is not { } match || accept(sentence, match) is not { } accepted) continue;
                if (accepted) Add(match.Lower, match.Upper);
                else contradictory = true;
            }
        }
    }

    /// <summary>Reads the sentences with every phrase.</summary>
    public static Bounds Of(List<Sentence> sentences, Sign sign, Phrase[] phrases, Func<string, Phrase.Match, bool?> accept)
    {
        var bounds = default(Bounds);
        bounds.Read(sentences, sign, phrases, accept);
        return bounds;
    }

    private void Add(decimal? newLower, decimal? newUpper)
    {
        contradictory |= (lower is not null && newLower is not null && lower != newLower) || (upper is not null && newUpper is not null && upper != newUpper);
        lower ??= newLower;
        upper ??= newUpper;
    }

    private static int? Count(decimal? value) => value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value.Value) ? (int)value : null;
}
