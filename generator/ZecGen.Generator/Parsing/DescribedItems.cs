using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows that describe the items of a list, where the examples show that the result is an object that holds them: <c>{ "page": 1, "items": […] }</c>.
/// The rows are those of the items, and what stands beside these is known from the examples.</summary>
internal static class DescribedItems
{
    /// <param name="shown">Results, each an object.</param>
    /// <param name="structures">Takes that of the items.</param>
    public static OperationDeclaration Place(OperationDeclaration operation, List<JsonNode> shown, ICollection<StructureDeclaration> structures)
    {
        var rows = operation.Response;
        if (rows.Count == 0 || operation.IsInferred) return operation;
        var top = new ShownMembers(shown.Select(static node => (JsonNode?)node));
        if (rows.Any(row => top.AtTop(row.Name))) return operation;
        if (ListIn(shown, rows) is not { } list) return operation;

        var beside = new List<StructureDeclaration>();
        var fields = new InferredFields(operation.Span, beside).Of(shown, operation.Action + "Response");
        if (!fields.Any(field => field.Name == list)) return operation;
        var name = operation.Action + "ResponseItem";
        // Of the items, the rows say more than the examples.
        var byName = beside.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
        AddUsed(fields.Where(field => field.Name != list), byName, structures);
        structures.Add(new(name, operation.Span, RichText.Empty, rows));
        return operation with
        {
            Response = fields.Select(field => field.Name != list ? field
                : field with { Signature = field.Signature with { Type = new(name, 1, name, null) } }).ToEquatable(),
        };
    }

    private static void AddUsed(
        IEnumerable<FieldDeclaration> fields, Dictionary<string, StructureDeclaration> inferred, ICollection<StructureDeclaration> structures)
    {
        foreach (var field in fields)
        {
            if (!inferred.TryGetValue(field.Type.Name, out var structure)) continue;
            inferred.Remove(field.Type.Name);
            structures.Add(structure);
            AddUsed(structure.Fields, inferred, structures);
        }
    }

    // The only list whose items have most of what the rows name.
    private static string? ListIn(List<JsonNode> shown, EquatableArray<FieldDeclaration> rows)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var node in shown)
            foreach (var member in node.Members)
            {
                if (member.Value.Kind != JsonKind.Array) continue;
                var name = member.Name.ToString();
                if (!names.TryGetValue(name, out var known)) names[name] = known = new(StringComparer.Ordinal);
                foreach (var item in member.Value.Items)
                    foreach (var part in item.Members) known.Add(part.Name.ToString());
            }
        var fitting = names.Where(list => rows.Count(row => list.Value.Contains(row.Name)) * 2 > rows.Count).Select(static list => list.Key).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}
