using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The project's own pages.</summary>
public class SpecificationTests
{
    [Fact]
    public void CompilesWithoutFindingsAndWarnings()
    {
        var run = GeneratorRun.WithExamples(Repository.Specification);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Unread);
        Assert.Empty(run.Problems);
        Assert.Equal(
            Repository.Specification.Select(page => Path.GetFileNameWithoutExtension(page.RelativePath)).Where(name => name is not ("datastructure" or "commonerrorcode")).Distinct().Order(StringComparer.Ordinal),
            run.Models<Model.Operation>(TrackingNames.Operations).Select(operation => operation.Action.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CreateImageReadsWell()
    {
        var run = GeneratorRun.WithExamples(
            Repository.SpecificationPage("cn/image/createimage.md"), Repository.SpecificationPage("cn/common/datastructure.md"), Repository.SpecificationPage("cn/commonerrorcode.md"));

        Snapshot.Verify(run.Files, "CreateImage");
    }

    [Fact]
    public void PagingAndEnumerationsReadWell()
    {
        var files = GeneratorRun.Of(Repository.Specification).Files;

        Snapshot.Verify(files.Where(file => file.Key is "Zec.DescribeCustomImages.g.cs" or "Zec.ImageStatus.g.cs").ToDictionary(), "DescribeCustomImages");
    }

    [Fact]
    public void OutputDoesNotDependOnTheOrderOfPages() =>
        Assert.Equal(
            GeneratorRun.Of(Repository.Specification).Files.OrderBy(file => file.Key, StringComparer.Ordinal),
            GeneratorRun.Of([.. Repository.Specification.Reverse()]).Files.OrderBy(file => file.Key, StringComparer.Ordinal));

    [Fact]
    public void BothLanguagesSayTheSame()
    {
        var (chinese, english) = (In("/cn/"), In("/en/"));

        Assert.Equal(Facts(chinese), Facts(english));
        Assert.Equal(Examples(chinese), Examples(english));
    }

    [Theory]
    [InlineData("/cn/")]
    [InlineData("/en/")]
    public void EveryExampleAgreesWithItsTables(string language)
    {
        var run = In(language);
        var emitted = EmittedAssembly.Load(run);
        foreach (var operation in run.Models<Model.Operation>(TrackingNames.Operations))
        {
            Assert.NotEmpty(operation.Examples);
            foreach (var example in operation.Examples)
            {
                Assert.Empty(emitted.Failures("Zec", operation.Name, example.Request!));
                AssertRoundTrips($"Zec.{operation.Name}Request", JsonNode.Parse(example.Request!)!);
                AssertRoundTrips($"Zec.{operation.Name}Response", JsonNode.Parse(example.Response!)!["response"]!);
            }
        }

        void AssertRoundTrips(string type, JsonNode json) =>
            Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(emitted.RoundTrip(type, json.ToJsonString()))), $"{type} loses something of {json}");
    }

    private static GeneratorRun In(string language) =>
        GeneratorRun.WithExamples([.. Repository.Specification.Where(page => page.RelativePath.Contains(language, StringComparison.Ordinal))]);

    // All that pages state, without their prose.
    private static IEnumerable<string> Facts(GeneratorRun run)
    {
        var operations = run.Models<Model.Operation>(TrackingNames.Operations);
        return
        [
            .. operations.SelectMany(operation => Members(operation.Request).Concat(Members(operation.Response))),
            .. operations.Select(operation => $"{operation.Name}: {operation.Paging}, failed {string.Join(' ', operation.FailedIds)}, errors {string.Join(' ', operation.Errors.Select(error => $"{error.Status} {error.Text}"))}"),
            .. run.Models<Model.Structure>(TrackingNames.Structures).SelectMany(structure => Members(structure.Type)),
            .. run.Models<Model.OpenEnumeration>(TrackingNames.Enumerations).Select(enumeration => $"{enumeration.Name}: {string.Join(", ", enumeration.Values.Select(value => value.Text))}"),
        ];

        static IEnumerable<string> Members(Model.RecordType type) => type.Members.Select(member =>
            $"{type.Name}.{member.WireName}: {member.Type}, required {member.IsRequired || member.MustBeSent}, obsolete {member.Obsolete is not null}, {string.Join(", ", member.Constraints)}");
    }

    private static IEnumerable<int> Examples(GeneratorRun run) => run.Models<Model.Operation>(TrackingNames.Operations).Select(operation => operation.Examples.Count);
}
