namespace ZecGen.Testing;

/// <summary>Keeps what is created, and lets actions list and change it.</summary>
internal sealed class StateMachine
{
    private readonly object gate = new();
    private readonly ResourceCatalogue catalogue;
    private readonly Dictionary<ResourceKind, ResourceStore> stores;
    private readonly QueryAnswers queries;
    private readonly ChangeAnswers changes;
    private readonly Refusals refusals;

    public StateMachine(ServiceDescriptor descriptor, FakeServiceOptions options)
    {
        catalogue = ResourceCatalogue.Of(descriptor);
        stores = catalogue.Kinds.ToDictionary(static kind => kind, kind => new ResourceStore(kind, options));
        (queries, refusals) = (new(options), new(descriptor));
        changes = new(refusals);
    }

    /// <returns>Null for an action whose names do not tell what it does.</returns>
    public Reply? Answer(Situation situation)
    {
        if (situation.Operation is not { } operation) return null;
        lock (gate)
        {
            if (catalogue.IsQuery(operation, out var kind, out var view)) return queries.Answer(situation, stores[kind], view);
            if (catalogue.Find(operation) is not { } role) return null;
            if (FindMissingReference(situation, operation, role) is { } missing) return missing;
            return role.Change == Change.Created ? CreationAnswers.Answer(situation, stores[role.Kind], role) : changes.Answer(situation, stores[role.Kind], role);
        }
    }

    /// <exception cref="ArgumentException">The service keeps nothing of that name.</exception>
    public FakeResource Resource(string name)
    {
        var kind = catalogue.Kinds.FirstOrDefault(candidate => candidate.IsCalled(name))
            ?? throw new ArgumentException($"The service keeps no '{name}'. It keeps: {string.Join(", ", catalogue.Kinds.Select(static candidate => candidate.Name))}.", nameof(name));
        return new(stores[kind], gate, action => catalogue.IsDoneTo(kind, action));
    }

    // Other things that an action needs, where its page says that it minds when they do not exist.
    private Reply? FindMissingReference(Situation situation, Operation operation, Role role)
    {
        foreach (var kind in catalogue.Kinds)
        {
            if (kind.MemberIn(OperationShape.Of(operation).Request) is not { } member || member == role.Target || !operation.Errors.Any(kind.IsNotFound)) continue;
            foreach (var id in Json.TextsOf(situation.Parameters[member]))
                if (stores[kind].Find(id) is not { Hidden: 0 }) return refusals.Missing(operation, kind, id);
        }
        return null;
    }
}
