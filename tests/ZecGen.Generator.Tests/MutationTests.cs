using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>Some mutated pages of each kind; the benchmarks' command <c>mutate</c> runs very many.</summary>
public class MutationTests
{
    private const int HostileCount = 150;

    [Fact]
    public void MutatedPages_OfOurs_AreReadAndCompile() => AssertSurvives(Repository.Specification, projects: 4, size: 60);

    [SkippableFact]
    public void MutatedPages_Published_AreReadAndCompile() => AssertSurvives(Repository.PageFilesBeside("corpus"), projects: 4, size: 60);

    [Fact]
    public void MutatedPage_OfOurs_DisturbsNoOther() => AssertDisturbsNone(Repository.Specification, pages: 150);

    [SkippableTheory]
    [InlineData("corpus/zenlayer-2023-cn")]
    [InlineData("corpus/rendered/en")]
    [Trait("Category", "Proof")]
    public void MutatedPage_Published_DisturbsNoOther(string folder)
    {
        Proof.OnlyWhereAsked();
        AssertDisturbsNone(Repository.PageFilesBeside(folder), pages: 150);
    }

    [Fact]
    public void HostileProjects_AreReadAndCompile_AndTextsStayTexts()
    {
        var projects = new HostileProjects(seed: 20260103);
        for (var number = 0; number < HostileCount; number++) AssertNone(MutationBatch.Check(projects.Make(number), binds: number % 5 == 0));
    }

    private static void AssertDisturbsNone(PageFile[] all, int pages)
    {
        var mutator = new PageMutator([.. all.Select(page => page.Content)], seed: 20260102);
        var random = new Random(20260102);
        var check = new SiblingCheck(all);
        var (breakable, checkedPages) = (check.Breakable, 0);
        for (var i = 0; i < pages; i++)
        {
            var at = breakable[random.Next(breakable.Count)];
            if (check.Check(at, mutator.Mutate(all[at].Content, i)) is not { } disturbed) continue;
            Assert.Empty(disturbed);
            checkedPages++;
        }
        Assert.InRange(checkedPages, pages / 2, pages);
    }

    private static void AssertSurvives(PageFile[] donors, int projects, int size)
    {
        var mutator = new PageMutator([.. donors.Select(page => page.Content)], seed: 20260101);
        var random = new Random(20260101);
        // A copy: other tests look at the pages meanwhile.
        PageFile[] order = [.. donors];
        for (var project = 0; project < projects; project++)
        {
            random.Shuffle(order);
            PageFile[] pages = [.. order.Take(size).Select((page, i) => page with { Content = mutator.Mutate(page.Content, (project * size) + i) })];
            AssertNone(MutationBatch.Check(pages, binds: project == 0));
        }
    }

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all.Take(5)));
    }
}
