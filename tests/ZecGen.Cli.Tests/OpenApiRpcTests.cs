using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Services that are called by the parameters of a query string → OpenAPI.</summary>
public sealed class OpenApiRpcTests : OpenApiTest
{
    private const string Header = "| 参数名 | 类型 | 描述信息 | 必填 |\n|:---|:---|:---|:---|\n";

    [Fact]
    public async Task Action_IsAGetWithQueryParameters()
    {
        WritePage("lamp-api/set_rules.md",
            $"# 设置 - SetRules\n\n### 请求参数\n\n{Header}| **Region** | string | 地域 |**Yes**|\n| **Name** | string | 名称 |**Yes**|\n"
            + $"| **Rules.N.Port** | int | 端口 |**Yes**|\n\n### 响应字段\n\n{Header}| **RetCode** | int | 返回码 |**Yes**|\n| **RuleId** | string | ID |No|\n");
        WritePage("lamp-api/error_code.md", "# 错误码\n\n| 错误码 | 中文 |\n|---|---|\n| 7001 | 不存在。 |\n");

        var document = await ExportAsync("--dialect", "ucloud");

        Assert.Equal("unversioned", (string?)document["info"]!["version"]);
        Assert.Equal("https://api.ucloud.cn", (string?)document["servers"]![0]!["url"]);
        var operation = document["paths"]!["/#SetRules"]!["get"]!.AsObject();
        Assert.Equal(
            ["Action query True", "Region query True", "Name query True", "Rules query "],
            operation["parameters"]!.AsArray().Select(static one => $"{one!["name"]} {one["in"]} {(bool?)one["required"]}"));
        Assert.False(operation.ContainsKey("requestBody"));
        Assert.Equal(
            """{"type":"apiKey","name":"Signature","in":"query"}""",
            Compact(Without(document["components"]!["securitySchemes"]!["signature"]!, "description")));
        var code = Schema(document, "SetRulesEnvelope")["allOf"]![1]!["properties"]!["RetCode"]!;
        Assert.Equal("""{"enum":[0],"type":"integer"}""", Compact(Without(code, "description")));
        Assert.Equal("integer", (string?)Schema(document, "LampErrorCode")["type"]);
    }

    [Fact]
    public async Task ActionOfAForm_IsAPostWhoseBodyNamesIt()
    {
        WritePage("grove.json", """
            {
              "dialect": "grove", "protocol": "rpc", "pages": { "operation": "title-end", "service": "{service}-api", "rows": "flattened" },
              "call": { "address": "https://grove.example", "method": "POST", "action": { "parameter": "op" } },
              "envelope": { "code": "Rot", "message": "Why", "success": 0 }
            }
            """);
        WritePage("elm-api/plant.md", $"# Plant - PlantTree\n\n## Request Parameters\n\n{Header}| Seeds.N.Kind | string | The kind. |Yes|\n\n"
            + $"## Response Parameters\n\n{Header}| TreeId | string | The tree. |No|\n");

        var document = await ExportAsync("--dialect", Path.Combine(Folder, "grove.json"));

        var operation = document["paths"]!["/#PlantTree"]!["post"]!.AsObject();
        Assert.Empty(operation["parameters"]?.AsArray() ?? []);
        Assert.Equal("application/x-www-form-urlencoded", Assert.Single(operation["requestBody"]!["content"]!.AsObject()).Key);
        Assert.Equal(["Seeds", "op"], Schema(document, "PlantTreeRequest")["properties"]!.AsObject().Select(static one => one.Key));
        Assert.Equal("""["op"]""", Compact(Schema(document, "PlantTreeRequest")["required"]!));
    }

    private static JsonNode Without(JsonNode node, string member)
    {
        node.AsObject().Remove(member);
        return node;
    }
}
