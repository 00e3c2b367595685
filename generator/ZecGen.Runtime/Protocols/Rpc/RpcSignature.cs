using System.Security.Cryptography;
using System.Text;

namespace ZecGen;

/// <summary>A way to sign the parameters of a call.</summary>
internal abstract class RpcSignature
{
    /// <summary>The scheme of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static RpcSignature Of(string scheme) => scheme switch
    {
        "sha1-joined" => new JoinedSha1(),
        _ => throw new ArgumentException($"There is no signature scheme '{scheme}'.", nameof(scheme)),
    };

    /// <param name="parameters">All that are sent but the signature itself, not escaped.</param>
    /// <param name="password">The password of the access key.</param>
    public abstract string Sign(List<KeyValuePair<string, string>> parameters, string password);

    /// <summary>SHA-1 of all names and values, sorted by name and joined, with the password behind them: in hexadecimal digits.</summary>
    private sealed class JoinedSha1 : RpcSignature
    {
        public override string Sign(List<KeyValuePair<string, string>> parameters, string password)
        {
            var text = new StringBuilder();
            // The services compare bytes; no two names of parameters differ by a surrogate alone.
            foreach (var parameter in parameters.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal))
                text.Append(parameter.Key).Append(parameter.Value);
            var bytes = Encoding.UTF8.GetBytes(text.Append(password).ToString());
#pragma warning disable CA5350 // The services know no other.
#if NET
            return Hexadecimal.Of(SHA1.HashData(bytes));
#else
            using var sha = SHA1.Create();
            return Hexadecimal.Of(sha.ComputeHash(bytes));
#endif
#pragma warning restore CA5350
        }
    }
}
