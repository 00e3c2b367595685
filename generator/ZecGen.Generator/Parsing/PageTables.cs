using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Parsing;

/// <summary>Which part of an API page each table belongs to. Headings, columns, order, examples and what fields refer to are evidence together.</summary>
internal sealed class PageTables
{
    private readonly IReadOnlyList<ClassifiedSection> sections;
    private readonly Dictionary<SectionKind, List<PageTable>> parts = new() { [SectionKind.Request] = [], [SectionKind.Response] = [], [SectionKind.Errors] = [] };
    private readonly List<PageTable> all = [];
    private readonly HashSet<string> referenced = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<ExampleDeclaration> examples;
    private readonly ShapeNames shapes;

    public PageTables(IReadOnlyList<ClassifiedSection> sections, IReadOnlyList<ExampleDeclaration> examples, ShapeNames shapes)
    {
        (this.sections, this.examples, this.shapes) = (sections, examples, shapes);
        foreach (var section in sections)
            foreach (var table in section.Section.Blocks.OfType<Table>()) all.Add(new(section, TableLayout.Of(table)));
        NoteReferences();
        foreach (var kind in new[] { SectionKind.Request, SectionKind.Response }) TakeNamed(kind);
        TakeErrors();
        TakeStrays();
    }

    public IReadOnlyList<PageTable> All => all;

    public IReadOnlyList<PageTable> Of(SectionKind part) => parts[part];

    /// <summary>The tables of sections that describe a structure, or the values of an enumeration.</summary>
    public IEnumerable<PageTable> OfStructures => all.Where(table => !IsTaken(table) && Declares(table.Section));

    /// <summary>Whether a section has the name of a structure, and no sign that it belongs to the part above it.</summary>
    public static bool Declares(ClassifiedSection section) =>
        section is { IsTitle: false, Section.Level: > 0, Name: not null, IsNamed: false };

    /// <summary>Reports which tables do not stand below the heading that they belong to.</summary>
    public void ReportAssumed(PageReport report, PageLanguage language)
    {
        foreach (var part in parts)
            foreach (var section in part.Value.Where(table => table.Section.Kind != part.Key).GroupBy(static table => table.Section))
            {
                var table = section.First();
                // The heading is wrong where there is one that nobody knows, and missing where the table stands below another part's.
                var span = section.Key is { Kind: SectionKind.Other, IsTitle: false, Section.Level: > 0 } ? section.Key.Section.Span : table.Layout.Table.HeaderSpan;
                report.Add(FormCatalogue.UnknownHeading, span, section.Key.Heading, PartName(part.Key), SectionWords.NameOf(part.Key, language));
            }
    }

    private static string PartName(SectionKind kind) => kind switch { SectionKind.Request => "parameters of the request", SectionKind.Response => "parameters of the response", _ => "error codes" };

    /// <summary>Whether a table is part of the operation.</summary>
    public bool IsTaken(PageTable table) => parts.Any(part => part.Value.Contains(table));

    private void NoteReferences()
    {
        foreach (var (_, layout) in all)
        {
            if (!layout.Has(Column.Type)) continue;
            foreach (var row in layout.Rows)
            {
                var type = TypeExpressionParser.Parse(layout.Text(row, Column.Type));
                referenced.Add(type.Name);
                if (type.Link?.IndexOf('#') is { } at and >= 0) referenced.Add(type.Link.Substring(at + 1));
                foreach (var link in layout.Text(row, Column.Description).Links)
                    if (link.IndexOf('#') is var anchor and >= 0) referenced.Add(link.Substring(anchor + 1));
            }
        }
    }

    // The part's own table is the first one that has the columns for it; others of the same columns go on with it.
    private void TakeNamed(SectionKind kind)
    {
        var below = all.Where(table => table.Section.Kind == kind).ToList();
        var free = below.Where(table => !Declares(table.Section)).ToList();
        var own = free.FirstOrDefault(table => table.Layout.Kind == TableKind.Fields && FitsPart(kind, table)) ?? free.FirstOrDefault(static table => table.Layout.Kind == TableKind.Fields)
            ?? free.FirstOrDefault(table => table.Layout.Kind == TableKind.Other && table.Layout.Has(Column.Name) && table.Layout.Has(Column.Required))
            ?? free.FirstOrDefault(static table => table.Layout.Kind == TableKind.Other);
        if (own is null) return;
        var names = NamesOf(own).ToList();
        foreach (var table in below)
            if (table == own || (table.Layout.Kind == TableKind.Fields && FitsPart(kind, table) && table.Layout.HasSameColumns(own.Layout) && (!Declares(table.Section) || GoesOn(kind, table, names)))) parts[kind].Add(table);
    }

    // A table that says what is required, in a response without a request, belongs to the request.
    private bool FitsPart(SectionKind kind, PageTable table) => kind != SectionKind.Request || table.Layout.HasRequired || !HasRow(table, shapes.CallId);

    // "### Advanced" describes no structure where no field has such a type: the example tells, and without it one word is a caption.
    private bool GoesOn(SectionKind kind, PageTable table, List<string> fields)
    {
        var name = table.Section.Name!;
        if (referenced.Contains(name) || fields.Exists(field => IsPlural(field, name))) return false;
        var names = NamesOf(table).ToList();
        var bodies = examples.Select(example => kind == SectionKind.Request ? example.Request : example.Response?["response"]).Where(static body => body is not null).ToList();
        if (names.Exists(field => bodies.Exists(body => body!.Value[field] is not null))) return true;
        return !Identifiers.IsMultiWord(name);
    }

    private static bool IsPlural(string field, string name) => field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && field.Length - name.Length is 0 or 1 or 2;

    private void TakeErrors()
    {
        foreach (var table in all)
            if (table.Layout.Kind == TableKind.Errors && (table.Section.Kind == SectionKind.Errors || (table.Layout.Has(Column.Status) && !Declares(table.Section) && all.TrueForAll(static other => other.Section.Kind != SectionKind.Errors))))
                parts[SectionKind.Errors].Add(table);
    }

    // What stands below no heading of its part, or below one that nobody knows.
    private void TakeStrays()
    {
        if (sections.All(static section => !section.IsNamed) && examples.Count == 0 && parts[SectionKind.Errors].Count == 0) return;
        foreach (var table in all)
        {
            if (table.Layout.Kind != TableKind.Fields || IsTaken(table) || (Declares(table.Section) && !IsHeadingOfPart(table))) continue;
            var (request, response) = (parts[SectionKind.Request], parts[SectionKind.Response]);
            if (table.Layout.HasRequired && request.Count == 0) request.Add(table);
            else if (!table.Layout.HasRequired && response.Count == 0 && table.Section.Kind is not SectionKind.Response && (request.Count > 0 || HasRow(table, shapes.CallId))) response.Add(table);
        }
    }

    // "## Requst" may be the name of a structure, too.
    private bool IsHeadingOfPart(PageTable table) =>
        SectionWords.ClassifySlip(table.Section.Heading) is SectionKind.Request or SectionKind.Response && !referenced.Contains(table.Section.Name!);

    private static bool HasRow(PageTable table, string name) => NamesOf(table).Contains(name);

    private static IEnumerable<string> NamesOf(PageTable table) => table.Layout.Rows.Select(row => NameCell.Of(table.Layout.Text(row, Column.Name)).Name);
}

/// <param name="Section">What it stands in.</param>
internal sealed record PageTable(ClassifiedSection Section, TableLayout Layout);
