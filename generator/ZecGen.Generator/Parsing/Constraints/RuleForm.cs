using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a clause is about.</summary>
internal enum RuleKind
{
    Length,

    /// <summary>A length in bytes, of which a text has at least as many as characters.</summary>
    LengthInBytes,

    /// <summary>A length as "16K(16384)", the factor being <c>{a}</c>.</summary>
    LengthInThousands,

    Range,
    Count,
    MultipleOf,

    /// <summary>The step of a range, which may count from its lower limit.</summary>
    Step,

    Characters,
    Edges,
    Unique,
    Default,
    Exclusive,
    RequiredWhen,

    /// <summary>A list of values, which are read elsewhere.</summary>
    Values,

    /// <summary>Characters that a text may have, among others.</summary>
    Composition,

    /// <summary>The unit of the value.</summary>
    Unit,

    /// <summary>What one number stands for, as in "0: off".</summary>
    Meaning,

    /// <summary>What happens where the member is left out.</summary>
    Omission,

    /// <summary>A quantity in parentheses, which may say a limit again in another unit.</summary>
    Restatement,

    /// <summary>What adds nothing to a rule beside it.</summary>
    Remark,
}

/// <summary>A form of a clause that is about one kind of rule.</summary>
internal abstract class RuleForm(RuleKind kind) : ClauseForm
{
    public RuleKind Kind => kind;

    /// <summary>Whether a rule should be made of it.</summary>
    public bool StatesRule => kind < RuleKind.Values;

    /// <summary>Whether the noun must be known to be what the list has.</summary>
    public bool CountsOwn { get; set; }

    /// <summary>Whether the limits themselves are no longer allowed.</summary>
    public bool ExcludesLower { get; set; }

    public bool ExcludesUpper { get; set; }

    /// <summary>Whether its one number is the lower limit as well.</summary>
    public bool IsExact { get; set; }
}

/// <summary>A form that is a pattern.</summary>
/// <param name="lower">The lower limit where the words say it and no number does; so <paramref name="upper"/>.</param>
internal sealed class PatternForm(RuleKind kind, string pattern, decimal? lower = null, decimal? upper = null, bool takesSubject = true) : RuleForm(kind)
{
    private readonly SentencePattern pattern = new(pattern, Fragments.All);

    public override bool TakesSubject => takesSubject;

    public override IReadOnlyCollection<char>? Beginnings => pattern.Beginnings;

    public override PhraseMatch? Read(SentenceText text, int start, Subject subject)
    {
        if (pattern.MatchClause(text, start, subject) is not { } match) return null;
        match.Lower ??= lower;
        match.Upper ??= upper;
        return match;
    }
}
