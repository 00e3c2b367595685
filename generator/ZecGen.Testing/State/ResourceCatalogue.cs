using System.Runtime.CompilerServices;

namespace ZecGen.Testing;

/// <summary>What kinds of things a service keeps, and what its actions do to them, derived from the names of actions and members.</summary>
internal sealed class ResourceCatalogue
{
    private static readonly ConditionalWeakTable<ServiceDescriptor, ResourceCatalogue> Known = new();

    private readonly Dictionary<string, (ResourceKind Kind, ResourceView View)> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Role> changes = new(StringComparer.Ordinal);

    private ResourceCatalogue(ServiceDescriptor descriptor)
    {
        Kinds = [.. descriptor.Operations.Select(ResourceView.Of).OfType<ResourceView>().GroupBy(static view => view.IdMember, StringComparer.Ordinal)
            .Select(static views => new ResourceKind(views.Key, [.. views]))];
        var ids = new ExampleIds(descriptor);
        foreach (var kind in Kinds) kind.ExampleIds.UnionWith(ids.Of(kind));
        foreach (var kind in Kinds) foreach (var view in kind.Views) queries[view.Operation.Action] = (kind, view);
        foreach (var operation in descriptor.Operations)
            if (!operation.IsReadOnly && RoleOf(operation) is { } role) changes[operation.Action] = role;
        foreach (var role in changes.Values) if (role.Transition == StateTransition.Attached) role.Kind.References.UnionWith(ReferencesOf(role));
        foreach (var role in changes.Values)
            if (role.Operation.Wait is { } wait) role.Kind.KnownStates?.UnionWith([.. wait.Working, .. wait.Done, .. wait.Failed]);
    }

    public IReadOnlyList<ResourceKind> Kinds { get; }

    /// <summary>It is the same for all fakes of a service.</summary>
    public static ResourceCatalogue Of(ServiceDescriptor descriptor) => Known.GetValue(descriptor, static descriptor => new(descriptor));

    public bool IsQuery(Operation operation, out ResourceKind kind, out ResourceView view)
    {
        var found = queries.TryGetValue(operation.Action, out var query);
        (kind, view) = query;
        return found;
    }

    /// <returns>Null for an action that is not understood.</returns>
    public Role? Find(Operation operation) => changes.GetValueOrDefault(operation.Action);

    /// <summary>The kind of things that a member names by their ids; null where it names none that the service keeps.</summary>
    public ResourceKind? KindOf(string member) => Kinds.FirstOrDefault(kind => kind.IdMember == member || kind.IdLists.Contains(member));

    /// <summary>Whether an action changes things of a kind.</summary>
    public bool IsDoneTo(ResourceKind kind, string action) =>
        changes.TryGetValue(action, out var role) && role.Kind == kind && role.Transition != StateTransition.Created;

    private Role? RoleOf(Operation operation)
    {
        var name = new ActionName(operation.Action);
        if (StateTransition.Of(name.Verb) is not { } change) return null;
        var shape = OperationShape.Of(operation);
        if (change == StateTransition.Created)
        {
            var made = Kinds.Where(kind => kind.MemberIn(shape.Response) is not null).ToList();
            return (made.Find(kind => kind.Ends(name)) ?? (made.Count == 1 ? made[0] : null)) is { } created ? new(operation, created, change, "", this) : null;
        }

        // What is deleted must be named last: DeleteImageCopy deletes no image.
        var target = Kinds.FirstOrDefault(kind => kind.MemberIn(shape.Request) is not null
            && (kind.Ends(name) || (change != StateTransition.Deleted && kind.Begins(name))));
        return target is null ? null : new(operation, target, change, target.MemberIn(shape.Request)!, this);
    }

    private static IEnumerable<string> ReferencesOf(Role role) =>
        OperationShape.Of(role.Operation).Request!.Members
            .Where(member => !member.IsList && member.Name.EndsWith("Id", StringComparison.Ordinal) && member.Name != role.Target)
            .Select(static member => member.Name).Append("associatedId");
}

/// <summary>What an action does.</summary>
/// <param name="Operation">The action.</param>
/// <param name="Kind">To which kind of things.</param>
/// <param name="Transition">What it does to them.</param>
/// <param name="Target">The member of the request that names them; empty for those that it creates.</param>
/// <param name="Catalogue">All kinds of things that there are.</param>
internal sealed record Role(Operation Operation, ResourceKind Kind, StateTransition Transition, string Target, ResourceCatalogue Catalogue);
