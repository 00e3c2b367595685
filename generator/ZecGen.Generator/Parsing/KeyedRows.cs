using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows that describe the values of a map, or one sample of them → a member that is a map, which has no members of its own: by what its row says,
/// and by what the examples show in its place; they say as well of what type a value is that a row merely describes.</summary>
internal static class KeyedRows
{
    // What says of an object that its names are values.
    private static readonly string[] Phrases =
        ["keyed by", "keyed on", "map from", "map of", "maps each", "mapping of", "mapping from", "dictionary of", "the key is", "the keys are", "as the key",
            "键为", "key为", "为键", "为key"];

    private static readonly string[] Beginnings = ["key is", "keys are", "key:", "key："];

    /// <param name="node">What the rows belong to.</param>
    /// <param name="shown">What the examples show of it; none where nothing is known.</param>
    public static void Mark(RowNode node, IEnumerable<JsonNode> shown)
    {
        var bodies = new List<JsonNode>();
        foreach (var body in shown) AddObjects(body, bodies);
        Dictionary<string, List<JsonNode>>? byName = null;
        foreach (var child in node.Children)
        {
            if (child.IsMap || (child.Children.Count == 0 && !IsVague(child.Field!.Value.Type))) continue;
            List<JsonNode> values = (byName ??= ByName(bodies)).TryGetValue(child.Field!.Value.Name, out var known) ? known : [];
            if (child.Children.Count == 0)
            {
                if (TypeOf(values) is { } type) child.Show(type);
                continue;
            }
            if (Says(child.Field!.Value.Description) || IsSample(child) || ShowsKeys(child, values)) child.IsMap = true;
            else Mark(child, values);
        }
    }

    private static Dictionary<string, List<JsonNode>> ByName(List<JsonNode> bodies)
    {
        var values = new Dictionary<string, List<JsonNode>>(StringComparer.Ordinal);
        foreach (var body in bodies)
            foreach (var member in body.Members)
            {
                var name = member.Name.ToString();
                if (!values.TryGetValue(name, out var known)) values[name] = known = [];
                known.Add(member.Value);
            }
        return values;
    }

    // "Byte size" describes a value; "Jar" may be a structure of any page, and "intt" a slip.
    private static bool IsVague(TypeExpression type) => type is { Link: null, Mention: null } && !PrimitiveTypes.IsPrimitive(type.Name)
        && (TextFormats.Is(type.Name) || !Identifiers.IsName(type.Name));

    private static string? TypeOf(IEnumerable<JsonNode> values)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values) AddTypes(value, types);
        // Every whole number is a number.
        if (types.Contains("Float")) types.Remove("Integer");
        return types.Count == 1 && types.First() is { Length: > 0 } only ? only : null;
    }

    // Of a list, those of its elements.
    private static void AddTypes(JsonNode value, HashSet<string> types)
    {
        foreach (var item in value.Items) AddTypes(item, types);
        if (value.Kind is not (JsonKind.Array or JsonKind.Null))
            types.Add(value.Kind switch
            {
                JsonKind.Text => "String",
                JsonKind.Number => value.Text.IndexOfAny('.', 'e', 'E') < 0 ? "Integer" : "Float",
                JsonKind.Truth => "Boolean",
                _ => "",
            });
    }

    private static bool Says(RichText description)
    {
        var text = PlainCharacters.Of(description.Flat);
        return Beginnings.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || Phrases.Any(word => TextSearch.Find(text, word) >= 0);
    }

    // "BTC", where nothing beside or below it is written so.
    private static bool IsSample(RowNode node) => node.Children.Count == 1 && node.Children[0] is { Children.Count: > 0 } only
        && IsCode(only.Field!.Value.Name) && !IsCode(node.Field!.Value.Name) && !only.Children.Exists(static child => IsCode(child.Field!.Value.Name));

    private static bool IsCode(string name) => name.Length > 1 && name.Any(char.IsUpper) && !name.Any(char.IsLower);

    // Its rows describe each of the values that the examples show, or the only one of them stands for all.
    private static bool ShowsKeys(RowNode node, List<JsonNode> values)
    {
        var objects = new List<JsonNode>();
        foreach (var value in values) AddObjects(value, objects);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var only = node.Children.Count == 1 ? node.Children[0] : null;
        var (areValues, areSamples) = (true, only is { Children.Count: > 0 });
        foreach (var shown in objects)
            foreach (var member in shown.Members)
            {
                var name = member.Name.ToString();
                keys.Add(name);
                areValues &= node.Child(name) is null && Shares(member.Value, node);
                areSamples = areSamples && Shares(member.Value, only!);
            }
        return (keys.Count > 0 && areValues) || (keys.Count > 1 && areSamples);
    }

    private static bool Shares(JsonNode value, RowNode node)
    {
        var objects = new List<JsonNode>();
        AddObjects(value, objects);
        foreach (var shown in objects)
            foreach (var member in shown.Members)
                if (node.Child(member.Name.ToString()) is not null) return true;
        return false;
    }

    private static void AddObjects(JsonNode node, List<JsonNode> objects)
    {
        if (node.Kind == JsonKind.Object) objects.Add(node);
        foreach (var item in node.Items) AddObjects(item, objects);
    }
}
