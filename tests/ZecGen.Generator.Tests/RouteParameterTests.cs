using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Parameters that a route, or the header of a table, says to stand in the query, in the path or in headers.</summary>
public class RouteParameterTests
{
    private const string Body = "## Body\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| label | string | Yes | |\n\n";

    [Theory]
    [InlineData("## Headers\n\n| Header | Required | Description |\n|---|---|---|\n| If-Match | Yes | The tag. |\n")]
    [InlineData("| Header parameter | Type | Required | Description |\n|---|---|---|---|\n| If-Match | string | Yes | The tag. |\n")]
    [InlineData("| Header | Required | Description |\n|---|---|---|\n| If-Match | Yes | The tag. |\n")]
    public void TableOfHeaders_BesideABody_HasParameters(string headers)
    {
        foreach (var tables in new[] { Body + headers, headers + "\n" + Body })
            Assert.Equal(["If-Match Header True", "label Body True"], Places(Run(Page("a", "Fill jar", "`POST /v1/jars`\n\n" + tables)).Single()).Order());
    }

    [Fact]
    public void TableOfHeadersAlone_WithoutTypes_HasTexts()
    {
        var member = Run(Page("a", "Get jar", "`GET /v1/jars`\n\n## Headers\n\n| Header | Required | Description |\n|---|---|---|\n| If-Match | Yes | |\n"))
            .Single().Request.Members.Single();

        Assert.Equal("If-Match Header Text", $"{member.WireName} {member.Place} {member.Type.Kind}");
    }

    [Theory]
    [InlineData("Body parameter", "label Body True")]
    [InlineData("Query parameters", "label Query True")]
    public void HeaderOfAColumn_MaySayWhereParametersStand(string header, string expected) => Assert.Equal([expected], Places(Run(Page("a", "Fill jar",
        $"`POST /v1/jars`\n\n| {header} | Type | Required | Description |\n|---|---|---|---|\n| label | string | Yes | |\n")).Single()));

    [Theory]
    [InlineData("`GET /v1/jars?size={size}&lang={language}`")]
    [InlineData("```\nGET /v1/jars?size=:size&lang=:lang\n```")]
    [InlineData("GET https://shelves.example/v1/jars?size=<size>&lang=<lang>")]
    [InlineData("```\nGET /v1/jars\nGET /v1/jars?size=:size&lang=:lang\n```")]
    [InlineData("<Endpoint method=\"GET\" url=\"/v1/jars?size={size}&lang={lang}\" />")]
    public void Placeholders_InTheQueryOfARoute_AreParameters(string route)
    {
        Assert.Equal(["size Query False", "lang Query False"], Places(Run(Page("a", "Get jars", route)).Single()));
        Assert.Equal(["lang Query False", "size Query True"],
            Places(Run(Page("a", "Get jars", route + "\n\n" + Request + "| size | true | string | |\n")).Single()));
    }

    [Fact]
    public void Values_InTheQueryOfARoute_AreNoParameters() =>
        Assert.Empty(Run(Page("a", "Get jars", "`GET /v1/jars?size=2`")).Single().Request.Members);

    [Theory]
    [InlineData("GET /v1/jars\nGET /v1/{shelf}/jars", "GET /v1/{shelf}/jars")]
    [InlineData("GET /v1/jars\nPOST /v1/{shelf}/jars\nGET /v1/{shelf}/jars", "GET /v1/{shelf}/jars")]
    [InlineData("GET /v1/jars/{shelf}\nGET /v1/{shelf}/jars", "GET /v1/jars/{shelf}")]
    public void Routes_InOneBlock_AreThatOfThePathParametersAndOtherWays(string routes, string expected)
    {
        var operation = Run(Page("a", "Get jars",
            $"```\n{routes}\n```\n\n## Path parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| shelf | string | No | |\n")).Single();

        Assert.Equal(expected, $"{operation.Http.Method} {operation.Http.Route}");
        Assert.Equal(["shelf Path True"], Places(operation));
    }

    [Theory]
    [InlineData("GET", "| created.gte | integer | No | |\n| created.lt | integer | No | |\n", "created.gte Query False;created.lt Query False")]
    [InlineData("GET", "| created | object | No | |\n| created.gte | integer | No | |\n", "created Query False")]
    [InlineData("POST", "| created.gte | integer | No | |\n", "created Body False")]
    public void Dots_InNamesOfAQuery_ArePartOfThem(string method, string rows, string expected)
    {
        var operation = Run(Page("a", "Get jars",
            $"`{method} /v1/jars`\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n{rows}\n"
            + (method == "GET" ? "## Example request\n\n```\ncurl \"https://shelves.example/v1/jars?created.gte=5\"\n```\n" : ""))).Single();

        Assert.Equal(expected, string.Join(";", Places(operation)));
    }
}
