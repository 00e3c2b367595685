using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The project's own pages.</summary>
public class SpecificationTests
{
    [Fact]
    public void Specification_CompilesWithoutFindingsAndWarnings()
    {
        var run = GeneratorRun.WithExamples(Repository.Specification);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Unread);
        Assert.Empty(run.Problems);
        Assert.Equal(
            Repository.Specification.Select(page => Path.GetFileNameWithoutExtension(page.RelativePath))
                .Where(name => name is not ("datastructure" or "commonerrorcode")).Distinct().Order(StringComparer.Ordinal),
            run.Models<Model.Operation>(TrackingNames.Operations).Select(operation => operation.Action.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CreateImage_MatchesItsSnapshot()
    {
        var run = GeneratorRun.WithExamples(
            Repository.SpecificationPage("cn/image/createimage.md"), Repository.SpecificationPage("cn/common/datastructure.md"),
            Repository.SpecificationPage("cn/commonerrorcode.md"));

        Snapshot.Verify(run.Files, "CreateImage");
    }

    [Fact]
    public void DescribeCustomImages_MatchesItsSnapshot()
    {
        var files = GeneratorRun.Of(Repository.SpecificationPage("en/image/describecustomimages.md"), Repository.SpecificationPage("en/image/datastructure.md"),
            Repository.SpecificationPage("en/common/datastructure.md")).Files;

        Snapshot.Verify(files.Where(file => file.Key is "Zec.DescribeCustomImages.g.cs" or "Zec.ZecEnumerations.g.cs").ToDictionary(), "DescribeCustomImages");
    }

    [Fact]
    public void Output_OfPagesInAnyOrder_IsTheSame() =>
        Assert.Equal(
            GeneratorRun.Of(Repository.Specification).Files.OrderBy(file => file.Key, StringComparer.Ordinal),
            GeneratorRun.Of([.. Repository.Specification.Reverse()]).Files.OrderBy(file => file.Key, StringComparer.Ordinal));

    [Theory]
    [InlineData("/cn/")]
    [InlineData("/en/")]
    public void Examples_AgreeWithTheirTables(string language)
    {
        var run = GeneratorRun.WithExamples([.. Repository.Specification.Where(page => page.RelativePath.Contains(language, StringComparison.Ordinal))]);
        var emitted = EmittedAssembly.Load(run);
        foreach (var operation in run.Models<Model.Operation>(TrackingNames.Operations))
        {
            Assert.NotEmpty(operation.Examples);
            var (sent, received) = emitted.TypesOf("Zec", operation.Name);
            foreach (var example in operation.Examples)
            {
                Assert.Empty(emitted.Failures("Zec", operation.Name, example.Request!));
                AssertRoundTrips(sent, JsonNode.Parse(example.Request!)!);
                AssertRoundTrips(received, JsonNode.Parse(example.Response!)!["response"]!);
            }
        }

        static void AssertRoundTrips(Type type, JsonNode json) =>
            Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(EmittedAssembly.RoundTrip(type, json.ToJsonString()))), $"{type} loses something of {json}");
    }
}
