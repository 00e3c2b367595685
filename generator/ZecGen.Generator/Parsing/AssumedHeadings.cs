using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;

namespace ZecGen.Generator.Parsing;

/// <summary>Reports which tables do not stand below the heading that they belong to.</summary>
internal static class AssumedHeadings
{
    private static readonly SectionKind[] Parts = [SectionKind.Request, SectionKind.Response, SectionKind.Errors];

    public static void Report(PageTables tables, PageForm form, PageLanguage language, PageReport report)
    {
        foreach (var part in Parts)
            foreach (var section in tables.Of(part).Where(table => table.Section.Kind != part
                && !(form.HasRoutes && (table.Section.IsTitle || (part == SectionKind.Request && table.PlaceSaid is not null))))
                .GroupBy(static table => table.Section))
            {
                var table = section.First();
                if (tables.AreExchanged && part is SectionKind.Request or SectionKind.Response)
                {
                    // Both headings are wrong for one reason.
                    if (part == SectionKind.Request)
                        report.Add(FormCatalogue.SwappedHeadings, section.Key.Section.Span, section.Key.Heading,
                            SectionWords.NameOf(SectionKind.Request, language), SectionWords.NameOf(SectionKind.Response, language));
                    continue;
                }
                // The heading is wrong where there is one that nobody knows, and missing where the table stands below another part's.
                var span = section.Key is { Kind: SectionKind.Other, IsTitle: false, Section.Level: > 0 }
                    ? section.Key.Section.Span
                    : table.Layout.Table.HeaderSpan;
                report.Add(FormCatalogue.UnknownHeading, span, section.Key.Heading, NameOf(part), SectionWords.NameOf(part, language));
            }
    }

    private static string NameOf(SectionKind kind) =>
        kind switch { SectionKind.Request => "parameters of the request", SectionKind.Response => "parameters of the response", _ => "error codes" };
}
