using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Who uses the types of a service: operations by way of whatever structures, in requests or in responses.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<string, HashSet<string>> actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> received = new(StringComparer.Ordinal);
    private readonly HashSet<string> watched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nested = new(StringComparer.Ordinal);

    public static TypeUses Of(ServiceContract service)
    {
        var uses = new TypeUses();
        var structures = service.Structures.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
        foreach (var operation in service.Operations)
        {
            uses.Visit(operation, operation.Request, uses.sent, structures);
            uses.Visit(operation, operation.Response, uses.received, structures);
            if (operation.Wait is { } wait && StateOf(wait, service, structures) is { } enumeration) uses.watched.Add(enumeration);
        }
        uses.FindNested(service, structures);
        return uses;
    }

    public bool IsSent(string type) => sent.Contains(type);

    public bool IsReceived(string type) => received.Contains(type);

    /// <summary>Whether a wait looks at its values.</summary>
    public bool IsWatched(string enumeration) => watched.Contains(enumeration);

    /// <summary>The operations that use a type.</summary>
    public IEnumerable<string> ActionsOf(string type) => actions.TryGetValue(type, out var found) ? found : [];

    /// <summary>Hints at the pages that use a type, and at its own.</summary>
    public IEnumerable<string> PagesOf(string type) => pages.TryGetValue(type, out var found) ? found : [];

    /// <summary>The members that lead to a type, and the structures that they stand in: where one of them cannot be read, the type only seems to be
    /// used no more.</summary>
    public IEnumerable<string> NamesOf(string type)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { type };
        var pending = new Stack<string>(found);
        while (pending.Count > 0)
            if (holders.TryGetValue(pending.Pop(), out var names))
                foreach (var name in names)
                    if (found.Add(name)) pending.Push(name);
        return found;
    }

    /// <summary>The place of the row whose members a structure has, where it comes from rows that nest; else null.</summary>
    public string? RowOf(string structure) => nested.TryGetValue(structure, out var place) ? place : null;

    private void Visit(OperationContract operation, EquatableArray<MemberContract> members, HashSet<string> reached,
        Dictionary<string, StructureContract> structures)
    {
        var pending = new Stack<(EquatableArray<MemberContract> Members, string? Page, string? Holder)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        pending.Push((members, null, null));
        while (pending.Count > 0)
        {
            var (table, owner, holder) = pending.Pop();
            foreach (var member in table)
            {
                var type = member.Element;
                if (type.Kind is not (TypeKind.Record or TypeKind.Enumeration)) continue;
                Of(holders, type.Name).Add(member.WireName);
                if (holder is not null) Of(holders, type.Name).Add(holder);
                if (owner is not null) Of(pages, type.Name).Add(owner);
                if (!seen.Add(type.Name)) continue;
                reached.Add(type.Name);
                Of(actions, type.Name).Add(operation.Action);
                Of(pages, type.Name).UnionWith(PageHints.Of(operation));
                if (!structures.TryGetValue(type.Name, out var structure)) continue;
                if (structure.Page is { } page) Of(pages, type.Name).Add(page);
                pending.Push((structure.Members, structure.Page, structure.Name));
            }
        }
    }

    private static string? StateOf(WaitContract wait, ServiceContract service, Dictionary<string, StructureContract> structures) =>
        service.Operations.FirstOrDefault(operation => operation.Action == wait.Query)?.Response.FirstOrDefault(
            member => member.WireName == wait.Items) is { } items
        && structures.TryGetValue(items.Element.Name, out var item)
        && item.Members.FirstOrDefault(member => member.WireName == wait.State) is { Type.Kind: TypeKind.Enumeration } state
            ? state.Type.Name
            : null;

    // A structure of rows that nest is called after the row, and nothing else has it.
    private void FindNested(ServiceContract service, Dictionary<string, StructureContract> structures)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in service.Operations.SelectMany(static operation => new[] { operation.Request, operation.Response })
            .Concat(service.Structures.Select(static structure => structure.Members)))
            foreach (var member in table)
                if (member.Element is { Kind: TypeKind.Record, Name: var name }) counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
        foreach (var operation in service.Operations)
        {
            Within(operation.Request, operation.Name + "Request", Place.Of(service.Slug, operation.Action, Place.Request) + "/");
            Within(operation.Response, operation.Name + "Response", Place.Of(service.Slug, operation.Action, Place.Response) + "/");
        }

        void Within(EquatableArray<MemberContract> members, string owner, string start)
        {
            foreach (var member in members)
            {
                if (member.Element is not { Kind: TypeKind.Record, Name: var name } || counts[name] != 1 || name != owner + member.Name
                    || nested.ContainsKey(name))
                    continue;
                var place = nested[name] = start + Place.Escape(member.WireName) + Lists(member.Type);
                if (structures.TryGetValue(name, out var structure)) Within(structure.Members, name, place + ".");
            }
        }
    }

    private static string Lists(TypeRef type) => type.Kind == TypeKind.List ? Lists(type.Element!) + "[]" : "";

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> sets, string name) =>
        sets.TryGetValue(name, out var set) ? set : sets[name] = new(StringComparer.Ordinal);
}
