using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>The records that responses consist of.</summary>
internal static class Received
{
    public static HashSet<string> By(IEnumerable<Operation> actions, IEnumerable<Structure> structures)
    {
        var records = structures.ToDictionary(structure => structure.Type.Name, structure => structure.Type, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        // Structures may hold structures deeper than any stack.
        var pending = new Stack<RecordType>(actions.Select(action => action.Response));
        while (pending.TryPop(out var record))
        {
            if (!found.Add(record.Name)) continue;
            foreach (var member in record.Members)
                if (records.TryGetValue(NameOf(member.Type), out var inner)) pending.Push(inner);
        }
        return found;
    }

    private static string NameOf(TypeRef type) => type.Element is { } element ? NameOf(element) : type.Name;
}
