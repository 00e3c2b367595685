using System.Diagnostics;

namespace ZecGen;

/// <summary>Represents a bearer token that is sent with every call.</summary>
[DebuggerDisplay("bearer token")]
public sealed class BearerTokenCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string authorization;

    /// <summary>Initializes the credential with a token; surrounding white space is removed.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">The token is empty or contains characters that are not allowed in a header.</exception>
    public BearerTokenCredential(string token) => authorization = "Bearer " + HeaderText(token?.Trim() ?? "", nameof(token));

    /// <summary>Returns a description without the token.</summary>
    public override string ToString() => "bearer token";

    /// <inheritdoc/>
    protected internal override void Authorize(in SigningContext signing) => SetAuthorization(signing.Request, authorization);
}
