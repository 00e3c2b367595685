namespace ZecGen.Protocols.Tests;

/// <summary>Proves who calls by a parameter of the query.</summary>
internal sealed class ProofCredential : ApiCredential
{
    public override string ToString() => "proof";

    protected override void Authorize(in SigningContext signing)
    {
        var address = signing.Request.RequestUri!;
        signing.Request.RequestUri = new(address + (address.Query.Length == 0 ? "?" : "&") + "proof=p-1");
    }
}
