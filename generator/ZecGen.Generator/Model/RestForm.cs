using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>How services are called whose operations have a method and a route each.</summary>
/// <param name="Lists">How the elements of lists stand in a query, as the runtime calls it.</param>
/// <param name="Success">The code of a call that succeeded; empty where such a call has none.</param>
/// <param name="Signature">How access keys sign.</param>
/// <param name="Token">The header of a token and what stands before it there; empty for a bearer token.</param>
/// <param name="Limit">The header that says when calls are allowed again that were too many, and what it counts; empty where there is none.</param>
/// <param name="ReadOnlyVerbs">What the names of operations begin with that change nothing, whatever their method.</param>
/// <param name="Retries">The codes whose calls can be sent again, each with the name of a class behind a colon.</param>
/// <param name="Variables">The environment variables of a credential and of the endpoint, as far as there are any.</param>
/// <param name="Pages">What requests and responses with a page of a list call its parts; empty where there is none.</param>
internal sealed record RestForm(
    string Lists, string Success, HeaderSignature Signature, (string Header, string Prefix) Token, (string Header, string Unit) Limit,
    EquatableArray<string> ReadOnlyVerbs, EquatableArray<string> Retries, CredentialVariables Variables, PageNames Pages);

/// <summary>How access keys sign in headers.</summary>
/// <param name="Scheme">The name of the scheme; empty where access keys are not supported.</param>
/// <param name="Key">The header with the id of the key.</param>
/// <param name="Time">The header with the time of the signature.</param>
/// <param name="Window">The header with the time for which it is valid; empty where none has it.</param>
/// <param name="Signature">The header with the signature.</param>
/// <param name="Milliseconds">For how long it is valid; empty for what is usual.</param>
internal sealed record HeaderSignature(string Scheme, string Key, string Time, string Window, string Signature, string Milliseconds)
{
    public static readonly HeaderSignature None = new("", "", "", "", "", "");
}

/// <summary>The environment variables of a credential and of the endpoint; each is empty where there is none.</summary>
internal sealed record CredentialVariables(string KeyId, string KeyPassword, string Token, string Endpoint);

/// <summary>What the parts of a page of a list are called: in requests, and behind that in responses.</summary>
internal sealed record PageNames(string Page, string Offset, string Cursor, string Size, string Total, string Items, string NextCursor);
