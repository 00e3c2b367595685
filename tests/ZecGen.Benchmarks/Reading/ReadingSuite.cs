using Markdig;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Benchmarks.Reading;

/// <summary>The whole front end against Markdig alone on the same text.</summary>
internal sealed class ReadingSuite : Suite
{
    public override string Name => "reading";

    public override string Description => "Reading pages: the whole front end against Markdig alone.";

    public override bool ReadsPages => true;

    public override bool CollectsSeldom => true;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        var pages = PageSet.Of(settings.Pages);
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        var (declared, signatures) = Signatures(pages);
        var outcomes = Interleaved.Compare(
            settings.Rounds,
            new Way("Markdig", () => { foreach (var page in pages) Markdown.Parse(page.Text, pipeline); }),
            new Way("declarations", () => { foreach (var page in pages) Parse(page); }),
            new Way("binding", () => Bind(declared, signatures)),
            new Way("front end", () =>
            {
                var (parsed, shown) = Signatures(pages);
                Bind(parsed, shown);
            }));

        var what = $"Reading {pages.Count} pages, {pages.Sum(page => page.Text.Length) / 1024} K characters";
        yield return new("Reading: front end ÷ Markdig", Figure.Ours, Unit.Ratio, outcomes.Ratio("front end", "Markdig"));
        yield return new("Reading: declarations ÷ Markdig", Figure.Ours, Unit.Ratio, outcomes.Ratio("declarations", "Markdig"));
        yield return new("Reading: binding ÷ Markdig", Figure.Ours, Unit.Ratio, outcomes.Ratio("binding", "Markdig"));
        yield return new(what, Figure.Ours, Unit.Milliseconds, outcomes.Milliseconds("front end"));
        yield return new(what, "Markdig", Unit.Milliseconds, outcomes.Milliseconds("Markdig"));
    }

    private static (IReadOnlyList<Page> Pages, EquatableArray<PageSignature> Signatures) Signatures(IReadOnlyList<PageText> pages)
    {
        var parsed = pages.Select(Parse).ToList();
        return (parsed, parsed.Select(PageSignature.Of).ToEquatable());
    }

    private static void Bind(IReadOnlyList<Page> pages, EquatableArray<PageSignature> signatures)
    {
        var symbols = SymbolTable.Build(signatures, PageLanguage.English, OutputOptions.Default);
        var links = new LinkIndex(pages.Select(PageAnchors.Of).ToEquatable());
        foreach (var page in pages) PageProofreader.Check(PageBinder.Bind(page, symbols), symbols, links);
    }

    private static Page Parse(PageText page) => PageParser.Parse(new(page.Path, page.Path, page.Text, null, null));
}
