using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>What a request selects: members of its own that items have too, by the same name or as a list of it. Others are passed over.</summary>
internal sealed class ItemFilter
{
    private readonly ResourceView view;
    private readonly List<(string Member, IReadOnlyList<JsonNode> Wanted)> conditions = [];

    public ItemFilter(ResourceKind kind, ResourceView view, JsonObject request)
    {
        this.view = view;
        foreach (var (name, value) in request)
        {
            if (value is null || name == FakeDialect.Current.Pages.Number || name == FakeDialect.Current.Pages.Size) continue;
            if (kind.IdLists.Contains(name) || name == kind.IdMember) Ids = Json.TextsOf(value) is { Count: > 0 } ids ? [.. ids.Distinct()] : null;
            else if (MemberFor(name, kind) is { } member && Wanted(value) is { Count: > 0 } wanted) conditions.Add((member, wanted));
        }
    }

    /// <summary>The requested ids; null when the request has none.</summary>
    public IReadOnlyList<string>? Ids { get; }

    public bool Admits(Item item)
    {
        if (conditions.Count == 0) return true;
        var shown = item.Show(view);
        return conditions.TrueForAll(condition => condition.Wanted.Any(wanted => Matches(condition.Member, shown[condition.Member], wanted)));
    }

    private string? MemberFor(string name, ResourceKind kind)
    {
        string[] usual = name == "name" ? [name, kind.Name + "Name"] : name == "status" && view.StateMember is { } state ? [name, state] : [name];
        string[] singular = name.EndsWith('s') ? [name[..^1]] : [];
        return usual.Concat(singular).Concat([name + "s", name + "List"]).FirstOrDefault(candidate => view.Items.Find(candidate) is { Record: null });
    }

    private static IReadOnlyList<JsonNode> Wanted(JsonNode value) => value switch
    {
        JsonValue => [value],
        JsonArray items => [.. items.OfType<JsonValue>()],
        _ => [],
    };

    // Names are searched for, all else must be equal.
    private static bool Matches(string member, JsonNode? shown, JsonNode wanted)
    {
        if (shown is JsonArray items) return items.Any(item => Matches(member, item, wanted));
        if (shown is null) return false;
        return member.EndsWith("ame", StringComparison.Ordinal) && Json.Text(shown) is { } text && Json.Text(wanted) is { } part
            ? text.Contains(part, StringComparison.OrdinalIgnoreCase)
            : JsonNode.DeepEquals(shown, wanted);
    }
}
