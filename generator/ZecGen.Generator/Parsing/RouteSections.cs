using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Tables right below a route, whose heading says no more than that one stands there (<c>HTTP Request</c>) → sections of a request and of a response
/// where the page has none: nothing else could be meant.</summary>
internal static class RouteSections
{
    public static Document Split(Document document, PageUnit unit, PageForm form)
    {
        if (unit.Route is not { } route) return document;
        var at = document.Sections.Count - 1;
        while (at >= 0 && document.Sections[at].Span.Start > route.Span.Start) at--;
        if (at < 0 || document.Sections[at] is not { Level: > 1 } section || !PageUnits.SaysRoute(section, form)) return document;
        var (hasRequest, hasResponse) = (Names(SectionKind.Request), Names(SectionKind.Response));
        var parts = new List<Section> { section with { Blocks = [] } };
        foreach (var block in section.Blocks)
        {
            if (block is Table table && table.Span.Start > route.Span.End && TableLayout.Of(table) is var layout && layout.Has(Column.Name)
                && (layout.HasRequired || layout.Has(Column.Type)))
            {
                var isRequest = layout.HasRequired || (!hasRequest && hasResponse);
                if (isRequest ? !hasRequest : hasRequest && !hasResponse)
                {
                    (hasRequest, hasResponse) = (true, hasResponse || !isRequest);
                    parts.Add(new(section.Level, new([new(SectionWords.NameOf(isRequest ? SectionKind.Request : SectionKind.Response, PageLanguage.English),
                        IsItem: false, default)]), new TextSpan(table.Span.Start, 0), []));
                }
            }
            parts[parts.Count - 1] = parts[parts.Count - 1] with { Blocks = [.. parts[parts.Count - 1].Blocks, block] };
        }
        return parts.Count == 1 ? document
            : document with { Sections = [.. document.Sections.Take(at), .. parts, .. document.Sections.Skip(at + 1)] };

        bool Names(SectionKind kind) => document.Sections.Any(other => PageUnits.KindOf(other, form) == kind);
    }
}
