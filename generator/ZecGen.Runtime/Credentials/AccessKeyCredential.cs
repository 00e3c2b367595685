using System.Diagnostics;
using System.Globalization;

namespace ZecGen;

/// <summary>An access key: an id, and a password that signs every call and is never sent.</summary>
[DebuggerDisplay("{AccessKeyId}")]
public sealed class AccessKeyCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string accessKeyPassword;

    /// <summary>Takes the two parts of an access key.</summary>
    /// <param name="accessKeyId">The id.</param>
    /// <param name="accessKeyPassword">The password.</param>
    /// <exception cref="ArgumentException">One is empty, or the id has characters that no header can carry.</exception>
    public AccessKeyCredential(string accessKeyId, string accessKeyPassword)
    {
        AccessKeyId = HeaderText(accessKeyId, nameof(accessKeyId));
        if (string.IsNullOrWhiteSpace(accessKeyPassword)) throw new ArgumentException("It is empty.", nameof(accessKeyPassword));
        this.accessKeyPassword = accessKeyPassword;
    }

    /// <summary>The id; it is no secret.</summary>
    public string AccessKeyId { get; }

    /// <summary>The id alone.</summary>
    public override string ToString() => AccessKeyId;

    internal override void Authorize(HttpRequestMessage message, SignedContent content)
    {
        var authorization = RequestSigner.Authorize(AccessKeyId, accessKeyPassword, content.ContentType, content.Host, content.Timestamp, content.Body.Span);
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        message.Headers.TryAddWithoutValidation("x-zc-timestamp", content.Timestamp.ToString(CultureInfo.InvariantCulture));
        message.Headers.TryAddWithoutValidation("x-zc-signature-method", RequestSigner.Algorithm);
    }
}
