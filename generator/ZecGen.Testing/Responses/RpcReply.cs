using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A reply as the fake makes it → as services have it that are called by the parameters of a query string.</summary>
internal static class RpcReply
{
    /// <summary>The result in a documented response; null where it has none.</summary>
    public static JsonObject? ResultOf(JsonObject? response, RpcProtocolDescription rpc)
    {
        if (response is null || rpc.ResultMember.Length > 0) return response?[rpc.ResultMember] as JsonObject;
        var result = (JsonObject)response.DeepClone();
        foreach (var member in new[] { rpc.CodeMember, rpc.MessageMember, rpc.CallIdMember }) result.Remove(member);
        return result;
    }

    /// <summary>Puts the code and the members of the result where the service has them.</summary>
    public static void Translate(Reply reply, RpcProtocolDescription rpc)
    {
        if (reply.Json is not { } json) return;
        var envelope = FakeDialect.Current.Envelope;
        var translated = new JsonObject();
        if (json[envelope.Code] is { } code)
        {
            translated[rpc.CodeMember] = CodeOf(code.ToString());
            translated[rpc.MessageMember] = json[envelope.Message]?.DeepClone();
        }
        else if (json[envelope.Result] is JsonObject result)
        {
            if (rpc.SuccessCode.Length > 0) translated[rpc.CodeMember] = CodeOf(rpc.SuccessCode);
            result.Remove(envelope.CallId);
            if (rpc.ResultMember.Length > 0) translated[rpc.ResultMember] = result.DeepClone();
            else Copy(result, translated, []);
        }
        if (rpc.CallIdMember.Length > 0) translated[rpc.CallIdMember] = json[envelope.CallId]?.DeepClone();
        Copy(json, translated, [envelope.CallId, envelope.Code, envelope.Message, envelope.Result]);
        reply.Json = translated;
    }

    private static void Copy(JsonObject from, JsonObject to, string[] without)
    {
        foreach (var (name, value) in from)
            if (!without.Contains(name) && !to.ContainsKey(name)) to[name] = value?.DeepClone();
    }

    private static JsonValue CodeOf(string code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(code);
}
