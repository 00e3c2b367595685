using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>The open enumerations of every service: value tables, and values that descriptions list, joined by name.</summary>
internal sealed class EnumerationTable(DeclarationIndex index)
{
    private readonly SortedDictionary<(string Service, string Name), Gathered> gathered = new(Comparer);
    private readonly Dictionary<(string Service, string Name), string> names = [];

    private static readonly Comparer<(string Service, string Name)> Comparer = Comparer<(string Service, string Name)>.Create(static (left, right) =>
        string.CompareOrdinal(left.Service, right.Service) is var order && order != 0 ? order : string.CompareOrdinal(left.Name, right.Name));

    /// <summary>Notes the values of fields that a service emits.</summary>
    /// <param name="owner">The C# name of the type that has the fields.</param>
    /// <param name="part">Where on the page the fields stand.</param>
    /// <param name="table">Which of the page's tables of this part it is.</param>
    public void Gather(ServiceNames service, string path, string owner, EquatableArray<FieldSignature> fields, PagePart part, int table = 0)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (WantedName(path, owner, field, out var declared) is not { } name) continue;
            if (!gathered.TryGetValue((service.Slug, name), out var entry)) gathered[(service.Slug, name)] = entry = new(service, path);
            if (declared is not null && !entry.IsNew(declared)) continue;
            if (declared is null) entry.Add(new(path, new(part, table, i)), field.Values);
            else entry.Add(new(declared.Path, new(PagePart.Enumeration, declared.Number, 0)), declared.Declaration.Values);
        }
    }

    /// <summary>Settles the C# names; what is named first keeps its name.</summary>
    public void Name(Func<string, NameScope> scopes)
    {
        foreach (var key in gathered.Keys) names[key] = scopes(key.Service).Take(key.Name, ReservedNames.Enumerations);
    }

    /// <summary>The C# name of the enumeration that a field has, null where it has none.</summary>
    public string? NameOf(string slug, string path, string owner, FieldSignature field) =>
        WantedName(path, owner, field, out _) is { } name && names.TryGetValue((slug, name), out var settled) ? settled : null;

    /// <summary>The C# name of the enumeration that a link leads to, null where it leads to none that is emitted.</summary>
    public string? NameOf(string slug, string path, string link) =>
        index.Enumeration(path, new("", false, new("", 0, "", link), default, default, default)) is { } declared
            && names.TryGetValue((slug, Naming.Pascal(declared.Name)), out var settled) ? settled : null;

    public EquatableArray<EnumerationOutlines> ToOutlines() => gathered
        .Select(entry => entry.Value.ToOutline(names[entry.Key]))
        .GroupBy(static outline => outline.Enumeration.Service)
        .OrderBy(static group => group.Key.Slug, StringComparer.Ordinal)
        .Select(static group => new EnumerationOutlines(group.Key, group
            .OrderBy(static outline => outline.Enumeration.Page, StringComparer.Ordinal)
            .ThenBy(static outline => outline.Enumeration.Name, StringComparer.Ordinal)
            .ToEquatable()))
        .ToEquatable();

    private string? WantedName(string path, string owner, FieldSignature field, out Declared<EnumerationSignature>? declared)
    {
        declared = null;
        var kind = PrimitiveTypes.KindOf(field.Type.Name);
        if (kind is not (null or TypeKind.Text)) return null;
        declared = index.Enumeration(path, field);
        if (declared is not null) return Naming.Pascal(declared.Name);
        if (kind is null || field.Values.Count == 0) return null;
        return Naming.IsMultiWord(field.Name) ? Naming.Pascal(field.Name) : owner + Naming.Pascal(field.Name);
    }

    private sealed class Gathered(ServiceNames service, string path)
    {
        private readonly Dictionary<string, SortedSet<string>> pages = new(StringComparer.Ordinal);
        private readonly List<string> order = [];
        private readonly List<RowReference> sources = [];
        private readonly HashSet<Declared<EnumerationSignature>> declared = new(ReferenceComparer<Declared<EnumerationSignature>>.Instance);

        /// <summary>Whether a declaration comes for the first time: many fields may mean one.</summary>
        public bool IsNew(Declared<EnumerationSignature> declaration) => declared.Add(declaration);

        public void Add(RowReference source, EquatableArray<string> texts)
        {
            sources.Add(source);
            foreach (var text in texts)
            {
                if (!pages.TryGetValue(text, out var own))
                {
                    pages[text] = own = new(StringComparer.Ordinal);
                    order.Add(text);
                }
                own.Add(Page.TitleOf(source.Path));
            }
        }

        public EnumerationOutline ToOutline(string name)
        {
            var scope = ReservedNames.ValuesOf(name);
            var named = order.Select(
                text => new EnumerationValue(text, scope.Take(Naming.Pascal(text, "Empty")), RichText.Empty) { Pages = pages[text].ToEquatable() });
            return new(new(service, Page.TitleOf(path), name, RichText.Empty, named.ToEquatable()), sources.ToEquatable());
        }
    }
}
