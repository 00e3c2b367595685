using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>What a section that the dialect passes over lists beside what the client itself puts into every call: parameters that callers give, as those of
/// the request are.</summary>
internal static class CommonParameters
{
    /// <param name="written">The page as it is written.</param>
    /// <param name="document">The same with the usual words, without the tables that are passed over.</param>
    /// <returns>The page with their rows in its request, unless that has a row of the same name.</returns>
    public static Document Take(Document written, Document document, Dialect dialect)
    {
        // Where the dialect says nothing of a signature, one of them may be what proves who calls.
        if (dialect.Protocol.Rpc is null || dialect.Examples.CallMembers.Count < 2
            || !document.Sections.Any(static section => KindOf(section) is SectionKind.Request or SectionKind.Response))
            return document;
        var sections = document.Sections.ToList();
        var own = RequestTables(sections).ToList();
        var known = new HashSet<(string Parent, string Name)>(own.SelectMany(static place => NamesOf(TableLayout.Of(place.Table))));
        var further = new List<Row>();
        var isChanged = false;
        for (var at = 0; at < sections.Count; at++)
        {
            if (DialectWords.UsualOf(written.Sections[at], dialect.Pages.Words) is not { Length: 0 }
                || written.Sections[at].Blocks.OfType<Table>().FirstOrDefault() is not { } passed
                || sections[at].Blocks.OfType<Table>().Any(table => table.Span == passed.Span)) continue;
            var table = DialectWords.Replace(passed, dialect.Pages.Words);
            var layout = TableLayout.Of(table);
            if (layout.Kind != TableKind.Fields || !layout.HasRequired || layout.LacksHeader) continue;
            var rows = table.Rows.Where(row => !row.IsBlank && NameOf(layout, row) is var name
                && !(name.Parent.Length == 0 && dialect.Examples.CallMembers.Contains(name.Name)) && known.Add(name)).ToList();
            if (rows.Count == 0) continue;
            isChanged = true;
            if (own.Count > 0 && HasSameHeader(own[0].Table, table)) further.AddRange(rows);
            else
                sections[at] = sections[at] with
                {
                    Heading = new([new(SectionWords.NameOf(SectionKind.Request, Declarations.PageLanguage.English), IsItem: false, default)]),
                    Blocks = [table with { Rows = rows }, .. sections[at].Blocks],
                };
        }
        if (further.Count > 0) Append(sections, own[0], further);
        return isChanged ? document with { Sections = sections } : document;
    }

    private static void Append(List<Section> sections, (int Section, Table Table) place, List<Row> rows)
    {
        var section = sections[place.Section];
        var whole = place.Table with { Rows = [.. place.Table.Rows, .. rows] };
        sections[place.Section] = section with { Blocks = [.. section.Blocks.Select(block => ReferenceEquals(block, place.Table) ? whole : block)] };
    }

    // With those below headings of the request's own.
    private static IEnumerable<(int Section, Table Table)> RequestTables(List<Section> sections)
    {
        var (kind, level) = (SectionKind.Other, 0);
        for (var at = 0; at < sections.Count; at++)
        {
            if (KindOf(sections[at]) is var own && own != SectionKind.Other) (kind, level) = (own, sections[at].Level);
            else if (sections[at].Level <= level) kind = SectionKind.Other;
            if (kind != SectionKind.Request) continue;
            foreach (var table in sections[at].Blocks.OfType<Table>()) yield return (at, table);
        }
    }

    private static SectionKind KindOf(Section section) => ClassifiedSection.KindOf(section);

    private static IEnumerable<(string Parent, string Name)> NamesOf(TableLayout layout) => layout.Rows.Select(row => NameOf(layout, row));

    private static (string Parent, string Name) NameOf(TableLayout layout, Row row) =>
        NameCell.Of(layout.Text(row, Column.Name)) is var name ? (name.Parent, name.Name) : default;

    private static bool HasSameHeader(Table left, Table right) => left.Header.Width == right.Header.Width
        && left.Header.Cells.Take(left.Header.Width).Select(static cell => cell.Text.Flat).SequenceEqual(
            right.Header.Cells.Take(right.Header.Width).Select(static cell => cell.Text.Flat), StringComparer.Ordinal);
}
