using System.Text.Json;

namespace ZecGen.Cli.Tests;

/// <summary>The tool as it is called: what it prints, where, and how it ends.</summary>
public sealed class CommandTests : ToolTest
{
    private const string Page = """
        # ResizeDisk

        ## Request Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | ID. Length limit: 2 to 63 characters. |
        | size | No | Strnig | Size. |
        | script | No | String | A script of up to 16 KB of text. |

        ## Response Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | ID. |

        ## Code Example

        ```json
        POST /api/v2/SERVICE HTTP/1.1
        ```

        ## Error Codes

        | HTTP Status Code | Error Code | Description |
        | --- | --- | --- |
        | 404 | NOT\_FOUND | x |
        """;

    [Fact]
    public async Task Model_AsText_ListsActions()
    {
        Write("disk/resizedisk.md", "zec");

        var (code, output, error) = await RunAsync("model", Folder);

        Assert.Equal(0, code);
        Assert.Contains("zec ResizeDisk    disk/resizedisk.md\n", output, StringComparison.Ordinal);
        Assert.Contains("  request diskId: String required; Length: 2 to 63 characters\n", output, StringComparison.Ordinal);
        Assert.Contains("  error 404 NOT_FOUND\n", output, StringComparison.Ordinal);
        Assert.Equal("1 page, 1 action, 0 structures: 0 errors, 1 warning, 0 notes\n", error);
    }

    [Fact]
    public async Task Model_AsText_ListsPagesWaitsAndEnumerations()
    {
        var (_, output, _) = await RunAsync("model", Path.Combine(Repository.Root, "docs-spec"));

        Assert.Contains("  pages DescribeAllDisksAsync: pageNum, pageSize -> dataSet, totalCount\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "  waits WaitForCreateImageAsync: DescribeCustomImages, imageStatus CREATING -> AVAILABLE, or FAILED\n", output, StringComparison.Ordinal);
        Assert.Contains("  waits WaitForDetachDisksAsync: DescribeDisks, diskStatus DETACHING -> AVAILABLE\n", output, StringComparison.Ordinal);
        Assert.Contains("  member status: String (NicStatus)\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("score")]
    public async Task Model_AsJson_ListsActionsAndFindings(string format)
    {
        Write("disk/resizedisk.md", "zec");

        var (code, output, _) = await RunAsync("model", Folder, "--format", format);

        Assert.Equal(0, code);
        using var document = JsonDocument.Parse(output);
        var action = document.RootElement.GetProperty("actions")[0];
        Assert.Equal(("ResizeDisk", "zec", "disk/resizedisk.md"), (Text(action, "action"), Text(action, "service"), Text(action, "path")));
        Assert.Equal(("POST", "/api/v2/zec"), (Text(action, "method"), Text(action, "route")));
        var field = action.GetProperty("request")[0];
        Assert.Equal("body", Text(field, "in"));
        Assert.Equal(("diskId", "String", true), (Text(field, "name"), Text(field, "type"), field.GetProperty("required").GetBoolean()));
        Assert.Equal("""{"minLength":2,"maxLength":63}""", Compact(field.GetProperty("constraints")));
        Assert.False(action.GetProperty("request")[1].TryGetProperty("constraints", out _));
        var finding = document.RootElement.GetProperty("diagnostics").EnumerateArray().Single(finding => Text(finding, "id") == "ZEC0002");
        Assert.Equal(("warning", "disk/resizedisk.md", 8, 15),
            (Text(finding, "severity"), Text(finding, "path"), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("String", "Only letters, numbers and - are supported.", """{"charset":"A-Za-z0-9-","pattern":"^[A-Za-z0-9\\-]*$"}""")]
    [InlineData("String", "It must start with a letter.", """{"firstChar":"A-Za-z","pattern":"^(?=[A-Za-z]|$)[\\s\\S]*$"}""")]
    [InlineData("Integer", "Value range: 1 to 10. Default value: 5.", """{"min":1,"max":10,"default":"5"}""")]
    [InlineData("Float", "A multiple of 0.1.", """{"multipleOf":0.1}""")]
    [InlineData("Array of String", "A maximum of 20 tags can be used.", """{"maxItems":20}""")]
    [InlineData("String", "Required when size is LARGE.", """{"requiredWhen":{"field":"size","equals":"LARGE"}}""")]
    [InlineData("String", "This field and size cannot be specified at the same time.", """{"exclusiveWith":"size"}""")]
    [InlineData("String", "Format: yyyy-MM-dd.", """{"format":"date"}""")]
    [InlineData("String", "Valid values: LARGE, SMALL.", """{"enum":["LARGE","SMALL"]}""")]
    [InlineData("String", "Deprecated. Please use size instead.", """{"deprecated":{"replacement":"size"}}""")]
    [InlineData("Array of Tag", "Tag keys must be unique.", """{"uniqueBy":"key"}""")]
    public async Task Model_AsJson_HasTheRulesOfMembers(string type, string description, string expected)
    {
        WritePage("resizedisk.md",
            Page.Replace("| script | No | String | A script of up to 16 KB of text. |", $"| script | No | {type} | {description} |", StringComparison.Ordinal)
            .Replace("Strnig", "String", StringComparison.Ordinal));

        var (_, output, _) = await RunAsync("model", Folder, "--format", "json");

        using var document = JsonDocument.Parse(output);
        Assert.Equal(expected, Compact(document.RootElement.GetProperty("actions")[0].GetProperty("request")[2].GetProperty("constraints")));
    }

    /// <summary>Nobody has to give what is only received.</summary>
    [Theory]
    [InlineData("| size | No | Strnig | Size. |", true)]
    [InlineData("| requestId | String | ID. |", false)]
    public async Task Model_OfAStructure_SaysWhatIsRequired_WhereItIsSent(string row, bool isSent)
    {
        var size = row.Replace("Strnig", "[Size](datastructure.md#size)", StringComparison.Ordinal)
            .Replace("requestId | String", "size | [Size](datastructure.md#size)", StringComparison.Ordinal);
        WritePage("docs/resizedisk.md", Page.Replace("SERVICE", "zec", StringComparison.Ordinal).Replace(row, size, StringComparison.Ordinal));
        WritePage("docs/datastructure.md",
            "# Data Structures\n\n## Size\n\n| Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| unit | Yes | String | Unit. |\n");

        var (_, text, _) = await RunAsync("model", "docs");
        var (_, json, _) = await RunAsync("model", "docs", "--format", "json");

        Assert.Contains(isSent ? "  member unit: String required\n" : "  member unit: String\n", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        var unit = document.RootElement.GetProperty("structures")[0].GetProperty("fields")[0];
        Assert.Equal(isSent, unit.TryGetProperty("required", out var required) && required.GetBoolean());
    }

    [Fact]
    public async Task Model_ListsStructuresAndEnumerations()
    {
        WritePage("docs/resizedisk.md",
            Page.Replace("SERVICE", "zec", StringComparison.Ordinal)
                .Replace("| size | No | Strnig |", "| size | No | [Size](datastructure.md#size) |", StringComparison.Ordinal));
        WritePage("docs/datastructure.md", Structures);

        var (_, text, _) = await RunAsync("model", "docs");
        var (_, json, _) = await RunAsync("model", "docs", "--format", "json");

        Assert.Contains("structure Size    datastructure.md\n  member unit: String\n", text, StringComparison.Ordinal);
        Assert.Contains("enumeration DiskStatus: ON, OFF    datastructure.md\n", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.False(document.RootElement.GetProperty("structures")[0].GetProperty("fields")[0].GetProperty("required").GetBoolean());
        Assert.Equal(
            [("Size", "struct", "unit"), ("DiskStatus", "enum", "ON,OFF")],
            document.RootElement.GetProperty("structures").EnumerateArray()
                .Select(structure => (Text(structure, "name"), Text(structure, "kind"), Text(structure, "kind") == "enum"
                ? string.Join(',', structure.GetProperty("values").EnumerateArray().Select(value => value.GetString()))
                : string.Join(',', structure.GetProperty("fields").EnumerateArray().Select(field => Text(field, "name"))))));
    }

    [Fact]
    public async Task Model_AsJson_HasTheCodesOfPagesWithoutAnAction()
    {
        Write("docs/resizedisk.md", "zec");
        WritePage("docs/errors.md",
            "# Common Error Codes\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 | DISK\\_GONE | Gone. |\n");

        var (_, json, _) = await RunAsync("model", "docs", "--format", "json");

        using var document = JsonDocument.Parse(json);
        var error = Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(("errors.md", 404, "DISK_GONE"), (Text(error, "path"), error.GetProperty("status").GetInt32(), Text(error, "code")));
    }

    [Fact]
    public async Task Model_WithUnread_ListsUnreadSentences()
    {
        Write("resizedisk.md", "zec");

        var (code, output, _) = await RunAsync("model", Folder, "--unread");

        Assert.Equal(0, code);
        Assert.Contains("(9,26): hidden ZEC0201: The sentence 'A script of up to 16 KB of text' of 'script' looks like a rule", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PrintsFindingsAsTheCompilerDoes()
    {
        Write("resizedisk.md", "zec");

        var (code, output, _) = await RunAsync("check", Folder);

        Assert.Equal(0, code);
        Assert.Matches(@"^\S*resizedisk\.md\(8,15\): warning ZEC0002: Unknown type 'Strnig' for 'size' \(did you mean 'String'\?\);[^\n]*\n$", output);
    }

    [Fact]
    public async Task Check_WithAnError_ExitsWithOne()
    {
        Write("resizedisk.md", "nobody");

        var (code, output, _) = await RunAsync("check", Folder);

        Assert.Equal(1, code);
        Assert.Contains("error ZEC0005", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_WithSpacesAndAnyLetters_IsRead()
    {
        Write("接口 文档/磁盘 1/resizedisk.md", "zec");

        var (code, output, _) = await StartAsync("check", "接口 文档");

        Assert.Equal(0, code);
        Assert.StartsWith("接口 文档/磁盘 1/resizedisk.md(8,15): warning ZEC0002", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageThatCannotBeRead_EndsWithOneAndItsName_AndLeavesTheOthersRead()
    {
        Write("resizedisk.md", "zec");
        File.CreateSymbolicLink(Path.Combine(Folder, "lost.md"), Path.Combine(Folder, "nowhere", "lost.md"));

        var (code, output, error) = await RunAsync("model", ".");

        Assert.Equal(1, code);
        Assert.StartsWith("zec ResizeDisk", output, StringComparison.Ordinal);
        Assert.StartsWith("lost.md(1,1): warning ZEC0070: 'lost.md' cannot be read (it is a link to '", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_DoesNotDependOnTheCurrentFolder()
    {
        // The page of structures names no service: it belongs to that of the folder it is in.
        Write("docs/resizedisk.md", "zec");
        WritePage("docs/datastructure.md", "# Data Structures\n\n## Disk\n\n| Name | Type | Description |\n| --- | --- | --- |\n| diskId | String | ID. |\n");

        var (_, outside, _) = await RunAsync("model", Path.Combine(Folder, "docs"), "--format", "json");
        Directory.CreateDirectory(Path.Combine(Folder, "elsewhere", "deep"));
        var (_, inside, _) = await RunInAsync(Path.Combine(Folder, "docs"), "model", ".", "--format", "json");
        var (_, beside, _) = await RunInAsync(Path.Combine(Folder, "elsewhere", "deep"), "model", Path.Combine("..", "..", "docs"), "--format", "json");

        Assert.Equal(outside, inside);
        Assert.Equal(outside, beside);
    }

    [Theory]
    [InlineData("model", "no-such-folder")]
    [InlineData("model", ".", "--format", "xml")]
    [InlineData("model")]
    [InlineData("bake")]
    public async Task InvalidArguments_ExitWithTwo(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEqual("", error);
    }

    private const string Structures =
        "# Data Structures\n\n## Size\n\n| Name | Type | Description |\n| --- | --- | --- |\n| unit | String | Unit. |\n\n## DiskStatus\n\n| Status Value | "
            + "Status Description |\n| --- | --- |\n| ON | On. |\n| OFF | Off. |\n";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private void Write(string path, string service) => WritePage(path, Page.Replace("SERVICE", service, StringComparison.Ordinal));
}
