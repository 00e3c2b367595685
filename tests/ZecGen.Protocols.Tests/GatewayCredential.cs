using System.Security.Cryptography;
using System.Text;

namespace ZecGen.Protocols.Tests;

public sealed class GatewayCredential(string secret) : ApiCredential
{
    protected override void Authorize(in SigningContext signing)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signing.Body.Span);
        signing.Request.Headers.Add("x-gateway-signature", $"{signing.Timestamp}.{Convert.ToHexString(hash)}");
    }

    protected override void Withdraw(CallContext call, HttpRequestMessage request) => request.Headers.Remove("x-gateway-signature");
}
