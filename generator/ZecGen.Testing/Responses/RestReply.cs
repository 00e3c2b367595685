using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A reply as the fake makes it → as services have it whose operations have a method and a route each.</summary>
internal static class RestReply
{
    /// <summary>The result in a documented response, as an object; null where it has none.</summary>
    /// <param name="response">The whole response.</param>
    /// <param name="member">The member that stands for a list or a single value; empty where results are objects.</param>
    /// <param name="rest">The description.</param>
    public static JsonObject? ResultOf(JsonNode? response, string member, RestProtocolDescription rest)
    {
        var result = rest.ResultMember.Length > 0 ? (response as JsonObject)?[rest.ResultMember] : response;
        if (member.Length > 0) return result is null ? null : new() { [member] = result.DeepClone() };
        if (result is not JsonObject own || rest.ResultMember.Length > 0) return result as JsonObject;
        var bare = (JsonObject)own.DeepClone();
        foreach (var name in new[] { rest.CodeMember, rest.MessageMember, rest.CallIdMember })
            if (rest.CodeMember.Length > 0) bare.Remove(name.Split('.')[0]);
        return bare;
    }

    /// <summary>Puts the result, or the code, where the service has it.</summary>
    public static void Translate(Reply reply, string member, RestProtocolDescription rest)
    {
        if (reply.Json is not { } json) return;
        var envelope = FakeDialect.Current.Envelope;
        var others = json.Where(pair => pair.Key != envelope.CallId && pair.Key != envelope.Code && pair.Key != envelope.Message
            && pair.Key != envelope.Result).ToList();
        if (json[envelope.Code] is { } code) TranslateError(reply, code.ToString(), json[envelope.Message]?.DeepClone(), rest);
        else TranslateResult(reply, json[envelope.Result] as JsonObject, member, rest, envelope.CallId);
        if (reply.Json is not { } translated) return;
        if (rest.CallIdMember.Length > 0) Put(translated, rest.CallIdMember, json[envelope.CallId]?.DeepClone());
        foreach (var (name, value) in others)
            if (!translated.ContainsKey(name)) translated[name] = value?.DeepClone();
    }

    private static void TranslateError(Reply reply, string code, JsonNode? message, RestProtocolDescription rest)
    {
        if (rest.CodeMember.Length == 0 && reply.Status == 200 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= 400 and < 600)
            reply.Status = status;
        reply.Json = [];
        if (rest.CodeMember.Length > 0) Put(reply.Json, rest.CodeMember, CodeOf(code));
        Put(reply.Json, rest.MessageMember.Length > 0 ? rest.MessageMember : "message", message);
    }

    private static void TranslateResult(Reply reply, JsonObject? result, string member, RestProtocolDescription rest, string callId)
    {
        result?.Remove(callId);
        var value = member.Length > 0 ? result?[member]?.DeepClone() ?? new JsonArray() : result?.DeepClone();
        if (rest.ResultMember.Length > 0)
        {
            reply.Json = [];
            if (rest.SuccessCode.Length > 0) Put(reply.Json, rest.CodeMember, CodeOf(rest.SuccessCode));
            if (result is not null) reply.Json[rest.ResultMember] = value;
        }
        else if (value is null or JsonObject)
        {
            reply.Json = value as JsonObject ?? [];
            if (rest.SuccessCode.Length > 0) Put(reply.Json, rest.CodeMember, CodeOf(rest.SuccessCode));
        }
        else (reply.Json, reply.Text) = (null, value.ToJsonString());
    }

    // "error.code" is a member of "error".
    private static void Put(JsonObject json, string path, JsonNode? value)
    {
        var (at, parts) = (json, path.Split('.'));
        foreach (var part in parts[..^1]) at = (JsonObject)(at[part] ??= new JsonObject());
        at[parts[^1]] = value;
    }

    private static JsonValue CodeOf(string code) =>
        long.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(code);
}
