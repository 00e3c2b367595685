using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>The sections and tables of an API page → the operation it describes.</summary>
/// <param name="method">The method of its route; null where it has none of its own.</param>
internal sealed class OperationReader(
    IReadOnlyList<ClassifiedSection> sections, PageTables tables, Dialect dialect, PageReport report, string? method = null)
{
    private static readonly (Column Column, string Role, string Name, string Consequence)[] NeededColumns =
    [
        (Column.Name, "parameter's name", "参数名称 or Parameter Name", "The page is left out."),
        (Column.Required, "required flag", "必选 or Required", "Until then every parameter is optional."),
        (Column.Type, "type", "类型 or Type", "Until then every member holds raw JSON."),
        (Column.Description, "description", "描述 or Description", "Until then the members have no documentation and no rules."),
    ];

    private readonly FieldNotes notes =
        new(sections.Where(static section => section.Kind is not (SectionKind.Response or SectionKind.Errors or SectionKind.Examples)));

    // Where parameters stand of which nothing says it.
    private readonly MemberPlace usual = method is null ? MemberPlace.Body : dialect.Calls.PlaceOf(method);

    /// <param name="structures">Takes those that rows of the tables describe.</param>
    /// <returns>Null where a table lacks the column without which nothing can be read; the report then says so.</returns>
    public OperationDeclaration? Read(PageAction action, IReadOnlyList<ExampleDeclaration> examples, ICollection<StructureDeclaration> structures)
    {
        var request = Fields(action.Name, SectionKind.Request, examples, structures);
        var response = Fields(action.Name, SectionKind.Response, examples, structures);
        var isInferred = dialect.Pages.HasRoutes && response is { Count: 0 } && tables.Of(SectionKind.Response).Count == 0;
        if (isInferred) response = Inferred(action, examples, structures);
        var (documentation, errors) = (DocumentationOf(), request is null || response is null ? default : ErrorsOf().ToEquatable());
        return request is null || response is null ? null : new(
            action.Name,
            action.Span,
            documentation,
            request.Value,
            response.Value,
            errors.Count == 0 && dialect.Pages.HasRoutes ? StatusList.In(sections, report).ToEquatable() : errors,
            examples.ToEquatable(),
            // Below a heading that nobody knows as well: a note says itself what it is.
            sections.Where(static section => section.IsTitle || section.Kind is SectionKind.Description or SectionKind.Other)
                .SelectMany(static section => section.Section.Blocks.OfType<Paragraph>())
                .SelectMany(paragraph => WaitNoteReader.Read(paragraph, dialect)).ToEquatable(),
            DeprecationReader.Read(documentation.Summary,
                documentation.Summary.Lines.Aggregate(Topic.None, static (topics, line) => topics | Topics.In(line.Text)),
                isMarked: DeprecationReader.IsMarked(action.Heading), isOfPage: true)
                ?? sections.Where(static section => section.IsTitle || section.Kind == SectionKind.Description)
                    .SelectMany(static section => section.Section.Blocks.OfType<Paragraph>())
                    .Select(static paragraph => DeprecationReader.OfPage(paragraph.Text)).FirstOrDefault(static said => said is not null))
        {
            IsInferred = isInferred && response.Value.Count > 0,
        };
    }

    // Where no table describes a response, examples are all that is known of it.
    private EquatableArray<FieldDeclaration> Inferred(
        PageAction action, IReadOnlyList<ExampleDeclaration> examples, ICollection<StructureDeclaration> structures)
    {
        var results = examples.Select(example => dialect.Examples.Result.Length == 0 ? example.Response : example.Response?[dialect.Examples.Result])
            .OfType<JsonNode>().ToList();
        var objects = new List<JsonNode>();
        foreach (var result in results)
            if (result.Kind == JsonKind.Array)
                foreach (var item in result.Items) objects.Add(item);
            else objects.Add(result);
        if (!objects.TrueForAll(static node => node.Kind is JsonKind.Object or JsonKind.Null)) return default;
        var around = dialect.Examples.EnvelopeMembers;
        return new InferredFields(action.Span, structures).Of(objects, action.Name + "Response").Where(field => !around.Contains(field.Name)).ToEquatable();
    }

    /// <summary>The code blocks that show a call: those of sections on examples, and those elsewhere that begin with a request.</summary>
    public static IReadOnlyList<ExampleDeclaration> ExamplesOf(IReadOnlyList<ClassifiedSection> sections, Dialect dialect)
    {
        if (dialect.Pages.HasRoutes) return RoutedExamplesOf(sections, dialect);
        var examples = new List<ExampleDeclaration>();
        var title = "";
        foreach (var section in sections)
        {
            if (!section.IsNamed) title = section.Heading;
            foreach (var block in section.Section.Blocks)
            {
                if (block is Paragraph paragraph) title = paragraph.Text.Flat;
                if (block is not CodeBlock code) continue;
                var example = ExampleReader.Read(title.TrimStart('.', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), code, dialect.Examples);
                if (section.Kind == SectionKind.Examples || (example.Header is not null && example.Service is not null)) examples.Add(example);
            }
        }
        return examples;
    }

    // What says why there is no result shows nothing of the tables.
    private static bool IsFailure(JsonNode? response, ExampleForm form) => form.Success.Length > 0 && form.Result.Length > 0 && response is { } body
        && body[form.Result] is null && body[form.FailureMembers[0]] is { } code && !code.Text.SequenceEqual(form.Success.AsSpan());

    // What stands above a block says what it shows; what follows a request is the response.
    private static List<ExampleDeclaration> RoutedExamplesOf(IReadOnlyList<ClassifiedSection> sections, Dialect dialect)
    {
        var (examples, isAfterRequest) = (new List<ExampleDeclaration>(), false);
        foreach (var section in sections)
        {
            var title = section.Section.Written?.Flat ?? section.Heading;
            var part = SectionWords.PartIn(title) ?? section.Kind;
            foreach (var block in section.Section.Blocks)
            {
                if (block is Paragraph { Text: { Lines.Count: 1, Flat: var text } } && SectionWords.PartIn(text) is { } named) (title, part) = (text, named);
                if (block is not CodeBlock code) continue;
                var isResponse = part switch { SectionKind.Response => true, SectionKind.Request => false, _ => isAfterRequest ? true : (bool?)null };
                var read = RoutedExamples.Read(title, code, isResponse);
                if (read.Count > 0) isAfterRequest = read[read.Count - 1].Response is null;
                examples.AddRange(read.Where(example => !IsFailure(example.Response, dialect.Examples)));
            }
        }
        return examples;
    }

    private EquatableArray<FieldDeclaration>? Fields(
        string action, SectionKind kind, IReadOnlyList<ExampleDeclaration> examples, ICollection<StructureDeclaration> structures)
    {
        var parts = tables.Of(kind);
        if (parts.Count > 0 && !HasColumns(parts[0], kind)) return null;
        var isResponse = kind == SectionKind.Response;
        var shown = new ShownNames(examples.Select(example => isResponse ? example.Response : example.Request));
        var isWhole = isResponse && dialect.Examples.Result.Length > 0 && ShowsEnvelope(parts, examples);
        List<JsonNode> bodies = !dialect.Pages.HasRoutes ? [] : [.. examples.Select(example => !isResponse ? example.Request
            : isWhole || dialect.Examples.Result.Length == 0 ? example.Response : example.Response?[dialect.Examples.Result]).OfType<JsonNode>()];
        var nesting = new NestedRows(action + (kind == SectionKind.Request ? "Request" : "Response"), report, IsDeclared, structures,
            isWhole ? dialect.Examples.Result : null, dialect.Pages.HasFlattenedRows)
        {
            HasRoutes = dialect.Pages.HasRoutes,
            HasTexts = HasTexts(kind) && parts.All(static part => !part.Layout.Has(Column.Type)),
            IsOnlyResult = isWhole && dialect.Protocol.Rpc is not null,
            IsShownAtTop = dialect.Pages.HasRoutes ? new ShownMembers(bodies.Select(static body => (JsonNode?)body)).AtTop : null,
            Shown = bodies,
        };
        var fields = AlternativeTables.Join(
            new FieldReader(report, isResponse, shown, notes, dialect.Pages, tables.ValuesOf(kind)) { UsualPlace = usual }.Read(parts, nesting), parts);
        var around = nesting.HasOnlyResult ? default
            : isWhole && (dialect.Pages.HasRoutes || dialect.Protocol.Rpc is not null) ? dialect.Examples.FailureMembers : dialect.Examples.EnvelopeMembers;
        // What the client itself puts into every call is nothing that callers give.
        var others = isResponse ? around : dialect.Examples.CallMembers;
        if (others.Count == 0) return fields;
        // Where the code of a response is in another case, so is all beside it.
        var comparer = isResponse && !fields.Any(field => field.Name == others[0])
            && fields.Any(field => string.Equals(field.Name, others[0], StringComparison.OrdinalIgnoreCase))
            ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        if (!isResponse && dialect.Protocol.Rpc is not null) ReportOwn(fields, others);
        return fields.Where(field => !others.Contains(field.Name, comparer)).ToEquatable();
    }

    // Beside each other, they are those of every call; alone, one is a parameter that no caller could give.
    private void ReportOwn(EquatableArray<FieldDeclaration> fields, EquatableArray<string> own)
    {
        var found = fields.Where(field => own.Contains(field.Name)).ToList();
        if (found.Count == 1 && found[0].Name != own[0])
            report.Add(DiagnosticCatalogue.UnreadRow, found[0].Span, found[0].Name, "the client itself puts a parameter of that name into every call");
    }

    // Where operations have routes, tables are of the result, unless a row has the code of the response, or the examples show that one is the result itself.
    private bool ShowsEnvelope(IReadOnlyList<PageTable> parts, IReadOnlyList<ExampleDeclaration> examples)
    {
        if (!dialect.Pages.HasRoutes) return dialect.Protocol.Rpc is null || ShowsResponse(parts);
        var (isOfResult, isBelow, others) = (false, false, false);
        var within = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
            foreach (var row in part.Owner is null ? part.Layout.Rows : [])
            {
                var name = NameCell.Of(part.Layout.Text(row, Column.Name));
                if (!name.IsNested)
                {
                    if (dialect.Examples.FailureMembers.Contains(name.Name)) return true;
                    others |= name.Name == dialect.Examples.Result ? !part.Layout.Text(row, Column.Description).IsBlank
                        : !dialect.Examples.EnvelopeMembers.Contains(name.Name);
                    (isBelow, isOfResult) = (name.Name == dialect.Examples.Result, isOfResult || name.Name == dialect.Examples.Result);
                }
                else if (isBelow) within.Add(name.Name);
            }
        if (!isOfResult) return false;
        var shown = new ShownMembers(examples.Select(example => example.Response?[dialect.Examples.Result]));
        // Without an example, a row of which nothing is said but that it has all the others is the result itself.
        return shown.IsEmpty ? within.Count > 0 && !others : !shown.AtTop(dialect.Examples.Result) && within.Any(shown.AtTop);
    }

    private bool HasTexts(SectionKind kind) => kind == SectionKind.Request && dialect.Protocol.Rpc is not null;

    // A row of the code or of what holds the result, or of what is in it.
    private bool ShowsResponse(IReadOnlyList<PageTable> parts)
    {
        var (code, result) = (dialect.Examples.FailureMembers[0], dialect.Examples.Result);
        return parts.Any(part => part.Owner is null && part.Layout.Rows.Any(row => part.Layout.Text(row, Column.Name) is var cell
            && NameCell.Of(cell) is var name && (name.Name == code || name.Name == result || name.Parent.Split('.')[0] == result)));
    }

    // In a column of the opposite, or behind the names.
    private bool SaysRequired(TableLayout layout) =>
        layout.Has(Column.Optional) || layout.Rows.Any(row => RequiredCell.IsBesideName(layout.Text(row, Column.Name).Flat)
            || (dialect.Pages.HasRoutes && (RequiredCell.Opening(layout.Text(row, Column.Description)) is not null
                || RequiredCell.EndsRequired(layout.Text(row, Column.Description)))));

    private bool HasColumns(PageTable table, SectionKind kind)
    {
        var layout = table.Layout;
        foreach (var (column, role, name, consequence) in NeededColumns)
        {
            if (column == Column.Type && dialect.Pages.HasRoutes && table.Place == MemberPlace.Header) continue;
            if (layout.Has(column) || (column == Column.Required && (kind == SectionKind.Response || SaysRequired(layout)))) continue;
            report.Add(DiagnosticCatalogue.MissingColumn, layout.Table.HeaderSpan, kind == SectionKind.Request ? "request" : "response", role,
                layout.Columns, name, column == Column.Type && HasTexts(kind) ? "Until then every parameter is a text." : consequence);
            if (column != Column.Name) continue;
            report.NoteRead(layout.Table);
            return false;
        }
        return true;
    }

    private bool IsDeclared(string structure) =>
        tables.OfStructures.Any(table => string.Equals(table.Section.Name, structure, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ErrorRow> ErrorsOf()
    {
        var reader = new ErrorTableReader(report, dialect.Pages.HasNumericCodes, dialect.Examples.Success);
        foreach (var table in tables.Of(SectionKind.Errors))
            foreach (var row in reader.Read(table.Layout, table.Section.Heading, table.Above)) yield return row;
        var listed = sections.Where(static section => section.Kind == SectionKind.Errors).Select(static section => (section.Heading, section.Section));
        foreach (var row in new ErrorListReader(reader, report, dialect.Pages).Read(listed)) yield return row;
        if (dialect.Pages is { HasNumericCodes: true, HasRoutes: false })
            foreach (var row in new NotedCodes(reader, report).Read(
                sections.Where(static section => section.Kind is not (SectionKind.Errors or SectionKind.Examples)), [.. DescriptionSections()]))
                yield return row;
        reader.ReportOdd();
    }

    // What stands right below the title says it where no heading announces it.
    private IEnumerable<ClassifiedSection> DescriptionSections()
    {
        var isNamed = sections.Any(static section => section.Kind == SectionKind.Description);
        return sections.Where(section => isNamed ? section.Kind == SectionKind.Description : section.IsTitle);
    }

    private Documentation DocumentationOf()
    {
        var summary = RichText.Empty;
        var remarks = new List<TextLine>();
        foreach (var section in DescriptionSections())
        {
            if (!section.IsNamed && !section.IsTitle) remarks.AddRange(section.Section.Heading.Lines);
            foreach (var paragraph in section.Section.Blocks.OfType<Paragraph>())
            {
                if (NotedCodes.IsCallout(paragraph.Text)) remarks.AddRange(WithoutSigns(paragraph.Text));
                else if (summary.IsBlank && !paragraph.InHint) summary = paragraph.Text;
                else remarks.AddRange(paragraph.Text.Lines);
            }
        }
        return new(summary, remarks.Count == 0 ? RichText.Empty : new(remarks.ToEquatable()));
    }

    private static IEnumerable<TextLine> WithoutSigns(RichText callout) =>
        FieldList.Slice(callout.Lines[0], 3, callout.Lines[0].Text.Length).Lines.Concat(callout.Lines.Skip(1));
}
