using ZecGen.Generator.Contract;

namespace ZecGen.Cli.Diff;

/// <summary>Harms in words.</summary>
internal static class HarmWords
{
    public static string Of(Harm harm) => harm switch { Harm.Breaks => "breaks", Harm.May => "may", _ => "no" };
}
