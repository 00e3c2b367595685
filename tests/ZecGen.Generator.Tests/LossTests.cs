using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>Some pages that slip once each; the benchmarks' command <c>losses</c> runs very many.</summary>
public class LossTests
{
    [Fact]
    public void SlipInAPageOfOurs_LosesNothingWithoutAFinding() => AssertNothingIsLost(Repository.Specification, pages: 400);

    [SkippableTheory]
    [Trait("Category", "Proof")]
    [InlineData("corpus/zenlayer-2023-cn")]
    [InlineData("corpus/rendered")]
    public void SlipInAPublishedPage_LosesNothingWithoutAFinding(string folder)
    {
        Proof.OnlyWhereAsked();
        AssertNothingIsLost(Repository.PageFilesBeside(folder), pages: 400);
    }

    private static void AssertNothingIsLost(PageFile[] all, int pages)
    {
        // A page of error codes alone is taken for a guide once its table is none.
        PageFile[] files = [.. all.Where(file => !file.RelativePath.EndsWith("/commonerrorcode.md", StringComparison.Ordinal))];
        var check = new LossCheck([.. files.Select(file => (file.RelativePath, file.Content))]);
        var (mutator, random) = (new LossMutator(seed: 20260103), new Random(20260103));
        var (lost, silent) = (0, new List<string>());
        for (var number = 0; number < pages; number++)
        {
            var donor = check.Donors[random.Next(check.Donors.Count)];
            var (page, slip) = mutator.Mutate(files[donor].Content, number);
            var (losses, isReported) = check.Check(donor, page);
            if (losses.Count > 0) lost++;
            if (!isReported) silent.Add($"{files[donor].RelativePath}: {slip}: {string.Join(", ", losses)}");
        }

        Assert.Empty(silent);
        // Slips that lose something are what this is about.
        Assert.InRange(lost, pages / 11, pages);
    }
}
