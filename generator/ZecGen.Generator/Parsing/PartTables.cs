using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Of what the rows of a further table of a part are: of the part itself, of one of its members, of headers. Its caption, its rows and the
/// examples are evidence together.</summary>
/// <param name="shown">What the part's examples show.</param>
internal sealed class PartTables(ShownMembers shown)
{
    // What has a hyphen is a header by its look, and these are by their names.
    private static readonly HashSet<string> HeaderNames =
        new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Host", "Accept", "Cookie", "Date", "Connection" };

    // Of all tables so far.
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<(string Name, TypeExpression Type)> containers = [];
    private readonly HashSet<string> scalars = new(StringComparer.Ordinal);

    /// <summary>Whether all rows have names of headers, as no member of JSON has.</summary>
    public static bool HasHeaders(TableLayout layout)
    {
        var rows = NamesOf(layout).ToList();
        return rows.Exists(IsHeader) && rows.TrueForAll(static name => IsHeader(name) || HeaderNames.Contains(name));
    }

    /// <summary>Whether all rows have some names, and none has another.</summary>
    public static bool HasOnly(TableLayout layout, EquatableArray<string> names) =>
        names.Count > 0 && layout.Rows.Count > 0 && NamesOf(layout).All(name => name.Length == 0 || names.Contains(name));

    /// <summary>Whether a table is the part once more: "Spot" and "Option" on tabs, with the same at the top of both.</summary>
    public static bool IsAlternative(PageTable table, List<string> names)
    {
        var top = table.Layout.Rows.Select(row => NameCell.Of(table.Layout.Text(row, Column.Name)))
            .Where(static name => name is { IsName: true, IsNested: false }).Select(static name => name.Name).ToList();
        // With nothing but the tabs between them, one name says it.
        var shared = top.Count(names.Contains);
        return shared * 2 > top.Count || (shared > 0 && table.Above is Table or TabTitle);
    }

    /// <summary>Whether the rows are no members of the body: headers, or what all requests have in common.</summary>
    public bool IsOfHeaders(PageTable table) =>
        !NamesOf(table.Layout).Any(shown.AtTop) && (HasHeaders(table.Layout) || new TableCaption(table).IsOfHeaders);

    /// <summary>Takes the fields of a table that belongs to the part.</summary>
    public void Note(PageTable table)
    {
        foreach (var row in table.Layout.Rows)
        {
            var name = NameCell.Of(table.Layout.Text(row, Column.Name)).Name;
            names.Add(name);
            var type = TypeExpressionParser.Parse(table.Layout.Text(row, Column.Type));
            if (PrimitiveTypes.KindOf(type.Name) is TypeKind.Text or TypeKind.Integer) scalars.Add(name);
            if (PrimitiveTypes.KindOf(type.Name) is null || type.Name is "Object" or "Any") containers.Add((name, type));
        }
    }

    /// <summary>The field whose values a table lists; null where its caption names none, or several.</summary>
    public string? FieldOf(PageTable table)
    {
        var caption = new TableCaption(table);
        var named = scalars.Where(caption.Names).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <returns>The table with what is known of its rows; null where they may belong to a member, and it is not known to which.</returns>
    public PageTable? Place(PageTable table)
    {
        var caption = new TableCaption(table);
        if (caption.IsOfRemoved) return table with { IsDeprecated = true };
        var own = NamesOf(table.Layout).Where(name => !names.Contains(name)).ToList();
        if (own.Exists(shown.AtTop)) return table;
        var named = containers.Where(container => caption.Has(container.Name) || IsType(container.Type, caption)).Select(static container => container.Name)
            .Distinct(StringComparer.Ordinal).ToList();
        var owners = (named.Count > 0 ? named : containers.ConvertAll(static container => container.Name))
            .Where(name => NamesOf(table.Layout).Any(row => shown.Within(name, row))).Distinct(StringComparer.Ordinal).ToList();
        // Two members of one structure: the first one has the rows, and both its type.
        if (owners.Count == 1 || (owners.Count > 1 && named.Count > 0)) return table with { Owner = owners[0] };
        if (named.Count > 0) return (named.Count == 1 || IsOneType(named)) && caption.Names(NameIn(caption, named[0])) ? table with { Owner = named[0] } : null;
        return owners.Count > 1 || (containers.Count > 0 && caption.SpeaksOfItems) || caption.NamesMember ? null : table;
    }

    private string NameIn(TableCaption caption, string name) => caption.Has(name) ? name : containers.First(container => container.Name == name).Type.Name;

    private bool IsOneType(List<string> fields) =>
        containers.Where(container => fields.Contains(container.Name)).Select(static container => container.Type.Name)
            .Distinct(StringComparer.Ordinal).Count() == 1
        && !IsPlain(containers.First(container => fields.Contains(container.Name)).Type);

    private static bool IsType(TypeExpression type, TableCaption caption) => !IsPlain(type) && type.Name.Length > 0 && caption.Has(type.Name);

    private static bool IsPlain(TypeExpression type) => type.Name is "Object" or "Any";

    private static bool IsHeader(string name) =>
        name.IndexOf('-') > 0
            && (name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || name.Split('-').All(static part => part.Length > 0 && char.IsUpper(part[0])));

    private static IEnumerable<string> NamesOf(TableLayout layout) => layout.Rows.Select(row => NameCell.Of(layout.Text(row, Column.Name)).Name);
}
