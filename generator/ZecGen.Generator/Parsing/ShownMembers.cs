using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Parsing;

/// <summary>Which members the examples of a part show, and in which member they stand.</summary>
internal sealed class ShownMembers
{
    // Of the body itself.
    private const string Top = "";

    private readonly Dictionary<string, HashSet<string>> byOwner = new(StringComparer.Ordinal) { [Top] = new(StringComparer.Ordinal) };

    /// <param name="bodies">Requests or responses; null where an example has none.</param>
    public ShownMembers(IEnumerable<JsonNode?> bodies)
    {
        foreach (var body in bodies)
            if (body is { } node) Note(node, Top);
    }

    /// <summary>Whether nothing is shown at the top.</summary>
    public bool IsEmpty => byOwner[Top].Count == 0;

    public bool AtTop(string name) => byOwner[Top].Contains(name);

    public bool Within(string owner, string name) => byOwner.TryGetValue(owner, out var names) && names.Contains(name);

    private void Note(JsonNode node, string owner)
    {
        foreach (var item in node.Items) Note(item, owner);
        if (node.Kind != JsonKind.Object) return;
        if (!byOwner.TryGetValue(owner, out var names)) byOwner[owner] = names = new(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            var name = member.Name.ToString();
            names.Add(name);
            Note(member.Value, name);
        }
    }
}
