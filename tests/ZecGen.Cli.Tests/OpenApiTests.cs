using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Pages → OpenAPI: what each thing that a page says turns into.</summary>
public sealed class OpenApiTests : OpenApiTest
{
    [Theory]
    [InlineData("3.1", "3.1.1")]
    [InlineData("3.0", "3.0.4")]
    public async Task Action_IsAPathWithAFragment(string version, string written)
    {
        Write(Pages.Api("ResizeDisk", path: "zec/disk/resizedisk.md"));

        var document = await ExportAsync("--openapi", version);

        Assert.Equal(written, (string?)document["openapi"]);
        Assert.Equal(("Zec API", "2025-09-01"), ((string?)document["info"]!["title"], (string?)document["info"]!["version"]));
        Assert.Equal(
            "The header `X-ZC-Action` names the action of a call: what stands behind the # of its path, which is not sent. The header `X-ZC-Version` names the "
                + "version of the API.", (string?)document["info"]!["description"]);
        var operation = document["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!;
        Assert.Equal(("ResizeDisk", "Does something with a disk.", "zec/disk/resizedisk.md"),
            ((string?)operation["operationId"], (string?)operation["summary"], (string?)operation["x-doc-page"]));
        Assert.Equal("""["disk"]""", Compact(operation["tags"]));
        Assert.Equal(
            """{"name":"X-ZC-Action","in":"header","description":"The action.","required":true,"schema":{"enum":["ResizeDisk"],"type":"string","default":"ResizeDisk"}}""",
            Compact(operation["parameters"]![0]));
        Assert.Equal("2025-09-01", (string?)document["components"]!["parameters"]!["Version"]!["schema"]!["default"]);
        Assert.Equal("""{"$ref":"#/components/schemas/ResizeDiskRequest"}""", Compact(operation["requestBody"]!["content"]!["application/json"]!["schema"]));
        Assert.Equal("""{"$ref":"#/components/schemas/ResizeDiskEnvelope"}""",
            Compact(operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]));
        Assert.Equal("""{"$ref":"#/components/schemas/EmptyResponse"}""", Compact(Schema(document, "ResizeDiskEnvelope")["properties"]!["response"]));
        Assert.Equal("""[{"signature":[]},{"bearer":[]}]""", Compact(document["security"]));
    }

    [Theory]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Integer", "2", "2")]
    [InlineData("Float", "1.5", "1.5")]
    [InlineData("String", "LARGE", "\"LARGE\"")]
    public async Task Condition_HasAValueOfTheTypeOfItsMember(string type, string value, string written)
    {
        Write(Pages.Api("ResizeDisk", $"""
            | size | No | {type} | Size. |
            | zoneId | No | String | Required when size is {value}. |
            """));

        var schema = Schema(await ExportAsync(), "ResizeDiskRequest");

        var condition = "{\"required\":[\"size\"],\"properties\":{\"size\":{\"enum\":[" + written + "]}},\"not\":{\"required\":[\"zoneId\"]}}";
        Assert.Equal(Sorted(JsonNode.Parse(condition)!), Sorted(schema["not"]!));

        static string Sorted(JsonNode node) => node is JsonObject properties
            ? "{"
                + string.Join(",",
                    properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Key + ":" + Sorted(property.Value!))) + "}"
            : node.ToJsonString();
    }

    [Fact]
    public async Task RequestParameters_AreProperties()
    {
        Write(Pages.Api("ResizeDisk", """
            | diskId | Yes | String | ID. Length limit: 2 to 63 characters. |
            | size | No | Integer | Size. Value range: 10 to 1000. Must be a multiple of 10. Default value: 20. |
            | ids | No | Array of String | A maximum of 20 IDs. |
            | name | No | String | Only letters, numbers, - and periods (.) are supported. It must start and end with a number or a letter. |
            | price | No | BigDecimal | Price. |
            | share | No | Float | Share. |
            | since | No | Timestamp | Time. |
            | forced | No | Boolean | Default value: false. |
            | kind | No | String | Deprecated. Please use name instead. |
            | other | No | Object | Anything. |
            """));

        var schema = Schema(await ExportAsync(), "ResizeDiskRequest");

        Assert.Equal("""["diskId"]""", Compact(schema["required"]));
        AssertProperties(schema, """
            diskId: {"maxLength":63,"minLength":2,"type":"string"}
            size: {"multipleOf":10,"maximum":1000,"minimum":10,"type":"integer","format":"int64","default":20}
            ids: {"maxItems":20,"type":"array","items":{"type":"string"}}
            name: {"pattern":"^(?=[A-Za-z0-9]|$)(?=[\\s\\S]*[A-Za-z0-9]$|$)[A-Za-z0-9\\-.]*$","type":"string"}
            price: {"type":"number","format":"decimal"}
            share: {"type":"number","format":"double"}
            since: {"type":"string","format":"date-time"}
            forced: {"type":"boolean","default":false}
            kind: {"type":"string","deprecated":true}
            other: {}
            """);
    }

    [Fact]
    public async Task Relations_BetweenMembers_AreForbiddenCombinations()
    {
        Write(Pages.Api("CreateNic", """
            | mode | No | String | <ul><li>FIXED：One.</li><li>FREE：Other.</li></ul> |
            | address | No | String | Required when mode is FIXED. |
            | subnetId | No | String | A subnet. Cannot be specified together with vpcId. |
            | vpcId | No | String | A VPC. Cannot be specified together with subnetId. |
            """));

        var schema = Schema(await ExportAsync(), "CreateNicRequest");

        Assert.Equal(
            """{"anyOf":[{"required":["mode"],"not":{"required":["address"]},"properties":{"mode":{"enum":["FIXED"]}}},{"required":["subnetId","vpcId"]}]}""",
            Compact(schema["not"]));
    }

    [Theory]
    [InlineData(
        "3.1",
        """{"type":["string","null"],"description":"- ON: Runs.\n- OFF: Does not.","x-extensible-enum":["ON","OFF"]}""",
        """{"oneOf":[{"$ref":"#/components/schemas/Tag"},{"type":"null"}]}""",
        """{"type":["array","null"],"items":{"$ref":"#/components/schemas/Tag"}}""",
        null)]
    [InlineData(
        "3.0",
        """{"type":"string","description":"- ON: Runs.\n- OFF: Does not.","nullable":true,"x-extensible-enum":["ON","OFF"]}""",
        """{"allOf":[{"$ref":"#/components/schemas/Tag"}]}""",
        """{"type":"array","items":{"$ref":"#/components/schemas/Tag"},"nullable":true}""",
        true)]
    public async Task ResponseMembers_AreNullableAndEnumerationsOpen(string version, string enumeration, string record, string list, bool? isStructureNullable)
    {
        Write(
            Pages.Api("DescribeDisk",
                response: "| status | [Status](datastructure.md#status) | State. |\n| tag | [Tag](datastructure.md#tag) | Tag. |\n"
                    + "| tags | Array of [Tag](datastructure.md#tag) | Tags. |"),
            Pages.Structures(
                ("Status", "| Value | Description |\n| --- | --- |\n| ON | Runs. |\n| OFF | Does not. |"),
                ("Tag", Pages.ResponseHeader + "\n| key | String | Key. |")));

        var document = await ExportAsync("--openapi", version);

        Assert.Equal(enumeration, Compact(Schema(document, "Status")));
        AssertProperties(
            Schema(document, "DescribeDiskResponse"), $"status: {{\"allOf\":[{{\"$ref\":\"#/components/schemas/Status\"}}]}}\ntag: {record}\ntags: {list}");
        Assert.Equal(("object", isStructureNullable), ((string?)Schema(document, "Tag")["type"], (bool?)Schema(document, "Tag")["nullable"]));
        Assert.Equal("docs-spec/datastructure.md", (string?)Schema(document, "Tag")["x-doc-page"]);
        Assert.True((bool)document["paths"]!["/api/v2/zec#DescribeDisk"]!["post"]!["x-read-only"]!);
    }

    [Fact]
    public async Task Errors_AreResponsesByStatus()
    {
        Write(
            Pages.Api("ResizeDisk",
                errors: "| 404 | INVALID\\_DISK\\_NOT\\_FOUND | There is no such disk. |\n| 400 | INVALID\\_SIZE | Too small. |\n| 400 | INVALID\\_STATE | "
                    + "In use. |\n|  | ODD | Odd. |"));

        var document = await ExportAsync();

        var responses = document["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["responses"]!.AsObject();
        Assert.Equal(["200", "400", "404", "default"], responses.Select(response => response.Key));
        Assert.Equal("- `INVALID_SIZE`: Too small.\n- `INVALID_STATE`: In use.", (string?)responses["400"]!["description"]);
        Assert.Equal("""["INVALID_SIZE","INVALID_STATE"]""", Compact(responses["400"]!["x-error-codes"]));
        Assert.Equal("""{"$ref":"#/components/schemas/ZecError"}""", Compact(responses["404"]!["content"]!["application/json"]!["schema"]));
        Assert.Equal("""["ODD"]""", Compact(responses["default"]!["x-error-codes"]));
        Assert.Equal("""{"$ref":"#/components/schemas/ZecErrorCode"}""", Compact(Schema(document, "ZecError")["properties"]!["code"]));
        Assert.Equal("""["INVALID_DISK_NOT_FOUND","INVALID_SIZE","INVALID_STATE","ODD"]""", Compact(Schema(document, "ZecErrorCode")["x-extensible-enum"]));
    }

    [Fact]
    public async Task PagingAndFailedIds_AreExtensions()
    {
        Write(
            Pages.Api("DescribeDisks", "| pageNum | No | Integer | Page. |\n| pageSize | No | Integer | Size. |",
                "| totalCount | Integer | Total. |\n| dataSet | Array of String | Disks. |"),
            Pages.Api("DetachDisks", "| diskIds | Yes | Array of String | Disks. |", "| failedDiskIds | Array of String | Disks. |"));

        var paths = (await ExportAsync())["paths"]!;

        Assert.Equal("""{"number":"pageNum","size":"pageSize","total":"totalCount","items":"dataSet"}""",
            Compact(paths["/api/v2/zec#DescribeDisks"]!["post"]!["x-paging"]));
        Assert.Equal("""["failedDiskIds"]""", Compact(paths["/api/v2/zec#DetachDisks"]!["post"]!["x-failed-ids"]));
    }

    [Fact]
    public async Task PageUrl_IsTheExternalDocumentation()
    {
        Write(Pages.Api("ResizeDisk", path: "docs/disk/resizedisk.md"));

        var (_, text, _) = await RunAsync("openapi", "docs", "--url", "https://example.com/api/");

        Assert.Equal("https://example.com/api/disk/resizedisk",
            (string?)JsonNode.Parse(text)!["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["externalDocs"]!["url"]);
    }

    [Fact]
    public async Task PageUrl_OfAnyScript_IsEscaped()
    {
        Write(Pages.Api("ResizeDisk", path: "docs/云 硬盘/resizedisk.md"));

        var (_, text, _) = await RunAsync("openapi", "docs", "--url", "https://example.com/api/");

        Assert.Equal("https://example.com/api/%E4%BA%91%20%E7%A1%AC%E7%9B%98/resizedisk",
            (string?)JsonNode.Parse(text)!["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["externalDocs"]!["url"]);
    }

    [Fact]
    public async Task ActionWithoutADescription_HasItsNameForASummary()
    {
        Write(Pages.Api("ResizeDisk", description: ""));

        Assert.Equal("ResizeDisk", (string?)(await ExportAsync())["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["summary"]);
    }

    [Fact]
    public async Task Descriptions_BecomeCommonMark()
    {
        Write(
            Pages.Api("ResizeDisk",
                "| diskId | Yes | String | The `id`, [see](https://example.com/a) **now** and [here](other.md); a\\_b, <i>, \\*not\\*, R&D, &lt;b&gt;. |"));

        var schema = Schema(await ExportAsync(), "ResizeDiskRequest");

        Assert.Equal("The `id`, [see](<https://example.com/a>) **now** and here; a_b, , \\*not\\*, R&D, \\<b>.",
            (string?)schema["properties"]!["diskId"]!["description"]);
    }

    [Fact]
    public async Task Language_IsThePreferredOrTheNamedOne()
    {
        Write(Pages.Api("ResizeDisk", path: "docs-spec/en/resizedisk.md", description: "Makes a disk larger."));
        WritePage("docs-spec/cn/resizedisk.md",
            "# ResizeDisk\n\n## 接口描述\n\n扩大磁盘。\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | 磁盘的ID。 |\n");

        Assert.Equal("Makes a disk larger.", (string?)(await ExportAsync())["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["summary"]);
        Assert.Equal("扩大磁盘。", (string?)(await ExportAsync("--language", "zh"))["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["summary"]);
    }

    [Fact]
    public async Task SmallDocument_MatchesItsSnapshot()
    {
        Write(
            Pages.Api("DescribeDisk", "| diskId | Yes | String | ID. Length limit: 2 to 63 characters. |",
                "| requestId | String | ID of the call. |\n| tags | Array of [Tag](../datastructure.md#tag) | Tags. |", path: "docs-spec/disk/describedisk.md"),
            Pages.Structures(("Tag", Pages.ResponseHeader + "\n| key | String | Key. |")));
        var (_, text, _) = await RunAsync("openapi", ".", "--format", "yaml");
        var verified = Path.Combine(Repository.Root, "tests", "ZecGen.Cli.Tests", "Snapshots", "describedisk.yaml");

        if (Environment.GetEnvironmentVariable("ZECGEN_ACCEPT_SNAPSHOTS") == "1") await File.WriteAllTextAsync(verified, text);

        Assert.Equal((await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n"), text);
    }
}
