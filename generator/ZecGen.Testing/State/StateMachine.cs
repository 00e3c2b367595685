using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Keeps what is created, and lets actions list and change it.</summary>
internal sealed class StateMachine
{
    private readonly object gate = new();
    private readonly ResourceCatalogue catalogue;
    private readonly Dictionary<ResourceKind, ResourceStore> stores;
    private readonly QueryResponses queries;
    private readonly TransitionResponses changes;
    private readonly CreationResponses creations;
    private readonly Refusals refusals;

    public StateMachine(ServiceDescriptor descriptor, FakeServiceOptions options)
    {
        catalogue = ResourceCatalogue.Of(descriptor);
        stores = catalogue.Kinds.ToDictionary(static kind => kind, kind => new ResourceStore(kind, options));
        (queries, refusals) = (new(options), new(descriptor));
        var unique = new UniqueValues();
        (changes, creations) = (new(refusals, unique), new(kind => stores[kind], unique));
    }

    /// <returns>Null for an action whose name does not show what it does.</returns>
    public Reply? Respond(FakeCallContext context)
    {
        if (context.Operation is not { } operation) return null;
        lock (gate)
        {
            if (catalogue.IsQuery(operation, out var kind, out var view)) return queries.Respond(context, stores[kind], view);
            var role = catalogue.Find(operation);
            if (FindMissingReference(context, operation, role?.Target) is { } missing) return missing;
            if (role is null) return null;
            return role.Transition == StateTransition.Created ? creations.Respond(context, role) : changes.Respond(context, stores[role.Kind], role);
        }
    }

    /// <exception cref="ArgumentException">The service keeps nothing of that name.</exception>
    public FakeResource Resource(string name)
    {
        var kind = catalogue.Kinds.FirstOrDefault(candidate => candidate.IsCalled(name))
            ?? throw new ArgumentException(
                $"The service has no resource '{name}'. It has: {string.Join(", ", catalogue.Kinds.Select(static candidate => candidate.Name))}.",
                nameof(name));
        return new(stores[kind], gate, action => catalogue.IsDoneTo(kind, action));
    }

    // Other things that an action names, wherever in the request; where it only reads, if its page says that it minds when they do not exist.
    private Reply? FindMissingReference(FakeCallContext context, Operation operation, string? target)
    {
        foreach (var (member, kind, id) in References(context.Parameters, OperationShape.Of(operation).Request, ""))
        {
            if (member == target || (operation.IsReadOnly && kind.NotFoundIn(operation.Errors) is null)) continue;
            if (stores[kind].Find(id) is not { Hidden: 0 }) return refusals.Missing(operation, kind, member, id);
        }
        return null;
    }

    private IEnumerable<(string Member, ResourceKind Kind, string Id)> References(JsonNode? node, RecordShape? shape, string path)
    {
        if (node is JsonArray items)
            return items.SelectMany((item, index) => References(item, shape, $"{path.TrimEnd('.')}[{index}]."));
        if (node is not JsonObject json || shape is null) return [];
        return shape.Members.SelectMany(member =>
            member.IsText && catalogue.KindOf(member.Name) is { } kind
                ? Json.TextsOf(json[member.Name]).Select(id => (path + member.Name, kind, id))
                : References(json[member.Name], member.Record, $"{path}{member.Name}."));
    }
}
