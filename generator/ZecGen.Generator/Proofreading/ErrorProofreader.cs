using System.Globalization;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares a page's error codes with what other pages of the service say of them.</summary>
internal static class ErrorProofreader
{
    public static IEnumerable<DiagnosticInfo> Check(Page page, SymbolTable symbols) =>
        symbols.ServiceOf(page.Path) is { } service
            ? (page.Operation?.Errors ?? default).Concat(page.Errors).Select(row => Check(page, row, service.Slug, symbols.Errors)).OfType<DiagnosticInfo>()
            : [];

    private static DiagnosticInfo? Check(Page page, ErrorRow row, string slug, ErrorTable errors)
    {
        var (status, pages) = errors.StatusOf(slug, row.Error.Code);
        // One page against one says nothing of which is wrong.
        if (pages <= 1 || row.Error.Status == 0 || row.Error.Status == status) return null;
        // A table above on the same page has reported it.
        if (page.Diagnostics.Any(finding => finding.Descriptor == ProofreadingCatalogue.OtherStatus && finding.Span == row.Span)) return null;
        return page.Report(ProofreadingCatalogue.OtherStatus, row.Span, row.Error.Code, Text(row.Error.Status), Text(status), Text(pages) + " other tables");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
