using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Operations of pages that have several, whose routes stand among other words or in another form than those beside them.</summary>
public class FurtherRouteTests
{
    private const string Row = "\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| label | string | Yes | |\n\n";

    [Theory]
    [InlineData("Create: POST /v1/jars", "Create POST /v1/jars")]
    [InlineData("Create a jar: POST /v1/jars", "CreateAJar POST /v1/jars")]
    [InlineData("Create (POST /v1/jars)", "Create POST /v1/jars")]
    [InlineData("POST /v1/jars - Create", "Create POST /v1/jars")]
    [InlineData("2. POST /v1/jars", "PostJars POST /v1/jars")]
    [InlineData("Post /v1/jars", "PostJars POST /v1/jars")]
    public void Heading_WithARouteBesideOtherWords_IsThatOfAnOperation(string heading, string expected) =>
        Assert.Equal(["DeleteJars DELETE /v1/jars/{id}", expected], NamesOf(Run(Markdown($"# Jars API\n\n## DELETE /v1/jars/{{id}}\n\n## {heading}{Row}")))
            .OrderBy(static name => name != "DeleteJars DELETE /v1/jars/{id}"));

    [Fact]
    public void Heading_ThatSpeaksOfARoute_IsNone()
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Shelves), Markdown(
            "# Jars\n\n## Get a jar\n\n`GET /v1/jar`\n\n## Get lids\n\n`GET /v1/lids`\n\n"
                + "## Changes to POST /v1/jars\n\nNone.\n\n## How to get /v1/jars\n\nAsk.\n"));

        Assert.Equal(["GetAJar", "GetLids"], run.Models<Model.Operation>(TrackingNames.Operations).Select(static one => one.Name).Order());
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("URL: `/v1/jars`\nMethod: `POST`")]
    [InlineData("Use `POST` on `/v1/jars`.")]
    [InlineData("Call `POST /v1/jars`.")]
    [InlineData("| Method | URL |\n|---|---|\n| POST | /v1/jars |")]
    [InlineData("### Request\n\n**POST** /v1/jars")]
    public void Section_WithARouteInAnotherForm_IsAnOperation(string form)
    {
        const string One = "## Get a jar\n\n```\nGET /v1/jars/{id}\n```\n\n";
        foreach (var others in new[] { One, One + "## Get lids\n\n```\nGET /v1/lids\n```\n\n" })
            Assert.Contains("FillAJar POST /v1/jars", NamesOf(Run(Markdown($"# Jars API\n\n{others}## Fill a jar\n\n{form}{Row}"))));
    }

    [Theory]
    [InlineData("Draws one." + Row, "the section 'Add a picture' with a table of parameters, but no method and route that can be read,")]
    [InlineData("```\ncurl --request PUT \"https://shelves.example/v1/pictures/1\"\n```\n",
        "the section 'Add a picture' with an example of 'PUT /v1/pictures/1', but no method and route of it,")]
    public void Section_WithoutARoute_IsReportedAtItsHeading(string text, string problem)
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Shelves), Markdown(
            $"# Jars API\n\n## Get a jar\n\n`GET /v1/jars/{{id}}`\n\n## Fill a jar\n\n`POST /v1/jars`{Row}## Add a picture\n\n{text}"));

        Assert.Equal(["FillAJar", "GetAJar"], run.Models<Model.Operation>(TrackingNames.Operations).Select(static one => one.Name).Order());
        Assert.Contains($": warning ZEC0051: The page has {problem} and no action", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Common parameters" + Row)]
    [InlineData("## Required headers" + Row)]
    [InlineData("## How to read jars\n\n```\ncurl https://shelves.example/v1/jars/1\n```\n")]
    [InlineData("## Limits of a jar\n\n| Name | Type | Description |\n|---|---|---|\n| label | string | |\n")]
    [InlineData("## See also\n\n`GET /v1/lids`\n")]
    public void Section_BesideOperations_ThatDescribesNone_IsNotReported(string section) => Assert.Equal(
        ["FillAJar POST /v1/jars", "GetAJar GET /v1/jars/{id}"],
        NamesOf(Run(Markdown($"# Jars API\n\n## Get a jar\n\n```\nGET /v1/jars/{{id}}\n```\n\n## Fill a jar\n\n```\nPOST /v1/jars\n```{Row}{section}"))));

    [Theory]
    [InlineData("# Jars API\n\n## Create\n\n`POST /v1/jars`" + Row, "Create POST /v1/jars")]
    [InlineData("# Jars\n\n## Create\n\n```\nPOST /v1/jars\n```" + Row, "Create POST /v1/jars")]
    [InlineData("# Create a jar\n\n## Endpoint\n\n`POST /v1/jars`" + Row, "CreateAJar POST /v1/jars")]
    public void OnlyOperation_BelowTheTitleOfAThing_HasItsHeadingAndRows(string text, string expected)
    {
        var operation = Run(Markdown(text)).Single();

        Assert.Equal([expected], NamesOf([operation]));
        Assert.Equal(["label Body True"], Places(operation));
    }

    private static IEnumerable<string> NamesOf(IEnumerable<Model.Operation> operations) =>
        operations.Select(static one => $"{one.Name} {one.Http.Method} {one.Http.Route}").Order();

    private static PageFile Markdown(string text) => new("docs/jar.md", text, Dialect: PageFile.Project + "shelves.json");
}
