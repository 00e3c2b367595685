using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What examples show of a response that no table describes → its fields, each with the type of all its values.</summary>
/// <param name="span">Where the operation stands that has them.</param>
/// <param name="structures">Takes one for each object within.</param>
internal sealed class InferredFields(TextSpan span, ICollection<StructureDeclaration> structures)
{
    private const int MaximumDepth = 16;
    private const int MostFields = 1_000;
    private const string Any = "Any";

    private int count;

    /// <param name="owner">What the names of structures begin with.</param>
    public EquatableArray<FieldDeclaration> Of(IEnumerable<JsonNode> shown, string owner, int depth = 0)
    {
        var (names, values) = (new List<string>(), new Dictionary<string, List<JsonNode>>(StringComparer.Ordinal));
        foreach (var node in shown)
            foreach (var member in node.Members)
            {
                var name = member.Name.ToString();
                if (!values.TryGetValue(name, out var known))
                {
                    if (++count > MostFields) return default;
                    values[name] = known = [];
                    names.Add(name);
                }
                known.Add(member.Value);
            }
        // Where a key is no name, all of them are values.
        return names.Exists(static name => !Identifiers.IsName(name)) ? default
            : names.Select(name => Field(name, values[name], owner, depth)).ToEquatable();
    }

    private FieldDeclaration Field(string name, List<JsonNode> values, string owner, int depth)
    {
        var levels = 0;
        var nodes = values.FindAll(static value => value.Kind != JsonKind.Null);
        while (nodes.Count > 0 && nodes.TrueForAll(static node => node.Kind == JsonKind.Array) && levels + depth < MaximumDepth)
        {
            var items = new List<JsonNode>();
            foreach (var node in nodes)
                foreach (var item in node.Items)
                    if (item.Kind != JsonKind.Null) items.Add(item);
            (nodes, levels) = (items, levels + 1);
        }
        var type = TypeOf(nodes, owner + char.ToUpperInvariant(name[0]) + name.Substring(1), depth);
        return new(new(name, false, new(type, levels, type, null), default, default, default), span, span, RichText.Empty, default, null);
    }

    private string TypeOf(List<JsonNode> nodes, string name, int depth)
    {
        if (nodes.Count == 0) return Any;
        if (nodes.TrueForAll(static node => node.Kind == JsonKind.Text)) return "String";
        if (nodes.TrueForAll(static node => node.Kind == JsonKind.Truth)) return "Boolean";
        if (nodes.TrueForAll(static node => node.Kind == JsonKind.Number))
            return nodes.TrueForAll(static node => node.Text.IndexOfAny('.', 'e', 'E') < 0) ? "Integer" : "Float";
        if (depth >= MaximumDepth || !nodes.TrueForAll(static node => node.Kind == JsonKind.Object) || Of(nodes, name, depth + 1) is not { Count: > 0 } fields)
            return Any;
        structures.Add(new(name, span, RichText.Empty, fields));
        return name;
    }
}
