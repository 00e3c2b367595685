using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows in the order of a table → the fields of the table, and a structure for each row that others belong to, by signs before their names
/// or by dots within.</summary>
/// <param name="owner">What the names of structures begin with that have none of their own.</param>
/// <param name="isDeclared">Whether the page describes a structure of a name in a section of its own.</param>
/// <param name="structures">Takes the structures.</param>
/// <param name="envelope">What the fields stand in on the wire, and some tables show; null where they stand in nothing.</param>
/// <param name="isFlattened">Whether names are paths to members that no other row describes.</param>
internal sealed class NestedRows(
    string owner, PageReport report, Func<string, bool> isDeclared, ICollection<StructureDeclaration> structures, string? envelope = null,
    bool isFlattened = false)
{
    // Deeper, it is no table that anybody could read.
    private const int MaximumDepth = 16;

    private readonly RowNode root = new(null, default, "", null, default);

    private bool mayRepeat;

    // From the row that the next one may belong to up to the table itself.
    private readonly List<RowNode> open = [];
    private readonly HashSet<string> elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private (NameCell Name, Cell Cell, RowNode Parent) pending;

    // What the rows of the table belong to.
    private RowNode top = null!;

    // Where every row has a sign, the signs are bullets.
    private int leastMarks;
    private bool areBullets;

    /// <summary>Whether each operation has a route of its own: then its tables are of the result, and maps may have rows.</summary>
    public bool HasRoutes { get; init; }

    /// <summary>Whether what says nothing of its type is a text, as all parameters are that stand in an address.</summary>
    public bool HasTexts { get; init; }

    /// <summary>Whether nothing beside what holds the fields on the wire is a field.</summary>
    public bool IsOnlyResult { get; init; }

    /// <summary>Whether the rows of what holds the fields on the wire were read in its place, and no others.</summary>
    public bool HasOnlyResult { get; private set; }

    /// <summary>Whether the examples show a name at the top; null where nothing is known of them.</summary>
    public Func<string, bool>? IsShownAtTop { get; init; }

    /// <summary>What the examples show of the part; none where nothing is known of them.</summary>
    public IReadOnlyList<JsonNode> Shown { get; init; } = [];

    /// <summary>Begins another table.</summary>
    /// <param name="owner">The field that its rows are members of, null where they are none of any.</param>
    /// <param name="isAlternative">Whether its rows may be there already.</param>
    public void Begin(TableLayout layout, string? owner, bool isAlternative = false)
    {
        mayRepeat = isAlternative;
        top = owner is null ? root : root.Nearest(owner) ?? root;
        leastMarks = layout.Rows.Count == 0 ? 0 : layout.Rows.Min(row => NameCell.Of(layout.Text(row, Column.Name)).Marks);
        areBullets = layout.Rows.All(row => NameCell.HasDoubtfulSign(layout.Text(row, Column.Name)));
        open.Clear();
    }

    /// <summary>What a cell names.</summary>
    public NameCell NameIn(NameCell name, Cell cell) => isFlattened ? FlattenedName.Of(name, cell.Text) : name;

    /// <summary>Whether a row tells what stands at a place of the lists in a list above it, which have no names on the wire: <c>> bids[0]</c>.</summary>
    public bool IsPlace(RichText cell)
    {
        var text = cell.Flat;
        var end = text.IndexOf(']');
        if (open.Count == 0 || end < 0) return false;
        var start = text.LastIndexOf('[', end);
        if (start < 0 || end == start + 1 || !text.Skip(start + 1).Take(end - start - 1).All(static c => c is >= '0' and <= '9')) return false;
        var behind = text.Substring(end + 1).TrimStart();
        if (behind.Length > 0 && behind[0] is not (':' or '：' or '(' or '-')) return false;
        var name = text.Substring(0, start).Trim(' ', '>', '»', '\u00A0');
        return open.Exists(node => node.Field is { Type: { ArrayDepth: > 0 } } field && node.TakesRows && (name.Length == 0 ? start > 0 : field.Name == name));
    }

    /// <summary>Whether a row stands for any value of the map above it: <c>> {coin}</c>. What is below it is described with it.</summary>
    public bool TakesKey(Cell cell)
    {
        if (open.Count == 0 || !MapKey.IsRow(NameCell.WithoutSigns(cell.Text))) return false;
        var name = NameCell.Of(cell.Text);
        var depth = (Marks: name.Marks - leastMarks, name.Indent);
        var above = open.FindLastIndex(node => node.Depth.CompareTo(depth) < 0);
        if (depth.Marks <= 0 || above < 0 || !MayHold(open[above])) return false;
        open.RemoveRange(above + 1, open.Count - above - 1);
        var type = TypeExpressionParser.Any;
        var field = new FieldDeclaration(new("", false, type, default, default, default), cell.Span, cell.Span, Model.RichText.Empty, default, null);
        open[above].IsMap = true;
        // No child of the map: nobody knows its name.
        open.Add(new(open[above], depth, open[above].Path, field, cell.Span));
        return true;
    }

    /// <summary>The field that a table for another case has already, of the row that was not taken because of it; else null.</summary>
    public FieldDeclaration? Repeated { get; private set; }

    /// <summary>Finds what a row belongs to.</summary>
    /// <returns>False where the row is not to be read; it is reported then.</returns>
    public bool Take(NameCell name, Cell cell)
    {
        Repeated = null;
        if (envelope is not null && root.Child(envelope) is null
            && (name.Parent == envelope || name.Parent.StartsWith(envelope + ".", StringComparison.Ordinal)) && !IsOnlyResult)
            name = name with { Parent = name.Parent.Substring(Math.Min(name.Parent.Length, envelope.Length + 1)) };
        // What a path leads through is made on the way.
        if (cell.Text.Flat.Count(static c => c == '.') > MaximumDepth) return Refuse(cell, "it is nested too deeply");
        if (HasRoutes && FlattenedName.MapIn(cell.Text) is { } map && (top.Find(map) ?? Holder(map, cell, "Map")).Field?.Type.ArrayDepth == 0) return false;
        var depth = (Marks: name.Marks - leastMarks, name.Indent);
        if (depth == (0, 0) && !areBullets && open.Count > 0 && open[open.Count - 1].TakesRows && NameCell.HasDoubtfulSign(cell.Text))
            report.Add(FormCatalogue.DoubtfulSign, cell.Span, cell.Text.Flat, open[open.Count - 1].Field!.Value.Name);
        while (open.Count > 0 && open[open.Count - 1].Depth.CompareTo(depth) >= 0) open.RemoveAt(open.Count - 1);
        var above = open.Count > 0 ? open[open.Count - 1] : null;
        // Blanks alone are often no more than that.
        if (depth.Marks == 0 && (above is null || !MayHold(above))) (above, depth) = (null, (0, 0));
        var parent = isFlattened && name.Parent.Length > 0 ? Holder(name.Parent, cell)
            : name.Parent.Length > 0 ? (above ?? top).Find(name.Parent) ?? root.Find(name.Parent) ?? above?.Named(name.Parent)
            : depth == (0, 0) ? top : above;

        if (parent is null && IsOnlyResult && name.Parent == envelope) parent = Holder(envelope, cell);
        // "tags[].name", where no row says that there are tags.
        if (parent is null && HasRoutes && name is { Marks: 0, Parent.Length: > 0 } && above is null)
            parent = Holder(FlattenedName.PathTo(cell.Text), cell);
        // A row that is missing is missed once.
        if (parent is null && name.Parent.Length > 0 && !missing.Add(name.Parent)) return false;
        if (parent is null) return Refuse(cell, name.Parent.Length > 0 ? $"no row above it is called '{name.Parent}'" : "no row above it can be its parent");
        // The sign says that it is within another row, and the examples that it is beside it.
        if (parent != root && !MayHold(parent) && IsShownAtTop?.Invoke(name.Name) == true) parent = root;
        if (parent != root && !MayHold(parent))
            return Refuse(cell, $"it belongs to '{parent.Field!.Value.Name}', whose type '{parent.Field.Value.Type.Text}' has no members");
        if (parent.Level >= MaximumDepth) return Refuse(cell, "it is nested too deeply");
        // A path has led through it before its own row came.
        if (parent.Child(name.Name) is { IsAssumed: true })
        {
            pending = (name with { Marks = depth.Marks, Indent = depth.Indent }, cell, parent);
            return true;
        }
        if (mayRepeat && parent.Child(name.Name) is { } same)
        {
            open.Add(same);
            Repeated = same.Field;
            return false;
        }
        var isElement = name.ElementPath is { } path && elements.Add(path);
        if (parent.Child(name.Name) is not null)
        {
            // What is said of one element of a list is said of each.
            if (!isElement && !name.IsPlace && !name.IsMap)
                report.Add(DiagnosticCatalogue.DuplicateName, cell.Span, isFlattened && name.Parent.Length > 0 ? cell.Text.Flat : name.Name);
            return false;
        }
        pending = (name with { Marks = depth.Marks, Indent = depth.Indent }, cell, parent);
        return true;
    }

    /// <summary>Adds the row that was taken.</summary>
    /// <param name="place">Where its description stands.</param>
    public void Add(FieldDeclaration field, TextSpan place)
    {
        var (name, _, parent) = pending;
        if (parent.Child(field.Name) is { IsAssumed: true } known)
        {
            known.Fill(field, place);
            open.Add(known);
            return;
        }
        var node = new RowNode(parent, (name.Marks, name.Indent), parent.Path.Length == 0 ? field.Name : parent.Path + "." + field.Name, field, place);
        parent.Add(node);
        open.Add(node);
    }

    /// <param name="resolvesRelations">Whether rules that speak of other fields are checked against the fields beside them.</param>
    public EquatableArray<FieldDeclaration> ToFields(bool resolvesRelations)
    {
        // A row of the envelope with all of the fields below it.
        if (envelope is not null && root.Child(envelope) is { Children.Count: > 0 } wrapper)
        {
            HasOnlyResult = HasRoutes || IsOnlyResult;
            if (IsOnlyResult && wrapper.Field is { Type.ArrayDepth: > 0 } list)
            {
                report.Add(DiagnosticCatalogue.UnreadRow, list.Span, list.Name, "it is a list, and what a response holds is an object");
                return default;
            }
            root.Unwrap(wrapper, HasOnlyResult);
        }
        if (HasRoutes) KeyedRows.Mark(root, Shown);
        return FieldsOf(root, owner, resolvesRelations);
    }

    // What a path leads through is there, whether or not a row of its own says so.
    private RowNode Holder(string path, Cell cell, string last = "Object")
    {
        var at = top;
        var parts = path.Split('.');
        foreach (var part in parts)
        {
            var (name, depth) = FlattenedName.Part(part);
            if (at.Child(name) is not { } child)
            {
                var held = part == parts[parts.Length - 1] ? last : "Object";
                var type = new TypeExpression(depth > 0 ? "list of objects" : held.ToLowerInvariant(), depth, held, null);
                var field = new FieldDeclaration(
                    new(name, false, type, default, default, default), cell.Span, cell.Span, Model.RichText.Empty, default, null);
                child = new(at, (0, 0), at.Path.Length == 0 ? name : at.Path + "." + name, field, cell.Span) { IsAssumed = true };
                at.Add(child);
            }
            at = child;
        }
        return at;
    }

    // A map of one kind of members is described as an object is.
    private bool MayHold(RowNode node) => node.TakesRows || (HasRoutes && node.Field is { } field && field.Type.Name == "Map");

    private bool Refuse(Cell cell, string reason)
    {
        report.Add(DiagnosticCatalogue.UnreadRow, cell.Span, cell.Text.Flat, reason);
        return false;
    }

    private EquatableArray<FieldDeclaration> FieldsOf(RowNode node, string prefix, bool resolvesRelations)
    {
        var fields = new List<FieldDeclaration>(node.Children.Count);
        foreach (var child in node.Children)
            fields.Add(child.IsMap ? MapOf(child.Field!.Value)
                : child.Children.Count == 0 ? Leaf(child.Field!.Value) : WithStructure(child, prefix, resolvesRelations));
        if (resolvesRelations) FieldRelations.Resolve(fields, [.. node.Children.Select(static child => child.Place)], report);
        return fields.ToEquatable();
    }

    private static FieldDeclaration MapOf(FieldDeclaration field) => field with
    {
        Signature = field.Signature with { Type = TypeExpressionParser.AnyMap with { ArrayDepth = field.Type.ArrayDepth } },
    };

    private FieldDeclaration Leaf(FieldDeclaration field) => !HasTexts || field.Type.Name != TypeExpressionParser.Any.Name ? field
        : field with { Signature = field.Signature with { Type = field.Type with { Name = "String" } } };

    private FieldDeclaration WithStructure(RowNode node, string prefix, bool resolvesRelations)
    {
        var field = node.Field!.Value;
        var type = field.Type;
        var isNamed = Identifiers.IsName(type.Name) && !PrimitiveTypes.IsPrimitive(type.Name);
        // Paths say more of what a section of the page describes.
        var isBase = isNamed && isFlattened && isDeclared(type.Name);
        // A section or another page describes it.
        if (isNamed && !isBase && (type.Link is not null || isDeclared(type.Name)))
        {
            var first = node.Children[0].Field!.Value;
            report.Add(DiagnosticCatalogue.UnreadRow, first.Span, first.Name,
                $"'{type.Name}' is described in the section that the type of '{field.Name}' links to");
            return field;
        }
        var name = isNamed && !isBase ? type.Name : prefix + char.ToUpperInvariant(field.Name[0]) + field.Name.Substring(1);
        structures.Add(new(name, field.Span, field.Description, FieldsOf(node, name, resolvesRelations)) { Base = isBase ? type.Name : null });
        type = type with { Name = name, Text = type.Text.Length == 0 ? name : type.Text, Link = isBase ? null : type.Link };
        return field with { Signature = field.Signature with { Type = type } };
    }
}
