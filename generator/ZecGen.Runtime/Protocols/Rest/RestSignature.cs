using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZecGen;

/// <summary>A way to sign requests in headers.</summary>
internal static class RestSignature
{
    private const int MostIdle = 16;

    /// <exception cref="ArgumentException">There is no such scheme.</exception>
    public static void EnsureKnown(string scheme)
    {
        if (scheme is not ("" or "hmac-sha256-headers")) throw new ArgumentException($"There is no signature scheme '{scheme}'.", nameof(scheme));
    }

    /// <summary>HMAC-SHA256 of time, key, receive window and what is sent, in hexadecimal digits.</summary>
    /// <param name="key">The access key.</param>
    /// <param name="time">Unix time in milliseconds, as sent.</param>
    /// <param name="window">The receive window in milliseconds, as sent.</param>
    /// <param name="query">The query as sent, without its question mark.</param>
    /// <param name="body">The body; null where there is none, and the query is signed.</param>
    public static string Sign(AccessKeyCredential key, string time, string window, string query, byte[]? body)
    {
        var states = key.Scheme(static (_, password) => new HmacStates(password));
        var head = Encoding.UTF8.GetBytes(time + key.AccessKeyId + window + (body is null ? query : ""));
        return states.Sign(head, body);
    }

    public static string TextOf(long time) => time.ToString(CultureInfo.InvariantCulture);

    // Hash state is kept between signatures, since setting it up costs more than hashing a small call.
    private sealed class HmacStates(string password)
    {
        private readonly ObjectPool<IncrementalHash> states = new(
            Math.Min(Environment.ProcessorCount, MostIdle),
            () => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(password)));

        public string Sign(byte[] head, byte[]? body)
        {
            var state = states.Take();
            state.AppendData(head);
            if (body is not null) state.AppendData(body);
            var hash = state.GetHashAndReset();
            states.Return(state);
            return Hexadecimal.Of(hash);
        }
    }
}
