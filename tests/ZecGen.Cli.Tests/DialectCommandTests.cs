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

    [Fact]
    public async Task FolderWithoutTablesOfParameters_IsNamed()
    {
        WritePage("guides/start.md", "# Start\n\nHello.\n");

        var (code, output, error) = await RunAsync("dialect", "guides");

        Assert.Equal((1, "", "None of 1 pages has a table of parameters."), (code, output, error.Trim()));
    }
}
