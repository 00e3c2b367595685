using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Services whose operations have a method and a route each → OpenAPI.</summary>
public sealed class OpenApiRestTests : OpenApiTest
{
    private const string Cellar = """
        {
          "dialect": "cellar", "protocol": "rest",
          "pages": { "operation": "title", "service": "cellar", "route": "any" },
          "call": { "address": "https://cellar.example/api" },
          "envelope": { "data": "result", "code": "retCode", "message": "retMsg", "success": 0 },
          "authorization": [
            { "name": "signature", "scheme": "hmac-sha256-headers", "key": "X-Key", "timestamp": "X-Time", "window": "X-Window", "signature": "X-Sign" }
          ],
          "shapes": { "cursor": "cursor", "nextCursor": "next", "size": "limit", "items": "jars" }
        }
        """;

    private const string Shelf = """
        {
          "dialect": "shelf", "protocol": "rest", "pages": { "operation": "title", "service": "shelf", "route": "any" },
          "call": { "address": "https://shelf.example" }, "authorization": [{ "name": "token", "header": "X-Token" }]
        }
        """;

    private const string Request = "## Request Parameters\n\n| Parameter | In | Required | Type | Description |\n|---|---|---|---|---|\n";

    private const string Response = "\n## Response Parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n";

    [Fact]
    public async Task Operation_HasItsRouteAndPlaces()
    {
        WritePage("cellar.json", Cellar);
        WritePage("docs/list.md", "# List jars\n\n`GET /v1/{shelfId}/jars`\n\n" + Request
            + "| shelfId | path | Yes | string | |\n| cursor | query | No | string | |\n| limit | query | No | integer | |\n"
            + "| X-Note | header | No | string | |\n"
            + Response + "| jars | array of strings | |\n| next | string | |\n");
        WritePage("docs/fill.md", "# Fill a jar\n\n`PUT /v1/{shelfId}/jars`\n\n" + Request
            + "| shelfId | path | Yes | string | |\n| dry | query | No | boolean | |\n| label | body | Yes | string | |\n"
            + Response + "| jarId | string | |\n");

        var document = await ExportAsync("--dialect", "cellar.json");

        Assert.Equal("https://cellar.example/api", (string?)document["servers"]![0]!["url"]);
        var path = document["paths"]!["/v1/{shelfId}/jars"]!;
        Assert.Equal(["shelfId path True", "cursor query ", "limit query ", "X-Note header "], ParametersOf(path["get"]!));
        Assert.False(path["get"]!.AsObject().ContainsKey("requestBody"));
        Assert.Equal("""{"cursor":"cursor","size":"limit","items":"jars","nextCursor":"next"}""", Compact(path["get"]!["x-paging"]));
        Assert.Equal(["shelfId path True", "dry query "], ParametersOf(path["put"]!));
        Assert.Equal(["label"], Schema(document, "FillAJarRequest")["properties"]!.AsObject().Select(static property => property.Key));
        var scheme = document["components"]!["securitySchemes"]!["signature"]!;
        Assert.Equal(("apiKey", "header", "X-Sign"), ((string?)scheme["type"], (string?)scheme["in"], (string?)scheme["name"]));
        Assert.Equal(["retCode", "result"], Schema(document, "FillAJarEnvelope")["required"]!.AsArray().Select(static name => (string?)name));
    }

    [Fact]
    public async Task ResponseWithoutEnvelope_IsTheResult()
    {
        WritePage("shelf.json", Shelf);
        WritePage("docs/list.md",
            "# List jars\n\n`GET /v1/jars`\n" + Response + "| jarId | string | |\n\n## Examples\n\n```json\n[{ \"jarId\": \"j-1\" }]\n```\n");
        WritePage("docs/old.md", "# List old jars\n\n`GET /v1/jars?old=true`\n" + Response + "| jarId | string | |\n");

        var document = await ExportAsync("--dialect", "shelf.json");

        Assert.Equal(["/v1/jars", "/v1/jars#ListOldJars"], document["paths"]!.AsObject().Select(static path => path.Key));
        Assert.Equal("X-Token", (string?)document["components"]!["securitySchemes"]!["token"]!["name"]);
        Assert.False(Schema(document, "ShelfError").AsObject().ContainsKey("required"));
        Assert.Contains("jarId", Schema(document, "ListJarsResponseItem")["properties"]!.AsObject().Select(static property => property.Key));
        Assert.Contains("array", Compact(Schema(document, "ListJarsResponse")["type"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> ParametersOf(JsonNode operation) =>
        operation["parameters"]!.AsArray().Select(static one => $"{one!["name"]} {one["in"]} {(bool?)one["required"]}");
}
