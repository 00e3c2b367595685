using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects.Files;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>What pages promise, read in one go and without a compiler.</summary>
internal static class ContractOfPages
{
    public static ContractSide Of(params PageFile[] pages) => Of(OutputOptions.Default, [.. pages.Select(Parse)], [.. pages.Select(page => page.Content)]);

    /// <param name="texts">Those of the first pages.</param>
    public static ContractSide Of(OutputOptions output, Page[] pages, params string[] texts)
    {
        var side = Of(output, pages);
        var words = pages.Zip(texts).Where(pair => pair.First.Operation is null)
            .Select(pair => Gap.OfWords(pair.First.Title, PageProofreader.IsBlank(pair.First),
                pair.Second.Split([' ', '\n', '|', '`', '(', ')', '[', ']', '<', '>', ':', '/'])));
        return side with { Gaps = side.Gaps.Concat(words).Distinct().ToEquatable() };
    }

    public static ContractSide Of(OutputOptions output, params Page[] pages)
    {
        var symbols = SymbolTable.Build(pages.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, output);
        var links = new LinkIndex(pages.Select(PageAnchors.Of).ToEquatable());
        List<BoundPage> bound = [.. pages.Select(page => PageBinder.Bind(page, symbols))];
        var gaps = bound.Select(page => PageProofreader.Check(page, symbols, links))
            .SelectMany(page => page.Findings.Select(finding => Gap.Of(page.Title, finding, page.HasAction))).OfType<Gap>()
            .Concat(pages.Where(page => page.Operation is null).Select(page => Gap.OfWords(page.Title, PageProofreader.IsBlank(page), page.Anchors)))
            .Distinct();
        return new(symbols.Services.Select(outline => ServiceOf(outline.Service, bound, symbols)).ToEquatable(), gaps.ToEquatable(), KnowsGaps: true);
    }

    public static Page Parse(PageFile page) => PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, page.Service, page.ApiVersion)
    {
        Dialect = page.Dialect is { } name ? BuiltInDialects.Find(name)! : BuiltInDialects.Default,
    });

    private static ServiceContract ServiceOf(Service service, List<BoundPage> bound, SymbolTable symbols) => ContractBuilder.Of(
        ContractBuilder.Of(service),
        bound.Select(page => page.Operation).OfType<Model.Operation>().Where(operation => operation.Service == service.Names)
            .Select(operation => ContractBuilder.Of(operation, hasProse: true)),
        bound.SelectMany(page => page.Structures).Where(structure => structure.Service == service.Names)
            .Select(structure => ContractBuilder.Of(structure, hasProse: true)),
        symbols.Enumerations.Where(set => set.Service == service.Names).SelectMany(set => set.Enumerations)
            .Select(static outline => ContractBuilder.Of(outline.Enumeration)));
}
