using System.Diagnostics;

namespace ZecGen;

/// <summary>An access token, sent with every call.</summary>
[DebuggerDisplay("bearer token")]
public sealed class BearerTokenCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string authorization;

    /// <summary>Takes a token; blanks around it are cut off.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">It is empty, or has characters that no header can carry.</exception>
    public BearerTokenCredential(string token) => authorization = "Bearer " + HeaderText(token?.Trim() ?? "", nameof(token));

    /// <summary>Says what it is, not what it holds.</summary>
    public override string ToString() => "bearer token";

    /// <inheritdoc/>
    protected internal override void Authorize(in SigningContext signing) => SetAuthorization(signing.Request, authorization);
}
