using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Pages that nobody described → a dialect file, with which they are read.</summary>
public sealed class DialectCommandTests : ToolTest
{
    private const string Header = "| Param | Type | Tells | Required |\n|---|---|---|---|\n";

    [Fact]
    public async Task Proposal_ForPagesOfCallsByAQuery_ReadsThem()
    {
        foreach (var (folder, action) in new[] { ("elm-docs", "PlantTree"), ("elm-docs", "FellTree"), ("oak-docs", "CountTrees"), ("oak-docs", "Graft") })
            WritePage($"grove/{folder}/{action}.md",
                $"# About trees - {action}\n\n## In all calls\n\n{Header}| Op | string | The action. | Yes |\n| Key | string | The key. | Yes |\n\n"
                + $"## Request Parameters\n\n{Header}| Seeds.N.Kind | string | The kind. | Yes |\n| Net.Id | string | The net. | No |\n\n"
                + $"## Response Parameters\n\n{Header}| State | int | The code. | Yes |\n| ErrorMessage | string | Why. | No |\n"
                + "| TreeId | string | The tree. | No |\n\n"
                + $"## Example\n\n```\nhttps://grove.example/do?Op={action}\n&Seeds.0.Kind=elm\n```\n\n"
                + "```json\n{ \"State\": 0, \"TreeId\": \"t-1\" }\n```\n");

        var (code, output, error) = await RunAsync("dialect", "grove");

        Assert.Equal(0, code);
        Assert.Contains("recognized: names of actions at the end of titles (4 of 4 pages)", error, StringComparison.Ordinal);
        Assert.Contains("recognized: calls of https://grove.example/do by a query whose parameter 'Op' names the action (4 of 4 pages)", error,
            StringComparison.Ordinal);
        var dialect = JsonNode.Parse(output)!;
        var pages = dialect["pages"]!;
        Assert.Equal(("title-end", "{service}-docs", "flattened"), ((string?)pages["operation"], (string?)pages["service"], (string?)pages["rows"]));
        Assert.Equal("""{"ignored":["In all calls"]}""", pages["sections"]!.ToJsonString());
        Assert.Equal("""{"description":["Tells"]}""", pages["columns"]!.ToJsonString());
        Assert.Equal("""{"code":"State","message":"ErrorMessage","success":0,"ignored":["Op"]}""", dialect["envelope"]!.ToJsonString());

        WritePage("grove.json", output);
        var (_, model, findings) = await RunAsync("model", "grove", "--dialect", "grove.json", "--format", "json");
        Assert.StartsWith("4 pages, 4 actions, 8 structures: 0 errors, 0 warnings", findings, StringComparison.Ordinal);
        Assert.Equal("elm", (string?)JsonNode.Parse(model)!["actions"]![0]!["service"]);
    }

    [Theory]
    [InlineData("\"200000\"", """{"data":"data","code":"code","message":"msg","success":"200000"}""")]
    [InlineData("200", """{"data":"data","code":"code","message":"msg","success":200}""")]
    public async Task Proposal_ForResponsesInAnEnvelope_SaysTheCodeOfSuccess(string success, string envelope)
    {
        foreach (var name in new[] { "coin", "fill", "order" })
            WritePage($"vault/{name}.md",
                $"# Get {name}\n\n`GET /api/v1/{name}s`\n\n## Response Parameters\n\n| Field | Type | Description |\n|---|---|---|\n| id | string | ID |\n\n"
                + $"## Response Example\n\n```json\n{{ \"code\": {success}, \"data\": {{ \"id\": \"1\" }} }}\n```\n\n"
                + "Or:\n\n```json\n{ \"code\": 400100, \"msg\": \"No.\" }\n```\n");

        var (code, output, error) = await RunAsync("dialect", "vault");

        Assert.Equal(0, code);
        Assert.Contains($"recognized: responses with 'code', which is {success.Trim('"')} (3 of 3 pages)", error, StringComparison.Ordinal);
        Assert.Equal(envelope, JsonNode.Parse(output)!["envelope"]!.ToJsonString());
    }

    [Theory]
    [InlineData("POST /do HTTP/1.1\nHost: grove.example\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\n\nForest=f1&Op={0}&Seeds.1.Kind=elm")]
    [InlineData("curl -X POST https://grove.example/do -d 'Forest=f1&Op={0}&Seeds.1.Kind=elm'")]
    [InlineData("curl https://grove.example/do \\\n  --data 'Op={0}' \\\n  --data 'Seeds.1.Kind=elm'")]
    public async Task Proposal_ForPagesOfCallsByAForm_ReadsThem(string example)
    {
        foreach (var (folder, action) in new[] { ("elm", "PlantTree"), ("elm", "FellTree"), ("oak", "CountTrees"), ("oak", "Graft") })
            WritePage($"grove/{folder}/{action}.md",
                $"# About trees - {action}\n\n## Request Parameters\n\n{Header}| Seeds.N.Kind | string | The kind. | Yes |\n| Forest | string | It. | No |\n\n"
                + $"## Response Parameters\n\n{Header}| State | int | The code. | Yes |\n| TreeId | string | The tree. | No |\n\n"
                + $"## Example\n\n```\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, example, action)}\n```\n\n"
                + "```json\n{ \"State\": 0, \"TreeId\": \"t-1\" }\n```\n");

        var (code, output, error) = await RunAsync("dialect", "grove");

        Assert.Equal(0, code);
        Assert.Contains("recognized: calls of https://grove.example/do by a form whose parameter 'Op' names the action (4 of 4 pages)", error,
            StringComparison.Ordinal);
        var dialect = JsonNode.Parse(output)!;
        Assert.Equal("rpc", (string?)dialect["protocol"]);
        Assert.Equal(("{service}", "flattened"), ((string?)dialect["pages"]!["service"], (string?)dialect["pages"]!["rows"]));
        Assert.Equal("""{"address":"https://grove.example","method":"POST","route":"/do","action":{"parameter":"Op"},"parameters":"body","lists":"X.1"}""",
            dialect["call"]!.ToJsonString());

        WritePage("grove.json", output);
        var (_, model, findings) = await RunAsync("model", "grove", "--dialect", "grove.json", "--format", "json");
        Assert.StartsWith("4 pages, 4 actions, 4 structures: 0 errors, 0 warnings", findings, StringComparison.Ordinal);
        Assert.Equal("elm", (string?)JsonNode.Parse(model)!["actions"]!.AsArray()
            .First(static action => (string?)action!["action"] == "PlantTree")!["service"]);
    }

    [Theory]
    [InlineData("api-elm", "api-oak", "api-{service}")]
    [InlineData("elm_docs/actions", "oak_docs/actions", "{service}_docs")]
    [InlineData("elm-v1", "oak-v1", "{service}-v1")]
    [InlineData("", "", "grove")]
    public async Task FoldersOfServices_AreRecognized(string one, string other, string service)
    {
        foreach (var (folder, action) in new[] { (one, "PlantTree"), (one, "FellTree"), (other, "CountTrees"), (other, "Graft") })
            WritePage($"grove/{folder}/{action}.md".Replace("//", "/", StringComparison.Ordinal),
                $"# About trees - {action}\n\n## Request Parameters\n\n{Header}| Seeds[N].Kind | string | The kind. | Yes |\n\n"
                + $"## Response Parameters\n\n{Header}| State | int | The code. | Yes |\n\n"
                + $"## Example\n\n```\nhttps://grove.example/do?Op={action}&Seeds.0.Kind=elm\n```\n\n```json\n{{ \"State\": 0 }}\n```\n");

        var (_, output, _) = await RunAsync("dialect", "grove");

        var dialect = JsonNode.Parse(output)!;
        Assert.Equal((service, "flattened"), ((string?)dialect["pages"]!["service"], (string?)dialect["pages"]!["rows"]));
        Assert.Equal("Op", (string?)dialect["call"]!["action"]!["parameter"]);
        WritePage("grove.json", output);
        var (_, _, findings) = await RunAsync("model", "grove", "--dialect", "grove.json", "--format", "json");
        Assert.StartsWith("4 pages, 4 actions, 4 structures: 0 errors, 0 warnings", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_ForPagesWithRoutes_ReadsThem()
    {
        foreach (var (name, method, route) in new[]
            { ("List jars", "GET", "/v1/jars"), ("Create a jar", "POST", "/v1/jars"), ("Get a jar", "GET", "/v1/jars/{jarId}"), ("Time", "GET", "/v1/time") })
            WritePage($"cellar/{name}.md",
                $"# {name}\n\n```\n{method} {route}\n```\n\n## Request Parameters\n\n| Param | Type | Required | Tells |\n|---|---|---|---|\n"
                + "| cursor | string | No | Where to go on. |\n| limit | integer | No | How many. |\n\n"
                + "## Response Parameters\n\n| Param | Type | Tells |\n|---|---|---|\n| list | array of strings | Jars. |\n| nextCursor | string | Next. |\n\n"
                + $"## Example\n\n```\ncurl -X {method} -H \"X-Jar-Token: Jar t-1\" "
                + $"https://cellar.example/api{route.Replace("{jarId}", "j-1", StringComparison.Ordinal)}\n```\n\n"
                + "```json\n{ \"status\": 0, \"statusMsg\": \"ok\", \"payload\": { \"list\": [\"a\"], \"nextCursor\": \"b\" } }\n```\n");

        var (code, output, error) = await RunAsync("dialect", "cellar");

        Assert.Equal(0, code);
        Assert.Equal("""
            {"dialect":"cellar","protocol":"rest","pages":{"operation":"title","service":"cellar","route":"code","columns":{"description":["Tells"]}},
            "call":{"address":"https://cellar.example/api"},
            "envelope":{"data":"payload","code":"status","message":"statusMsg","success":0},
            "authorization":[{"name":"token","header":"X-Jar-Token","prefix":"Jar"}],
            "shapes":{"cursor":"cursor","nextCursor":"nextCursor","size":"limit"}}
            """.ReplaceLineEndings(""), JsonNode.Parse(output)!.ToJsonString());
        Assert.Contains("recognized: methods and routes in the place 'code' (4 of 4 pages)", error, StringComparison.Ordinal);
        Assert.Equal("assumed: 'cellar' as the name of the only service (pages.service)", error.TrimEnd().Split('\n')[^1].TrimEnd());
        WritePage("cellar.json", output);
        var (_, model, findings) = await RunAsync("model", "cellar", "--dialect", "cellar.json", "--format", "json");
        Assert.StartsWith("4 pages, 4 actions, 0 structures: 0 errors", findings, StringComparison.Ordinal);
        Assert.Equal("/v1/jars", (string?)JsonNode.Parse(model)!["actions"]![0]!["route"]);
    }

    [Fact]
    public async Task Proposal_SaysWhatNoPageShows()
    {
        WritePage("shed/CreateRake.md", "# CreateRake\n\n## Request Parameters\n\n| Parameter Name | Type | Required | Description |\n|---|---|---|---|\n"
            + "| size | integer | No | The size. |\n");

        var (_, output, error) = await RunAsync("dialect", "shed");

        Assert.Equal(["call.address", "call.action", "envelope", "authorization"],
            error.TrimEnd().Split('\n').Select(static line => line.TrimEnd().TrimEnd(')')).Select(static line => line[(line.LastIndexOf('(') + 1)..]));
        Assert.Contains("https://api.example", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_TakesTheHeaderThatNamesTheAction_FromExamples()
    {
        foreach (var action in new[] { "CreateRake", "DeleteRake", "DescribeRakes" })
            WritePage($"shed/{action}.md", $"# {action}\n\n## Request Parameters\n\n| Parameter Name | Type | Required | Description |\n|---|---|---|---|\n"
                + $"| size | integer | No | The size. |\n\n## Example\n\n```\nPOST /api/rakes HTTP/1.1\nHost: shed.example\nX-Shed-Call: {action}\n```\n");

        var (_, output, _) = await RunAsync("dialect", "shed");

        Assert.Equal("""{"address":"https://shed.example","method":"POST","route":"/api/rakes","action":{"header":"X-Shed-Call"}}""",
            JsonNode.Parse(output)!["call"]!.ToJsonString());
        Assert.Equal("zenlayer", (string?)JsonNode.Parse(output)!["protocol"]);
    }

    [Fact]
    public async Task FolderWithoutTablesOfParameters_IsNamed()
    {
        WritePage("guides/start.md", "# Start\n\nHello.\n");

        var (code, output, error) = await RunAsync("dialect", "guides");

        Assert.Equal((1, "", "None of 1 pages has a table of parameters, or the method and the route of an operation."), (code, output, error.Trim()));
    }
}
