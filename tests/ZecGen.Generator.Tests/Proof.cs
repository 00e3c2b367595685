using ZecGen.Tests;

namespace ZecGen.Generator.Tests;

internal static class Proof
{
    /// <summary>Skips a test that takes so long that it runs where it is asked for.</summary>
    public static void OnlyWhereAsked() => Skip.IfNot(ProofFactAttribute.IsAsked, ProofFactAttribute.Reason);
}
