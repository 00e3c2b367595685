using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>The records that answers consist of.</summary>
internal static class Received
{
    public static HashSet<string> By(IEnumerable<Operation> actions, IEnumerable<Structure> structures)
    {
        var records = structures.ToDictionary(structure => structure.Type.Name, structure => structure.Type, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions) Visit(action.Response);
        return found;

        void Visit(RecordType record)
        {
            if (!found.Add(record.Name)) return;
            foreach (var member in record.Members)
                if (records.TryGetValue(NameOf(member.Type), out var inner)) Visit(inner);
        }
    }

    private static string NameOf(TypeRef type) => type.Element is { } element ? NameOf(element) : type.Name;
}
