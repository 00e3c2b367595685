using System.Diagnostics;
using System.Globalization;

namespace ZecGen;

/// <summary>An access key: an id, and a password that signs every call and is never sent.</summary>
[DebuggerDisplay("{AccessKeyId}")]
public sealed class AccessKeyCredential : ApiCredential
{
    // Hash state is made in here, where no debugger looks and no member shows the password.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Idle<SigningState> states;

    private readonly string authorizationHead;

    /// <summary>Takes the two parts of an access key.</summary>
    /// <param name="accessKeyId">The id.</param>
    /// <param name="accessKeyPassword">The password.</param>
    /// <exception cref="ArgumentException">One is empty, or the id has characters that no header can carry.</exception>
    public AccessKeyCredential(string accessKeyId, string accessKeyPassword)
    {
        AccessKeyId = HeaderText(accessKeyId, nameof(accessKeyId));
        if (string.IsNullOrWhiteSpace(accessKeyPassword)) throw new ArgumentException("It is empty.", nameof(accessKeyPassword));
        states = new(Math.Min(Environment.ProcessorCount, 16), () => new(accessKeyPassword));
        authorizationHead = RequestSigner.AuthorizationHead(accessKeyId);
    }

    /// <summary>The id; it is no secret.</summary>
    public string AccessKeyId { get; }

    /// <summary>The id alone.</summary>
    public override string ToString() => AccessKeyId;

    internal override void Authorize(HttpRequestMessage message, in SignedContent content)
    {
        var state = states.Take();
        var authorization = state.Sign(authorizationHead, content.CanonicalHead, content.Timestamp, content.Body);
        states.Return(state);
        message.Headers.TryAddWithoutValidation(AuthorizationHeader, authorization);
        message.Headers.TryAddWithoutValidation(TimestampHeader, content.Timestamp.ToString(CultureInfo.InvariantCulture));
        message.Headers.TryAddWithoutValidation(MethodHeader, RequestSigner.Algorithm);
    }
}
