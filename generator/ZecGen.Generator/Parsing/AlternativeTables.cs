using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Parsing;

/// <summary>Several tables of which each has all parameters of some calls, as on tabs: required is what each of them requires.</summary>
internal static class AlternativeTables
{
    /// <param name="fields">Those of all tables.</param>
    public static EquatableArray<FieldDeclaration> Join(EquatableArray<FieldDeclaration> fields, IReadOnlyList<PageTable> tables)
    {
        var first = tables.ToList().FindIndex(static table => table.IsAlternative);
        if (first < 0) return fields;
        var alternatives = tables.Where((table, at) => table.IsAlternative || at == first - 1).Select(RequiredIn).ToList();
        return fields.Map(field => !field.IsRequired || alternatives.TrueForAll(static required => required.Count == 0) ? field
            : IsRequiredInAll(field.Name, alternatives) ? field : field with { Signature = field.Signature with { IsRequired = false } });
    }

    // What none of them has stands in a table that holds for all.
    private static bool IsRequiredInAll(string name, List<Dictionary<string, bool>> alternatives) =>
        alternatives.TrueForAll(required => !required.ContainsKey(name))
        || alternatives.TrueForAll(required => required.TryGetValue(name, out var isRequired) && isRequired);

    private static Dictionary<string, bool> RequiredIn(PageTable table)
    {
        var required = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in table.Layout.Rows)
            required[NameCell.Of(table.Layout.Text(row, Column.Name)).Name] =
                RequiredCell.Read(table.Layout.Text(row, Column.Required).Flat) == Requirement.Yes;
        return required;
    }
}
