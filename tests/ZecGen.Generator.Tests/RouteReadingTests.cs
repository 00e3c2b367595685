using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Which routes of pages are those of operations, and what is reported of those that cannot be read.</summary>
public class RouteReadingTests
{
    [Theory]
    [InlineData("<Endpoint method=\"DELETE\" url=\"/v1/jars/{id}\" />")]
    [InlineData("```\nDELETE /v1/jars/{id}\n```")]
    [InlineData("DELETE /v1/jars/{id}")]
    [InlineData("Endpoint: DELETE /v1/jars/{id}")]
    [InlineData("`DELETE /v1/jars/{id}`")]
    [InlineData("Drops it by `DELETE /v1/jars/{id}`.")]
    [InlineData("| Method | URL |\n|---|---|\n| DELETE | /v1/jars/{id} |")]
    [InlineData("### Method\n\nDELETE\n\n### URL\n\n/v1/jars/{id}")]
    public void Operation_WithoutTables_IsOneWhereverItsRouteStands(string form) =>
        Assert.Equal(["id Path True"], Places(Run(Page("a", "Drop jar", form)).Single()));

    [Theory]
    [InlineData("<Endpoint method=\"FETCH\" url=\"/v1/jars\" />", "'FETCH' is no known method")]
    [InlineData("<Endpoint method=\"\" url=\"/v1/jars\" />", "its method is empty")]
    [InlineData("<Endpoint url=\"/v1/jars\" />", "it has no method")]
    [InlineData("<Endpoint method=\"GET\" url=\"\" />", "its path is empty")]
    [InlineData("<Endpoint method=\"GET\" />", "it has no path")]
    [InlineData("<Endpoint method=\"GET\" url=\"jars\" />", "'jars' is no path that can be read")]
    [InlineData("```\nGET /v1/jars[/{id}]\n```", "'/v1/jars[/{id}]' is no path that can be read")]
    [InlineData("LINK /v1/jars", "'LINK' is no known method")]
    [InlineData("`GET /v1/jars/{id?}`", "'/v1/jars/{id?}' is no path that can be read")]
    [InlineData("| Method | GET |\n|---|---|\n| URL | /v1/jars/{id?} |", "'/v1/jars/{id?}' is no path that can be read")]
    public void RouteThatCannotBeRead_IsReported(string form, string problem)
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Shelves), Page("a", "Get jar", form + "\n\n" + Request + "| size | false | integer | |\n"));

        Assert.Empty(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Contains($": warning ZEC0051: The page has a route, but {problem}, and no action", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void RouteOfAnOperationBesideOthers_ThatCannotBeRead_IsReported()
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Shelves), Markdown(
            "# Jars\n\n## Get jar\n\nGET /v1/jar\n\n## Get lids\n\nGET /v1/lids[/{id}]\n\n## Drop jar\n\nDELETE /v1/jar\n"));

        Assert.Equal(["DropJar", "GetJar"], run.Models<Model.Operation>(TrackingNames.Operations).Select(static one => one.Name).Order());
        Assert.Contains("docs/jar.md(9,1): warning ZEC0051", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 2026-01-02\n\n- Added `POST /v1/jars`.\n- Fixed `GET /v1/jars/{id}`.\n\n## 2026-01-01\n\n- New: GET /v1/lids\n")]
    [InlineData("## New jars\n\n- `POST /v1/jars` fills them.\n\n## Other\n\nSee `GET /v1/racks`.\n")]
    public void RoutesInAListOfChanges_AreNoOperations(string changes)
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Shelves), Page("a", "Get jar", "`GET /v1/jar`"), Page("changes", "Changes", changes));

        Assert.Equal(["GetJar"], run.Models<Model.Operation>(TrackingNames.Operations).Select(static one => one.Name));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("## Path and HTTP methods\n\n```\nPUT <jar>\nPUT /jars/<jar>\n```\n\n## Example request\n\n```\nPUT /jars/big\n{ }\n```\n")]
    [InlineData("## Example request\n\n```\nPUT /jars/big\n```\n\n## Usage\n\n```\nPUT /<jar>\n```\n")]
    [InlineData("## Usage\n\n```\nPUT /<jar>\n```\n\n## Usage of it\n\n```\nPUT /jars/big\n{ }\n```\n")]
    public void RouteOfAnExample_IsNotThatOfTheOperation(string text) =>
        Assert.Equal("/{jar}", Run(Markdown("# Fill jar\n\n" + text)).Single().Http.Route);

    [Theory]
    [InlineData("# Jars\n\n## Fill a jar\n\n```\nPOST /v1/jars\n```\n", "FillAJar")]
    [InlineData("# Fill a jar\n\n## Usage\n\n```\nPOST /v1/jars\n```\n", "FillAJar")]
    [InlineData("# Fill a jar\n\n## The jar\n\n```\nPOST /v1/jars\n```\n\n## Response\n\n```\n{}\n```\n", "FillAJar")]
    public void HeadingOfTheOnlyOperation_IsItsTitleWhereOthersCouldFollow(string text, string name) =>
        Assert.Equal(name, Run(Markdown(text)).Single().Name);

    private static PageFile Markdown(string text) => new("docs/jar.md", text, Dialect: PageFile.Project + "shelves.json");
}
