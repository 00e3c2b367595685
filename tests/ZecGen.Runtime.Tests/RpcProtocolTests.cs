using System.Net;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Services that are called by the parameters of a query string, over a socket: what is sent, byte by byte, and what a response comes to.</summary>
public class RpcProtocolTests
{
    private const string Ok = """{"RetCode":0,"Action":"WhateverResponse","Name":"abc","Size":7}""";

    private static readonly AccessKeyCredential Key = new("someone@example.com", "secret");

    private static readonly RpcProtocolDescription Description = new()
    {
        ActionParameter = "Action",
        DefaultParameters = "Region Zone",
        CodeMember = "RetCode",
        MessageMember = "Message",
        SuccessCode = "0",
        Scheme = "sha1-joined",
        KeyParameter = "PublicKey",
        SignatureParameter = "Signature",
        ReadOnlyVerbs = "Describe Get",
        RetryClasses = "171:Always",
    };

    private static readonly RpcProtocolDescription Form = new()
    {
        Method = "POST",
        IsForm = true,
        CodeMember = "RetCode",
        MessageMember = "Message",
        SuccessCode = "0",
        Scheme = "sha1-joined",
        KeyParameter = "PublicKey",
        SignatureParameter = "Signature",
        RetryClasses = "171:Always",
    };

    [Theory]
    [InlineData("DescribeDisk", "{}", "Action=DescribeDisk&Region=r1")]
    [InlineData("DescribeDisk", """{"Region":"r2"}""", "Action=DescribeDisk&Region=r2")]
    [InlineData("CreateDisk", """{"Name":"数据 盘+1","Size":20}""", "Action=CreateDisk&Region=r1&Name=%E6%95%B0%E6%8D%AE%20%E7%9B%98%2B1&Size=20")]
    [InlineData("StopDisk", """{"Force":true,"Note":""}""", "Action=StopDisk&Region=r1&Force=true&Note=")]
    [InlineData("TagDisk", """{"TagIds":["a","b"]}""", "Action=TagDisk&Region=r1&TagIds.0=a&TagIds.1=b")]
    [InlineData("SetRules", """{"Rules":[{"Port":80,"Targets":[{"Ip":"192.0.2.1"}]},{"Port":443}]}""",
        "Action=SetRules&Region=r1&Rules.0.Port=80&Rules.0.Targets.0.Ip=192.0.2.1&Rules.1.Port=443")]
    [InlineData("AttachNet", """{"Net":{"SubnetId":"s-1","Ip":null}}""", "Action=AttachNet&Region=r1&Net.SubnetId=s-1")]
    [InlineData("GetPrice", """{"Count":3,"Price":0.10}""", "Action=GetPrice&Region=r1&Count=3&Price=0.10")]
    [InlineData("ListKinds", """{"Filter":"a=b&c","Empty":[]}""", "Action=ListKinds&Region=r1&Filter=a%3Db%26c")]
    [InlineData("MoveDisk", """{"Zone":"z1","To":"~x_y-z.0"}""", "Action=MoveDisk&Region=r1&Zone=z1&To=~x_y-z.0")]
    public async Task Call_IsSentAsASignedQuery(string action, string request, string query)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = Client(server);

        await client.CallAsync(action, RawJson.Parse(request));

        var sent = server.Requests.Single().Head.Split("\r\n");
        var expected = new List<KeyValuePair<string, string>>(QueryString.Read(query)) { new("PublicKey", "someone@example.com") };
        var signature = RpcSignature.Of("sha1-joined").Sign(expected, "secret");
        Assert.Equal($"GET /?{query}&PublicKey=someone%40example.com&Signature={signature} HTTP/1.1", sent[0]);
        Assert.Contains($"Host: {server.Endpoint.Authority}", sent);
        Assert.DoesNotContain(sent, static line => line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Form_HasTheParametersOfACallAndOneSignature()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"RetCode":171,"Message":"busy"}"""), RawServer.Response(200, Ok));
        using var client = new RpcClient(Form, Key, server.Options());

        await client.CallAsync("SetRules", RawJson.Parse("""{"Name":"数 a+b","Rules":[{"Port":80}]}"""));

        const string Sent = "Action=SetRules&Name=%E6%95%B0%20a%2Bb&Rules.0.Port=80&PublicKey=someone%40example.com";
        var signature = RpcSignature.Of("sha1-joined").Sign(QueryString.Read(Sent), "secret");
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.StartsWith("POST / HTTP/1.1\r\n", request.Head, StringComparison.Ordinal);
            Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
            Assert.Equal($"{Sent}&Signature={signature}", request.Body);
        });
    }

    [Fact]
    public async Task PreviewOfAForm_HidesSecrets()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RpcClient(Form, Key, server.Options());

        var preview = await client.PreviewAsync(
            new Operation<RedactionTests.Login, EmptyResponse>("Login"), new() { User = "ada", Password = "s3cret", Tokens = ["s3cret-2"] });

        Assert.StartsWith("Action=Login&user=ada&", preview.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", preview.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", preview.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_HidesSecretsInTheAddress()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = Client(server);

        var preview = await client.PreviewAsync(
            new Operation<RedactionTests.Login, EmptyResponse>("Login"), new() { User = "ada", Password = "s3cret", Tokens = ["s3cret-2"] });

        Assert.Contains("user=ada&", preview.Address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", preview.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", preview.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Signature_OfPublishedVectors_IsTheirs()
    {
        using var vectors = JsonDocument.Parse(Repository.ReadBeside("dialects/ucloud/signing-vectors.json"));
        var password = vectors.RootElement.GetProperty("privateKey").GetString()!;

        Assert.All(vectors.RootElement.GetProperty("vectors").EnumerateArray(), vector => Assert.Equal(
            vector.GetProperty("signature").GetString(),
            RpcSignature.Of("sha1-joined").Sign(
                [.. vector.GetProperty("parameters").EnumerateObject()
                    .Select(static one => new KeyValuePair<string, string>(one.Name, one.Value.GetString()!))],
                password)));
    }

    [Fact]
    public async Task FlatResponse_IsTheResult()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = Client(server);

        Assert.Equal(7, (await client.DoThingAsync(new() { Name = "abc" })).ToElement().GetProperty("Size").GetInt32());
    }

    [Fact]
    public async Task NumericCode_IsTheErrorsCode()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"RetCode":8039,"Action":"XResponse","Message":"No such disk."}"""));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("DropDisk"));

        Assert.Equal(("8039", "No such disk.", HttpStatusCode.OK), (exception.RawCode, exception.Error.Message, exception.Error.StatusCode));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("DropDisk", """{"RetCode":171,"Message":"busy"}""", 2)]
    [InlineData("DropDisk", """{"RetCode":5,"Message":"no"}""", 1)]
    public async Task Retry_GoesByTheCode(string action, string failure, int attempts)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, failure), RawServer.Response(200, Ok));
        using var client = Client(server);

        await Record.ExceptionAsync(() => client.CallAsync(action));

        Assert.Equal(attempts, server.Requests.Count);
        // Each attempt has one signature.
        Assert.All(server.Requests, static request => Assert.Equal(2, request.Head.Split("Signature=").Length));
    }

    [Theory]
    [InlineData("DescribeDisk", 2)]
    [InlineData("CreateDisk", 1)]
    public async Task ServerError_IsRetriedWhereTheVerbOnlyReads(string action, int attempts)
    {
        await using var server = RawServer.InTurn(RawServer.Response(502, "bad gateway"), RawServer.Response(200, Ok));
        using var client = Client(server);

        await Record.ExceptionAsync(() => client.CallAsync(action));

        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"Name":"abc"}""")]
    [InlineData("""{"RetCode":0,"Name":"a""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Response_WithoutAWholeEnvelope_IsInvalid(string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, body));
        using var client = Client(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("CreateDisk"));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception.Error.Kind);
    }

    [Fact]
    public async Task WrappedResult_IsReadOutOfItsMember()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"Rot":"none","Fruit":{"Name":"abc"}}"""));
        using var client = new RpcClient(
            new() { ActionParameter = "op", CodeMember = "Rot", MessageMember = "Why", SuccessCode = "none", ResultMember = "Fruit", FirstIndex = 1 },
            new BearerTokenCredential("t"), server.Options());

        var result = await client.CallAsync("Plant", RawJson.Parse("""{"Seeds":[{"Kind":"elm"}]}"""));

        Assert.Equal("""{"Name":"abc"}""", result.ToString());
        Assert.StartsWith("GET /?op=Plant&Seeds.1.Kind=elm HTTP/1.1", server.Requests.Single().Head, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultParameter_ThatTheServiceDoesNotHave_IsRefused()
    {
        var defaults = new Dictionary<string, string> { ["Planet"] = "p" };

        var exception = Assert.Throws<ArgumentException>(
            () => new RpcClient(Description, Key, new() { Endpoint = new("https://x.example"), DefaultParameters = defaults }));

        Assert.Contains("'Planet'; the parameters with default values are Region, Zone", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The request has it, or the client, or nothing is sent.</summary>
    [Theory]
    [InlineData("Region", """{"Region":"r2"}""", null, "Region=r2")]
    [InlineData("Region", "{}", "r1", "Region=r1")]
    [InlineData("Region", """{"Region":null}""", "r1", "Region=r1")]
    [InlineData("Region", "{}", null, null)]
    [InlineData("Region", "{}", "", null)]
    [InlineData("Region", """{"Region":""}""", "r1", null)]
    [InlineData("Region Zone", "{}", "r1", null)]
    [InlineData("", "{}", null, "")]
    public async Task RequiredDefaultParameter_WithoutAValue_IsNotSent(string required, string request, string? standard, string? query)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RpcClient(Description, Key, server.Options(
            options => options.DefaultParameters = standard is null ? new Dictionary<string, string>() : new() { ["Region"] = standard }));
        var operation = new Operation<RawJson, RawJson>("DoThing", JsonValues.Raw, JsonValues.Raw) { RequiredParameters = required };

        var exception = await Record.ExceptionAsync(() => client.CallWithResponseAsync(operation, RawJson.Parse(request)));

        if (query is not null)
        {
            Assert.Null(exception);
            Assert.Contains("Action=DoThing&" + query, server.Requests.Single().Head, StringComparison.Ordinal);
            return;
        }
        Assert.Empty(server.Requests);
        var failure = Assert.Single(Assert.IsType<RequestValidationException>(exception).Failures);
        Assert.Equal(("required", $"{failure.Path} is required, and neither the request nor DefaultParameters of the client has a value."),
            (failure.Rule, failure.Message));
    }

    [Fact]
    public async Task RequiredDefaultParameter_IsNotCheckedWhereNothingIs()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RpcClient(Description, Key, server.Options(static options => options.ValidateRequests = false));

        await client.CallWithResponseAsync(
            new Operation<RawJson, RawJson>("DoThing", JsonValues.Raw, JsonValues.Raw) { RequiredParameters = "Region" }, RawJson.Parse("{}"));

        Assert.Single(server.Requests);
    }

    private static RpcClient Client(RawServer server) => new(
        Description, Key, server.Options(static options => options.DefaultParameters = new Dictionary<string, string> { ["Region"] = "r1" }));

    private sealed class RpcClient(RpcProtocolDescription description, IApiCredentialProvider credential, ApiClientOptions options)
        : ApiClient(new RpcProtocol("disks", "", description), credential, options)
    {
        public Task<RawJson> DoThingAsync(SampleRequest request) => SendAsync(
            new Operation<SampleRequest, RawJson>("DoThing", RecordConverter<SampleRequest>.Instance, JsonValues.Raw), request, default);
    }
}
