using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Examples of calls by a method and a route, and what is reported of them.</summary>
public class RouteExampleTests
{
    private const string Dialect = """
        {
          "dialect": "pantry", "protocol": "rest",
          "pages": { "operation": "title", "service": "pantry", "route": "code" },
          "call": { "address": "https://pantry.example" }
        }
        """;

    [Theory]
    [InlineData("ids=1&ids=2")]
    [InlineData("ids[]=1&ids[]=2")]
    [InlineData("ids%5B%5D=1")]
    [InlineData("ids=1,2")]
    [InlineData("ids=1")]
    [InlineData("ids=1&size=3")]
    public void List_InAQuery_FitsInAnyForm(string query) => Assert.Empty(FindingsOf($"```\ncurl \"https://pantry.example/v1/jars?{query}\"\n```"));

    [Theory]
    [InlineData("ids=a", "ZEC0104")]
    [InlineData("ids=1&ids=b", "ZEC0104")]
    [InlineData("ids=1&colour=red", "ZEC0101")]
    [InlineData("size=1&size=2", "ZEC0104")]
    public void Query_ThatContradictsTheTable_IsReported(string query, string id) => Assert.Contains(id,
        Assert.Single(FindingsOf($"```\ncurl \"https://pantry.example/v1/jars?{query}\"\n```")), StringComparison.Ordinal);

    [Fact]
    public void RequestAndResponse_InOneBlock_AreBothRead()
    {
        var findings = FindingsOf("```\nRequest:\nGET /v1/jars?ids=1&colour=red HTTP/1.1\n\nResponse:\n{ \"total\": 1, \"lost\": 2 }\n```");

        Assert.Equal(["ZEC0101 colour", "ZEC0101 lost"], findings.Select(
            static finding => finding[finding.IndexOf("ZEC", StringComparison.Ordinal)..][..7] + " " + finding.Split('\'')[1]));
    }

    private static IReadOnlyList<string> FindingsOf(string example) => GeneratorRun.Of(
        new PageFile("pantry.json", Dialect),
        new PageFile("docs/jars.md", $"""
            # List jars

            ```
            GET /v1/jars
            ```

            ## Request Parameters

            | Name | Type | Required | Description |
            | --- | --- | --- | --- |
            | ids | array of integers | No | The jars. |
            | size | integer | No | How many. |

            ## Response Parameters

            | Name | Type | Description |
            | --- | --- | --- |
            | total | integer | How many there are. |

            ## Example

            {example}
            """, Dialect: PageFile.Project + "pantry.json")).Diagnostics;
}
