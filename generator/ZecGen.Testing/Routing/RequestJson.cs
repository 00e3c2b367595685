using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ZecGen.Testing;

/// <summary>The members of a request as one JSON object, wherever in the request they stand.</summary>
internal static class RequestJson
{
    /// <summary>The parameters of a request, wherever the service has them.</summary>
    public static IQueryCollection ParametersOf(HttpRequest request, byte[] body, RpcProtocolDescription? rpc) =>
        rpc is { IsForm: true } ? new QueryCollection(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body))) : request.Query;

    /// <returns>The body as it is where the operation's members all stand in it, or where it is no JSON object.</returns>
    public static byte[] Of(RoutedCall call, HttpRequest request, byte[] body, ServiceDescriptor descriptor)
    {
        var query = ParametersOf(request, body, descriptor.Rpc);
        if (descriptor.Rpc is { } rpc)
        {
            string[] own = [rpc.ActionParameter, rpc.VersionParameter, rpc.KeyParameter, rpc.SignatureParameter];
            var parameters = query.Where(parameter => !own.Contains(parameter.Key))
                .Select(static parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()));
            return JsonSerializer.SerializeToUtf8Bytes(
                QueryJson.Of(parameters, call.Operation is null ? null : OperationShape.Of(call.Operation).Request));
        }
        if (call.Operation is not { Route.Length: > 0 } operation) return body;
        var members = body.Length == 0 ? [] : Json.Parse(Encoding.UTF8.GetString(body));
        if (members is null) return body;
        var shape = OperationShape.Of(operation).Request;
        foreach (var (name, value) in call.Members) members[name] = ValueOf(value, shape?.Find(name)?.Value);
        foreach (var name in operation.HeaderMembers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (request.Headers.TryGetValue(name, out var value)) members[name] = ValueOf(value.ToString(), shape?.Find(name)?.Value);
        foreach (var (name, value) in QueryMembers.Of(query, shape, descriptor.Rest?.Lists)) members[name] = value;
        return JsonSerializer.SerializeToUtf8Bytes(members);
    }

    // An address has texts alone; one that is no value of its type stays a text, which the check of types refuses.
    public static JsonValue? ValueOf(string? text, ValueShape? shape) => shape?.Kind switch
    {
        ValueKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        ValueKind.Number when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) => JsonValue.Create(number),
        ValueKind.Boolean when bool.TryParse(text, out var truth) => JsonValue.Create(truth),
        _ => JsonValue.Create(text),
    };
}
