using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Edits that go through a whole response.</summary>
internal static class ResponseEdits
{
    public static void AddUnknownMembers(JsonNode? node)
    {
        foreach (var child in Children(node)) AddUnknownMembers(child);
        if (node is not JsonObject json) return;
        json["unknownText"] = "text";
        json["unknownObject"] = new JsonObject { ["unknown"] = new JsonArray(1, null, new JsonObject()) };
        json["unknownList"] = new JsonArray("text", 2.5, false);
    }

    public static void SetEnumerations(JsonNode? node, RecordShape? shape, string value)
    {
        if (node is JsonArray items) foreach (var item in items) SetEnumerations(item, shape, value);
        if (node is not JsonObject json || shape is null) return;
        foreach (var member in shape.Members)
        {
            if (member.Values.Count == 0) SetEnumerations(json[member.Name], member.Record, value);
            else if (json.ContainsKey(member.Name)) json[member.Name] = member.IsList ? new JsonArray(value) : value;
        }
    }

    public static void SetNull(JsonNode? node, RecordShape? shape)
    {
        if (node is JsonArray items) foreach (var item in items) SetNull(item, shape);
        if (node is not JsonObject json) return;
        foreach (var name in json.Select(member => member.Key).Union(shape?.Members.Select(member => member.Name) ?? []).ToArray())
        {
            if (name == FakeDialect.Current.Envelope.CallId) continue;
            if (json[name] is JsonArray list && list.Any(static item => item is JsonObject)) SetNull(list, shape?.Find(name)?.Record);
            else json[name] = null;
        }
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject json => [.. json.Select(static member => member.Value)],
        JsonArray items => [.. items],
        _ => [],
    };
}
