using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Sections headed by a name: structures (tables of members) and enumerations (tables or lists of values).</summary>
/// <param name="structures">Takes what is read, and may have some already.</param>
/// <param name="form">How the page is written.</param>
internal sealed class StructureReader(PageReport report, List<StructureDeclaration> structures, PageForm form)
{
    private readonly List<EnumerationDeclaration> enumerations = [];
    private readonly List<AssumedEnumeration> assumed = [];
    private readonly List<EnumerationPlace> places = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public EquatableArray<EnumerationDeclaration> Enumerations => enumerations.ToEquatable();

    /// <summary>Those that only a reference makes enumerations.</summary>
    public EquatableArray<AssumedEnumeration> Assumed => assumed.ToEquatable();

    /// <summary>Where both stand.</summary>
    public EquatableArray<EnumerationPlace> Places => places.ToEquatable();

    /// <summary>Whether the section describes a structure or an enumeration on a page of structures, where one may be called "Request", too.</summary>
    public static bool Declares(ClassifiedSection section) => section is { IsTitle: false, Section.Level: > 0, Name: not null };

    /// <summary>The headings that name a structure or an enumeration by their look, with no table and no list below.</summary>
    /// <param name="hasAction">Whether the page describes an action: there, "Limits" with a text below may be a section of its guide.</param>
    public static IEnumerable<string> EmptyAmong(IReadOnlyList<ClassifiedSection> sections, bool hasAction)
    {
        for (var at = 0; at < sections.Count; at++)
        {
            if (!Declares(sections[at]) || sections[at].IsNamed || sections[at].Name is not { } name || !char.IsUpper(name[0])) continue;
            if (at + 1 < sections.Count && sections[at + 1].Section.Level > sections[at].Section.Level) continue;
            var blocks = sections[at].Section.Blocks;
            if (blocks.All(static block => block is Paragraph { Items: 0 }) && (blocks.Count == 0 || !hasAction || Words.Identifiers.IsMultiWord(name)))
                yield return name;
        }
    }

    /// <param name="tables">The tables of the section that are no part of an operation.</param>
    public void Read(ClassifiedSection section, IReadOnlyList<TableLayout> tables)
    {
        var name = section.Name!;
        var isKnown = names.Contains(name);
        if (tables.FirstOrDefault(static layout => layout.Kind is TableKind.Fields or TableKind.Values) is { } own)
        {
            // What goes on in a second table is one.
            var parts = tables.Where(layout => layout.Kind == own.Kind && layout.HasSameColumns(own)).ToList();
            foreach (var part in parts) report.NoteRead(part.Table);
            if (!isKnown) ReportAdjacent(section, parts);
            if (parts.TrueForAll(static part => part.Rows.All(static row => row.IsBlank)))
                report.Add(FormCatalogue.MalformedMarkdown, own.Table.HeaderSpan, $"The table of '{name}' has no rows",
                    $"add one for each {(own.Kind == TableKind.Values ? "value" : "member")}, or remove the section");
            if (isKnown) report.Add(DiagnosticCatalogue.DuplicateStructure, section.Section.Span, name);
            else if (own.Kind == TableKind.Values) enumerations.Add(Placed(section, ValueTableReader.Read(parts, name, report)));
            else
            {
                var nested = new List<StructureDeclaration>();
                var reader = new FieldReader(report, isResponse: false, ShownNames.None, new([section]), form.HasCamelNames);
                var fields = reader.Read(parts.ConvertAll(part => new PageTable(section, part)),
                    new(name, report, static _ => false, nested, isFlattened: form.HasFlattenedRows));
                structures.Add(new(name, section.Section.Span, TextOf(section.Section), fields));
                structures.AddRange(nested);
            }
            names.Add(name);
        }
        else if (!isKnown && tables.Count == 1 && ValueTableReader.Assume(tables[0]) is { Count: > 1 } values)
            Assume(section, tables[0], Placed(section, values));
        else if (!isKnown && tables.Count == 0 && Listed(section) is { Count: > 1 } items) Assume(section, table: null, Placed(section, items, default));
    }

    // What goes on says so; two tables with nothing between them may have lost a heading.
    private void ReportAdjacent(ClassifiedSection section, List<TableLayout> parts)
    {
        var blocks = section.Section.Blocks;
        for (var at = 1; at < blocks.Count; at++)
            if (blocks[at - 1] is Table above && blocks[at] is Table below && parts.Exists(part => part.Table == above)
                && parts.Exists(part => part.Table == below))
                report.Add(FormCatalogue.AdjacentTables, below.HeaderSpan, section.Name!);
    }

    private EnumerationDeclaration Placed(ClassifiedSection section, EquatableArray<ValueRow> rows) =>
        Placed(section, rows.Map(static row => row.Value), rows.Map(static row => row.Span));

    private EnumerationDeclaration Placed(
        ClassifiedSection section, EquatableArray<ValueDeclaration> values, EquatableArray<Microsoft.CodeAnalysis.Text.TextSpan> spans)
    {
        places.Add(new(section.Name!, section.Section.Span, spans));
        return new(section.Name!, TextOf(section.Section), values);
    }

    private void Assume(ClassifiedSection section, TableLayout? table, EnumerationDeclaration enumeration)
    {
        names.Add(section.Name!);
        if (table is not null) report.NoteRead(table.Table);
        assumed.Add(new(enumeration, table?.Table.HeaderSpan ?? section.Section.Span, table?.Columns));
    }

    private EquatableArray<ValueDeclaration> Listed(ClassifiedSection section)
    {
        var slips = new List<ListSlip>();
        foreach (var paragraph in section.Section.Blocks.OfType<Paragraph>())
        {
            if (paragraph.Text.Lines.Count(static line => line.IsItem) <= 1) continue;
            if (ListedValues.Read(section.Name!, paragraph.Text, Text, Sentences.Topic.None, slips) is not { Count: > 1 } values) continue;
            foreach (var slip in slips) FieldReader.Report(report, slip, section.Name!, paragraph.Span);
            return values;
        }
        return default;
    }

    private static readonly TypeExpression Text = new("String", 0, "String", null);

    private static RichText TextOf(Section section)
    {
        var lines = section.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Text.Lines).ToEquatable();
        return lines.Count == 0 ? RichText.Empty : new(lines);
    }
}
