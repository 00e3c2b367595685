using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks the signature of parameters.</summary>
internal sealed class RpcSignatureCheck(FakeServiceOptions options, RpcProtocolDescription rpc)
{
    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(IQueryCollection query)
    {
        var code = FakeDialect.Current.Codes.SignatureFailure;
        if (query[rpc.SignatureParameter] is not [{ Length: > 0 } signature])
            return Reply.Error(401, code, $"The parameter {rpc.SignatureParameter} is missing.");
        if (query[rpc.KeyParameter] != options.AccessKeyId)
            return Reply.Error(401, code, $"The parameter {rpc.KeyParameter} is not '{options.AccessKeyId}', the access key that this fake knows.");
        return RequestSigner.AreEqual(signature, Expected(query)) ? null : Reply.Error(401, code, "The signature does not match the request.");
    }

    private string Expected(IQueryCollection query)
    {
        if (rpc.Scheme != "sha1-joined") throw new NotSupportedException($"The fake knows no signature scheme '{rpc.Scheme}'.");
        var text = new StringBuilder();
        foreach (var (name, values) in query.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal))
            if (name != rpc.SignatureParameter) text.Append(name).Append(values.ToString());
#pragma warning disable CA5350, CA1308 // The services know no other.
        return Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text.Append(options.AccessKeyPassword).ToString()))).ToLowerInvariant();
#pragma warning restore CA5350, CA1308
    }
}
