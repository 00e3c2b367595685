namespace ZecGen.Package.Tests;

/// <summary>A test that takes so long that it runs where it is asked for: <c>ZECGEN_PROOFS=1</c>, as at the end of <c>.ci/run</c>.</summary>
internal sealed class ProofFactAttribute : FactAttribute
{
    public ProofFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ZECGEN_PROOFS") != "1") Skip = "It runs with ZECGEN_PROOFS=1, as in .ci/run.";
    }
}
