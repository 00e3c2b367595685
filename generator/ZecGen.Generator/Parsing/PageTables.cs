using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Which part of an API page each table belongs to. Headings, columns, order, examples and what fields refer to are evidence together.</summary>
internal sealed class PageTables
{
    private readonly IReadOnlyList<ClassifiedSection> sections;
    private readonly Dictionary<SectionKind, List<PageTable>> parts =
        new() { [SectionKind.Request] = [], [SectionKind.Response] = [], [SectionKind.Errors] = [] };
    private readonly List<PageTable> all = [];
    private readonly HashSet<PageTable> taken = [];
    private readonly HashSet<PageTable> headers = [];
    private readonly HashSet<ClassifiedSection> texts = [];
    private readonly Dictionary<SectionKind, Dictionary<string, TableLayout>> values =
        new() { [SectionKind.Request] = new(StringComparer.Ordinal), [SectionKind.Response] = new(StringComparer.Ordinal) };
    private readonly HashSet<string> referenced = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<ExampleDeclaration> examples;
    private readonly ShapeNames shapes;
    private readonly string result;
    private readonly bool hasRoutes;
    private readonly HashSet<TableLayout> cut = new(Collections.ReferenceComparer<TableLayout>.Instance);
    private HashSet<int>? levels;
    private HashSet<string>? fieldNames;

    public PageTables(IReadOnlyList<ClassifiedSection> sections, IReadOnlyList<ExampleDeclaration> examples, Dialect dialect)
    {
        (this.sections, this.examples, shapes, result, hasRoutes) =
            (sections, examples, dialect.Shapes, dialect.Examples.Result, dialect.Pages.HasRoutes);
        foreach (var section in sections)
            foreach (var (table, above) in TablesOf(section)) all.Add(new(section, TableLayout.Of(table)) { Above = above });
        NoteReferences();
        foreach (var kind in new[] { SectionKind.Request, SectionKind.Response }) TakeNamed(kind);
        foreach (var kind in new[] { SectionKind.Request, SectionKind.Response }) TakeText(kind);
        Exchange();
        TakeErrors();
        TakeStrays();
    }

    public IReadOnlyList<PageTable> All => all;

    public IReadOnlyList<PageTable> Of(SectionKind part) => parts[part];

    /// <summary>The tables of values below a request or a response, by the field that has them.</summary>
    public IReadOnlyDictionary<string, TableLayout> ValuesOf(SectionKind part) => values[part];

    /// <summary>The tables of sections that describe a structure, or the values of an enumeration.</summary>
    public IEnumerable<PageTable> OfStructures => all.Where(table => !IsTaken(table) && Declares(table.Section));

    /// <summary>Whether a section has the name of a structure, and no sign that it belongs to the part above it.</summary>
    public static bool Declares(ClassifiedSection section) =>
        section is { IsTitle: false, Section.Level: > 0, Name: not null, IsNamed: false };

    /// <summary>Whether the headings of request and response changed places.</summary>
    public bool AreExchanged { get; private set; }

    /// <summary>Whether a table is the rest of one that a heading cuts in two.</summary>
    public bool GoesOnBelowHeading(TableLayout layout) => cut.Contains(layout);

    /// <summary>Lists that stand where a table of a request or a response should, and are not read.</summary>
    public IEnumerable<(ClassifiedSection Section, Paragraph List)> UnreadLists =>
        from section in sections
        where section.Kind is SectionKind.Request or SectionKind.Response && parts[section.Kind].Count == 0
        from list in section.Section.Blocks.OfType<Paragraph>().Where(FieldList.MayBe)
        select (section, list);

    // Where a part has no table, a list may stand for it.
    private static IEnumerable<(Table Table, Block? Above)> TablesOf(ClassifiedSection section)
    {
        var isList =
            section is { Kind: SectionKind.Request or SectionKind.Response, IsNamed: true } or { Kind: SectionKind.Other, IsTitle: false, Name: not null };
        Block? above = null;
        foreach (var block in section.Section.Blocks)
        {
            if ((block as Table ?? (isList && block is Paragraph list ? FieldList.TableOf(list) : null)) is { } table) yield return (table, above);
            above = block;
        }
    }

    // "Response" above what is to be sent and "Request" above what comes back: two headings that changed places.
    private void Exchange()
    {
        var (request, response) = (parts[SectionKind.Request], parts[SectionKind.Response]);
        if (request.Count == 0 || response.Count == 0 || request.Exists(static table => table.Layout.HasRequired)
            || !response.TrueForAll(static table => table.Layout.HasRequired))
            return;
        if (!request.Exists(table => HasRow(table, shapes.CallId)) || response.Exists(table => HasRow(table, shapes.CallId))) return;
        (parts[SectionKind.Request], parts[SectionKind.Response]) = (response, request);
        AreExchanged = true;
    }

    /// <summary>Whether a table lists headers, which are no parameters and nobody's to read.</summary>
    public bool ListsHeaders(PageTable table) => !(hasRoutes && table.Layout.HasRequired) && PartTables.HasHeaders(table.Layout) && !IsTaken(table);

    /// <summary>Whether a section is read as the description of a field of the operation.</summary>
    public bool IsOfField(ClassifiedSection section) => texts.Contains(section);

    /// <summary>Whether a table is part of the operation.</summary>
    public bool IsTaken(PageTable table) => taken.Contains(table);

    private void Take(SectionKind kind, PageTable table)
    {
        parts[kind].Add(table);
        taken.Add(table);
    }

    private void NoteReferences()
    {
        foreach (var section in sections)
            if (section.Section.Model is { } model) referenced.Add(model);
        foreach (var layout in all.Select(static table => table.Layout))
        {
            if (!layout.Has(Column.Type)) continue;
            foreach (var row in layout.Rows)
            {
                var type = TypeExpressionParser.Parse(layout.Text(row, Column.Type));
                referenced.Add(type.Name);
                if ((type.Link ?? type.Mention) is { } target && target.IndexOf('#') is var at and >= 0) referenced.Add(target.Substring(at + 1));
                foreach (var link in layout.Text(row, Column.Description).Links)
                    if (link.IndexOf('#') is var anchor and >= 0) referenced.Add(link.Substring(anchor + 1));
            }
        }
    }

    // The part's own table is the first one that has the columns for it; others of the same columns go on with it, or describe one of its members.
    private void TakeNamed(SectionKind kind)
    {
        var places = new PartTables(new(BodiesOf(kind)));
        var below = all.Where(table => table.Section.Kind == kind && (table.Layout.Kind != TableKind.Fields || !IsOfHeaders(kind, table, places))).ToList();
        var free = below.Where(table => !Declares(table.Section)).ToList();
        var own = free.FirstOrDefault(table => table.Layout.Kind == TableKind.Fields && FitsPart(kind, table))
            ?? free.FirstOrDefault(static table => table.Layout.Kind == TableKind.Fields)
            ?? free.FirstOrDefault(table => table.Layout.Kind == TableKind.Other && table.Layout.Has(Column.Name) && table.Layout.Has(Column.Required))
            ?? free.FirstOrDefault(static table => table.Layout.Kind == TableKind.Other)
            ?? below.FirstOrDefault(table => table.Layout.Kind == TableKind.Fields && FitsPart(kind, table) && ShowsPart(kind, table));
        if (own is null) return;
        Take(kind, own);
        places.Note(own);
        var names = NamesOf(own).ToList();
        var members = new List<PageTable>();
        foreach (var table in below)
        {
            if (table == own || !(hasRoutes ? table.HasFields : table.Layout.Kind == TableKind.Fields) || !FitsPart(kind, table)
                || (Declares(table.Section) && !GoesOn(kind, table, names))) continue;
            if (hasRoutes && PartTables.IsAlternative(table, names))
            {
                places.Note(table);
                Take(kind, table with { IsAlternative = true });
                continue;
            }
            if (places.Place(table) is not { } placed || (placed.Owner is null && !table.Layout.HasSameColumns(own.Layout)
                && !(hasRoutes && table.Place is not null))) continue;
            places.Note(table);
            taken.Add(table);
            (placed.Owner is null ? parts[kind] : members).Add(placed);
        }
        foreach (var table in below)
            if (table.Layout.Kind == TableKind.Values && !(table.Section.Name is { } name && referenced.Contains(name)) && places.FieldOf(table) is { } field
                && !values[kind].ContainsKey(field))
            {
                values[kind].Add(field, table.Layout);
                taken.Add(table);
            }
        // The rows that have members come first.
        parts[kind].AddRange(members);
    }

    // Where a part has no table of its own, what it says of its fields in other forms stands for one.
    private void TakeText(SectionKind kind)
    {
        var own = sections.Where(section => section.Kind == kind).ToList();
        if (parts[kind].Count > 0 || all.Exists(table => table.Section.Kind == kind) || FieldText.TableOf(own) is not { } table) return;
        var read = new PageTable(own[0], TableLayout.Of(table));
        all.Add(read);
        Take(kind, read);
        texts.UnionWith(own);
    }

    private bool IsOfHeaders(SectionKind kind, PageTable table, PartTables places)
    {
        // Where operations have routes, headers are parameters as others are.
        if (hasRoutes || (table.Section.Name is { } name && referenced.Contains(name))) return false;
        if (kind == SectionKind.Request && !Declares(table.Section) ? !places.IsOfHeaders(table) : !PartTables.HasHeaders(table.Layout)) return false;
        headers.Add(table);
        return true;
    }

    // "### 200 OK" below a response that has no other table: its rows are what the examples show, or have the id of the call.
    private bool ShowsPart(SectionKind kind, PageTable table) =>
        !referenced.Contains(table.Section.Name!)
        && ((kind == SectionKind.Response && HasRow(table, shapes.CallId))
            || BodiesOf(kind).Any(body => body is { } shown && NamesOf(table).Any(name => shown[name] is not null)));

    private IEnumerable<Examples.JsonNode?> BodiesOf(SectionKind kind) =>
        examples.Select(example => kind == SectionKind.Request ? example.Request : result.Length == 0 ? example.Response : example.Response?[result]);

    // A table that says what is required, in a response without a request, belongs to the request.
    private bool FitsPart(SectionKind kind, PageTable table) => kind != SectionKind.Request || table.Layout.HasRequired || !HasRow(table, shapes.CallId);

    // "### Advanced" describes no structure where no field has such a type: the example decides, and without it one word is a caption.
    private bool GoesOn(SectionKind kind, PageTable table, List<string> fields)
    {
        var name = table.Section.Name!;
        if (referenced.Contains(name) || fields.Exists(field => IsPlural(field, name))) return false;
        if (BodiesOf(kind).Any(body => body is { } shown && NamesOf(table).Any(field => shown[field] is not null))) return true;
        return !Identifiers.IsMultiWord(name);
    }

    private static bool IsPlural(string field, string name) =>
        field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && field.Length - name.Length is 0 or 1 or 2;

    private void TakeErrors()
    {
        // Where no table of codes stands below the heading of codes, its columns show which one it is.
        var isAnyInPlace = all.Exists(static table => table.Layout.Kind == TableKind.Errors && table.Section.Kind == SectionKind.Errors);
        foreach (var table in all)
            if (table.Layout.Kind == TableKind.Errors
                && (table.Section.Kind == SectionKind.Errors || (table.Layout.Has(Column.Status) && !Declares(table.Section) && !isAnyInPlace)))
                Take(SectionKind.Errors, table);
    }

    // What stands below no heading of its part, or below one that nobody knows.
    private void TakeStrays()
    {
        if (sections.All(static section => !section.IsNamed) && examples.Count == 0 && parts[SectionKind.Errors].Count == 0 && !hasRoutes) return;
        PageTable? last = null;
        foreach (var table in all)
        {
            var above = last;
            last = table;
            if (TakeBelowHeading(table, above)) continue;
            var (request, response) = (parts[SectionKind.Request], parts[SectionKind.Response]);
            // "**Headers**"
            if (hasRoutes && table is { HasFields: true, PlaceSaid: not null, Section.Kind: SectionKind.Other or SectionKind.Request }
                && !IsTaken(table) && !(table.Section.Name is { } name && referenced.Contains(name)))
            {
                Take(SectionKind.Request, table);
                continue;
            }
            if (table.Layout.Kind != TableKind.Fields || IsTaken(table) || headers.Contains(table) || ListsHeaders(table)
                || (request.Count > 0 && response.Count > 0) || (Declares(table.Section) && !IsHeadingOfPart(table)))
                continue;
            // Where a heading names the part, what stands elsewhere is none of it.
            if (hasRoutes && Names(table.Layout.HasRequired ? SectionKind.Request : SectionKind.Response)) continue;
            // "The response has these attributes:"
            if (hasRoutes && table.Above is Paragraph caption && SectionWords.PartIn(caption.Text.Flat) is { } said)
            {
                if (parts[said].Count == 0) Take(said, table);
                continue;
            }
            if (table.Layout.HasRequired && request.Count == 0) Take(SectionKind.Request, table);
            else if (!table.Layout.HasRequired && response.Count == 0 && table.Section.Kind is not SectionKind.Response
                && (request.Count > 0 || HasRow(table, shapes.CallId)))
                Take(SectionKind.Response, table);
        }
    }

    private bool Names(SectionKind kind) => sections.Any(section => section.IsNamed && section.Kind == kind);

    // A heading in the middle of a table cuts it in two: rows without a header go on with the part above them.
    private bool TakeBelowHeading(PageTable table, PageTable? above)
    {
        if (above is null || table.Section.IsNamed || !table.Layout.LacksHeader || IsTaken(table) || !table.Layout.HasSameColumns(above.Layout)
            || table.Layout.Width != above.Layout.Width)
            return false;
        if (table.Section.Name is { } name && referenced.Contains(name)) return false;
        if (!IsTaken(above)) return false;
        var (part, first) = parts.SelectMany(static part => part.Value, static (part, first) => (part.Value, first))
            .First(found => found.first.Layout == above.Layout);
        part.Insert(part.IndexOf(first) + 1, first with { Section = table.Section, Layout = table.Layout });
        taken.Add(table);
        cut.Add(table.Layout);
        return true;
    }

    // "## Requst" may be the name of a structure, too.
    private bool IsHeadingOfPart(PageTable table) =>
        !referenced.Contains(table.Section.Name!)
        && (SectionWords.ClassifySlip(table.Section.Heading) is SectionKind.Request or SectionKind.Response || IsPlainWord(table));

    // "## Body", "## Data": one word beside the headings of other parts, where no field is called so. What is to be sent says what is required, and
    // what comes back has the id of the call.
    private bool IsPlainWord(PageTable table)
    {
        var (section, name) = (table.Section, table.Section.Name!);
        if (Identifiers.IsMultiWord(name) || (!table.Layout.HasRequired && !HasRow(table, shapes.CallId))) return false;
        levels ??= [.. sections.Where(static other => other.IsNamed).Select(static other => other.Section.Level)];
        fieldNames ??= new(all.SelectMany(static other => NamesOf(other)), StringComparer.OrdinalIgnoreCase);
        return levels.Contains(section.Section.Level) && !fieldNames.Contains(name) && !fieldNames.Contains(name + "s");
    }

    private static bool HasRow(PageTable table, string name) => NamesOf(table).Contains(name);

    private static IEnumerable<string> NamesOf(PageTable table) => table.Layout.Rows.Select(row => NameCell.Of(table.Layout.Text(row, Column.Name)).Name);
}
