using System.Diagnostics;

namespace ZecGen;

/// <summary>Represents an access key: an id, and a password that signs every call and is never sent. The protocol of the service defines the
/// signature.</summary>
[DebuggerDisplay("{AccessKeyId}")]
public sealed class AccessKeyCredential : ApiCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string password;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private object? scheme;

    /// <summary>Initializes an access key.</summary>
    /// <param name="accessKeyId">The id of the access key.</param>
    /// <param name="accessKeyPassword">The password of the access key.</param>
    /// <exception cref="ArgumentException">An argument is empty, or the id contains characters that are not allowed in a header.</exception>
    public AccessKeyCredential(string accessKeyId, string accessKeyPassword)
    {
        AccessKeyId = HeaderText(accessKeyId, nameof(accessKeyId));
        if (string.IsNullOrWhiteSpace(accessKeyPassword)) throw new ArgumentException("The value must not be empty or white space.", nameof(accessKeyPassword));
        password = accessKeyPassword;
    }

    /// <summary>Gets the id of the access key, which is not secret.</summary>
    public string AccessKeyId { get; }

    /// <summary>Returns the id without the password.</summary>
    public override string ToString() => AccessKeyId;

    /// <inheritdoc/>
    protected internal override void Authorize(in SigningContext signing) => signing.Call.Protocol.Sign(this, signing);

    /// <inheritdoc/>
    protected internal override void Withdraw(CallContext call, HttpRequestMessage request)
    {
        if (call is null) throw new ArgumentNullException(nameof(call));
        call.Protocol.WithdrawSignature(request);
    }

    /// <summary>What a scheme keeps of the key between signatures, since making it costs more than signing.</summary>
    /// <param name="of">Makes it of the id and the password.</param>
    internal T Scheme<T>(Func<string, string, T> of)
        where T : class
    {
        if (Volatile.Read(ref scheme) is T known) return known;
        var made = of(AccessKeyId, password);
        Volatile.Write(ref scheme, made);
        return made;
    }
}
