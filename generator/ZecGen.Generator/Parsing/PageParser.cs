using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>One page's text → what it declares. Sees no other page.</summary>
internal static class PageParser
{
    /// <param name="source">The page and what its project says of it.</param>
    public static Page Parse(PageSource source)
    {
        var report = new PageReport(source.FilePath, LineMap.Of(source.Text));
        try
        {
            return Parse(source, DocumentReader.Read(source.Text), report);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One page that trips the reader must not take its siblings down with it.
            report.Add(DiagnosticCatalogue.UnreadablePage, default, exception.Message);
            return Empty(source, report);
        }
    }

    private static Page Parse(PageSource source, Document document, PageReport report)
    {
        var sections = ClassifiedSection.Classify(document);
        var language = LanguageOf(document, sections);
        var isApiPage = OperationReader.IsApiPage(sections);

        var page = Empty(source, report);
        page = page with { Origin = page.Origin with { Language = language } };
        if (isApiPage)
        {
            var operation = OperationReader.Read(sections, report, out var examples);
            page = page with
            {
                Operation = operation,
                Origin = page.Origin with
                {
                    ExampleService = examples.Select(example => example.Service?.Slug).FirstOrDefault(service => service is not null),
                    ExampleVersion = examples.Select(example => example.Version).FirstOrDefault(version => version is not null),
                },
            };
        }
        else
        {
            page = page with { Errors = ReadErrors(document, report).ToEquatable() };
        }

        var (structures, enumerations) = StructureReader.Read(sections, isApiPage, report);
        if (page.Operation is not null || structures.Count + enumerations.Count > 0) ReportUnread(document, report);
        var unread = page.Operation is null && !report.LeavesPageOut ? ActionEvidence.In(sections, report) : null;
        return page with
        {
            Structures = structures,
            Enumerations = enumerations,
            Links = PageLinks.In(source.Text, document),
            Anchors = PageLinks.AnchorsOf(source.Text, document, structures.Select(static structure => structure.Name).Concat(enumerations.Select(static enumeration => enumeration.Name))),
            Unread = unread,
            Diagnostics = report.Findings,
        };
    }

    // Sections tell; on pages of structures, the columns do.
    private static PageLanguage LanguageOf(Document document, IReadOnlyList<ClassifiedSection> sections)
    {
        var told = sections.Select(section => section.Language).FirstOrDefault(found => found != PageLanguage.Unknown);
        if (told != PageLanguage.Unknown) return told;
        var header = document.Sections.SelectMany(section => section.Blocks).OfType<Table>().FirstOrDefault()?.Header;
        return header is null ? PageLanguage.Unknown
            : header.Cells.Any(cell => cell.Text.Flat.Any(c => c is >= '\u4E00' and <= '\u9FFF')) ? PageLanguage.Chinese : PageLanguage.English;
    }

    private static void ReportUnread(Document document, PageReport report)
    {
        foreach (var table in document.Sections.SelectMany(section => section.Blocks).OfType<Table>())
        {
            var layout = TableLayout.Of(table);
            if (!report.IsRead(table)) report.Add(DiagnosticCatalogue.UnreadTable, table.HeaderSpan, layout.Columns);
            else
                foreach (var cell in layout.UnknownColumns) report.Add(DiagnosticCatalogue.UnreadColumn, cell.Span, cell.Text.Flat);
        }
    }

    private static Page Empty(PageSource source, PageReport report) =>
        new(source.FilePath, source.Path, report.Lines, new(source.Service, source.Version, null, null, PageLanguage.Unknown, source.Url, source.Root),
            null, default, default, default, report.Findings, default, default, null, SuppressionComment.In(source.Text, report.Lines));

    private static IEnumerable<ErrorRow> ReadErrors(Document document, PageReport report) =>
        from section in document.Sections
        from table in section.Blocks.OfType<Table>()
        let layout = TableLayout.Of(table)
        where layout.Kind == TableKind.Errors && layout.Has(Column.Status)
        from error in ErrorTableReader.Read(table, layout, report)
        select error;
}
