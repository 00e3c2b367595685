using System.Text.Json;

namespace ZecGen;

/// <summary>Operations that are called by name, without a description.</summary>
internal static class NamedOperation
{
    private static readonly RawJson NoParameters = RawJson.Parse("{}");

    /// <exception cref="ArgumentException">The action is no name.</exception>
    public static Operation<RawJson, RawJson> Of(string action, ApiProtocol protocol)
    {
        if (string.IsNullOrEmpty(action) || !action.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            throw new ArgumentException("An action name can contain only letters and digits.", nameof(action));
        return new(action, JsonValues.Raw, JsonValues.Raw) { IsReadOnly = protocol.IsReadOnly(action) };
    }

    /// <exception cref="ArgumentException">The request is no object.</exception>
    public static RawJson Parameters(RawJson? request)
    {
        if (request is null) return NoParameters;
        return request.ToElement().ValueKind == JsonValueKind.Object
            ? request
            : throw new ArgumentException("The parameters must be a JSON object.", nameof(request));
    }
}
