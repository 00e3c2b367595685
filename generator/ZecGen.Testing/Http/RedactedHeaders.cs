using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ZecGen.Testing;

/// <summary>The headers of a request without those that prove who calls.</summary>
internal static class RedactedHeaders
{
    /// <param name="headers">All headers.</param>
    /// <param name="proofs">The names of further headers that prove who calls.</param>
    public static IReadOnlyDictionary<string, string> Of(IHeaderDictionary headers, IReadOnlyCollection<string> proofs) =>
        headers.Where(header => !IsSecret(header.Key) && !proofs.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static bool IsSecret(string name) =>
        name.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ProxyAuthorization, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase);
}
