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
    public void Gather(ServiceNames service, string path, string owner, EquatableArray<FieldSignature> fields)
    {
        foreach (var field in fields)
        {
            if (WantedName(path, owner, field, out var declared) is not { } name) continue;
            if (!gathered.TryGetValue((service.Slug, name), out var entry)) gathered[(service.Slug, name)] = entry = new(service, path);
            if (declared is not null && !entry.IsNew(declared)) continue;
            if (declared is null) entry.Add(path, RichText.Empty, field.Values);
            else entry.Add(declared.Path, declared.Declaration.Documentation, declared.Declaration.Values);
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
        index.Enumeration(path, new("", false, new("", 0, "", link), default, default, default)) is { } declared && names.TryGetValue((slug, Naming.Pascal(declared.Name)), out var settled) ? settled : null;

    public EquatableArray<EnumerationSet> ToModel() =>
        TypesByService.Of(gathered.Select(entry => entry.Value.ToModel(names[entry.Key]))).ToEquatable();

    private string? WantedName(string path, string owner, FieldSignature field, out Declared<EnumerationDeclaration>? declared)
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
        private readonly SortedDictionary<string, RichText> values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, SortedSet<string>> pages = new(StringComparer.Ordinal);
        private readonly List<string> order = [];
        private readonly HashSet<Declared<EnumerationDeclaration>> declared = new(ReferenceComparer<Declared<EnumerationDeclaration>>.Instance);
        private RichText documentation = RichText.Empty;

        /// <summary>Whether a declaration comes for the first time: many fields may mean one.</summary>
        public bool IsNew(Declared<EnumerationDeclaration> declaration) => declared.Add(declaration);

        /// <param name="page">The path of the page that lists the values.</param>
        public void Add(string page, RichText text, EquatableArray<ValueDeclaration> declarations)
        {
            if (documentation.IsBlank) documentation = text;
            foreach (var value in declarations)
            {
                if (!values.TryGetValue(value.Text, out var known)) order.Add(value.Text);
                if (known.IsBlank) values[value.Text] = value.Documentation;
                if (!pages.TryGetValue(value.Text, out var own)) pages[value.Text] = own = new(StringComparer.Ordinal);
                own.Add(Page.TitleOf(page));
            }
        }

        public OpenEnumeration ToModel(string name)
        {
            var scope = ReservedNames.ValuesOf(name);
            return new(service, Page.TitleOf(path), name, documentation,
                order.Select(text => new EnumerationValue(text, scope.Take(Naming.Pascal(text, "Empty")), values[text]) { Pages = pages[text].ToEquatable() }).ToEquatable());
        }
    }
}
