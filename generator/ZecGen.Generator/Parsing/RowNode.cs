using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Parsing;

/// <summary>A row of a table, with the rows that belong to it.</summary>
/// <param name="parent">The row that it belongs to; null for the table itself.</param>
/// <param name="depth">How far it is indented.</param>
/// <param name="path">Its name behind those of the rows that it belongs to.</param>
/// <param name="row">What it says; null for the table itself.</param>
/// <param name="place">Where its description stands.</param>
internal sealed class RowNode(RowNode? parent, (int Marks, int Indent) depth, string path, FieldDeclaration? row, TextSpan place)
{
    private readonly List<RowNode> children = [];
    private Dictionary<string, RowNode>? byName;

    public int Level { get; } = parent is null ? 0 : parent.Level + 1;

    public List<RowNode> Children => children;

    public (int Marks, int Indent) Depth => depth;

    public string Path => path;

    public TextSpan Place => place;

    public FieldDeclaration? Field => row;

    /// <summary>Whether a path leads through it, and no row of its own has been read.</summary>
    public bool IsAssumed { get; set; }

    /// <summary>Whether its members are called by values, so that no row says their names.</summary>
    public bool IsMap { get; set; }

    /// <summary>Notes what the examples show of it.</summary>
    public void Show(string type) => row = row!.Value with { ShownType = type };

    /// <summary>Takes what its own row says; what paths have shown of its type stays.</summary>
    public void Fill(FieldDeclaration field, TextSpan at)
    {
        var (shown, said) = (row!.Value.Type, field.Type);
        (row, place, IsAssumed) = (field, at, false);
        var type = !TakesRows ? shown : said.ArrayDepth < shown.ArrayDepth ? said with { ArrayDepth = shown.ArrayDepth } : said;
        row = field with { Signature = field.Signature with { Type = type } };
    }

    /// <summary>Whether it may have members: an object, a structure, or what says nothing of its type.</summary>
    public bool TakesRows => row is { } own && (PrimitiveTypes.KindOf(own.Type.Name) is null || own.Type.Name is "Object" or "Any");

    /// <summary>The row of a name directly below this one, null where there is none.</summary>
    public RowNode? Child(string name) => byName is not null && byName.TryGetValue(name, out var child) ? child : null;

    /// <param name="child">One of a name that none below this one has.</param>
    public void Add(RowNode child)
    {
        children.Add(child);
        (byName ??= new(StringComparer.Ordinal))[child.Field!.Value.Name] = child;
    }

    /// <summary>Puts the rows below a row in its place; of two with one name the first stays.</summary>
    /// <param name="isOnly">Whether nothing else stands beside them.</param>
    public void Unwrap(RowNode wrapper, bool isOnly)
    {
        if (isOnly)
        {
            children.RemoveAll(child => child != wrapper);
            byName!.Clear();
        }
        var at = children.IndexOf(wrapper);
        children.RemoveAt(at);
        byName!.Remove(wrapper.Field!.Value.Name);
        foreach (var child in wrapper.Children)
        {
            if (Child(child.Field!.Value.Name) is not null) continue;
            children.Insert(at++, child);
            byName[child.Field.Value.Name] = child;
        }
    }

    /// <summary>The row of a dotted name below this one.</summary>
    public RowNode? Find(string dotted)
    {
        RowNode? at = this;
        foreach (var part in dotted.Split('.'))
            if ((at = at!.Child(part)) is null) return null;
        return at;
    }

    /// <summary>The row of a name that may have members, the least deep below this one.</summary>
    public RowNode? Nearest(string name)
    {
        var level = new List<RowNode> { this };
        while (level.Count > 0)
        {
            if (level.ConvertAll(node => node.Child(name)).Find(static child => child is { TakesRows: true }) is { } found) return found;
            level = [.. level.SelectMany(static node => node.Children)];
        }
        return null;
    }

    /// <summary>This one, or the one around it, that has all of a dotted name.</summary>
    public RowNode? Named(string dotted) => path == dotted ? this : parent?.Named(dotted);
}
