using ZecGen.Generator.Contract;

namespace ZecGen.Cli.Diff;

/// <summary>Harms in words.</summary>
internal static class HarmWords
{
    public static string Of(Harm harm) => harm switch { Harm.Breaks => "breaks", Harm.May => "may", _ => "no" };

    /// <summary>A sentence's end that says what a change breaks, and what it may break.</summary>
    public static string Of(Harms harms)
    {
        var (breaks, may) = (Kinds(harms, Harm.Breaks), Kinds(harms, Harm.May));
        return (breaks.Length, may.Length) switch
        {
            (0, 0) => "breaks nothing",
            (0, _) => $"may break {may}",
            (_, 0) => $"breaks {breaks}",
            _ => $"breaks {breaks}; may break {may}",
        };
    }

    private static string Kinds(Harms harms, Harm harm) => string.Join(
        ", ", new[] { ("wire", harms.Wire), ("source", harms.Source), ("binary", harms.Binary), ("behaviour", harms.Behaviour) }.Where(kind => kind.Item2 == harm).Select(kind => kind.Item1));
}
