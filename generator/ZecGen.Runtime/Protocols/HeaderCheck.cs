namespace ZecGen;

/// <summary>Validates custom headers, so that they cannot inject or replace other headers.</summary>
internal static class HeaderCheck
{
    private const int LongestRequestClient = 128;

    private static readonly string[] Own = ["authorization", "connection", "content-length", "content-type", "host", "transfer-encoding"];

    /// <exception cref="ArgumentException">The name is none, or belongs to the client itself; the value has characters that no header can carry.</exception>
    public static void EnsureUsable(string name, string value)
    {
        if (string.IsNullOrEmpty(name) || !name.All(IsNameCharacter))
            throw new ArgumentException("A header name can contain only letters, digits, '-' and '_'.", nameof(name));
        if (Own.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"The header '{name}' is set by the client and cannot be overridden.", nameof(name));
        if (value is null || value.Any(static c => c is < ' ' or > '~'))
            throw new ArgumentException($"The value of the header '{name}' must not be null or contain control or non-ASCII characters.", nameof(value));
    }

    /// <exception cref="ArgumentException">It is no name of a program.</exception>
    public static void EnsureRequestClient(string? value)
    {
        if (value is null or { Length: 0 or > LongestRequestClient } || !value.All(static c => IsNameCharacter(c) || c is ' ' or ',' or ';' or '.'))
            throw new ArgumentException($"RequestClient must have 1 to {LongestRequestClient} letters, digits and any of '-_ ,;.'.", nameof(value));
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';
}
