using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;

namespace ZecGen.Generator.Parsing;

/// <summary>Parts of a page that another page has, as a whole or beside rows of their own: the operation gets the link, and what cannot be read is
/// reported.</summary>
internal static class LinkedParts
{
    public static OperationDeclaration Link(
        OperationDeclaration operation, IReadOnlyList<ClassifiedSection> sections, PageTables tables, Dialect dialect, PageReport report)
    {
        foreach (var (part, section) in UnreadPart.In(sections, tables, dialect))
            if (TableReference.In(section, part) is not { } linked) Report(report, part, section, "");
            else operation = part == SectionKind.Request ? operation with { LinkedRequest = linked } : operation with { LinkedResponse = linked };
        foreach (var part in new[] { SectionKind.Request, SectionKind.Response })
        {
            if (tables.Of(part).Count == 0) continue;
            foreach (var section in sections.Where(section => section.Kind == part))
            {
                var (hasMore, further) = TableReference.Beside(section, part);
                if (hasMore && further is not null && part == SectionKind.Request && operation.LinkedRequest is null)
                    operation = operation with { LinkedRequest = further };
                else if (hasMore) Report(report, part, section, "further ");
            }
        }
        return operation;
    }

    private static void Report(PageReport report, SectionKind part, ClassifiedSection section, string which) =>
        report.Add(FormCatalogue.UnreadPart, section.Section.Span, section.Heading, which + (part == SectionKind.Request ? "parameters" : "members"));
}
