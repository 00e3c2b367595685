using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What an operation fails with, where its service has no codes but those of HTTP: bullets or rows that begin with a status.</summary>
internal static class StatusList
{
    private const int FirstFailure = 400;
    private const int MostColumns = 3;

    public static IEnumerable<ErrorRow> In(IReadOnlyList<ClassifiedSection> sections, PageReport report)
    {
        var seen = new HashSet<int>();
        foreach (var block in sections.SelectMany(static section => section.Section.Blocks))
            foreach (var (status, meaning, span) in (block is Table table ? InTable(table, report) : InList(block)))
                if (status >= FirstFailure && seen.Add(status))
                    yield return new(new(status.ToString(CultureInfo.InvariantCulture), status, meaning), span);
    }

    /// <summary>Whether a block lists statuses.</summary>
    public static bool IsOne(Block block) => InList(block).Count > 0;

    // Where each item begins with one: a list of anything may have a number in it.
    private static List<(int Status, RichText Meaning, Microsoft.CodeAnalysis.Text.TextSpan Span)> InList(Block block)
    {
        if (block is not Paragraph { Items: > 0 } paragraph) return [];
        // "5xx" is no status by itself.
        var items = paragraph.Text.Lines.Where(static line => line.IsItem && !StatusCell.IsClass(line.Text))
            .Select(static line => StatusLine.Read(PlainCharacters.Of(line.Text))).ToList();
        return items.TrueForAll(static item => item is not null)
            ? items.ConvertAll(item => (item!.Value.Status, TextOf(item.Value.Behind), paragraph.Span)) : [];
    }

    private static List<(int Status, RichText Meaning, Microsoft.CodeAnalysis.Text.TextSpan Span)> InTable(Table table, PageReport report)
    {
        if (table.Header.Width is < 2 or > MostColumns || table.Rows.Count == 0
            || !table.Rows.All(static row => row.Cells.Count > 1 && row.Cells[0].Text.Flat is var cell
                && (StatusCell.Read(cell) > 0 || StatusCell.IsClass(cell)))) return [];
        report.NoteRead(table);
        return [.. table.Rows.Select(static row => (StatusCell.Read(row.Cells[0].Text.Flat), row.Cells[row.Cells.Count - 1].Text, row.Cells[0].Span))];
    }

    private static RichText TextOf(string text) => text.Length == 0 ? RichText.Empty : new([new(text, IsItem: false, default)]);
}
