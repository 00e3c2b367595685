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
    private const int MostWords = 6;
    private const int LongestValue = 64;

    // What stands between a value and what it means.
    private const string Separators = " :：-–—\u2003\u00A0";

    private readonly List<EnumerationDeclaration> enumerations = [];
    private readonly List<AssumedEnumeration> assumed = [];
    private readonly List<EnumerationPlace> places = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SectionKind Part, string Rows)> tablesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, SectionKind Part), string> others = [];

    public EquatableArray<EnumerationDeclaration> Enumerations => enumerations.ToEquatable();

    /// <summary>Those that only a reference makes enumerations.</summary>
    public EquatableArray<AssumedEnumeration> Assumed => assumed.ToEquatable();

    /// <summary>Where both stand.</summary>
    public EquatableArray<EnumerationPlace> Places => places.ToEquatable();

    /// <summary>Structures that have another name in one part of the page, since the other part has one of their name.</summary>
    public IReadOnlyDictionary<(string Name, SectionKind Part), string> Others => others;

    /// <summary>Whether the section describes a structure or an enumeration on a page of structures, where one may be called "Request", too.</summary>
    public static bool Declares(ClassifiedSection section) => section is { IsTitle: false, Section.Level: > 0, Name: not null };

    /// <summary>What a list below a heading is called that is no name itself: <c>type(log)</c>, <c>fees.kind</c>, <c>stage (of a trip)</c>.</summary>
    /// <returns>Null where the section has no such list.</returns>
    public static string? ListName(ClassifiedSection section)
    {
        if (section is not { IsTitle: false, Section.Level: > 0, Name: null, IsNamed: false } || MarkedValues(section).Count < 2) return null;
        var heading = section.Heading;
        if (heading.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end) heading = heading.Substring(0, end);
        var words = heading.Split([' ', '(', ')', '.', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && words.All(Words.Identifiers.IsName)
            ? words[0] + string.Concat(words.Skip(1).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1))) : null;
    }

    /// <summary>Reads the list below such a heading.</summary>
    public void ReadList(ClassifiedSection section, string name)
    {
        if (!names.Add(name)) return;
        places.Add(new(name, section.Section.Span, default));
        assumed.Add(new(new(name, RichText.Empty, MarkedValues(section)) { Anchor = PageLinks.KeyOf(section.Heading) }, section.Section.Span, null));
    }

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
        if (OtherOf(section, tables) is { } other) others[(name, section.Kind)] = name = other;
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
                var reader = new FieldReader(report, isResponse: false, ShownNames.None, new([section]), form);
                tablesOf[name] = (section.Kind, RowsOf(parts));
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

    // "Disk" of the request, and "Disk" of the response with other rows.
    private string? OtherOf(ClassifiedSection section, IReadOnlyList<TableLayout> tables)
    {
        if (section.Kind is not (SectionKind.Request or SectionKind.Response) || others.ContainsKey((section.Name!, section.Kind))
            || !tablesOf.TryGetValue(section.Name!, out var first) || first.Part == section.Kind
            || first.Part is not (SectionKind.Request or SectionKind.Response))
            return null;
        var rows = RowsOf(tables.Where(static layout => layout.Kind == TableKind.Fields));
        return rows.Length == 0 || rows == first.Rows || names.Contains(section.Name + section.Kind.ToString()) ? null : section.Name + section.Kind.ToString();
    }

    private static string RowsOf(IEnumerable<TableLayout> tables) => string.Join("\n",
        tables.SelectMany(static layout => layout.Rows.Select(row => layout.Text(row, Column.Name).Flat + " " + layout.Text(row, Column.Type).Flat)));

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
        var (marked, slips) = (MarkedValues(section), new List<(ListSlip Slip, Microsoft.CodeAnalysis.Text.TextSpan Span)>());
        var listed = ListedIn(section, slips);
        if (marked.Count > 1 && !marked.All(value => listed.Any(other => other.Text == value.Text))) return marked;
        foreach (var (slip, span) in slips) FieldReader.Report(report, slip, section.Name!, span);
        return listed;
    }

    // Lists whose items all begin with code, whatever stands behind it, and may have further items within them.
    private static EquatableArray<ValueDeclaration> MarkedValues(ClassifiedSection section)
    {
        var values = new List<ValueDeclaration>();
        foreach (var paragraph in section.Section.Blocks.OfType<Paragraph>().Where(static paragraph => paragraph.Items > 0))
        {
            var found = paragraph.Text.Lines.Where(static line => line.IsItem).Select(MarkedIn).Where(static item => item.Count > 0).ToList();
            if (found.Count < paragraph.Items) continue;
            foreach (var value in found.SelectMany(static item => item))
                if (values.TrueForAll(other => other.Text != value.Text)) values.Add(value);
        }
        return values.ToEquatable();
    }

    // "`1` `3` `5` minutes"
    private static List<ValueDeclaration> MarkedIn(TextLine line)
    {
        // "default: `None`"
        var (texts, end) = (new List<string>(), line.Marks.Count == 1 && line.Marks[0] is { Kind: MarkKind.Code, Start: > 0 } only
            && only.Start + only.Length == line.Text.Length && line.Text.Substring(0, only.Start).TrimEnd(' ') is { Length: > 0 } label
            && label[label.Length - 1] is ':' or '：' ? line.Marks[0].Start : 0);
        foreach (var mark in line.Marks.Where(static mark => mark.Kind is MarkKind.Code or MarkKind.Link).OrderBy(static mark => mark.Start))
        {
            if (mark.Start < end || line.Text.Substring(end, mark.Start - end).Trim(' ', ',', '/').Length > 0) break;
            end = Math.Min(mark.Start + mark.Length, line.Text.Length);
            var text = line.Text.Substring(mark.Start, end - mark.Start).Trim();
            if (text.Length is 0 or > LongestValue || (mark.Kind == MarkKind.Link && text.IndexOf(' ') >= 0)) return [];
            texts.Add(text);
        }
        var meaning = line.Text.Substring(end).Trim(Separators.ToCharArray());
        var documentation = meaning.Length == 0 ? RichText.Empty : new RichText([new(meaning, IsItem: false, default)]);
        return texts.ConvertAll(text => new ValueDeclaration(text, documentation));
    }

    private static EquatableArray<ValueDeclaration> ListedIn(
        ClassifiedSection section, List<(ListSlip Slip, Microsoft.CodeAnalysis.Text.TextSpan Span)> found)
    {
        var slips = new List<ListSlip>();
        foreach (var paragraph in section.Section.Blocks.OfType<Paragraph>())
        {
            if (paragraph.Text.Lines.Count(static line => line.IsItem) <= 1) continue;
            if (ListedValues.Read(section.Name!, paragraph.Text, Text, Sentences.Topic.None, slips) is not { Count: > 1 } values) continue;
            found.AddRange(slips.Select(slip => (slip, paragraph.Span)));
            return WithLabels(values, paragraph.Text);
        }
        return default;
    }

    // "No VIP", "VIP-1", "VIP-2": what stands alone among values is one, though it has blanks.
    private static EquatableArray<ValueDeclaration> WithLabels(EquatableArray<ValueDeclaration> values, RichText list)
    {
        var items = list.Lines.Where(static line => line.IsItem).Select(static line => line.Text.Trim()).ToList();
        return values.Count * 2 > items.Count && values.Count < items.Count && items.TrueForAll(IsLabel) && values.All(value => items.Contains(value.Text))
            ? items.Distinct(StringComparer.Ordinal).Select(item => values.FirstOrDefault(value => value.Text == item) ?? new(item, RichText.Empty))
                .ToEquatable()
            : values;
    }

    private static bool IsLabel(string item) => item.Length is > 0 and <= LongestValue && item.Split(' ').Length <= MostWords
        && item.All(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '+');

    private static readonly TypeExpression Text = new("String", 0, "String", null);

    private static RichText TextOf(Section section)
    {
        var lines = section.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Text.Lines).ToEquatable();
        return lines.Count == 0 ? RichText.Empty : new(lines);
    }
}
