using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Pages of services whose operations each have a method and a route: where these stand, and where parameters go.</summary>
public class RoutedPageTests
{
    internal const string Request = "### Request Parameters\n\n| Parameter | Required | Type | Comments |\n|---|---|---|---|\n";

    internal const string Response = "### Response Parameters\n\n| Parameter | Type | Comments |\n|---|---|---|\n";

    internal const string Shelves = """
        {
          "dialect": "shelves", "protocol": "rest",
          "pages": { "operation": "title", "service": "shelves", "route": "any", "columns": { "description": ["Comments"] } },
          "call": { "address": "https://shelves.example" },
          "envelope": { "code": "code", "message": "message" }
        }
        """;

    [Theory]
    [InlineData("<Endpoint method=\"post\" url=\"/v1/jars/{id}\" />")]
    [InlineData("<Endpoint\n  path={\"/v1/jars/{id}\"}\n  verb=\"POST\"\n/>")]
    [InlineData("```\nPOST /v1/jars/:id\n```")]
    [InlineData("```http\nPOST https://shelves.example/v1/jars/<id>\n```")]
    [InlineData("**POST** /v1/jars/{id}")]
    [InlineData("`POST /v1/jars/{id}`")]
    [InlineData("Fills a jar by `POST /v1/jars/:id`.")]
    [InlineData("| Method | POST |\n|---|---|\n| URL | /v1/jars/{id} |")]
    [InlineData("| Path | Method |\n|---|---|\n| `/v1/jars/{id}` | POST |")]
    [InlineData("**Request URL:**\n- `https://shelves.example/v1/jars/{id}`\n\n**Request method:**\n- POST")]
    [InlineData("### URL\n\n`/v1/jars/${id}`\n\n### Method\n\nPOST")]
    [InlineData("URL: /v1/jars/{id}\n\nType: POST")]
    [InlineData("<Endpoint method=\"POST\" url=\"v1/jars/{id}\" />")]
    [InlineData("    <Endpoint method=\"POST\" url=\"/v1/jars/{id}\" />")]
    [InlineData("```\nPOST v1/jars/<id>\n```")]
    [InlineData("```\nPOST {baseUrl}/v1/jars/{+id}\n```")]
    [InlineData("POST /v1/jars/{id:int}")]
    [InlineData("`POST /v1/jars[.json]/:id*`")]
    public void Route_InAnyForm_IsThatOfTheOperation(string form)
    {
        var tables = Request + "| label | true | string | |\n\n" + Response + "| size | integer | |\n";
        var operation = Run(Page("fill", "Fill a jar", form + "\n\n" + tables)).Single();

        Assert.Equal(("FillAJar", "POST", "/v1/jars/{id}"), (operation.Action, operation.Http.Method, operation.Http.Route));
        Assert.Equal(["id Path True", "label Body True"], Places(operation));
    }

    [Theory]
    [InlineData("/v1/jars/", "/v1/jars/")]
    [InlineData("/v1/jars/{id}/", "/v1/jars/{id}/")]
    [InlineData("https://shelves.example/v1/jars/", "/v1/jars/")]
    [InlineData("/v1/jars/{+path}", "/v1/jars/{+path}")]
    [InlineData("/v1/jars/{**path}/lids", "/v1/jars/{+path}/lids")]
    [InlineData("/v1/jars/{path+}", "/v1/jars/{+path}")]
    [InlineData("/v1/jars/{path*}", "/v1/jars/{path}")]
    public void Route_IsSentAsItIsWritten(string written, string sent)
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Shelves), Page("fill", "Fill a jar",
            $"`GET {written}`\n\n### Request Example\n\n```\ncurl https://shelves.example{written.TrimEnd('/').Split("://shelves.example")[^1]}\n```"));

        var operation = run.Models<Model.Operation>(TrackingNames.Operations).Single();
        Assert.Equal(sent.Replace("{+", "{", StringComparison.Ordinal), operation.Http.Route);
        Assert.Contains($"Route = \"{sent}\"", run.Files["Shelves.FillAJar.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("### Response codes\n\n| Status | Meaning |\n|---|---|\n| 200 | Fine |\n| 404 | None |\n| 4xx | Others |\n| `5XX` | A fault |\n", "404 404")]
    [InlineData("### Response codes\n\n- `404`: None\n- `4xx`: Others\n- HTTP 5xx: A fault\n", "404 404")]
    [InlineData("### Errors\n\n- 404: None\n- 5xx: A fault\n", "404 404")]
    [InlineData("### Errors\n\n| Status | Code | Meaning |\n|---|---|---|\n| 404 | JAR_GONE | No jar |\n| 5xx | JAR_FAULT | A fault |\n",
        "404 JAR_GONE;0 JAR_FAULT")]
    public void StatusesThatBeginAlike_AreNoCodes(string codes, string errors)
    {
        var operation = Run(Shelves.Replace("\"code\": \"code\", ", "", StringComparison.Ordinal), Page("a", "Get jar", "`GET /v1/jar`\n\n" + codes)).Single();

        Assert.Equal(errors, string.Join(";", operation.Errors.Select(static error => $"{error.Status} {error.Text}")));
    }

    [Fact]
    public void Places_FollowFromTheMethodTheRouteAHeadingOrAColumn()
    {
        var operations = Run(
            Page("a", "List jars", "`GET /v1/{shelfId}/jars`\n\n" + Request + "| size | false | integer | |\n| shelf_id | true | string | |\n"),
            Page("b", "Send jar", "`POST /v1/jars`\n\n" + Request.Replace("Request P", "Query P", StringComparison.Ordinal) + "| dry | false | boolean | |\n\n"
                + Request.Replace("Request P", "Body P", StringComparison.Ordinal) + "| label | true | string | |\n"),
            Page("c", "Move jar", "`POST /v1/jars/move`\n\n### Request Parameters\n\n| Parameter | In | Required | Type | Comments |\n|---|---|---|---|---|\n"
                + "| to | query | true | string | |\n| note | body | false | string | |\n"));

        Assert.Equal(["size Query False", "shelf_id Path True"], Places(operations.Single(static one => one.Action == "ListJars")));
        Assert.Equal("/v1/{shelf_id}/jars", operations.Single(static one => one.Action == "ListJars").Http.Route);
        Assert.Equal(["dry Query False", "label Body True"], Places(operations.Single(static one => one.Action == "SendJar")));
        Assert.Equal(["to Query True", "note Body False"], Places(operations.Single(static one => one.Action == "MoveJar")));
    }

    [Fact]
    public void Headings_WithRoutes_AreOperationsOfTheirOwn()
    {
        var operations = Run(new PageFile("docs/jars.md", """
            # Jars

            What shelves are full of.

            ## Create a jar

            ```
            POST /shelves/:id/jars
            ```

            | Attribute | Type | Required | Description |
            | --- | --- | --- | --- |
            | `id` | integer | yes | The shelf. |
            | `label` | string | yes | What is on it. |

            The response has these attributes:

            | Attribute | Type | Description |
            | --- | --- | --- |
            | `jar_id` | integer | The jar. |

            ## Delete a jar

            ```
            DELETE /shelves/:id/jars/:jar_id
            ```
            """));

        Assert.Equal(
            ["CreateAJar POST /shelves/{id}/jars", "DeleteAJar DELETE /shelves/{id}/jars/{jar_id}"],
            operations.Select(static one => $"{one.Action} {one.Http.Method} {one.Http.Route}").Order());
        var create = operations.Single(static one => one.Action == "CreateAJar");
        Assert.Equal(["id Path True", "label Body True"], Places(create));
        Assert.Equal(["jar_id"], create.Response.Members.Select(static member => member.WireName));
        Assert.Equal("docs/jars.md", create.Page);
    }

    [Fact]
    public void Tuples_AreNoMembersOfTheListsThatHoldThem()
    {
        var operation = Run(Page("a", "Get depth", "`GET /v1/depth`\n\n" + Response
            + "| bids | array | Bids |\n| > bids[0] | string | The price |\n| > bids[1]: size | string | The size |\n| at | integer | |\n")).Single();

        Assert.Equal(["bids List Raw", "at Integer "],
            operation.Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind} {member.Type.Element?.Kind}"));
    }

    [Fact]
    public void Enumerations_OfAPageOfTheirOwn_AreLinkedFromNames()
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Shelves),
            Page("jars/a", "Get jar", "`GET /v1/jar`\n\n" + Response + "| [state](../kinds#state) | string | |\n| [log](../kinds#kindjar-log) | string | |\n"),
            Page("kinds", "Kinds",
                "### state\n_open_\n* `New`&emsp;It is new\n* `Open` as a jar can be\n\n_closed_\n* `Shut`\n\n### kind(jar-log)\n* `IN`\n* `OUT`\n"));

        Assert.Equal(["KindJarLog IN OUT", "State New Open Shut"],
            run.Enumerations.Select(static one => $"{one.Name} {string.Join(" ", one.Values.Select(static value => value.Text))}").Order());
    }

    /// <summary>What the row itself lists beside the values of the page is said of it alone; in a list of values, one of two words is one as well.</summary>
    [Theory]
    [InlineData("A<ul><li>`No lid`</li><li>`LID-1`</li></ul>", "Lid No lid LID-1 LID-2")]
    [InlineData("A<ul><li>`LID-1`</li><li>`LID-9`</li></ul>", "GetJarResponseLid LID-1 LID-9")]
    public void Enumeration_OfAPage_IsThatOfARow_UnlessItListsOthers(string description, string enumeration)
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Shelves),
            Page("jars/a", "Get jar", "`GET /v1/jar`\n\n" + Response + $"| [lid](../kinds#lid) | string | {description} |\n"),
            Page("kinds", "Kinds", "### lid\n* No lid\n* LID-1\n* LID-2\n"));

        Assert.Equal([enumeration], run.Enumerations.Select(static one => $"{one.Name} {string.Join(" ", one.Values.Select(static value => value.Text))}"));
    }

    [Fact]
    public void Results_ThatAreNoObjects_AreListsOrValues()
    {
        var list = Run(Page("a", "List jars",
            "`GET /v1/jars`\n\n" + Response + "| id | integer | |\n\n### Response Example\n\n```json\n[{ \"id\": 1 }]\n```\n")).Single();

        Assert.Equal(("items", "items List Record"), (list.ResultMember,
            string.Join(";", list.Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind} {member.Type.Element?.Kind}"))));
    }

    [Theory]
    [InlineData("Kind of jar. `BIG`, `SMALL`", "BIG SMALL")]
    [InlineData("`0`(default): off, `1`: on", "0 1")]
    [InlineData("`ON` or `OFF`. Valid for `glass` & `clay`", "ON OFF")]
    [InlineData("The jar, like `BIG`, `SMALL`", "")]
    [InlineData("The jar, e.g., `BIG`, `SMALL`, `ODD`", "")]
    [InlineData("Either `jarId` or `label` is required", "")]
    [InlineData("Size. [`1`, `50`]", "")]
    [InlineData("`jarId`, `label` are ignored", "")]
    public void Values_MarkedAsCodeWithoutALeadIn_AreThoseOfTheField(string description, string values)
    {
        var run = GeneratorRun.Of(
            new PageFile("shelves.json", Shelves), Page("a", "Send jar", "`POST /v1/jar`\n\n" + Request + $"| kindOfJar | true | string | {description} |\n"));

        Assert.Equal(values, string.Join(" ", run.Enumerations.SelectMany(static one => one.Values).Select(static value => value.Text)));
    }

    [Fact]
    public void Response_ThatExamplesAloneShow_IsInferred()
    {
        var operation = Run(Page("a", "Get jar",
            "`GET /v1/jar`\n\nResponse:\n\n```json\n{ \"id\": 1, \"label\": \"a\", \"tags\": [{ \"name\": \"x\" }], \"none\": null }\n```\n")).Single();

        Assert.Equal(["id Integer", "label Text", "tags List", "none Raw"],
            operation.Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind}"));
    }

    [Fact]
    public void Statuses_InBullets_AreTheErrors()
    {
        var operation = Run(Page("a", "Drop jar",
            "`DELETE /v1/jar/:id`\n\n### Response\n\n- `204 No Content`: gone.\n- `404 Not Found`: there is no such jar.\n- `409`: it is in use.\n")).Single();

        Assert.Equal(["404 404", "409 409"], operation.Errors.Select(static error => $"{error.Status} {error.Text}"));
    }

    [Theory]
    [InlineData("<!-- <Endpoint method=\"GET\" url=\"/v1/old\" /> -->\n\n")]
    [InlineData("{/* <Endpoint method=\"GET\" url=\"/v1/old\" /> */}\n\n")]
    public void Tag_InAComment_IsNone(string comment) => Assert.Equal("/v1/new", Run(Page("a", "Get jar",
        comment + "<Endpoint method=\"GET\" url=\"/v1/new\" />\n\n" + Request + "| size | false | integer | |\n")).Single().Http.Route);

    [Fact]
    public void Places_OfCaptionsInBold_AreThoseOfTheTablesBelowThem()
    {
        const string Table = "| Parameter | Required | Type | Comments |\n|---|---|---|---|\n";
        var operation = Run(Page("a", "Move jar", "```\nPOST /v1/jars/{to}\n```\n\n**Path parameters**\n\n" + Table + "| to | true | string | |\n\n"
            + "**Query parameters**\n\n" + Table + "| dry | false | boolean | |\n\n**Body parameters**\n\n" + Table + "| note | true | string | |\n")).Single();

        Assert.Equal(["to Path True", "dry Query False", "note Body True"], Places(operation));
    }

    [Theory]
    [InlineData("### Request Parameters")]
    [InlineData("### Headers")]
    [InlineData("**Headers**")]
    public void TableOfHeadersAlone_IsReadAsParameters(string heading)
    {
        var run = GeneratorRun.Of(new PageFile("shelves.json", Shelves), Page("a", "Get jar", "`GET /v1/jars`\n\n" + heading
            + "\n\n| Parameter | Required | Type | Comments |\n|---|---|---|---|\n| If-Match | true | string | |\n| X-Trace | false | string | |\n"));

        Assert.Equal(["If-Match Header True", "X-Trace Header False"], Places(run.Models<Model.Operation>(TrackingNames.Operations).Single()));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void NameWithBrackets_OfAnyType_IsAList()
    {
        var operation = Run(Page("a", "Get jar", "`GET /v1/jars`\n\n" + Request + "| ids[] | false | string | |\n| `sizes[]` | false | array | |\n\n"
            + Response + "| lids[] | object | |\n| lids[].width | integer | |\n")).Single();

        Assert.Equal(["ids Text", "sizes Raw", "lids Record"],
            operation.Request.Members.Concat(operation.Response.Members).Select(static member => $"{member.WireName} {member.Type.Element?.Kind}"));
    }

    internal static IEnumerable<string> Places(Model.Operation operation) =>
        operation.Request.Members.Select(static member => $"{member.WireName} {member.Place} {member.MustBeSent}");

    internal static PageFile Page(string name, string title, string text) =>
        new($"docs/{name}.mdx", $"---\ntitle: {title}\n---\n\nSays what it does.\n\n{text}\n", Dialect: PageFile.Project + "shelves.json");

    internal static IReadOnlyList<Model.Operation> Run(params PageFile[] pages) => Run(Shelves, pages);

    internal static IReadOnlyList<Model.Operation> Run(string dialect, params PageFile[] pages)
    {
        var run = GeneratorRun.Of(
            [new PageFile("shelves.json", dialect), .. pages.Select(static page => page with { Dialect = PageFile.Project + "shelves.json" })]);
        Assert.Empty(run.Diagnostics);
        return run.Models<Model.Operation>(TrackingNames.Operations);
    }
}
