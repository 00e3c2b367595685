namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>A lower and an upper limit, gathered from several clauses.</summary>
internal struct Limits
{
    public decimal? Lower { get; private set; }

    public decimal? Upper { get; private set; }

    /// <summary>Whether two clauses state the same limit differently.</summary>
    public bool AreContradictory { get; private set; }

    /// <summary>Whether the lower limit is above the upper one.</summary>
    public readonly bool AreReversed => Lower > Upper;

    public readonly bool AreStated => Lower is not null || Upper is not null;

    public void Add(decimal? lower, decimal? upper)
    {
        AreContradictory |= (Lower is not null && lower is not null && Lower != lower) || (Upper is not null && upper is not null && Upper != upper);
        Lower ??= lower;
        Upper ??= upper;
    }

    public void DropLower() => Lower = null;

    public readonly bool Contains(decimal value) => !(value < Lower) && !(value > Upper);
}
