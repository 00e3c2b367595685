using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The parameters of a query → the request that they say: <c>Rules.0.Port=80</c> is the port of the first of the rules.</summary>
internal sealed class QueryJson
{
    private readonly Dictionary<string, QueryJson> children = new(StringComparer.Ordinal);
    private string? text;

    public static JsonObject Of(IEnumerable<KeyValuePair<string, string>> parameters, RecordShape? shape)
    {
        var root = new QueryJson();
        foreach (var (name, value) in parameters)
        {
            var at = root;
            foreach (var part in name.Split('.'))
                at = at.children.TryGetValue(part, out var child) ? child : at.children[part] = new();
            at.text = value;
        }
        return root.ToObject(shape);
    }

    private JsonObject ToObject(RecordShape? shape) => new(children.Select(
        child => KeyValuePair.Create(child.Key, child.Value.ToNode(shape?.Find(child.Key)?.Value))));

    private JsonNode? ToNode(ValueShape? shape)
    {
        if (children.Count == 0) return RequestJson.ValueOf(text, shape);
        var isList = shape is { Kind: ValueKind.List } || (shape?.Record is null && children.Keys.All(static name => name.All(char.IsAsciiDigit)));
        return isList && children.Keys.All(static name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new JsonArray([.. children.OrderBy(static child => int.Parse(child.Key, CultureInfo.InvariantCulture))
                .Select(child => child.Value.ToNode(shape?.Element))])
            : ToObject(shape?.Record);
    }
}
