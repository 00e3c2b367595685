using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Parsing;

/// <summary>The sections of an API page → the operation it describes.</summary>
internal static class OperationReader
{
    private static readonly (Column Column, string Role, string Name)[] RequestColumns =
    [
        (Column.Name, "parameter's name", "参数名称 or Parameter Name"),
        (Column.Required, "required flag", "必选 or Required"),
        (Column.Type, "type", "类型 or Type"),
        (Column.Description, "description", "描述 or Description"),
    ];

    private static readonly (Column Column, string Role, string Name)[] ResponseColumns = [.. RequestColumns.Where(row => row.Column != Column.Required)];

    /// <summary>An API page has an action's name as its title, and a section on the request or the response.</summary>
    /// <remarks>Guides have titles such as "Signature"; the name of an action is a verb and what it is done to. Where more than the name stands in the title, both sections must follow.</remarks>
    public static bool IsApiPage(IReadOnlyList<ClassifiedSection> sections) =>
        Title(sections) is { Name: { } name } title && Identifiers.IsMultiWord(name)
        && (Has(sections, SectionKind.Request), Has(sections, SectionKind.Response)) is var (request, response)
        && (title.Heading == name ? request || response : request && response);

    private static bool Has(IReadOnlyList<ClassifiedSection> sections, SectionKind kind) => sections.Any(section => section.IsNamed && section.Kind == kind);

    /// <returns>Null where a table lacks a column it needs; the report then says which.</returns>
    public static OperationDeclaration? Read(IReadOnlyList<ClassifiedSection> sections, PageReport report, out IReadOnlyList<ExampleDeclaration> examples)
    {
        var title = Title(sections)!;
        examples = [.. ExamplesOf(sections)];

        var request = Fields(sections, SectionKind.Request, report);
        var response = Fields(sections, SectionKind.Response, report);
        var documentation = DocumentationOf(sections);
        return request is null || response is null ? null : new(
            title.Name!,
            title.Section.Span,
            documentation,
            request.Value,
            response.Value,
            ErrorsOf(sections, report).ToEquatable(),
            examples.ToEquatable(),
            WaitNoteReader.Read(documentation),
            DeprecationReader.Read(documentation.Summary, documentation.Summary.Lines.Aggregate(Sign.None, static (signs, line) => signs | Signs.In(line.Text)), isMarked: DeprecationReader.IsMarked(title.Heading)));
    }

    private static ClassifiedSection? Title(IReadOnlyList<ClassifiedSection> sections) =>
        sections.FirstOrDefault(section => section.Section.Level == 1) is { Name: not null } title ? title : null;

    private static IEnumerable<Block> BlocksOf(IReadOnlyList<ClassifiedSection> sections, SectionKind kind) =>
        sections.Where(section => section.Kind == kind).SelectMany(section => section.Section.Blocks);

    private static EquatableArray<FieldDeclaration>? Fields(IReadOnlyList<ClassifiedSection> sections, SectionKind kind, PageReport report)
    {
        // Structures may be described under the response; the part's own table is the one below its own heading that has the columns for it.
        var columns = kind == SectionKind.Request ? RequestColumns : ResponseColumns;
        var tables = sections.Where(section => section.Kind == kind && !StructureReader.Declares(section, isApiPage: true)).SelectMany(section => section.Section.Blocks.OfType<Table>()).ToList();
        foreach (var table in tables.Where(table => TableLayout.Of(table).Kind == TableKind.Fields).Concat(tables).Take(1))
        {
            var layout = TableLayout.Of(table);
            report.NoteRead(table);
            foreach (var (column, role, name) in columns)
            {
                if (layout.Has(column) || (column == Column.Required && layout.Has(Column.Optional))) continue;
                report.Add(DiagnosticCatalogue.MissingColumn, table.HeaderSpan,
                    kind == SectionKind.Request ? "request" : "response", role, layout.Columns, name, "The page is left out.");
                return null;
            }
            return FieldReader.Read(table, layout, report, isAnswer: kind == SectionKind.Response);
        }
        return default(EquatableArray<FieldDeclaration>);
    }

    private static IEnumerable<ErrorRow> ErrorsOf(IReadOnlyList<ClassifiedSection> sections, PageReport report) =>
        from table in BlocksOf(sections, SectionKind.Errors).OfType<Table>()
        let layout = TableLayout.Of(table)
        where layout.Kind == TableKind.Errors
        from error in ErrorTableReader.Read(table, layout, report)
        select error;

    private static IEnumerable<ExampleDeclaration> ExamplesOf(IReadOnlyList<ClassifiedSection> sections)
    {
        var title = "";
        foreach (var section in sections.Where(section => section.Kind == SectionKind.Examples))
        {
            if (!section.IsNamed) title = section.Heading;
            foreach (var block in section.Section.Blocks)
            {
                if (block is Paragraph paragraph) title = paragraph.Text.Flat;
                else if (block is CodeBlock code) yield return ExampleReader.Read(title.TrimStart('.', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), code);
            }
        }
    }

    private static Documentation DocumentationOf(IReadOnlyList<ClassifiedSection> sections)
    {
        var summary = RichText.Empty;
        var remarks = new List<TextLine>();
        foreach (var section in sections.Where(section => section.Kind == SectionKind.Description))
        {
            if (!section.IsNamed) remarks.AddRange(section.Section.Heading.Lines);
            foreach (var paragraph in section.Section.Blocks.OfType<Paragraph>())
            {
                if (summary.IsBlank && !paragraph.InHint) summary = paragraph.Text;
                else remarks.AddRange(paragraph.Text.Lines);
            }
        }
        return new(summary, remarks.Count == 0 ? RichText.Empty : new(remarks.ToEquatable()));
    }
}
