using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Members that are called by values: a member that is a map, and none that is called as one sample.</summary>
public class KeyedRowTests
{
    private const string Sizes = "{\"code\":0,\"sizes\":{\"PLUM\":{\"free\":1,\"full\":2},\"FIG\":{\"free\":1,\"full\":2}}}";

    [Theory]
    [InlineData("| sizes | object | |\n| > {fruit} | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > `<fruit>` | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > *any fruit* | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > 1001 | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > {fruit} | integer | |\n", "")]
    [InlineData("| sizes | object | Keyed by fruit. |\n| > free | integer | |\n| > full | integer | |\n", "")]
    [InlineData("| sizes | object | The keys are fruits. |\n| > plum | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > PLUM | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > free | integer | |\n| > full | integer | |\n", Sizes)]
    [InlineData("| sizes | object | |\n| > PLUM | object | |\n| >> free | integer | |\n| >> full | integer | |\n", Sizes)]
    public void Rows_OfAnyKey_MakeAMap(string rows, string example)
    {
        var run = RunOf(rows + "| at | integer | |\n", example.Length == 0 ? "" : example.Replace("\"code\":0", "\"at\":5", StringComparison.Ordinal));

        Assert.Equal(["sizes Raw", "at Integer"], Members(run));
        Assert.DoesNotContain("Plum", string.Concat(run.Files.Values), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("| sizes | object | |\n| > free | integer | |\n", "{\"sizes\":{\"free\":1}}")]
    [InlineData("| sizes | object | |\n| > jar | object | |\n| >> free | integer | |\n", "{\"sizes\":{\"jar\":{\"free\":1}}}")]
    [InlineData("| sizes | object | The API key is checked. |\n| > jar | object | |\n| >> free | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > ID | integer | |\n", "")]
    [InlineData("| sizes | object | |\n| > PLUM | object | |\n| >> free | integer | |\n| > FIG | object | |\n| >> free | integer | |\n", "")]
    public void Rows_OfMembers_MakeAnObject(string rows, string example) => Assert.Equal(["sizes Record"], Members(RunOf(rows, example)));

    [Theory]
    [InlineData("variables[key]")]
    [InlineData("`variables[<name>]`")]
    [InlineData("variables[{name}]")]
    public void Name_WithAnyKeyInBrackets_IsAMap(string name)
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            var operation = Run(Page(
                "a", "Fill jar", $"`{method} /v1/jars`\n\n" + Request + $"| {name} | false | string | At most 5 characters. |\n")).Single();

            Assert.Equal(["variables Raw"], operation.Request.Members.Select(static member => $"{member.WireName} {member.Type.Kind}"));
            Assert.Equal(method == "GET", operation.Request.Members[0].HasKeys);
            Assert.Empty(operation.Request.Members[0].Constraints);
        }
    }

    private static GeneratorRun RunOf(string rows, string example) => GeneratorRun.Of(new PageFile("shelves.json", Shelves),
        Page("a", "Get sizes", "`GET /v1/sizes`\n\n" + Response + rows
            + (example.Length == 0 ? "" : $"\n### Response Example\n\n```json\n{example}\n```\n")));

    private static IEnumerable<string> Members(GeneratorRun run) => run.Models<Model.Operation>(TrackingNames.Operations).Single()
        .Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind}");
}
