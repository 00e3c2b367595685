using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>The prose of all pages, and what it adds to types that were settled without it.</summary>
internal sealed record ProseIndex(EquatableArray<PageProse> Pages)
{
    private Dictionary<string, PageProse>? byPath;

    public bool Equals(ProseIndex? other) => other is not null && Pages == other.Pages;

    public override int GetHashCode() => Pages.GetHashCode();

    /// <summary>Of several descriptions the first that says something counts.</summary>
    public EnumerationSet Describe(EnumerationOutlines outlines) => new(outlines.Service, outlines.Enumerations.Map(Describe));

    /// <inheritdoc cref="Describe(EnumerationOutlines)"/>
    public Service Describe(ServiceOutline outline)
    {
        var codes = new ErrorCode[outline.Sources.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = outline.Service.ErrorCodes[i] with { Description = DescriptionIn(outline.Sources[i]) };
        return outline.Service with { ErrorCodes = new(codes) };
    }

    private OpenEnumeration Describe(EnumerationOutline outline)
    {
        var (documentation, values) = (RichText.Empty, new Dictionary<string, RichText>(StringComparer.Ordinal));
        foreach (var source in outline.Sources)
        {
            if (Find(source) is not { } row) continue;
            if (documentation.IsBlank) documentation = row.Documentation;
            foreach (var value in row.Values)
                if (!values.TryGetValue(value.Text, out var known) || known.IsBlank) values[value.Text] = value.Documentation;
        }
        return outline.Enumeration with
        {
            Documentation = documentation,
            Values = outline.Enumeration.Values.Map(value => values.TryGetValue(value.Text, out var text) ? value with { Documentation = text } : value),
        };
    }

    private string DescriptionIn(EquatableArray<RowReference> sources)
    {
        foreach (var source in sources)
            if (Find(source)?.Documentation.Flat is { Length: > 0 } text) return text;
        return "";
    }

    private DescribedRow? Find(RowReference reference) => (byPath ??= Index()).TryGetValue(reference.Path, out var page) ? page.Find(reference.Place) : null;

    // Pages on two drives may have one path; the same of them counts as for names and types.
    private Dictionary<string, PageProse> Index()
    {
        var index = new Dictionary<string, PageProse>(StringComparer.Ordinal);
        foreach (var page in Pages)
            if (!index.TryGetValue(page.Path, out var known) || string.CompareOrdinal(page.FilePath, known.FilePath) < 0) index[page.Path] = page;
        return index;
    }
}

/// <summary>A service, and the rows that describe its error codes.</summary>
/// <param name="Sources">For each code, in the order in which they count.</param>
internal sealed record ServiceOutline(Service Service, EquatableArray<EquatableArray<RowReference>> Sources);

/// <summary>An enumeration without prose, and the rows that describe it and its values.</summary>
internal sealed record EnumerationOutline(OpenEnumeration Enumeration, EquatableArray<RowReference> Sources);

/// <summary>All enumerations of a service, those of a page next to each other.</summary>
internal sealed record EnumerationOutlines(ServiceNames Service, EquatableArray<EnumerationOutline> Enumerations);
