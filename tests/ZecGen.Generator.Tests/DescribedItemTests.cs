using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Tables that describe the items of a list, where examples show the list within the result.</summary>
public class DescribedItemTests
{
    private const string Dialect = """
        {
          "dialect": "shelves", "protocol": "rest",
          "pages": { "operation": "title", "service": "shelves", "route": "any", "columns": { "description": ["Comments"] } },
          "call": { "address": "https://shelves.example" },
          "envelope": { "data": "data", "code": "code", "message": "msg", "success": "200" },
          "shapes": { "page": "page", "size": "size", "total": "total", "items": "items" }
        }
        """;

    private const string Rows = "| id | string | |\n| label | string | |\n";

    [Fact]
    public void Rows_OfTheItemsThatExamplesShow_AreThoseOfTheItems()
    {
        var run = RunOf(Rows, """
            {
              "code": "200", // fine
              "data": { "page": 1, "total": 2, "by": { "name": "a" }, "items": [{ "id": "1", "label": "plum", "lid": { "size": 1 } }], "tags": ["x"] }
            }
            """);

        var operation = run.Models<Model.Operation>(TrackingNames.Operations).Single();
        Assert.Equal(["page Integer ", "total Integer ", "by Record ", "items List ListJarsResponseItem", "tags List "],
            operation.Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind} {member.Type.Element?.Name}"));
        Assert.Contains("public string? Label", string.Concat(run.Files.Values), StringComparison.Ordinal);
        Assert.NotNull(operation.Paging);
        Assert.Equal(["ZEC0101"], run.Diagnostics.Select(static finding => finding.Split(": ")[1].Split(' ')[1]));
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("| items | array | |\n| > id | string | |\n", "{\"items\":[{\"id\":\"1\"}]}", "items")]
    [InlineData(Rows, "{\"items\":[{\"id\":\"1\",\"label\":\"a\"}],\"others\":[{\"id\":\"1\",\"label\":\"a\"}]}", "id label")]
    [InlineData(Rows, "{\"items\":[{\"id\":\"1\"}]}", "id label")]
    [InlineData(Rows, "{\"id\":\"1\",\"items\":[{\"id\":\"1\",\"label\":\"a\"}]}", "id label")]
    public void Rows_OfTheResultOrInDoubt_AreThoseOfTheResult(string rows, string data, string members) => Assert.Equal(members,
        string.Join(' ', RunOf(rows, $"{{\"code\":\"200\",\"data\":{data}}}").Models<Model.Operation>(TrackingNames.Operations).Single()
            .Response.Members.Select(static member => member.WireName)));

    private static GeneratorRun RunOf(string rows, string example) => GeneratorRun.Of(new PageFile("shelves.json", Dialect),
        Page("a", "List jars", "`GET /v1/jars`\n\n" + RoutedPageTests.Request + "| page | false | integer | |\n| size | false | integer | |\n\n"
            + Response + rows + $"\n### Response Example\n\n```json\n{example}\n```\n"));
}
