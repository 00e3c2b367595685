using System.Diagnostics;

namespace ZecGen;

/// <summary>Represents a token that is sent with every call: as a bearer token, or in the header that the protocol has for tokens.</summary>
[DebuggerDisplay("bearer token")]
public sealed class BearerTokenCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string authorization;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string token;

    /// <summary>Initializes the credential with a token; surrounding white space is removed.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">The token is empty or contains characters that are not allowed in a header.</exception>
    public BearerTokenCredential(string token)
    {
        this.token = HeaderText(token?.Trim() ?? "", nameof(token));
        authorization = "Bearer " + this.token;
    }

    /// <summary>Returns a description without the token.</summary>
    public override string ToString() => "bearer token";

    /// <inheritdoc/>
    protected internal override void Authorize(in SigningContext signing)
    {
        if (signing.Call.Protocol.TokenPlace is var (header, prefix)) signing.Request.Headers.TryAddWithoutValidation(header, prefix + token);
        else SetAuthorization(signing.Request, authorization);
    }

    /// <inheritdoc/>
    protected internal override void Withdraw(CallContext call, HttpRequestMessage request)
    {
        base.Withdraw(call, request);
        if (call?.Protocol.TokenPlace is var (header, _)) request.Headers.Remove(header);
    }
}
