using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Documented examples in a document: those that its schemas allow, since tools take any other for an error.</summary>
public sealed class OpenApiExampleTests : OpenApiTest
{
    private const string Rows = """
        | diskId | Yes | String | ID. |
        | size | No | Integer | Size. Value range: 10 to 1000. |
        | time | No | Timestamp | Time. |
        """;

    [Theory]
    [InlineData("3.0", """{ "diskId": "a", "size": 10 }""", true)]
    [InlineData("3.1", """{ "diskId": "a", "size": 10 }""", true)]
    [InlineData("3.0", """{ "diskId": "a", "size": 9 }""", false)]
    [InlineData("3.1", """{ "diskId": "a", "size": 9 }""", false)]
    [InlineData("3.1", """{ "diskId": "a", "size": "10" }""", false)]
    [InlineData("3.1", """{ "size": 10 }""", false)]
    public async Task Example_ThatContradictsItsSchema_IsLeftOut(string version, string request, bool isThere)
    {
        Write(request, "{}");

        var (code, output, error) = await RunAsync("openapi", ".", "--openapi", version);

        Assert.Equal(0, code);
        Assert.Equal(isThere, output.Contains("\"diskId\": \"a\"", StringComparison.Ordinal));
        Assert.Equal(
            isThere ? 0 : 1,
            error.Split("ResizeDisk: an example of the request contradicts its page and is left out; 'zecgen check' shows where.\n").Length - 1);
    }

    /// <summary>Half of a surrogate pair, numbers that JSON's readers have no room for, and what readers of the document would follow.</summary>
    [Theory]
    [InlineData("""{ "diskId": "\ud83d" }""")]
    [InlineData("""{ "diskId": "a", "\udc00": 1 }""")]
    [InlineData("""{ "diskId": "a", "size": 1e999 }""")]
    [InlineData("""{ "diskId": "a", "more": { "$ref": "#/nowhere" } }""")]
    public async Task Example_ThatCannotBeRepeated_IsLeftOut(string request)
    {
        Write(request, "{}");

        var (code, output, error) = await RunAsync("openapi", ".");

        Assert.Equal(0, code);
        Assert.Contains("ResizeDisk: an example of the request cannot be repeated in the document and is left out.\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"diskId\": \"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    public async Task Null_InAResponse_ContradictsNothing(string version)
    {
        Write("""{ "diskId": "a" }""", """{ "disk": null, "status": null, "size": null, "disks": null }""");

        var document = await ExportAsync("--openapi", version);

        Assert.NotNull(document["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["examples"]);
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "\"date-time\"")]
    [InlineData("2026-01-02", "nothing")]
    public async Task Time_WrittenOtherwiseInAnExample_HasNoFormat(string time, string format)
    {
        Write($$"""{ "diskId": "a", "time": "{{time}}" }""", $$"""{ "disks": [{ "created-at": ["{{time}}"] }] }""");

        var document = await ExportAsync();

        Assert.Equal(time, (string?)RequestExamples(document)!["example1"]!["value"]!["time"]);
        Assert.Equal(format, Compact(Schema(document, "ResizeDiskRequest")["properties"]!["time"]!["format"]));
        Assert.Equal(format, Compact(Schema(document, "Disk")["properties"]!["created-at"]!["items"]!["format"]));
    }

    [Theory]
    [InlineData("""{ "$id": "https://example.com/x", "$schema": "https://example.com/none", "items": 5, "type": ["null", "x"] }""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public async Task Example_OfAnything_IsWrittenAsItStands(string any)
    {
        Write($$"""{ "diskId": "a", "any": {{any}} }""", "{}");

        var document = await ExportAsync();

        Assert.Equal(any.Replace(" ", "", StringComparison.Ordinal), Compact(RequestExamples(document)!["example1"]!["value"]!["any"]));
    }

    private static JsonNode? RequestExamples(JsonNode document) =>
        document["paths"]!["/api/v2/zec#ResizeDisk"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"];

    private void Write(string request, string result)
    {
        var page = Pages.Api(
            "ResizeDisk", Rows + "\n| any | No | Object | Anything. |",
            "| disk | [Disk](datastructure.md#disk) | Disk. |\n| status | [Status](datastructure.md#status) | Status. |\n| size | Integer | Size. |\n"
                + "| disks | Array of [Disk](datastructure.md#disk) | Disks. |");
        Write(
            page with
            {
                Content = page.Content.Replace(
                    "X-ZC-Action: ResizeDisk\n",
                    $"X-ZC-Action: ResizeDisk\n\nRequest:\n{request}\n\nResponse:\n{{ \"requestId\": \"1\", \"response\": {result} }}\n",
                    StringComparison.Ordinal),
            },
            Pages.Structures(
                ("Disk", Pages.ResponseHeader + "\n| created-at | Array of Timestamp | Times. |"),
                ("Status", "| Value | Description |\n| --- | --- |\n| ON | Runs. |\n| OFF | Does not. |")));
    }
}
