using System.Text.Json;

namespace ZecGen;

/// <summary>Parameters that must be sent, and that requests may leave out where the client has a value.</summary>
internal static class ParameterPresence
{
    private static readonly char[] Blank = [' '];

    /// <param name="names">The parameters, separated by spaces.</param>
    /// <param name="request">The request as a JSON object.</param>
    /// <param name="defaults">The values of the client; <see langword="null"/> where there is none.</param>
    /// <param name="failures">Takes a rule for each parameter that neither of them has.</param>
    public static void Check(string names, ReadOnlySpan<byte> request, IReadOnlyDictionary<string, string>? defaults, ref ValidationFailures failures)
    {
        if (names.Length == 0) return;
        foreach (var name in names.Split(Blank))
            if (!IsGiven(name, request, defaults))
                failures.Add(name, "required", defaults is null
                    ? "is required"
                    : "is required, and neither the request nor DefaultParameters of the client has a value");
    }

    private static bool IsGiven(string name, ReadOnlySpan<byte> request, IReadOnlyDictionary<string, string>? defaults)
    {
        var reader = new Utf8JsonReader(request);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSame = reader.ValueTextEquals(name);
            reader.Read();
            // A request that says null says nothing.
            if (isSame && reader.TokenType != JsonTokenType.Null) return reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > 0;
            reader.Skip();
        }
        return defaults is not null && defaults.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value);
    }
}
