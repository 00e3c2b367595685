namespace ZecGen.Cli.Tests;

/// <summary>What <c>zecgen diff</c> says of operations that have a method and a route each.</summary>
public sealed class DiffRouteTests : ToolTest
{
    private const string Dialect = """
        {
          "dialect": "pantry", "protocol": "rest",
          "pages": { "operation": "title", "service": "pantry", "route": "code" },
          "call": { "address": "https://pantry.example" }
        }
        """;

    private const string Page = """
        # Get a jar

        ```
        GET /v1/shelves/:shelf_id/jars/:jar_id
        ```

        | Attribute | Type | Required | Description |
        | --- | --- | --- | --- |
        | shelf_id | integer | Yes | The shelf. |
        | jar_id | integer | Yes | The jar. |
        | dry | boolean | No | Whether it is dry. |

        - `404 Not Found`: There is no such jar.
        """;

    [Theory]
    [InlineData("GET /v1/", "GET /v2/", "operation-address-changed pantry/GetAJar", "GET /v2/shelves/{shelf_id}/jars/{jar_id}")]
    [InlineData("GET /v1/", "POST /v1/", "operation-address-changed pantry/GetAJar", "POST /v1/shelves")]
    [InlineData("jar_id", "jar_key", "operation-address-changed pantry/GetAJar", "jars/{jar_key}")]
    [InlineData("GET /v1/", "POST /v1/", "request-parameter-moved pantry/GetAJar/request/dry", "in the body and was in the query")]
    [InlineData("/jars/:jar_id", "/jars", "operation-address-changed pantry/GetAJar", "GET /v1/shelves/{shelf_id}/jars ")]
    [InlineData("| dry | boolean |", "| dry | integer |", "request-scalar-exchanged pantry/GetAJar/request/dry", "dry")]
    public async Task Change_OfARoute_IsListed(string before, string after, string id, string shown)
    {
        WritePage("pantry.json", Dialect);
        WritePage("old/jar.md", Page);
        WritePage("new/jar.md", Page.Replace(before, after, StringComparison.Ordinal));

        var (code, output, error) = await RunAsync("diff", "old", "new", "--dialect", "pantry.json");

        Assert.True(output.Contains(id, StringComparison.Ordinal) && output.Contains(shown.Trim(), StringComparison.Ordinal), output);
        Assert.Equal((1, ""), (code, error));
    }

    /// <summary>A page with several operations is compared as those with one are.</summary>
    [Fact]
    public async Task Change_OnAPageOfSeveralOperations_IsListed()
    {
        var further = "\n## Drop a jar\n\n```\nDELETE /v1/shelves/:shelf_id/jars/:jar_id\n```\n\n| Attribute | Type | Required | Description |\n"
            + "| --- | --- | --- | --- |\n| force | boolean | No | Whether it is full. |\n| why | string | No | Why. |\n";
        var page = Page.Replace("# Get a jar\n", "# Jars\n\nAll of them.\n\n## Get a jar\n", StringComparison.Ordinal) + further;
        WritePage("pantry.json", Dialect);
        WritePage("old/jar.md", page);
        WritePage("new/jar.md", page.Replace("| force | boolean | No | Whether it is full. |\n", "", StringComparison.Ordinal));

        var (code, output, error) = await RunAsync("diff", "old", "new", "--dialect", "pantry.json");

        Assert.Contains("request-parameter-removed pantry/DropAJar/request/force", output, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be compared", output + error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Pages_ThatAreTheSame_DifferInNothing()
    {
        WritePage("pantry.json", Dialect);
        WritePage("old/jar.md", Page);
        WritePage("new/jar.md", Page);

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new", "--dialect", "pantry.json"));
    }
}
