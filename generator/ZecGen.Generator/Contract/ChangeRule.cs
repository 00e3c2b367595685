namespace ZecGen.Generator.Contract;

/// <summary>Whether a change does harm.</summary>
internal enum Harm
{
    No,

    /// <summary>It may, which the pages do not show.</summary>
    May,
    Breaks,
}

/// <summary>Which way goes what a change is about.</summary>
internal enum Direction
{
    /// <summary>Neither sent nor received.</summary>
    None,
    Request,
    Response,

    /// <summary>A structure that is both sent and received.</summary>
    Both,
}

/// <summary>Whom a change harms.</summary>
/// <param name="Wire">A client that was built before, against the new service.</param>
/// <param name="Source">Code that is compiled again.</param>
/// <param name="Binary">Code that is not.</param>
/// <param name="Behaviour">Code that compiles and runs, and does something else.</param>
internal sealed record Harms(Harm Wire, Harm Source, Harm Binary, Harm Behaviour)
{
    /// <summary>Whether anything breaks that is found out at once: a call, a build, or the start of a program.</summary>
    public bool Breaks => Wire == Harm.Breaks || Source == Harm.Breaks || Binary == Harm.Breaks;

    public bool IsHarmless => (Wire, Source, Binary, Behaviour) == (Harm.No, Harm.No, Harm.No, Harm.No);

    /// <summary>The end of a sentence that says what a change breaks, and what it may break.</summary>
    public string InWords
    {
        get
        {
            var (breaks, may) = (Kinds(Harm.Breaks), Kinds(Harm.May));
            return (breaks.Length, may.Length) switch
            {
                (0, 0) => "breaks nothing",
                (0, _) => $"may break {may}",
                (_, 0) => $"breaks {breaks}",
                _ => $"breaks {breaks}; may break {may}",
            };
        }
    }

    /// <param name="marks">Wire, source, binary and behaviour, each <c>x</c>, <c>~</c> or <c>-</c>.</param>
    public static Harms Of(string marks) => new(Of(marks[0]), Of(marks[1]), Of(marks[2]), Of(marks[3]));

    private string Kinds(Harm harm) => string.Join(
        ", ", new[] { ("wire", Wire), ("source", Source), ("binary", Binary), ("behaviour", Behaviour) }.Where(kind => kind.Item2 == harm)
            .Select(static kind => kind.Item1));

    private static Harm Of(char mark) =>
        mark switch { 'x' => Harm.Breaks, '~' => Harm.May, '-' => Harm.No, _ => throw new ArgumentException($"'{mark}' is no harm.", nameof(mark)) };
}

/// <summary>A kind of change, and what it does to callers.</summary>
/// <param name="Id">Names it for good.</param>
/// <param name="Message">What happened: {0} is the name, {1} what was, {2} what is.</param>
/// <param name="Why">Why it harms as it does.</param>
/// <param name="Mirrors">The kinds that the change is seen as when both sides are swapped.</param>
/// <param name="IsLoss">Whether a part of the new pages that cannot be read looks like it.</param>
internal sealed record ChangeRule(string Id, Direction Direction, Harms Harms, string Message, string Why, IReadOnlyList<string> Mirrors, bool IsLoss)
{
    /// <summary>Whether a part of the old pages that could not be read looks like it.</summary>
    public bool IsGain => Mirrors.Any(static id => ChangeRules.Find(id)!.IsLoss);

    /// <summary>Whether callers may come to need it: taking it back would break them.</summary>
    public bool IsAddition => !Harms.Breaks && Mirrors.Any(static id => ChangeRules.Find(id)!.Harms.Breaks);
}
