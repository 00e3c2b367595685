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
internal sealed class OperationReader(IReadOnlyList<ClassifiedSection> sections, PageTables tables, Dialect dialect, PageReport report)
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

    /// <param name="structures">Takes those that rows of the tables describe.</param>
    /// <returns>Null where a table lacks the column without which nothing can be read; the report then says so.</returns>
    public OperationDeclaration? Read(PageAction action, IReadOnlyList<ExampleDeclaration> examples, ICollection<StructureDeclaration> structures)
    {
        var request = Fields(action.Name, SectionKind.Request, new(examples.Select(static example => example.Request)), structures);
        var response = Fields(action.Name, SectionKind.Response, new(examples.Select(static example => example.Response)), structures);
        var documentation = DocumentationOf();
        return request is null || response is null ? null : new(
            action.Name,
            action.Span,
            documentation,
            request.Value,
            response.Value,
            ErrorsOf().ToEquatable(),
            examples.ToEquatable(),
            // Below a heading that nobody knows as well: a note says itself what it is.
            sections.Where(static section => section.IsTitle || section.Kind is SectionKind.Description or SectionKind.Other)
                .SelectMany(static section => section.Section.Blocks.OfType<Paragraph>())
                .SelectMany(paragraph => WaitNoteReader.Read(paragraph, dialect)).ToEquatable(),
            DeprecationReader.Read(documentation.Summary,
                documentation.Summary.Lines.Aggregate(Topic.None, static (topics, line) => topics | Topics.In(line.Text)),
                isMarked: DeprecationReader.IsMarked(action.Heading)));
    }

    /// <summary>The code blocks that show a call: those of sections on examples, and those elsewhere that begin with a request.</summary>
    public static IReadOnlyList<ExampleDeclaration> ExamplesOf(IReadOnlyList<ClassifiedSection> sections, Dialect dialect)
    {
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

    private EquatableArray<FieldDeclaration>? Fields(string action, SectionKind kind, ShownNames shown, ICollection<StructureDeclaration> structures)
    {
        var parts = tables.Of(kind);
        if (parts.Count > 0 && !HasColumns(parts[0].Layout, kind)) return null;
        var nesting = new NestedRows(action + (kind == SectionKind.Request ? "Request" : "Response"), report, IsDeclared, structures,
            kind == SectionKind.Response && dialect.Examples.Result.Length > 0 ? dialect.Examples.Result : null, dialect.Pages.HasFlattenedRows);
        var isResponse = kind == SectionKind.Response;
        var fields = new FieldReader(report, isResponse, shown, notes, dialect.Pages.HasCamelNames, tables.ValuesOf(kind)).Read(parts, nesting);
        var around = dialect.Examples.EnvelopeMembers;
        return isResponse && around.Count > 0 ? fields.Where(field => !around.Contains(field.Name)).ToEquatable() : fields;
    }

    // In a column of the opposite, or behind the names.
    private static bool SaysRequired(TableLayout layout) =>
        layout.Has(Column.Optional) || layout.Rows.Any(row => RequiredCell.IsBesideName(layout.Text(row, Column.Name).Flat));

    private bool HasColumns(TableLayout layout, SectionKind kind)
    {
        foreach (var (column, role, name, consequence) in NeededColumns)
        {
            if (layout.Has(column) || (column == Column.Required && (kind == SectionKind.Response || SaysRequired(layout)))) continue;
            report.Add(DiagnosticCatalogue.MissingColumn, layout.Table.HeaderSpan, kind == SectionKind.Request ? "request" : "response", role,
                layout.Columns, name, consequence);
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
        var reader = new ErrorTableReader(report);
        foreach (var table in tables.Of(SectionKind.Errors))
            foreach (var row in reader.Read(table.Layout, table.Section.Heading, table.Above)) yield return row;
        var listed = sections.Where(static section => section.Kind == SectionKind.Errors).Select(static section => (section.Heading, section.Section));
        foreach (var row in new ErrorListReader(reader, report).Read(listed)) yield return row;
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
                if (summary.IsBlank && !paragraph.InHint) summary = paragraph.Text;
                else remarks.AddRange(paragraph.Text.Lines);
            }
        }
        return new(summary, remarks.Count == 0 ? RichText.Empty : new(remarks.ToEquatable()));
    }
}
