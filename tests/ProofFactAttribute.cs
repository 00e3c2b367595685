namespace ZecGen.Tests;

/// <summary>A test that takes so long that it runs where it is asked for: <c>ZECGEN_PROOFS=1</c>, as at the end of <c>.ci/run</c>.</summary>
internal sealed class ProofFactAttribute : FactAttribute
{
    public ProofFactAttribute()
    {
        if (!IsAsked) Skip = Reason;
    }

    public const string Reason = "It runs with ZECGEN_PROOFS=1, as in .ci/run.";

    public static bool IsAsked => Environment.GetEnvironmentVariable("ZECGEN_PROOFS") == "1";
}
