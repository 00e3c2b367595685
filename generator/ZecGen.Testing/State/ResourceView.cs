using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>An action that lists things of a kind.</summary>
/// <param name="Operation">The action.</param>
/// <param name="List">The member of the response that has the items.</param>
/// <param name="Items">What an item has.</param>
/// <param name="IdMember">The id within an item.</param>
internal sealed record ResourceView(Operation Operation, string List, RecordShape Items, string IdMember)
{
    private const string Id = "Id";

    /// <summary>The words of what it lists.</summary>
    public IReadOnlyList<string> Noun { get; } = new ActionName(Operation.Action).Noun;

    /// <summary>The member of an item that has its state; null where items have none.</summary>
    public string? StateMember { get; } = StateOf(Items, IdMember[..^Id.Length]);

    /// <summary>The states that the documentation lists; empty where it lists none.</summary>
    public IReadOnlyList<string> DocumentedStates => StateMember is { } member ? Items.Find(member)!.Values : [];

    /// <summary>The items of the documented examples, each once.</summary>
    public IReadOnlyList<JsonObject> Examples { get; } =
    [
        .. ExampleResponses.ResponsesOf(Operation).SelectMany(response => response[List] as JsonArray ?? []).OfType<JsonObject>()
            .DistinctBy(item => Json.Text(item[IdMember])).Select(static item => (JsonObject)item.DeepClone()),
    ];

    /// <summary>The state of an item as this view shows it.</summary>
    public string? StateIn(JsonObject item) => StateMember is { } member ? Json.Text(item[member]) : null;

    /// <summary>Null for an action that lists nothing that has an id.</summary>
    public static ResourceView? Of(Operation operation)
    {
        var name = new ActionName(operation.Action);
        if (name.Verb is not ("describe" or "list" or "query" or "get")) return null;
        var shape = OperationShape.Of(operation);
        var lists = shape.Response?.Members.Where(static member => member.IsList && member.Record is not null).ToList() ?? [];
        if ((lists.Find(static member => member.Name == FakeDialect.Current.Pages.Items) ?? lists.FirstOrDefault()) is not { Record: { } items } list)
            return null;

        var ids = items.Members.Where(static member => member is { IsList: false, IsText: true } && member.Name.EndsWith(Id, StringComparison.Ordinal))
            .ToList();
        var named = ids.Find(member => name.EndsWith(ActionName.WordsOf(member.Name[..^Id.Length])));
        var id = named ?? ids.Find(member => shape.Request?.Find(member.Name + "s") is not null);
        return id is null ? null : new(operation, list.Name, items, id.Name);
    }

    private static string? StateOf(RecordShape items, string kind)
    {
        string[] usual = [kind + "Status", "status", kind + "State", "state"];
        return usual.FirstOrDefault(name => items.Find(name) is { IsList: false, IsText: true });
    }
}
