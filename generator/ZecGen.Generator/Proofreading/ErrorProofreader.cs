using System.Globalization;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares a page's error codes with what other pages of the service say of them.</summary>
internal static class ErrorProofreader
{
    public static void Check(Page page, string slug, ErrorTable errors, List<DiagnosticInfo> findings)
    {
        foreach (var row in page.Operation?.Errors ?? default) Check(page, row, slug, errors, findings);
        foreach (var row in page.Errors) Check(page, row, slug, errors, findings);
    }

    private static void Check(Page page, ErrorRow row, string slug, ErrorTable errors, List<DiagnosticInfo> findings)
    {
        var (status, pages) = errors.StatusOf(slug, row.Error.Code);
        // One page against one says nothing of which is wrong.
        if (pages <= 1 || row.Error.Status == 0 || row.Error.Status == status) return;
        // A table above on the same page has told it.
        if (page.Diagnostics.Any(finding => finding.Descriptor == ProofreadingCatalogue.OtherStatus && finding.Span == row.Span)) return;
        var others = Text(pages) + " other tables";
        findings.Add(page.Report(ProofreadingCatalogue.OtherStatus, row.Span, row.Error.Code, Text(row.Error.Status), Text(status), others));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
