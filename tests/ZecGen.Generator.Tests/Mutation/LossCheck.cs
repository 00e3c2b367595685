using Microsoft.CodeAnalysis;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Pages that slip one at a time: what a slip loses of a page is reported, there or on a page that needs it.</summary>
internal sealed class LossCheck
{
    private const int Referring = 200;

    private readonly IReadOnlyList<(string Path, string Text)> pages;
    private readonly Page[] parsed;
    private readonly PageContext context;
    private readonly Dictionary<int, (Page[] Context, Dictionary<string, int> Counts)> originals = [];

    public LossCheck(IReadOnlyList<(string Path, string Text)> pages)
    {
        this.pages = pages;
        parsed = [.. pages.Select(page => Parse(page.Path, page.Text))];
        context = new(pages, parsed);
        Donors = [.. Enumerable.Range(0, pages.Count).Where(at => !new PageFacts(parsed[at]).IsEmpty)];
    }

    /// <summary>The pages that say something that could be lost.</summary>
    public IReadOnlyList<int> Donors { get; }

    /// <returns>What was lost without a new finding of any kind; empty where nothing was lost, or it was reported.</returns>
    public (IReadOnlyList<string> Losses, bool IsReported) Check(int donor, string mutated)
    {
        var page = Parse(pages[donor].Path, mutated);
        var losses = new PageFacts(parsed[donor]).LossesIn(new PageFacts(page), new StatedText(mutated));
        if (losses.Count == 0) return (losses, true);

        if (!originals.TryGetValue(donor, out var original))
        {
            var around = ContextOf(donor);
            originals[donor] = original = (around, Count(FindingsOf([parsed[donor], .. around])));
        }
        var now = Count(FindingsOf([page, .. original.Context]));
        return (losses, now.Any(finding => finding.Value > original.Counts.GetValueOrDefault(finding.Key)));
    }

    private Page[] ContextOf(int donor)
    {
        var path = pages[donor].Path;
        var others = context.OthersThan(donor);
        var needed = others.Where(at => parsed[at].Structures.Count + parsed[at].Enumerations.Count > 0 && context.IsNamed(donor, at)).Take(1);
        // Links of published pages have no extension.
        return context.Of(donor, others, needed, path[(path.LastIndexOf('/') + 1)..path.LastIndexOf('.')], Referring);
    }

    private static Dictionary<string, int> Count(IEnumerable<string> findings) =>
        findings.GroupBy(finding => finding, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static IEnumerable<string> FindingsOf(Page[] project)
    {
        var symbols = SymbolTable.Build(project.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, OutputOptions.Default);
        var links = new LinkIndex(project.Select(PageAnchors.Of).ToEquatable());
        return project.SelectMany(page => PageProofreader.Check(PageBinder.Bind(page, symbols), symbols, links).Findings)
            // Sentences that were not understood are listed by "zecgen model --unread" alone.
            .Where(finding => finding.Descriptor.DefaultSeverity > DiagnosticSeverity.Hidden || finding.Descriptor == DiagnosticCatalogue.UnreadSentence)
            .Select(KeyOf);
    }

    // Without its place, since lines move.
    private static string KeyOf(DiagnosticInfo finding) => $"{finding.Path} {finding.Descriptor.Id} {string.Join('|', finding.Arguments)}";

    private static Page Parse(string path, string text) => PageParser.Parse(new(path, path, text, null, null));
}
