using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Comments of a page suppress findings; each of their ids that suppresses nothing is itself a finding.</summary>
internal static class Suppression
{
    /// <returns>The findings that are left, and those about the comments.</returns>
    public static EquatableArray<DiagnosticInfo> Of(Page page, List<DiagnosticInfo> findings)
    {
        if (page.Suppressions.Count == 0) return findings.ToEquatable();
        var found = new HashSet<(string Id, int? Line)>(findings.SelectMany(PlacesOf));
        var suppressed = new HashSet<(string Id, int? Line)>(
            page.Suppressions.Where(static comment => comment.IsKnown).SelectMany(static comment => comment.Ids.Select(id => (id.Id, comment.Line))));
        var kept = findings.Where(finding => !PlacesOf(finding).Any(suppressed.Contains)).ToList();
        foreach (var comment in page.Suppressions)
        {
            if (!comment.IsKnown || comment.Ids.Count == 0)
                kept.Add(page.Report(DiagnosticCatalogue.UnknownDirective, comment.Span, comment.Directive, SuppressionComment.Directives));
            else
                foreach (var id in comment.Ids)
                    if (!found.Contains((id.Id, comment.Line)))
                        kept.Add(page.Report(DiagnosticCatalogue.UnnecessarySuppression, id.Span, id.Id, WhereOf(comment)));
        }
        return kept.ToEquatable();
    }

    // What a comment can name: the id on its line, and the id on the whole page.
    private static (string Id, int? Line)[] PlacesOf(DiagnosticInfo finding) =>
        [(finding.Descriptor.Id, finding.Lines.Start.Line), (finding.Descriptor.Id, null)];

    private static string WhereOf(SuppressionComment comment) =>
        comment.Line is { } line ? "on line " + (line + 1).ToString(CultureInfo.InvariantCulture) : "on this page";
}
