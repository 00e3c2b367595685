using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>What the same type is in a request and in a response: only what is sent has rules, and only what is received may be null.</summary>
public sealed class OpenApiDirectionTests : OpenApiTest
{
    private const string Rows = """
        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | key | Yes | String | Key. Length limit: 2 to 63 characters. |
        | size | No | Integer | Size. Default value: 20. |
        | mode | No | [Mode](datastructure.md#mode) | Mode. |
        | keyId | No | String | Cannot be specified together with size. |
        """;

    private static readonly PageFile Structures = Pages.Structures(
        ("Tag", Rows), ("Mode", "| Value | Description |\n| --- | --- |\n| ON | Runs. |\n| OFF | Does not. |"));

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    public async Task Structure_OfRequestsAndResponses_IsTwoSchemas(string version)
    {
        Write(
            Pages.Api("TagDisk", "| tags | Yes | Array of [Tag](datastructure.md#tag) | Tags. |", "| tag | [Tag](datastructure.md#tag) | Tag. |"),
            Structures);

        var document = await ExportAsync("--openapi", version);

        var (sent, received) = (Schema(document, "TagInput"), Schema(document, "Tag"));
        Assert.Equal("""["key"]""", Compact(sent["required"]));
        Assert.Equal("""{"required":["keyId","size"]}""", Compact(sent["not"]));
        AssertProperties(sent, """
            key: {"maxLength":63,"minLength":2,"type":"string"}
            size: {"type":"integer","format":"int64","default":20}
            mode: {"type":"string","allOf":[{"$ref":"#/components/schemas/Mode"}]}
            keyId: {"type":"string"}
            """);
        Assert.Equal(("nothing", "nothing"), (Compact(received["required"]), Compact(received["not"])));
        AssertProperties(received, version == "3.0"
            ? """
            key: {"type":"string","nullable":true}
            size: {"type":"integer","format":"int64","nullable":true}
            mode: {"allOf":[{"$ref":"#/components/schemas/Mode"}]}
            keyId: {"type":"string","nullable":true}
            """
            : """
            key: {"type":["string","null"]}
            size: {"type":["integer","null"],"format":"int64"}
            mode: {"allOf":[{"$ref":"#/components/schemas/Mode"}]}
            keyId: {"type":["string","null"]}
            """);
        AssertProperties(Schema(document, "TagDiskRequest"), """tags: {"type":"array","items":{"$ref":"#/components/schemas/TagInput"}}""");
        Assert.Equal(("docs-spec/datastructure.md", "docs-spec/datastructure.md"), ((string?)sent["x-doc-page"], (string?)received["x-doc-page"]));
    }

    [Fact]
    public async Task Structure_OfRequestsAlone_HasNoNull()
    {
        Write(Pages.Api("TagDisk", "| tags | Yes | Array of [Tag](datastructure.md#tag) | Tags. Tag keys must be unique. |"), Structures);

        var document = await ExportAsync();

        Assert.DoesNotContain("TagInput", document["components"]!["schemas"]!.AsObject().Select(static schema => schema.Key));
        Assert.Equal("""["key"]""", Compact(Schema(document, "Tag")["required"]));
        Assert.Equal("key", (string?)Schema(document, "TagDiskRequest")["properties"]!["tags"]!["x-unique-by"]);
        Assert.Equal("\"string\"", Compact(Schema(document, "Mode")["type"]));
        Assert.Equal("""{"allOf":[{"$ref":"#/components/schemas/Mode"}],"description":"Mode."}""", Compact(Schema(document, "Tag")["properties"]!["mode"]));
    }

    [Fact]
    public async Task Structure_InOneThatIsShared_IsTwoSchemasToo()
    {
        Write(
            Pages.Api("TagDisk", "| disk | Yes | [Disk](datastructure.md#disk) | Disk. |", "| disk | [Disk](datastructure.md#disk) | Disk. |"),
            Pages.Structures(
                ("Disk", Pages.RequestHeader + "\n| tag | No | [Tag](#tag) | Tag. |\n| disk | No | [Disk](#disk) | Another one. |"),
                ("Tag", Pages.RequestHeader + "\n| key | Yes | String | Key. |")));

        var document = await ExportAsync();

        AssertProperties(Schema(document, "DiskInput"), """
            tag: {"allOf":[{"$ref":"#/components/schemas/TagInput"}]}
            disk: {"allOf":[{"$ref":"#/components/schemas/DiskInput"}]}
            """);
        AssertProperties(Schema(document, "Disk"), """
            tag: {"oneOf":[{"$ref":"#/components/schemas/Tag"},{"type":"null"}]}
            disk: {"oneOf":[{"$ref":"#/components/schemas/Disk"},{"type":"null"}]}
            """);
        Assert.Equal("""["key"]""", Compact(Schema(document, "TagInput")["required"]));
    }

    [Fact]
    public async Task Structure_WithTheNameOfAnother_KeepsItsOwn()
    {
        Write(
            Pages.Api("TagDisk", "| tag | No | [Tag](datastructure.md#tag) | Tag. |\n| input | No | [TagInput](datastructure.md#taginput) | Input. |",
                "| tag | [Tag](datastructure.md#tag) | Tag. |"),
            Pages.Structures(
                ("Tag", Pages.RequestHeader + "\n| key | Yes | String | Key. |"), ("TagInput", Pages.RequestHeader + "\n| value | Yes | String | Value. |")));

        var request = Schema(await ExportAsync(), "TagDiskRequest")["properties"]!;

        Assert.Equal("#/components/schemas/TagInput", (string?)request["input"]!["allOf"]![0]!["$ref"]);
        Assert.Equal("#/components/schemas/TagInputValue", (string?)request["tag"]!["allOf"]![0]!["$ref"]);
    }

    [Fact]
    public async Task Member_ThatIsRequiredAndDeprecated_IsRequiredInRequests()
    {
        Write(Pages.Api("TagDisk", "| diskId | Yes | String | Deprecated. Please use diskIds instead. |\n| diskIds | No | Array of String | IDs. |"));

        Assert.Equal("""["diskId"]""", Compact(Schema(await ExportAsync(), "TagDiskRequest")["required"]));
    }

    [Fact]
    public async Task Service_WithoutErrorCodes_HasAnOpenText()
    {
        var page = Pages.Api("TagDisk");
        WritePage(page.RelativePath, page.Content[..page.Content.IndexOf("## 6. Error Codes", StringComparison.Ordinal)]);

        Assert.Equal("""{"type":"string","description":"The error code of a failed request."}""", Compact(Schema(await ExportAsync(), "ZecErrorCode")));
    }

    [Theory]
    [InlineData("require", """["X-ZC-Action","X-ZC-Version"]""")]
    [InlineData("omit", "[]")]
    public async Task Headers_OfActionAndVersion_AreParametersUnlessOmitted(string headers, string parameters)
    {
        Write(Pages.Api("TagDisk"));

        var document = await ExportAsync("--headers", headers);

        var names = (document["paths"]!["/api/v2/zec#TagDisk"]!["post"]!["parameters"]?.AsArray() ?? [])
            .Select(parameter => parameter!["name"] ?? document["components"]!["parameters"]!["Version"]!["name"]);
        Assert.Equal(parameters, Compact(new JsonArray([.. names.Select(static name => name!.DeepClone())])));
        Assert.Equal(headers == "require", document["components"]!["parameters"] is not null);
    }
}
