using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The texts that documented examples name, by the member that has them. Pages are written one by one: what one names need not be listed by
/// another's example, and exists nevertheless.</summary>
internal sealed class ExampleIds
{
    private static readonly ConditionalWeakTable<Operation, ExampleIds> Known = new();

    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    public ExampleIds(ServiceDescriptor descriptor)
        : this(descriptor.Operations)
    {
    }

    private ExampleIds(IEnumerable<Operation> operations)
    {
        foreach (var example in operations.SelectMany(static operation => operation.Examples))
        {
            Collect(Json.Parse(example.Request));
            Collect(Json.Parse(example.Response));
        }
    }

    public IEnumerable<string> Of(ResourceKind kind) => kind.IdLists.Prepend(kind.IdMember).SelectMany(name => ids.GetValueOrDefault(name) ?? []);

    /// <summary>The texts that an action's own examples have in a member.</summary>
    public static IEnumerable<string> TextsIn(Operation operation, string member) =>
        Known.GetValue(operation, static operation => new([operation])).ids.GetValueOrDefault(member) ?? [];

    private void Collect(JsonNode? node)
    {
        if (node is JsonArray items) foreach (var item in items) Collect(item);
        if (node is not JsonObject json) return;
        foreach (var (name, value) in json)
        {
            var texts = Json.TextsOf(value);
            if (texts.Count == 0) Collect(value);
            else if (ids.TryGetValue(name, out var known)) known.UnionWith(texts);
            else ids[name] = new(texts, StringComparer.Ordinal);
        }
    }
}
