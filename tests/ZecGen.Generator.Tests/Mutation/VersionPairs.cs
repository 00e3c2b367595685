using System.Globalization;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Pairs of versions of pages, one a mutation of the other: what a comparison must not say of them.</summary>
internal sealed class VersionPairs
{
    private const int Referring = 10;

    private static readonly string[] Sentences =
        ["This text says nothing new.", "Some more words for the reader.", "See the console for pictures of it.", "这段文字没有新的内容。", "更多说明请参见控制台。"];

    private readonly IReadOnlyList<(string Path, string Text)> pages;
    private readonly Page[] parsed;
    private readonly PageContext context;
    private readonly LossMutator slips;
    private readonly PageMutator breaks;
    private readonly int seed;
    private readonly List<int> donors;

    public VersionPairs(IReadOnlyList<(string Path, string Text)> pages, int seed)
    {
        (this.pages, this.seed, slips, breaks) = (pages, seed, new(seed), new([.. pages.Select(page => page.Text)], seed));
        parsed = [.. pages.Select(page => Parse(page.Path, page.Text))];
        context = new(pages, parsed);
        donors = [.. Enumerable.Range(0, pages.Count).Where(at => !new PageFacts(parsed[at]).IsEmpty)];
    }

    /// <summary>The two versions of a page.</summary>
    public (string Before, string After) Texts(int number) => TextsOf(number, out _, out _);

    /// <returns>What is wrong with what is said of a pair.</returns>
    public IEnumerable<string> Check(int number)
    {
        var (before, after) = TextsOf(number, out var donor, out var random);
        var path = pages[donor].Path;
        var around = ContextOf(donor);
        ContractSide Read(string version) => ContractOfPages.Of(OutputOptions.Default, [Parse(path, version), .. around], version);

        var (old, @new, prose) = (Read(before), Read(after), Read(Reworded(before, random)));
        var (forth, back) = (Comparison.Of(old, @new), Comparison.Of(@new, old));
        foreach (var removed in StillThere(forth, path, before, after))
            yield return $"pair {number}, {path}: {removed} is reported as removed, and is still there";
        if (forth.NewGaps.Count + forth.OldGaps.Count + back.NewGaps.Count + back.OldGaps.Count == 0)
            foreach (var missing in ContractMirror.Missing(forth.Changes, back.Changes)) yield return $"pair {number}, {path}: {missing}";
        var same = Comparison.Of(old, old);
        if (same.Changes.Count + same.NewGaps.Count + same.OldGaps.Count > 0) yield return $"pair {number}, {path}: differs from itself";
        var reworded = Comparison.Of(old, prose);
        foreach (var change in reworded.Changes) yield return $"pair {number}, {path}: other words are reported as {change.Rule.Id} {change.Place}";
    }

    private (string Before, string After) TextsOf(int number, out int donor, out Random random)
    {
        random = new Random(unchecked((seed * 1_000_003) + number));
        donor = donors[random.Next(donors.Count)];
        var text = pages[donor].Text;
        var before = random.Next(3) == 0 ? slips.Mutate(text, number).Page : text;
        return (before, random.Next(4) == 0 ? breaks.Mutate(before, number) : slips.Mutate(before, -number).Page);
    }

    private static IEnumerable<string> StillThere(Comparison comparison, string path, string before, string after)
    {
        var losses = new PageFacts(Parse(path, before)).LossesIn(new PageFacts(Parse(path, after)), new StatedText(after)).ToHashSet();
        foreach (var change in comparison.Changes)
        {
            var kind = change.Rule.Id switch
            {
                "operation-removed" or "operation-renamed" => "action",
                "request-parameter-removed" or "request-parameter-renamed" or "response-member-removed" or "response-member-renamed" => "row",
                "error-removed" or "error-no-longer-listed" => "error code",
                "enumeration-value-removed-sent" or "enumeration-value-removed-received" => "value",
                _ => null,
            };
            if (kind is not null && change.Names.Any(name => losses.Contains($"{kind} {name}"))) yield return $"{change.Rule.Id} {change.Place}";
        }
    }

    // A paragraph that says nothing, where paragraphs stand, and blank lines.
    private static string Reworded(string page, Random random)
    {
        List<string> lines = [.. page.Split('\n')];
        var heading = lines.FindIndex(1, line => line.StartsWith("## ", StringComparison.Ordinal));
        if (heading < 0) return page;
        lines.InsertRange(heading, [Sentences[random.Next(Sentences.Length)], "", ""]);
        return string.Join('\n', lines);
    }

    private Page[] ContextOf(int donor)
    {
        var path = pages[donor].Path;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var others = context.OthersThan(donor).FindAll(at => PageContext.CommonStart(pages[at].Path, folder) > folder.Length / 2);
        var needed = others.Where(at => parsed[at].Operation is null && context.IsNamed(donor, at)).Take(2);
        return context.Of(donor, others, needed, path[folder.Length..], Referring);
    }

    private static Page Parse(string path, string text) => ContractOfPages.Parse(new(path, text));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{donors.Count} pages, seed {seed}");
}
