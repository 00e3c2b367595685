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
    private const int Siblings = 3;
    private const int Referring = 10;

    private static readonly string[] Sentences =
        ["This text says nothing new.", "Some more words for the reader.", "See the console for pictures of it.", "这段文字没有新的内容。", "更多说明请参见控制台。"];

    private readonly IReadOnlyList<(string Path, string Text)> pages;
    private readonly Page[] parsed;
    private readonly LossMutator slips;
    private readonly PageMutator breaks;
    private readonly int seed;
    private readonly List<int> donors;

    public VersionPairs(IReadOnlyList<(string Path, string Text)> pages, int seed)
    {
        (this.pages, this.seed, slips, breaks) = (pages, seed, new(seed), new([.. pages.Select(page => page.Text)], seed));
        parsed = [.. pages.Select(page => Parse(page.Path, page.Text))];
        donors = [.. Enumerable.Range(0, pages.Count).Where(at => !new PageFacts(parsed[at]).IsEmpty)];
    }

    /// <summary>The two versions of a page.</summary>
    public (string Before, string After) Texts(int number) => TextsOf(number, out _, out _);

    /// <returns>What is wrong with what is said of a pair.</returns>
    public IEnumerable<string> Check(int number)
    {
        var (before, after) = TextsOf(number, out var donor, out var random);
        var path = pages[donor].Path;
        var context = ContextOf(donor);
        ContractSide Read(string version) => ContractOfPages.Of(OutputOptions.Default, [Parse(path, version), .. context], version);

        var (old, @new, prose) = (Read(before), Read(after), Read(Reworded(before, random)));
        var (forth, back) = (Comparison.Of(old, @new), Comparison.Of(@new, old));
        foreach (var removed in StillThere(forth, path, before, after)) yield return $"pair {number}, {path}: {removed} is reported as removed, and is still there";
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

    // What the page needs of others, and neighbours that say which service the folder belongs to.
    private Page[] ContextOf(int donor)
    {
        var (path, text) = pages[donor];
        var file = path[(path.LastIndexOf('/') + 1)..];
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var others = Enumerable.Range(0, pages.Count).Where(at => at != donor && CommonStart(pages[at].Path, folder) > folder.Length / 2).OrderByDescending(at => CommonStart(pages[at].Path, path)).ThenBy(at => pages[at].Path, StringComparer.Ordinal).ToList();
        var needed = others.Where(at => parsed[at].Operation is null && text.Contains(pages[at].Path[(pages[at].Path.LastIndexOf('/') + 1)..], StringComparison.Ordinal)).Take(2);
        var referring = parsed[donor].Operation is null ? others.Where(at => parsed[at].Operation is not null && pages[at].Text.Contains(file, StringComparison.Ordinal)).Take(Referring) : [];
        var siblings = others.Where(at => parsed[at].Operation is { } operation && operation.Action != parsed[donor].Operation?.Action).Take(Siblings);
        return [.. needed.Concat(referring).Concat(siblings).Distinct().Select(at => parsed[at])];
    }

    private static int CommonStart(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length]) length++;
        return length;
    }

    private static Page Parse(string path, string text) => ContractOfPages.Parse(new(path, text));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{donors.Count} pages, seed {seed}");
}
