using ZecGen.Generator.Tests.Harness;
using static ZecGen.Generator.Tests.RoutedPageTests;

namespace ZecGen.Generator.Tests;

/// <summary>Tables of pages whose operations have routes: where their parameters stand, what their rows name, and what is required.</summary>
public class RoutedTableTests
{
    private const string Columns = "| Parameter | Required | Type | Comments |\n|---|---|---|---|\n";

    private const string Fields = "| Parameter | Type | Comments |\n|---|---|---|\n";

    [Theory]
    [InlineData("### Body\n\n", "label Body True")]
    [InlineData("### Query\n\n", "label Query True")]
    [InlineData("### Header\n\n", "label Header True")]
    [InlineData("### Attributes\n\n", "label Body True")]
    [InlineData("### Fields\n\n", "label Body True")]
    [InlineData("### Request\n\n#### Query\n\n", "label Query True")]
    [InlineData("**Headers**\n\n", "label Header True")]
    public void Heading_ThatSaysWhereParametersStand_IsNoStructure(string heading, string expected)
    {
        var run = RunOf("`POST /v1/jars`\n\n" + heading + Columns + "| label | true | string | |\n\n" + Response + "| jar | object | |\n");

        Assert.Equal([expected], Places(OperationOf(run)));
        Assert.Equal(["jar"], OperationOf(run).Response.Members.Select(static member => member.WireName));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void HeadingOfAPlace_BelowAResponseOrWithATypeOfItsName_IsNoneOfTheRequest()
    {
        Assert.Equal(["size Body False"], Places(OperationOf(RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request + "| size | false | integer | |\n\n"
            + "### Response\n\n#### Body\n\n" + Fields + "| id | integer | |\n"))));
        var run = RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request + "| jar | true | Body | |\n\n### Body\n\n" + Columns + "| id | true | integer | |\n");
        Assert.Equal(["jar Body True"], Places(OperationOf(run)));
    }

    [Theory]
    [InlineData("| row[0] | string | The first |\n| row[1]: size | integer | The second |\n| at | integer | |\n", "row List Raw;at Integer ")]
    [InlineData("| data | object | |\n| > row[0] | string | |\n| > row[1] | string | |\n", "data Record ")]
    [InlineData("| rows | array | |\n| rows[0][1] | string | |\n", "rows List Raw")]
    // The row of what others have led through comes behind these.
    [InlineData("| jar.size | integer | |\n| jar | object | |\n", "jar Record ")]
    [InlineData("| jars[].size | integer | |\n| jars | array | |\n", "jars List Record")]
    [InlineData("| 24h_high | string | |\n| $type | string | |\n| @id | string | |\n", "24h_high Text ;$type Text ;@id Text ")]
    [InlineData("| result | object | |\n| > jars | array | |\n| >> size | integer | |\n", "jars List Record")]
    public void Rows_OfResponses_AreTheMembersThatTheyName(string rows, string members)
    {
        var run = RunOf("`GET /v1/jars`\n\n" + Response + rows,
            Shelves.Replace("\"code\": \"code\"", "\"data\": \"result\", \"code\": \"code\"", StringComparison.Ordinal));

        Assert.Equal(members, string.Join(";", OperationOf(run).Response.Members.Select(
            static member => $"{member.WireName} {member.Type.Kind} {member.Type.Element?.Kind}")));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("| filter[size] | false | integer | |\n| sort[by][] | true | string | |\n", "filter[size] Integer;sort[by] List")]
    [InlineData("| labels.*.text | true | string | |\n| labels.*.size | true | integer | |\n", "labels Raw")]
    [InlineData("| f, g | true | string | |\n| size | false | integer | |\n", "size Integer")]
    public void Rows_OfRequests_AreTheMembersThatTheyName(string rows, string members)
    {
        var run = RunOf("`GET /v1/jars`\n\n" + RoutedPageTests.Request + rows);

        Assert.Equal(members, string.Join(";", OperationOf(run).Request.Members.Select(static member => $"{member.WireName} {member.Type.Kind}")));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void ParentRow_BehindItsMembers_KeepsWhatItSays() => Assert.Equal(["jar Body True"], Places(OperationOf(RunOf(
        "`POST /v1/jars`\n\n" + RoutedPageTests.Request + "| jar.size | false | integer | |\n| jar | true | object | |\n"))));

    [Theory]
    [InlineData("**Required.** The jar.", true)]
    [InlineData("Required. The jar.", true)]
    [InlineData("Required", true)]
    [InlineData("Required in Asia. The jar.", false)]
    [InlineData("Required. if there is none.", true)]
    [InlineData("Optional. The jar.", false)]
    public void Description_ThatBeginsWithRequired_SaysItWhereNoColumnDoes(string description, bool isRequired) => Assert.Equal(isRequired, OperationOf(RunOf(
        "`POST /v1/jars`\n\n### Request Parameters\n\n" + Fields + $"| label | string | {description} |\n| size | integer | Optional. The size. |\n"))
        .Request.Members[0].MustBeSent);

    [Theory]
    [InlineData("Conditional", 1)]
    [InlineData("**Conditional**", 1)]
    [InlineData("false", 0)]
    public void Conditional_ThatNamesNoCase_IsNotRequiredAndCounted(string cell, int count)
    {
        var run = RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request + $"| label | {cell} | string | The label. |\n");

        Assert.Equal(["label Body False"], Places(OperationOf(run)));
        Assert.Equal(count, run.Unread.Count(static finding => finding.Contains("ZEC0201", StringComparison.Ordinal)));
    }

    [Fact]
    public void TablesOnTabs_AreOneForEachCase()
    {
        var run = RunOf("`POST /v1/jars`\n\n### Request Parameters\n\n<Tabs>\n<TabItem value=\"a\" label=\"Glass\">\n\n" + Columns
            + "| size | true | integer | |\n| lid | false | string | |\n| ring | false | string | |\n\n</TabItem>\n<TabItem value=\"b\" label=\"Clay\">\n\n"
            + Columns + "| size | true | integer | |\n| kiln | false | string | |\n| glaze | false | string | |\n\n</TabItem>\n</Tabs>\n");

        Assert.Equal("size lid ring kiln glaze", string.Join(" ", OperationOf(run).Request.Members.Select(static member => member.WireName)));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void TablesOnTabs_RequireWhatEachOfThemRequires()
    {
        var run = RunOf("`POST /v1/jars`\n\n### Request Parameters\n\n<Tabs>\n<TabItem value=\"a\" label=\"Glass\">\n\n" + Columns
            + "| size | true | integer | |\n| lid | true | string | |\n\n</TabItem>\n<TabItem value=\"b\" label=\"Clay\">\n\n"
            + Columns + "| size | true | integer | |\n| kiln | true | string | |\n\n</TabItem>\n</Tabs>\n");

        Assert.Equal(["size Body True", "lid Body False", "kiln Body False"], Places(OperationOf(run)));
    }

    [Theory]
    [InlineData("| result | boolean | Whether it is full. |", "true", "value Boolean")]
    [InlineData("| result | string | The label. |", "\"a\"", "value Text")]
    [InlineData("| result | [Jar](#jar) | The jar. |", "{ \"size\": 1 }", "size Integer")]
    [InlineData("| retCode | integer | The code. |\n| result | [Jar](#jar) | The jar. |", "{ \"size\": 1 }", "size Integer")]
    [InlineData("| result | [Jar](#jar) | The jar. |", "{ \"result\": { \"size\": 1 } }", "result Record")]
    public void RowOfTheResult_IsTheResult_WhereExamplesShowIt(string rows, string result, string members)
    {
        var run = RunOf("`POST /v1/jars`\n\n### Response Parameters\n\n" + Fields + rows + "\n\n### Response Example\n\n```json\n{ \"retCode\": 0, \"result\": "
            + result + " }\n```\n" + (rows.Contains("Jar", StringComparison.Ordinal) ? "\n### Jar\n\n" + Fields + "| size | integer | |\n" : ""), Enveloped);

        Assert.Equal(members, string.Join(" ", OperationOf(run).Response.Members.Select(static member => $"{member.WireName} {member.Type.Kind}")));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("id", "integer or string", "GET", "Text")]
    [InlineData("id", "integer/string", "GET", "Text")]
    [InlineData("label", "integer or string", "POST", "Raw")]
    public void TypeOfSeveral_IsATextOutsideABody(string name, string type, string method, string kind)
    {
        var run = RunOf($"`{method} /v1/jars`\n\n" + RoutedPageTests.Request + $"| {name} | true | {type} | |\n");

        Assert.Equal(kind, OperationOf(run).Request.Members.Single().Type.Kind.ToString());
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("`GET /jars/files(/:path)`\n\n")]
    [InlineData("`GET /jars/raw/*path`\n\n")]
    [InlineData("<Endpoint method=\"GET\" url=\"/v1/jars\"\n\n")]
    public void TableOfParameters_WithoutARoute_IsReported(string route)
    {
        var run = RunOf(route + RoutedPageTests.Request + "| label | true | string | |\n");

        Assert.Empty(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Single(run.Diagnostics, static finding => finding.Contains("warning ZEC0051", StringComparison.Ordinal));
    }

    [Fact]
    public void TableOfAResponse_WithoutARoute_IsReported()
    {
        var run = RunOf("### Request\n\nAs ever.\n\n" + RoutedPageTests.Response + "| jar | string | |\n");

        Assert.Contains("ZEC0051: The page has a table of members of responses, but no method and route,", Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
    }

    /// <summary>Messages that no call asks for are no operations.</summary>
    [Fact]
    public void PageOfWhatIsOnlyReceived_LacksNoRoute() =>
        Assert.DoesNotContain(RunOf("The jars of a shelf, as they are filled.\n\n" + RoutedPageTests.Response + "| jar | string | |\n").Diagnostics,
            static finding => finding.Contains("ZEC0051", StringComparison.Ordinal));

    [Theory]
    [InlineData("**Parameters:**\n\nNONE\n\n")]
    [InlineData("**Parameters:** NONE\n\n")]
    public void Caption_AboveCode_EndsARequestOfNothing(string request)
    {
        var run = RunOf("`GET /v1/jars`\n\n" + request + "**Response:**\n\n```json\n{ \"jar\": \"j\" }\n```\n");

        Assert.Empty(OperationOf(run).Request.Members);
        Assert.DoesNotContain(run.Diagnostics, static finding => finding.Contains("ZEC0042", StringComparison.Ordinal));
    }

    /// <summary>A comment that nobody closes ends with its paragraph.</summary>
    [Theory]
    [InlineData("<!-- <Endpoint method=\"GET\" url=\"/v1/old\" />\n\n")]
    [InlineData("{/* <Endpoint method=\"GET\" url=\"/v1/old\" />\r\n \r\n")]
    [InlineData("{/* a */} <!-- {/* -->\n\n{/* <Endpoint method=\"GET\" url=\"/v1/old\" />\n\n")]
    public void Comment_ThatNobodyCloses_EndsWithItsParagraph(string comment)
    {
        var run = RunOf(comment + "<Endpoint method=\"POST\" url=\"/v1/jars\" />\n\n" + RoutedPageTests.Request + "| label | true | string | |\n");

        Assert.Equal("/v1/jars", OperationOf(run).Http.Route);
    }

    /// <summary>Code shows comments: none begins in it, wherever an arrow of another block might end it.</summary>
    [Theory]
    [InlineData("Write `<!--` above a jar.\n\n")]
    [InlineData("```html\n<!-- a jar\n```\n\n")]
    [InlineData("```jsx\n{/* a jar\n```\n\n")]
    public void Comment_ThatCodeShows_HidesNothing(string code)
    {
        var run = RunOf(code + "<Endpoint method=\"POST\" url=\"/v1/jars\" />\n\n" + RoutedPageTests.Request
            + "| label | true | string | |\n\n```mermaid\na --> b */}\n```\n");

        Assert.Equal("/v1/jars", OperationOf(run).Http.Route);
        Assert.Equal(["label Body True"], Places(OperationOf(run)));
    }

    [Theory]
    [InlineData("| label | string | The label. Required. |", "label Body True")]
    [InlineData("| label | string | The label. Optional. |", "label Body False")]
    [InlineData("| label | string | The label, if Required. |", "label Body False")]
    [InlineData("| label | string | Whether a label is Required |", "label Body False")]
    public void LastSentence_MaySayThatAParameterIsRequired(string row, string expected) =>
        Assert.Equal([expected], Places(OperationOf(RunOf("`POST /v1/jars`\n\n### Request Parameters\n\n" + Fields + row + "\n"))));

    [Fact]
    public void Row_ThatLeavesOutABlankDescription_IsInOrder()
    {
        var run = RunOf("`POST /v1/jars`\n\n### Request Parameters\n\nName | Type | Required | Description\n--- | --- | --- | ---\nlabel | STRING | YES |\n"
            + "size | integer | NO | The size\n");

        Assert.Equal(["label Body True", "size Body False"], Places(OperationOf(run)));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Table_InACommentOfMdx_IsNone()
    {
        var run = RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request + "| label | true | string | |\n\n{/* Not yet:\n\n" + Columns
            + "| hid | true | string | |\n\n*/}\n\n{/* TODO */}\n\n" + Response + "| jar | object | |\n");

        Assert.Equal(["label Body True"], Places(OperationOf(run)));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void NumbersOfCases_AreNoValuesOfTheField()
    {
        var run = RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request
            + "| amount | true | string | Amount, and the most of it <ul><li>`PLUM`: \"15\"</li><li>`FIG`: \"200\"</li></ul> |\n");

        Assert.Equal("Text", OperationOf(run).Request.Members.Single().Type.Kind.ToString());
    }

    [Theory]
    [InlineData("From `2` on: [100, 250) jars; (5, 10]")]
    [InlineData("`2`: [100, 250) jars")]
    [InlineData("[0, 5) and (1, 2]")]
    public void HalfOpenRange_IsNoTextThatBreaksOff(string description) =>
        Assert.Empty(RunOf("`POST /v1/jars`\n\n" + RoutedPageTests.Request + $"| size | false | integer | {description} |\n").Diagnostics);

    [Theory]
    [InlineData("```http\nPOST /v1/jars/7 HTTP/1.1\n```", "")]
    [InlineData("```bash\ncurl -XPOST 'https://shelves.example/base/v1/jars/7'\n```", "")]
    [InlineData("```bash\ncurl https://shelves.example/v1/jars/{id} \\\n  --json '{}'\n```", "")]
    [InlineData("```bash\ncurl --request POST \\\n  --url \"https://shelves.example/v1/jars/7\"\n```", "")]
    [InlineData("```bash\ncurl x\n```", "")]
    [InlineData("```http\nGET /v1/jars/7 HTTP/1.1\n```", "GET /v1/jars/7")]
    [InlineData("```http\nPOST /v1/jar/7 HTTP/1.1\n```", "POST /v1/jar/7")]
    [InlineData("```bash\ncurl https://shelves.example/v1/jars/7\n```", "GET /v1/jars/7")]
    [InlineData("```bash\ncurl -G -d 'x=1' https://shelves.example/v1/jars/7\n```", "GET /v1/jars/7")]
    [InlineData("```bash\ncurl -X DELETE 'https://shelves.example/v1/jars/7' -d '{}'\n```", "DELETE /v1/jars/7")]
    public void Example_OfAnotherRoute_IsReported(string example, string call)
    {
        var run = RunOf("<Endpoint method=\"POST\" url=\"/v1/jars/{id}\" />\n\n### Request Example\n\n" + example);

        Assert.Equal(call.Length == 0 ? [] : [$"docs/a.mdx(12,1): warning ZEC0129: The example calls '{call}', and the route of the operation is "
            + "'POST /v1/jars/{id}'; correct one of the two"], run.Diagnostics);
    }

    private const string Enveloped = """
        {
          "dialect": "shelves", "protocol": "rest",
          "pages": { "operation": "title", "service": "shelves", "route": "any", "columns": { "description": ["Comments"] } },
          "call": { "address": "https://shelves.example" },
          "envelope": { "data": "result", "code": "retCode", "message": "retMsg", "success": 0 }
        }
        """;

    private static GeneratorRun RunOf(string text, string dialect = Shelves) =>
        GeneratorRun.Of(new PageFile("shelves.json", dialect), Page("a", "Fill jar", text));

    private static Model.Operation OperationOf(GeneratorRun run) => run.Models<Model.Operation>(TrackingNames.Operations).Single();
}
