using System.Net;
using System.Text.Json;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The fake of a service that is called by the parameters of a signed query string.</summary>
public class RpcFakeTests
{
    private const string Header = "| 参数名 | 类型 | 描述信息 | 必填 |\n|:---|:---|:---|:---|\n";

    private static readonly Lazy<ServiceDescriptor> Lamps = new(static () => FakeOfPages.DescriptorOf(
        new PageFile("lamp-api/set_rules.md", Page("SetRules",
            "| **Region** | string | 地域 |**Yes**|\n| **Name** | string | 名称，长度限制1-5个字符 |**Yes**|\n| **Rules.N.Port** | int | 端口 |**Yes**|\n",
            "| **RuleIds** | array[string] | ID |No|\n", """{ "RetCode": 0, "Action": "SetRulesResponse", "RuleIds": ["r-1"] }"""), Dialect: "ucloud"),
        new PageFile("lamp-api/get_kinds.md", Page("GetKinds",
            "| **Offset** | int | 偏移 |No|\n| **Limit** | int | 长度，默认为2 |No|\n",
            "| **TotalCount** | int | 总数 |No|\n| **Kinds** | array[string] | 机型 |No|\n",
            """{ "RetCode": 0, "TotalCount": 5, "Kinds": ["a", "b", "c", "d", "e"] }"""), Dialect: "ucloud")));

    [Fact]
    public async Task SignedQuery_IsUnderstoodAndReturnsTheExample()
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        using var client = new Client(service, service.Credential);

        var result = await client.CallAsync("SetRules", RawJson.Parse("""{"Name":"abc","Rules":[{"Port":80},{"Port":443}]}"""));

        Assert.Equal("r-1", result.ToElement().GetProperty("RuleIds")[0].GetString());
        Assert.Equal("""{"Region":"r1","Name":"abc","Rules":[{"Port":80},{"Port":443}]}""", service.Requests.Single().Body);
    }

    [Theory]
    [InlineData("""{"Name":"much too long","Rules":[{"Port":80}]}""", "Name", "230")]
    [InlineData("""{"Name":"abc","Rules":[{"Port":"x"}]}""", "Port", "230")]
    [InlineData("""{"Rules":[{"Port":80}]}""", "Name", "220")]
    [InlineData("""{"Region":"","Name":"abc"}""", "Region", "220")]
    public async Task Request_AgainstItsPage_IsRefusedWithACode(string request, string member, string code)
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        using var client = new Client(service, service.Credential);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("SetRules", RawJson.Parse(request)));

        Assert.Equal((code, HttpStatusCode.BadRequest), (exception.RawCode, exception.Error.StatusCode));
        Assert.Contains(member, exception.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherKey_IsRefused()
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        using var client = new Client(service, new AccessKeyCredential(service.Credential.AccessKeyId, "another password"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("GetKinds"));

        Assert.Equal("171", exception.RawCode);
    }

    [Fact]
    public async Task Offset_CutsTheOnlyListIntoPages()
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        using var client = new Client(service, service.Credential);

        var page = await client.CallAsync("GetKinds", RawJson.Parse("""{"Offset":3,"Limit":2}"""));

        Assert.Equal("""{"RetCode":0,"TotalCount":5,"Kinds":["d","e"]}""", JsonSerializer.Serialize(page.ToElement()));
    }

    [Fact]
    public async Task ActionThatThereIsNot_IsRefused()
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        using var client = new Client(service, service.Credential);

        Assert.Equal("161", (await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("DropLamp"))).RawCode);
    }

    [Fact]
    public async Task SignedForm_IsUnderstood()
    {
        var lamps = Lamps.Value;
        var rpc = new RpcProtocolDescription
        {
            Method = "POST", IsForm = true, ActionParameter = "op", CodeMember = "RetCode", MessageMember = "Message", SuccessCode = "0",
            Scheme = "sha1-joined", KeyParameter = "PublicKey", SignatureParameter = "Signature",
        };
        await using var service = await FakeService.StartAsync(new(lamps.Name, "", () => lamps.Operations, () => lamps.Errors) { Route = "/", Rpc = rpc });
        using var client = new Client(service, service.Credential, rpc);

        await client.CallAsync("SetRules", RawJson.Parse("""{"Region":"r 1=2","Name":"abc","Rules":[{"Port":80}]}"""));

        Assert.Equal("""{"Region":"r 1=2","Name":"abc","Rules":[{"Port":80}]}""", service.Requests.Single().Body);
        Assert.Equal("404", (await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("DropLamp"))).RawCode);
    }

    [Fact]
    public async Task PlannedError_ComesAsANumber()
    {
        await using var service = await FakeService.StartAsync(Lamps.Value);
        service.On("GetKinds").Respond(FakeResponse.Error(200, "7001", "No."));
        using var client = new Client(service, service.Credential);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("GetKinds"));

        Assert.Equal(("7001", "No."), (exception.RawCode, exception.Error.Message));
    }

    private static string Page(string action, string request, string response, string example) =>
        $"# 说明 - {action}\n\n### 公共参数\n\n{Header}| **Action** | string | 指令 | **Yes** |\n\n### 请求参数\n\n{Header}{request}\n### 响应字段\n\n{Header}"
        + $"| **RetCode** | int | 返回码 |**Yes**|\n{response}\n## 示例\n\n### 响应示例\n\n```json\n{example}\n```\n";

    private sealed class Client(FakeService service, IApiCredentialProvider credential, RpcProtocolDescription? description = null) : ApiClient(
        new RpcProtocol(Lamps.Value.Name, "", description ?? Lamps.Value.Rpc!), credential,
        new()
        {
            Endpoint = service.Endpoint,
            DefaultParameters = description is null ? new Dictionary<string, string> { ["Region"] = "r1" } : [],
        });
}
