using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>One page's text → what it declares. Sees no other page.</summary>
internal static class PageParser
{
    /// <summary>A page of a dialect whose pages describe one operation each.</summary>
    public static Page Parse(PageSource source) => ParseAll(source)[0];

    /// <param name="source">The page and what its project says of it.</param>
    /// <returns>The page; where it describes several operations, one for each and one for what is left.</returns>
    public static IReadOnlyList<Page> ParseAll(PageSource source)
    {
        var lines = LineMap.Of(source.Text);
        try
        {
            var written = DocumentReader.Read(source.Text);
            if (!source.Dialect.Pages.HasRoutes) return [Read(source, new(written, null, "", ""), lines)];
            return [.. PageUnits.In(written, source.Text, source.Dialect.Pages).Select(unit => Read(source, unit, lines))];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One page that trips the reader must not take its siblings down with it.
            var report = new PageReport(source.FilePath, lines);
            report.Add(DiagnosticCatalogue.UnreadablePage, (exception as PageLimitException)?.Span ?? default, exception.Message);
            return [Empty(source, report)];
        }
    }

    private static Page Read(PageSource source, PageUnit unit, LineMap lines)
    {
        var page = Parse(source, unit, new(source.FilePath, lines));
        return IsGarbled(page) ? Garbled(page) : page;
    }

    private static Page Parse(PageSource source, PageUnit unit, PageReport report)
    {
        var (written, isPart) = (RouteSections.Split(unit.Document, unit, source.Dialect.Pages), unit.Key.Length > 0);
        var document = CommonParameters.Take(written, DialectWords.Replace(written, source.Dialect.Pages.Words), source.Dialect);
        document = ModelHeadings.Name(CodeColumns.Name(RepeatedColumns.Fold(document), source.Dialect.Pages, source.Path));
        if (source.Dialect.Pages.HasRoutes) document = PlaceHeadings.Replace(document);
        if (!isPart) PageEncoding.Check(source.Text, source.Encoding, report);
        var sections = ClassifiedSection.Classify(document, out var second);
        var language = LanguageOf(document, sections);
        var examples = OperationReader.ExamplesOf(sections, source.Dialect);
        var tables = new PageTables(sections, examples, source.Dialect);
        var action = source.Dialect.Pages.HasRoutes ? ActionReader.OfRoute(unit, sections, tables, examples, source.Dialect.Pages)
            : new ActionReader(sections, document.FrontMatter, source.Path, tables, examples, source.Dialect.Pages.Operation).Read();

        foreach (var unread in unit.UnreadRoutes)
            report.Add(DiagnosticCatalogue.PageWithoutAction, unread.Span, unread.Evidence,
                "write a method such as 'GET', and a path such as '/v1/jars/{id}', once for each way to call it");

        var page = Empty(source, report);
        if (isPart) page = page with { Path = page.Path + Page.UnitSeparator + unit.Key, Suppressions = default };
        page = page with { Origin = page.Origin with { Language = language } };
        var structures = new List<StructureDeclaration>();
        if (action is not null)
        {
            if (second is not null)
            {
                var rest = sections.Contains(second) ? $"read as a part of '{action.Name}'" : "not read";
                report.Add(FormCatalogue.SecondAction, second.Section.Span, action.Name, second.Name!, rest);
            }
            if (action.Second is { } further)
                report.Add(FormCatalogue.SecondAction, action.Span, action.Name, further, $"read as a part of '{action.Name}'");
            if (action.Doubt is { } doubtful) report.Add(FormCatalogue.DoubtfulAction, action.Span, doubtful, action.Name);
            AssumedHeadings.Report(tables, source.Dialect.Pages, language, report);
            page = page with
            {
                Operation = RouteMembers.Complete(
                    new OperationReader(sections, tables, source.Dialect, report, unit.Route?.Method).Read(action, examples, structures), unit.Route,
                    action.Title, source.Dialect.Examples.Result, structures),
                Origin = page.Origin with
                {
                    ExampleService = examples.Select(example => example.Service?.Slug).FirstOrDefault(service => service is not null),
                    ExampleVersion = examples.Select(example => example.Version).FirstOrDefault(version => version is not null),
                },
            };
        }
        else
        {
            page = page with { Errors = ReadErrors(document, report, source).ToEquatable() };
        }

        var declared = new StructureReader(report, structures, source.Dialect.Pages);
        // A guide has sections on requests and responses, and none that is a structure.
        if (sections.Any(section => StructureReader.Declares(section) && !section.IsNamed))
        {
            var below = tables.All.Where(table => action is null ? !IsIndex(table.Layout.Table) : !(tables.IsTaken(table) || tables.ListsHeaders(table)))
                .ToLookup(static table => table.Section, static table => table.Layout);
            foreach (var section in sections.Where(section => StructureReader.Declares(section) && !(section.IsNamed && action is not null)
                && !tables.IsOfField(section)))
                declared.Read(section, [.. below[section]]);
        }

        page = page with { Operation = ResultModel.Unwrap(page.Operation, structures, source.Dialect) };
        if (action is null)
            foreach (var section in sections)
                if (StructureReader.ListName(section) is { } list) declared.ReadList(section, list);

        var isRead = page.Operation is not null || structures.Count > 0 || declared.Enumerations.Count > 0;
        if (isRead) ReportUnread(tables, report, source.Dialect);
        if (page.Operation is { } described) page = page with { Operation = LinkedParts.Link(described, sections, tables, source.Dialect, report) };
        else if (!report.LeavesPageOut)
        {
            if (source.Dialect.Pages.HasRoutes && unit.Whole is null) ReportRouteless(sections, tables, report);
            ReportUnreadErrors(tables, document, source, report);
            if (!isRead && page.Errors.Count == 0 && source.Dialect.Pages is { HasNumericCodes: true, HasRoutes: false })
                NumberedCodes.Report(document, report);
        }
        if (!isRead && page.Errors.Count == 0 && !report.LeavesPageOut && !source.Dialect.Pages.HasRoutes) ReportNamelessStructures(sections, tables, report);
        if (isRead || page.Errors.Count > 0 || unit.Whole is not null)
        {
            if (!isPart) StrayRows.Report(source.Text, unit.Whole ?? written, report);
            if (!isPart) CutRow.Report(source.Text, unit.Whole ?? written, report);
            CutText.Report(source.Text, written, report);
        }
        RepairReport.Add(document.Repairs, isRead || page.Errors.Count > 0 || unit.Whole is not null,
            [.. tables.All.Where(static table => table.Layout.LacksHeader).Select(static table => table.Layout.Table.Span)], report);
        // Where each operation has a route, what has none is no operation.
        var incomplete = page.Operation is null && !report.LeavesPageOut && !source.Dialect.Pages.HasRoutes
            ? ActionEvidence.In(sections, source.Dialect, report) : null;
        var names = structures.Select(static structure => structure.Name).Concat(
            declared.Enumerations.Concat(declared.Assumed.Select(static assumed => assumed.Enumeration)).Select(static enumeration => enumeration.Name));
        page = page with
        {
            Structures = structures.ToEquatable(),
            Enumerations = declared.Enumerations,
            EnumerationPlaces = declared.Places,
            // A table of a guide is its own affair.
            Assumed = isRead ? declared.Assumed : declared.Assumed.Map(static assumed => assumed with { Columns = null }),
            // A page with several operations has one for all links.
            Links = isPart ? default : PageLinks.In(source.Text, unit.Whole ?? document),
            Listed = page.Operation is null ? PageLinks.PathsIn(source.Text) : default,
            Anchors = isPart ? default : PageLinks.AnchorsOf(source.Text, unit.Whole ?? document, names),
            EmptySections = isRead ? StructureReader.EmptyAmong(sections, page.Operation is not null).Select(PageLinks.KeyOf).ToEquatable() : default,
            Unread = incomplete,
            // The codes of an action are none of all actions, though nobody knows which it is.
            Errors = incomplete is { IsCertain: true } && tables.All.Any(static table => table.Section.Kind is SectionKind.Request or SectionKind.Response)
                ? default
                : page.Errors,
        };
        var findings = report.Findings.Map(finding => finding with { Part = PartAt(finding.Span.Start, sections) });
        return OwnStructures.Link(document, declared.Others, position => KindAt(position, sections), page with
        {
            Diagnostics = FindingRows.Mark(findings, page, report, source.Text),
        });
    }

    // Rows that lead to other pages list these, and no values.
    private static bool IsIndex(Table table) => table.Rows.Count > 0
        && table.Rows.All(static row => row.Cells.Count > 0 && row.Cells[0].Text.FirstLink is { Length: > 0 } link && link.IndexOf('#') < 0);

    // Headings and headers that are no words any more make a dozen findings, and all of them are the encoding's.
    private static bool IsGarbled(Page page) =>
        page.Diagnostics.Any(static finding => finding.Descriptor == FormCatalogue.ForeignEncoding)
        && page.Diagnostics.Any(static finding => PageEncoding.Symptoms.Contains(finding.Descriptor));

    private static Page Garbled(Page page) => page with
    {
        Operation = null,
        Structures = default,
        Enumerations = default,
        EnumerationPlaces = default,
        Assumed = default,
        Errors = default,
        Unread = null,
        Diagnostics = page.Diagnostics.Where(static finding => finding.Descriptor == FormCatalogue.ForeignEncoding).ToEquatable(),
    };

    private static SectionKind KindAt(int position, IReadOnlyList<ClassifiedSection> sections) =>
        sections.LastOrDefault(section => section.Section.Span.Start <= position)?.Kind ?? SectionKind.Other;

    private static string PartAt(int position, IReadOnlyList<ClassifiedSection> sections) =>
        sections.LastOrDefault(section => section.Section.Span.Start <= position) is { IsTitle: false } section ? section.Kind.ToString() : "";

    // Sections decide, unless a template in English has a Chinese title; on pages of structures, the columns do.
    private static PageLanguage LanguageOf(Document document, IReadOnlyList<ClassifiedSection> sections)
    {
        var stated = sections.Select(section => section.Language).FirstOrDefault(found => found != PageLanguage.Unknown);
        if (stated == PageLanguage.English && sections.Any(static section => section.IsTitle && IsChinese(section.Section.Heading)))
            return PageLanguage.Chinese;
        if (stated != PageLanguage.Unknown) return stated;
        var header = document.Sections.SelectMany(section => section.Blocks).OfType<Table>().FirstOrDefault()?.Header;
        return header is null ? PageLanguage.Unknown
            : header.Cells.Any(cell => IsChinese(cell.Text)) ? PageLanguage.Chinese : PageLanguage.English;
    }

    private static bool IsChinese(RichText text) => text.Flat.Any(static c => c is >= '\u4E00' and <= '\u9FFF');

    private static void ReportUnread(PageTables tables, PageReport report, Dialect dialect)
    {
        var hasRoutes = dialect.Pages.HasRoutes;
        foreach (var (section, list) in tables.UnreadLists) report.Add(FormCatalogue.UnreadList, list.Span, section.Heading);
        foreach (var table in tables.All)
        {
            var (section, layout) = (table.Section, table.Layout);
            if (!report.IsRead(layout.Table))
            {
                // What the client itself puts into every call needs no heading that says so.
                if (tables.ListsHeaders(table) || PartTables.HasOnly(layout, dialect.Examples.CallMembers)) continue;
                // What the page tells beside its operation has tables of its own.
                if (hasRoutes && section.Kind is SectionKind.Other or SectionKind.Description && !section.IsTitle) continue;
                if (hasRoutes && !layout.Has(Column.Name)) continue;
                report.Add(DiagnosticCatalogue.UnreadTable, layout.Table.HeaderSpan, layout.Columns, section.Heading);
                continue;
            }
            if (layout.Exchanged is var (left, right)) report.Add(FormCatalogue.SwappedColumns, left.Span, left.Text.Flat, right.Text.Flat);
            foreach (var (header, column) in layout.Assumed)
                if (header.Text.IsBlank) report.Add(FormCatalogue.MissingHeader, header.Span, ColumnWords.NameOf(column));
                else report.Add(DiagnosticCatalogue.UnreadColumn, header.Span, header.Text.Flat,
                    $"it is read as '{ColumnWords.NameOf(column)}', because of its content; use that name");
            // A request that lacks the required column is reported, with the headers that stand in its place.
            var lacksRequired = !layout.HasRequired && tables.Of(SectionKind.Request) is { Count: > 0 } request && request[0].Layout == layout;
            foreach (var cell in layout.UnknownColumns.Where(cell => !(lacksRequired && layout.AreResponses(cell))))
                report.Add(DiagnosticCatalogue.UnreadColumn, cell.Span, cell.Text.Flat,
                    "move its content to the description, or remove the column. It is ignored");
            if (layout.Displaced is { } displaced)
                report.Add(FormCatalogue.MalformedMarkdown, displaced.Span, "The header of the table is among its rows", "move it above them");
            if (layout.LacksHeader && !tables.GoesOnBelowHeading(layout))
                report.Add(FormCatalogue.MalformedMarkdown, layout.Table.HeaderSpan, "The table has no header", "add one above its first row");
        }
    }

    // What is only received may be a message that no call asks for, unless the page speaks of a request.
    private static void ReportRouteless(IReadOnlyList<ClassifiedSection> sections, PageTables tables, PageReport report)
    {
        var (sent, received) = (tables.Of(SectionKind.Request), tables.Of(SectionKind.Response));
        if (sent.Count > 0 || (received.Count > 0 && sections.Any(static section => section.Kind == SectionKind.Request)))
            report.Add(DiagnosticCatalogue.PageWithoutAction, (sent.Count > 0 ? sent : received)[0].Layout.Table.Span,
                $"a table of {(sent.Count > 0 ? "parameters" : "members of responses")}, but no method and route,",
                "write them where the dialect has them, such as 'GET /v1/jars/{id}'");
    }

    // What stands below a heading of error codes and has codes, on a page that has nothing else; other tables of a guide are its own affair.
    private static void ReportUnreadErrors(PageTables tables, Document document, PageSource source, PageReport report)
    {
        var form = source.Dialect.Pages;
        var below = new HashSet<Microsoft.CodeAnalysis.Text.TextSpan>(CodeColumns.Below(document, form, source.Path).Select(static section => section.Span));
        foreach (var (section, layout, _, _) in tables.All)
            if ((section.Kind == SectionKind.Errors || below.Contains(section.Section.Span)) && !report.IsRead(layout.Table)
                && layout.Rows.Any(row => row.Cells.Any(cell => CodeColumns.IsPlainCode(cell.Text, form))))
                report.Add(DiagnosticCatalogue.UnreadTable, layout.Table.HeaderSpan, layout.Columns, section.Heading);
    }

    // Members of structures, on a page without any heading that could be the name of one; a guide has tables of headers and parameters in general.
    private static void ReportNamelessStructures(IReadOnlyList<ClassifiedSection> sections, PageTables tables, PageReport report)
    {
        if (sections.Any(static section => section.Section.Blocks.Any(static block => block is CodeBlock))) return;
        foreach (var table in tables.All)
            if (table is { Layout.Kind: TableKind.Fields, Section.Kind: SectionKind.Other } && !tables.ListsHeaders(table) && !report.IsRead(table.Layout.Table)
                && table.Layout.Rows.Count(row => NameCell.Of(table.Layout.Text(row, Column.Name)) is { IsName: true, Name: var name } && char.IsLower(name[0]))
                    * 2 > table.Layout.Rows.Count)
                report.Add(DiagnosticCatalogue.UnreadTable, table.Layout.Table.HeaderSpan, table.Layout.Columns, table.Section.Heading);
    }

    private static Page Empty(PageSource source, PageReport report) =>
        new(source.FilePath, source.Path, report.Lines,
            new(source.Service ?? source.Dialect.Pages.ServiceOf(source.Path), source.Version, null, null, PageLanguage.Unknown, source.Url, source.Root,
                source.Dialect),
            null, default, default, default, default, report.Findings, default, default, null, SuppressionComment.In(source.Text, report.Lines));

    private static IEnumerable<ErrorRow> ReadErrors(Document document, PageReport report, PageSource source)
    {
        var form = source.Dialect.Pages;
        var reader = new ErrorTableReader(report, form.HasNumericCodes, source.Dialect.Examples.Success);
        var below = CodeColumns.Below(document, form, source.Path).ToList();
        foreach (var section in document.Sections)
        {
            var heading = HeadingText.Of(section.Heading.Flat);
            foreach (var table in section.Blocks.OfType<Table>())
                if (TableLayout.Of(table) is var layout && IsOfErrors(layout, form, below.Contains(section)) && !CodeColumns.IsOfStatuses(heading, form))
                    foreach (var error in reader.Read(layout, heading)) yield return error;
        }
        foreach (var error in new ErrorListReader(reader, report, form).Read(below.Select(static section => (HeadingText.Of(section.Heading.Flat), section))))
            yield return error;
        reader.ReportOdd();
    }

    private static bool IsOfErrors(TableLayout layout, PageForm form, bool isBelowErrors) =>
        layout.Kind == TableKind.Errors && (layout.Has(Column.Status)
            || ColumnEvidence.AreCodes([.. layout.Rows.Where(static row => !row.IsBlank).Select(row => layout.Text(row, Column.Code))])
            || (form.HasNumericCodes && (isBelowErrors
                || layout.Rows.Count(row => ErrorCodes.BeginsAsNumber(layout.Text(row, Column.Code).Flat)) * 2 > layout.Rows.Count)));
}
