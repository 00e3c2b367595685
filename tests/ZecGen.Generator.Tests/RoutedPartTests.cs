using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Parts of pages with routes that say that another page has them, as a whole or beside rows of their own.</summary>
public class RoutedPartTests
{
    private const string Dialect = """
        {
          "dialect": "shelves", "protocol": "rest",
          "pages": {
            "operation": "title", "service": "shelves", "route": "tag", "sections": { "ignored": ["HTTP Request"] }, "columns": { "description": ["Comments"] }
          },
          "call": { "address": "https://shelves.example" }
        }
        """;

    private const string Test = "<Endpoint method=\"POST\" url=\"/v1/jars/{id}/test\" />\n\n";

    private static readonly PageFile Create = Page("create", "Create jar", "<Endpoint method=\"POST\" url=\"/v1/jars/{id}\" />\n\n" + Request
        + "| label | true | string | |\n\n" + Response + "| size | integer | |\n");

    [Theory]
    [InlineData("### Request Parameters\n\nSame as `POST /v1/jars/{jarId}`\n\n### Response Parameters\n\nThe same as that of `POST /v1/jars/{jarId}`.")]
    [InlineData("**Request Parameters**\n\nSame as `POST /v1/jars/:id`\n\n**Response Parameters**\n\nSame as `POST /v1/jars/:id`")]
    [InlineData("**Request Parameters**\nSame as `POST /v1/jars/{id}`\n\n**Response:** Same as [Create jar](create.mdx)")]
    [InlineData("**Request Parameters**\n\nSame as [`POST /v1/jars/{id}`](create.mdx)\n\n**Response**\n\nSame as [Create jar](create.mdx)")]
    public void Part_ThatNamesTheRouteOfAnotherPage_HasItsRows(string parts)
    {
        foreach (var heading in new[] { "", "### HTTP Request\n\n" })
        {
            var operation = Run(Dialect, Create, Page("test", "Test jar", heading + Test + parts + "\n")).Single(static one => one.Action == "TestJar");

            Assert.Equal(["id Path True", "label Body True"], Places(operation));
            Assert.Equal(["size"], operation.Response.Members.Select(static member => member.WireName));
        }
    }

    [Theory]
    [InlineData("In addition to all parameters accepted by `POST /v1/jars/{id}`, the following optional parameters are also accepted:")]
    [InlineData("Takes all parameters of [Create jar](create.mdx) as well.")]
    [InlineData("The parameters are the same as those of `POST /v1/jars/{id}`, plus these:")]
    [InlineData("Same as [Create jar](create.mdx#request-parameters), plus:")]
    [InlineData("Same as [Create jar](create.mdx), with the following:")]
    public void Rows_BesideThoseOfAnotherPage_AreRowsAsWell(string sentence) => Assert.Equal(["id Path True", "dry Body False", "label Body True"],
        Places(Run(Dialect, Create, PageWith(sentence)).Single(static one => one.Action == "TestJar")));

    [Theory]
    [InlineData("In addition to all parameters of `POST /v1/jars/{id}` but the label, these are accepted:", 1)]
    [InlineData("Takes all parameters of `POST /v1/boxes`.", 1)]
    [InlineData("Takes all parameters of [Create jar](create.mdx) and [Create box](box.mdx).", 1)]
    [InlineData("Same parameters as [Create jar](create.mdx), but without a label:", 1)]
    [InlineData("Has what [Create jar](create.mdx#request-parameters) has but the label:", 1)]
    [InlineData("Its members are like those of [Create jar](create.mdx#response-parameters).", 0)]
    [InlineData("The jar is that of [Create jar](create.mdx).", 0)]
    public void Rows_BesideWhatCannotBeRead_AreReported(string sentence, int findings)
    {
        var run = GeneratorRun.Of([new("shelves.json", Dialect), .. new[] { Create, PageWith(sentence) }
            .Select(static page => page with { Dialect = PageFile.Project + "shelves.json" })]);

        Assert.Equal(findings, run.Diagnostics.Count(static finding => finding.Contains("ZEC0042", StringComparison.Ordinal)));
        Assert.Equal(["id Path True", "dry Body False"],
            Places(run.Models<Model.Operation>(TrackingNames.Operations).Single(static one => one.Action == "TestJar")));
    }

    [Fact]
    public void BoldCaption_AboveASentence_IsAHeading()
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Dialect),
            Page("test", "Test jar", Test + "**Request Parameters**\n\nWhatever the jar takes.\n") with { Dialect = PageFile.Project + "shelves.json" });

        Assert.Contains(run.Diagnostics, static finding => finding.Contains("ZEC0042: What stands below 'Request Parameters'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{/* Nobody closes this.\n\n", "7,1")]
    [InlineData("{/*\n", "7,1")]
    [InlineData("{/* shut */}\n\n{/*\nOpen.\n\n", "9,1")]
    public void CommentOfAPageWithComponents_ThatNobodyCloses_EndsWithItsParagraph(string comment, string place)
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Dialect),
            Create with { Content = Create.Content.Replace("<Endpoint", comment + "\n<Endpoint", StringComparison.Ordinal) });

        Assert.Equal(["id Path True", "label Body True"], Places(run.Models<Model.Operation>(TrackingNames.Operations).Single()));
        Assert.Equal([$"docs/create.mdx({place}): warning ZEC0024: The comment that begins here is never closed, and would hide the rest of the page; "
            + "add '*/}' after it. It is read as it was probably meant."], run.Diagnostics);
    }

    [Theory]
    [InlineData("### HTTP Request", "", "label Body True", "size")]
    [InlineData("### Endpoint", "", "label Body True", "size")]
    [InlineData("### HTTP Request", "### Response Parameters\n\nNone\n", "label Body True", "")]
    public void Tables_RightBelowARoute_AreThoseOfRequestAndResponse(string heading, string response, string request, string members)
    {
        var operation = Run(Dialect, Page("test", "Test jar", heading + "\n\n<Endpoint method=\"POST\" url=\"/v1/jars/test\" />\n\n" + Request.Split("\n\n")[1]
            + "| label | true | string | |\n\n" + (response.Length > 0 ? response : Response.Split("\n\n")[1] + "| size | integer | |\n"))).Single();

        Assert.Equal([request], Places(operation));
        Assert.Equal(members, string.Join(",", operation.Response.Members.Select(static member => member.WireName)));
    }

    [Theory]
    [InlineData("#### lidInfo object\n\n| Parameter | Type | Comments |\n|---|---|---|\n| width | string | |\n", "ZEC0202", "size")]
    [InlineData("#### More\n\n| Parameter | Type | Comments |\n|---|---|---|\n| width | string | |\n", "", "size,width")]
    public void TableOfAMember_ThatNoRowNames_IsNotReadAsTheResponse(string table, string finding, string members)
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Dialect), Create with { Content = Create.Content + "\n" + table });

        Assert.Equal(finding, string.Join(",", run.Diagnostics.Select(static one => one.Substring(one.IndexOf("ZEC", StringComparison.Ordinal), 7))));
        var operation = run.Models<Model.Operation>(TrackingNames.Operations).Single();
        Assert.Equal(members, string.Join(",", operation.Response.Members.Select(static one => one.WireName)));
    }

    [Theory]
    [InlineData("integer", 1)]
    [InlineData("string", 0)]
    public void MemberOnTabs_WithAnotherType_IsReported(string type, int findings)
    {
        const string Head = "| Parameter | Type | Comments |\n|---|---|---|\n| list | array | Object |\n";
        var run = GeneratorRun.Of(new PageFile("shelves.json", Dialect), Page("a", "Get jar", "<Endpoint method=\"GET\" url=\"/v1/jar\" />\n\n"
            + "### Response Parameters\n\n<Tabs>\n<TabItem value=\"a\" label=\"A\">\n\n" + Head + "| > state | string | |\n\n</TabItem>\n"
            + $"<TabItem value=\"b\" label=\"B\">\n\n{Head}| > state | {type} | |\n\n</TabItem>\n</Tabs>\n")
            with { Dialect = PageFile.Project + "shelves.json" });

        Assert.Equal(findings, run.Diagnostics.Count);
        Assert.All(run.Diagnostics, static one => Assert.Contains(
            "ZEC0204: The row 'state' is not read, because a table for another case gives it the type 'string'", one, StringComparison.Ordinal));
    }

    private static PageFile PageWith(string sentence) => Page("test", "Test jar",
        Test + "### Request Parameters\n\n" + sentence + "\n\n" + Request.Split("\n\n")[1] + "| dry | false | boolean | |\n");
}
