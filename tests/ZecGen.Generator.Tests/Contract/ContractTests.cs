using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>A change of a page → what it is, where, in both languages and in both directions.</summary>
public class ContractTests
{
    public static TheoryData<ContractCase> Cases => [.. ContractCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ChangeOfAPage_IsReportedAtItsPlace(ContractCase change)
    {
        var (old, @new) = change.Sketches;
        foreach (var language in new[] { "en", "zh" })
        {
            var found = Compare(old, @new, language);

            Assert.Equal(change.Expected.Split(", ").Order(StringComparer.Ordinal), found.Select(Text).Order(StringComparer.Ordinal));
            AssertMirrored(found, Compare(@new, old, language));
            Assert.Empty(Compare(@new, @new, language));
        }
    }

    [Fact]
    public void EveryRule_IsOfACase()
    {
        var told = ContractCases.All
            .SelectMany(change => Compare(change.Sketches.Old, change.Sketches.New, "en").Concat(Compare(change.Sketches.New, change.Sketches.Old, "en")))
            .Select(change => change.Rule.Id).ToHashSet();

        var untold = ChangeRules.All.Select(rule => rule.Id).Where(id => !told.Contains(id)).Order(StringComparer.Ordinal);

        Assert.True(untold.SequenceEqual(ContractCases.Elsewhere.Order(StringComparer.Ordinal)), string.Join(' ', untold));
    }

    [Fact]
    public void Contract_IsReadAsItWasWritten()
    {
        foreach (var change in ContractCases.All)
        {
            var service = Assert.Single(ContractOfPages.Of(Sketch.Pages(change.Sketches.New, "en")).Services, service => service.Operations.Count > 1);
            var text = ContractText.Of(service);
            var reading = ContractReader.Read(text);

            Assert.Equal("", reading.Problem);
            Assert.Equal(text, ContractText.Of(reading.Contract!));
            Assert.Empty(ContractComparer.Compare(new([service]), new([reading.Contract!])));
        }
    }

    internal static void AssertMirrored(IReadOnlyList<Change> forth, IReadOnlyList<Change> back) => Assert.Empty(ContractMirror.Missing(forth, back));

    private static IReadOnlyList<Change> Compare(string old, string @new, string language)
    {
        var comparison = Comparison.Of(ContractOfPages.Of(Sketch.Pages(old, language)), ContractOfPages.Of(Sketch.Pages(@new, language)));
        Assert.Empty(comparison.NewGaps);
        Assert.Empty(comparison.OldGaps);
        return comparison.Changes;
    }

    internal static string Text(Change change) => $"{change.Rule.Id} {change.Place[(change.Place.IndexOf('/', StringComparison.Ordinal) + 1)..]}";
}
