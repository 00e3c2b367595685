using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares what a page says of its service with what holds for it.</summary>
internal static class ServiceProofreader
{
    public static IEnumerable<DiagnosticInfo> Check(Page page, SymbolTable symbols)
    {
        if (page.Operation is not { } declaration) return [];
        if (symbols.ServiceOf(page.Path) is not { } service)
        {
            var place = HeadOf(declaration)?.Span ?? declaration.Span;
            return [page.Report(DiagnosticCatalogue.UnknownService, place, declaration.Action, OtherWay(page.Origin.Dialect))];
        }
        return Check(page, declaration, service, symbols);
    }

    // What is said of a service stands where the page says it.
    private static IEnumerable<DiagnosticInfo> Check(Page page, OperationDeclaration declaration, ServiceNames service, SymbolTable symbols)
    {
        if (symbols.Operations.DuplicateOf(page.Path) is { } first)
            yield return page.Report(DiagnosticCatalogue.DuplicateAction, declaration.Span, declaration.Action, service.Slug, first);
        var named = declaration.Examples.Select(static example => example.Service).OfType<NamedService>().ToList();
        if (page.Origin.Service is null && named.Count == 0 && HeadOf(declaration) is { IsRequest: true } head)
            yield return page.Report(ProofreadingCatalogue.MalformedRequestLine, head.Span, head.Text, page.Origin.Dialect.Examples.ServicePath, service.Slug);
        if (page.Origin.Service is null)
            foreach (var other in named)
                if (other.Slug != service.Slug) yield return page.Report(ProofreadingCatalogue.OtherService, other.Span, other.Slug, service.Slug);
        var isKnown = page.Origin.Dialect.VersionOf(service.Slug) is not null;
        if (page.Origin.Service is null && !isKnown && service.Version.Length > 0 && symbols.ServiceLikelyMeantBy(service.Slug) is { } meant)
            foreach (var same in named.Where(same => same.Slug == service.Slug).Take(1))
                yield return page.Report(ProofreadingCatalogue.SimilarService, same.Span, same.Slug, meant);
        if (symbols.ReportsVersion(page.Path))
        {
            var others = page.Origin.Dialect.Services.Select(static known => known.Slug).Concat(symbols.ServiceSlugs).Where(slug => slug != service.Slug);
            var place = named.FirstOrDefault()?.Span ?? declaration.Span;
            yield return page.Report(DiagnosticCatalogue.UnknownVersion, place, service.Slug, Suggestion.Among(others, service.Slug));
        }
    }

    // Where the page should name its service: the request line of an example, or else what stands first there.
    private static ExampleHead? HeadOf(OperationDeclaration declaration)
    {
        var heads = declaration.Examples.Select(static example => example.Head).OfType<ExampleHead>().ToList();
        return heads.Find(static head => head.IsRequest) ?? heads.FirstOrDefault();
    }

    // Where else pages of the dialect say their service.
    private static string OtherWay(Dialect dialect) =>
        dialect.Pages.ServiceFolder.Length > 0 ? $"put the page into a folder with a name such as '{dialect.Pages.ServiceFolder}'"
        : dialect.Examples.ServicePath.Length > 1 ? $"give the page an example with 'POST {dialect.Examples.ServicePath}…'"
        : "name it in 'pages.service' of the dialect file";
}
