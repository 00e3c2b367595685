using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Where a type is used: what is sent has rules, and what is received may be null.</summary>
internal enum Direction
{
    Sent,
    Received,
}

/// <summary>Which types requests and responses consist of.</summary>
internal sealed class TypeUses
{
    private readonly HashSet<string> sent;
    private readonly HashSet<string> received;
    private readonly HashSet<string> nullable = new(StringComparer.Ordinal);

    public TypeUses(IReadOnlyList<Operation> actions, IEnumerable<Structure> structures)
    {
        var records = structures.ToDictionary(structure => structure.Type.Name, structure => structure.Type, StringComparer.Ordinal);
        sent = Reach(actions.Select(action => action.Request), records, static _ => { });
        received = Reach(actions.Select(action => action.Response), records, record =>
        {
            foreach (var member in record.Members) nullable.Add(member.Type.Name);
        });
    }

    /// <summary>The structures that both consist of.</summary>
    public IEnumerable<string> Shared(IEnumerable<Structure> structures) =>
        structures.Select(structure => structure.Type.Name).Where(name => sent.Contains(name) && received.Contains(name));

    /// <summary>Whether requests, and no responses, have the type.</summary>
    public bool IsSentOnly(string type) => sent.Contains(type) && !received.Contains(type);

    /// <summary>Whether a member of a response that has the type may be null.</summary>
    public bool MayBeNull(string type) => nullable.Contains(type);

    private static HashSet<string> Reach(IEnumerable<RecordType> roots, Dictionary<string, RecordType> records, Action<RecordType> visit)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        // Structures may hold structures deeper than any stack.
        var pending = new Stack<RecordType>(roots);
        while (pending.TryPop(out var record))
        {
            if (!found.Add(record.Name)) continue;
            visit(record);
            foreach (var member in record.Members)
                if (records.TryGetValue(NameOf(member.Type), out var inner)) pending.Push(inner);
        }
        return found;
    }

    private static string NameOf(TypeRef type) => type.Element is { } element ? NameOf(element) : type.Name;
}
