using System.Text.Json;

namespace ZecGen;

/// <summary>Operations that are called by name, without a description.</summary>
internal static class NamedOperation
{
    private static readonly RawJson NoParameters = RawJson.Parse("{}");

    /// <exception cref="ArgumentException">The action is no name.</exception>
    public static Operation<RawJson, RawJson> Of(string action, ApiProtocol protocol)
    {
        if (protocol.HasRoutes) return Routed(action, protocol);
        if (string.IsNullOrEmpty(action) || !action.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            throw new ArgumentException("An action name can contain only letters and digits.", nameof(action));
        return new(action, JsonValues.Raw, JsonValues.Raw) { IsReadOnly = protocol.IsReadOnly(action) };
    }

    // A route is all that such an operation has of a name.
    private static Operation<RawJson, RawJson> Routed(string action, ApiProtocol protocol)
    {
        var blank = action?.IndexOf(' ') ?? -1;
        if (blank < 1 || !action!.Substring(0, blank).All(static c => c is >= 'A' and <= 'Z') || action.IndexOf('/') != blank + 1
            || action.Skip(blank + 1).Any(static c => c is <= ' ' or > '~'))
            throw new ArgumentException("An operation is named by its method and route, such as 'GET /v1/disks/{diskId}'.", nameof(action));
        var (method, route) = (new HttpMethod(action.Substring(0, blank)), action.Substring(blank + 1));
        return new(action, JsonValues.Raw, JsonValues.Raw)
        {
            Method = method,
            Route = route,
            IsReadOnly = method == HttpMethod.Get || method == HttpMethod.Head || protocol.IsReadOnly(action),
        };
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
