using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Services whose operations have a method and a route each, over a socket: what is sent, byte by byte, and what a response comes to.</summary>
public class RestProtocolTests
{
    private const string Ok = """{"retCode":0,"retMsg":"OK","result":{"name":"abc","size":7},"time":1700000000123}""";

    private static readonly AccessKeyCredential Key = new("key-1", "secret");

    private static readonly RestProtocolDescription Signed = new()
    {
        ResultMember = "result",
        CodeMember = "retCode",
        MessageMember = "retMsg",
        SuccessCode = "0",
        Scheme = "hmac-sha256-headers",
        KeyHeader = "X-Key",
        TimestampHeader = "X-Time",
        WindowHeader = "X-Window",
        SignatureHeader = "X-Sign",
        RetryClasses = "10006:Always 10016:ReadOnly 10002:AfterClockCorrection",
        LimitResetHeader = "X-Reset",
        LimitResetUnit = "unix-milliseconds",
        ReadOnlyVerbs = "Check",
    };

    // No envelope, tokens, errors by the status.
    private static readonly RestProtocolDescription Plain = new() { MessageMember = "message", TokenHeader = "X-Token" };

    [SkippableFact]
    public void Signature_OfPublishedVectors_IsTheirs()
    {
        using var vectors = JsonDocument.Parse(Repository.ReadBeside("dialects/exchange/signing-vectors.json"));
        var key = new AccessKeyCredential(vectors.RootElement.GetProperty("key").GetString()!, vectors.RootElement.GetProperty("secret").GetString()!);

        Assert.All(vectors.RootElement.GetProperty("vectors").EnumerateArray(), vector =>
        {
            var (sent, isGet) = (TextOf("queryOrBody"), TextOf("method") == "GET");
            var signature = RestSignature.Sign(
                key, TextOf("timestamp"), TextOf("recvWindow"), isGet ? sent : "", isGet ? null : System.Text.Encoding.UTF8.GetBytes(sent));
            Assert.Equal(TextOf("signature"), signature);

            string TextOf(string name) => vector.GetProperty(name).GetString()!;
        });
    }

    [Theory]
    [InlineData("1700000000000", "5000", "category=linear&symbol=BTCUSDT", null, "dd59b8a47415a56da3e615ef19bbcd381ed03cf87382b25d5e548f47db8c98a4")]
    [InlineData("1700000000001", "5000", "", """{"category":"linear","symbol":"BTCUSDT","qty":"0.1"}""",
        "6db6ca3901b8550a6ed5c002c84f3ff6aa1520dbd0a4e0f5f99fe5ad332f1920")]
    [InlineData("1700000000002", "20000", "", null, "5fcafa50f123d505e527fd6fb7ce1405166e87cd6bc95a02096c4fe953288f0f")]
    [InlineData("1700000000003", "5000", "coin=%E4%B8%AD&cursor=a%3D1%26b", null, "2abca9cbd6588d7a9f09acda05f1f20794bda6bb5f1de30ac3f9a71161855267")]
    public void Signature_OfPublishedFigures_IsTheirs(string time, string window, string query, string? body, string signature) => Assert.Equal(
        signature,
        RestSignature.Sign(new("KEYOFANEXAMPLE", "s3cr3t-of-an-example"), time, window, query, body is null ? null : System.Text.Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("GET /v5/market/time", "{}", "GET /v5/market/time", "")]
    [InlineData("GET /v5/market/tickers", """{"category":"linear","symbol":"BTCUSDT"}""", "GET /v5/market/tickers?category=linear&symbol=BTCUSDT", "")]
    [InlineData("GET /v5/coins", """{"coin":"中","cursor":"a=1&b"}""", "GET /v5/coins?coin=%E4%B8%AD&cursor=a%3D1%26b", "")]
    [InlineData("GET /v5/coins", """{"empty":"","none":null,"flag":true,"price":0.10}""", "GET /v5/coins?empty=&flag=true&price=0.10", "")]
    [InlineData("GET /v5/coins", """{"ids":["a","b"],"net":{"ip":"::1"}}""", "GET /v5/coins?ids=a&ids=b&net.ip=%3A%3A1", "")]
    [InlineData("POST /v5/order/create", """{"category":"linear","qty":"0.1"}""", "POST /v5/order/create", """{"category":"linear","qty":"0.1"}""")]
    [InlineData("POST /v5/order/cancel-all", "{}", "POST /v5/order/cancel-all", "{}")]
    [InlineData("PUT /jars/{jarId}/filling", """{"size":7,"jarId":"a/b ü"}""", "PUT /jars/a%2Fb%20%C3%BC/filling", """{"size":7}""")]
    [InlineData("DELETE /jars/{jarId}", """{"jarId":"j-1","force":true}""", "DELETE /jars/j-1?force=true", "")]
    [InlineData("PATCH /jars/{a}.{b}", """{"a":1,"b":"...","list":[{"x":1},{}]}""", "PATCH /jars/1....", """{"list":[{"x":1},{}]}""")]
    public async Task Call_IsSentByMethodAndRoute(string operation, string members, string line, string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        await client.CallAsync(operation, RawJson.Parse(members));

        var request = server.Requests.Single();
        Assert.Equal((line + " HTTP/1.1", body), (request.Head.Split("\r\n")[0], request.Body));
        var query = line.Split('?') is [_, var sent] ? sent : "";
        Assert.Equal(
            RestSignature.Sign(Key, request.Header("X-Time")!, "5000", query, body.Length == 0 ? null : System.Text.Encoding.UTF8.GetBytes(body)),
            request.Header("X-Sign"));
        Assert.Equal(("key-1", "5000"), (request.Header("X-Key"), request.Header("X-Window")));
        Assert.Equal(body.Length == 0 ? null : "application/json", request.Header("Content-Type"));
    }

    [Theory]
    [InlineData("brackets", "ids[]=a&ids[]=b&net[ip]=1")]
    [InlineData("comma", "ids=a%2Cb&net.ip=1")]
    [InlineData("X.1", "ids.1=a&ids.2=b&net.ip=1")]
    public async Task List_InAQuery_HasTheFormOfTheDescription(string form, string query)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new RestClient(new() { Lists = form }, new BearerTokenCredential("t"), server.Options());

        await client.CallAsync("GET /v1/coins", RawJson.Parse("""{"ids":["a",null,"b"],"net":{"ip":1}}"""));

        Assert.Equal($"GET /v1/coins?{query.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)} HTTP/1.1",
            server.Requests.Single().Head.Split("\r\n")[0]);
    }

    [Theory]
    [InlineData("/jars/{id}", """{"id":""}""", "missing or empty")]
    [InlineData("/jars/{id}", "{}", "missing or empty")]
    [InlineData("/jars/{id}", """{"id":null}""", "missing or empty")]
    [InlineData("/jars/{id}", """{"id":".."}""", "another path")]
    [InlineData("/jars/{id}/x", """{"id":"."}""", "another path")]
    [InlineData("/jars/.{id}", """{"id":"."}""", "another path")]
    [InlineData("/jars/{id}", """{"id":["a"]}""", "simple value")]
    [InlineData("/jars/{id}", """{"id":{"a":1}}""", "simple value")]
    [InlineData("/jars/{+id}", """{"id":"a/../b"}""", "another path")]
    [InlineData("/jars/{+id}", """{"id":"a/."}""", "another path")]
    [InlineData("/jars/{", "{}", "a brace without a member")]
    [InlineData("/jars/{}", "{}", "a brace without a member")]
    public async Task Value_ThatWouldMakeAnotherPath_IsNotSent(string route, string members, string message)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync("GET " + route, RawJson.Parse(members)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("/files/{+path}", "a/b c/d?", "/files/a/b%20c/d%3F")]
    [InlineData("/files/{+path}/raw/", "a/b", "/files/a/b/raw/")]
    [InlineData("/files/{+path}", "%2e%2e/x", "/files/%252e%252e/x")]
    [InlineData("/{+path}", "/evil.example/x", "/evil.example/x")]
    public async Task Path_InThePath_KeepsItsSlashes(string route, string value, string sent)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        await client.CallAsync("GET " + route, RawJson.Parse(JsonSerializer.Serialize(new { path = value })));

        Assert.Equal($"GET {sent} HTTP/1.1", server.Requests.Single().Head.Split("\r\n")[0]);
    }

    [Theory]
    [InlineData("a/../../b", "a%2F..%2F..%2Fb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("..;", "..%3B")]
    [InlineData(@"\\evil", "%5C%5Cevil")]
    [InlineData("?x=1#y", "%3Fx%3D1%23y")]
    [InlineData("a\r\nHost: evil", "a%0D%0AHost%3A%20evil")]
    [InlineData("...", "...")]
    [InlineData("//evil.example/", "%2F%2Fevil.example%2F")]
    [InlineData("@evil:80", "%40evil%3A80")]
    [InlineData("日本/語", "%E6%97%A5%E6%9C%AC%2F%E8%AA%9E")]
    public async Task Value_InThePath_StaysOneSegment(string value, string segment)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        await client.CallAsync("GET /jars/{id}/lid", RawJson.Parse(JsonSerializer.Serialize(new { id = value })));

        Assert.Equal($"GET /jars/{segment}/lid HTTP/1.1", server.Requests.Single().Head.Split("\r\n")[0]);
    }

    [Fact]
    public async Task Value_ThatIsRefused_IsNotRepeated()
    {
        using var client = new RestClient(Signed, Key, new() { Endpoint = new("https://x.example") });

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => client.CallAsync("GET /tokens/{token}/jars/{id}", RawJson.Parse("""{"token":"s3cret","id":".."}""")));

        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /a/{id}/b/{id}", """{"id":"x"}""", "/a/x/b/x")]
    [InlineData("GET /a/{Id}/{id}", """{"id":"x","Id":"X"}""", "/a/X/x")]
    [InlineData("GET /a/{id}:lock", """{"id":"x:y"}""", "/a/x%3Ay:lock")]
    [InlineData("GET /a", """{"a b":"c d","[]":"%"}""", "/a?a%20b=c%20d&%5B%5D=%25")]
    [InlineData("GET /a", """{"none":[],"nothing":{},"null":[null]}""", "/a")]
    [InlineData("GET /a?b=1", "{}", "/a?b=1")]
    [InlineData("GET /a?b=1", """{"c":"2"}""", "/a?b=1&c=2")]
    [InlineData("GET /a%2Fb/<c>", "{}", "/a%2Fb/%3Cc%3E")]
    [InlineData("GET /a/{x}", """{"x":1e5}""", "/a/1e5")]
    [InlineData("GET //evil.example/a", "{}", "/evil.example/a")]
    public async Task OddRoute_StaysOnePathBelowTheEndpoint(string operation, string members, string target)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        await client.CallAsync(operation, RawJson.Parse(members));

        Assert.Equal($"GET {target} HTTP/1.1", server.Requests.Single().Head.Split("\r\n")[0]);
        var query = target.Split('?') is [_, var sent] ? sent : "";
        Assert.Equal(RestSignature.Sign(Key, server.Requests.Single().Header("X-Time")!, "5000", query, null), server.Requests.Single().Header("X-Sign"));
    }

    [Fact]
    public async Task Query_OfAnyLength_IsSent()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());
        var ids = string.Join(',', Enumerable.Repeat("\"id\"", 5000));

        await client.CallAsync("GET /a", RawJson.Parse($$"""{"ids":[{{ids}}]}"""));

        Assert.Equal(5000, server.Requests.Single().Head.Split("\r\n")[0].Split("ids=id").Length - 1);
    }

    [Fact]
    public void Signatures_OfManyThreads_AreRight()
    {
        var expected = RestSignature.Sign(new("key-1", "secret"), "1700000000000", "5000", "a=b", null);

        Parallel.For(0, 2000, _ => Assert.Equal(expected, RestSignature.Sign(Key, "1700000000000", "5000", "a=b", null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GetTime")]
    [InlineData("get /time")]
    [InlineData("GET time")]
    [InlineData("GET  /time")]
    [InlineData("GET /time /x")]
    [InlineData("GET /time\r\nX: y")]
    public async Task Name_ThatIsNoMethodAndRoute_IsRefused(string name)
    {
        using var client = new RestClient(Signed, Key, new() { Endpoint = new("https://x.example") });

        Assert.Contains("method and route", (await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync(name))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_StandWhereTheOperationSays()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new RestClient(
            Plain, new BearerTokenCredential("t-1"), server.Options(options => options.Endpoint = new(server.Endpoint, "/api/v4/")));

        await client.SendAsync(
            new Operation<SampleRequest, RawJson>("FillJar", RecordConverter<SampleRequest>.Instance, JsonValues.Raw)
            {
                Route = "/jars?kind=x y", QueryMembers = "size", HeaderMembers = "name",
            },
            new() { Name = "ab", Size = 5, Pairs = [new() { Key = "k" }] });

        var request = server.Requests.Single();
        Assert.Equal("POST /api/v4/jars?kind=x%20y&size=5 HTTP/1.1", request.Head.Split("\r\n")[0]);
        Assert.Equal(("ab", "t-1", null, """{"pairs":[{"key":"k"}]}"""),
            (request.Header("name"), request.Header("X-Token"), request.Header("Authorization"), request.Body));
    }

    [Theory]
    [InlineData("labels[*]", "labels%5Ba%5D=1&labels%5Bb%20c%5D=2")]
    [InlineData("labels", "labels.a=1&labels.b%20c=2")]
    public async Task Keys_InBrackets_StandBehindTheNameInTheQuery(string members, string query)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new RestClient(Plain, new BearerTokenCredential("t-1"), server.Options());
        var operation = new Operation<RawJson, RawJson>("Get", JsonValues.Raw, JsonValues.Raw) { Route = "/jars", QueryMembers = members };

        await client.SendAsync(operation, RawJson.Parse("""{"labels":{"a":1,"b c":"2"}}"""));

        Assert.Equal($"POST /jars?{query} HTTP/1.1", server.Requests.Single().Head.Split("\r\n")[0]);
    }

    [Fact]
    public async Task Body_OfAMethodWithout_IsSentWhereTheOperationSays()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new RestClient(Plain, new BearerTokenCredential("t-1"), server.Options());

        await client.SendAsync(
            new Operation<SampleRequest, RawJson>("DropJars", RecordConverter<SampleRequest>.Instance, JsonValues.Raw)
            {
                Method = HttpMethod.Delete, Route = "/jars/{name}", BodyMembers = "pairs",
            },
            new() { Name = "ab", Size = 5 });

        Assert.Equal(("DELETE /jars/ab?size=5 HTTP/1.1", "{}"), (server.Requests.Single().Head.Split("\r\n")[0], server.Requests.Single().Body));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("ü")]
    public async Task Value_ThatCannotBeAHeader_IsNotSent(string value)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new RestClient(Plain, new BearerTokenCredential("t-1"), server.Options());
        var operation = new Operation<RawJson, RawJson>("Get", JsonValues.Raw, JsonValues.Raw) { Route = "/jars", HeaderMembers = "X-Note" };

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(operation, RawJson.Parse(JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["X-Note"] = value,
        }))));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("X-Token")]
    [InlineData("authorization")]
    public async Task Header_OfTheClient_IsNoParameter(string name)
    {
        using var client = new RestClient(Plain, new BearerTokenCredential("t-1"), new() { Endpoint = new("https://x.example") });
        var operation = new Operation<RawJson, RawJson>("Get", JsonValues.Raw, JsonValues.Raw) { Route = "/jars", HeaderMembers = name };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(operation, RawJson.Parse($$"""{"{{name}}":"x"}""")));

        Assert.Contains("is set by the client", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Authorization", "Bearer t-1")]
    [InlineData("PRIVATE-TOKEN", "", "PRIVATE-TOKEN", "t-1")]
    [InlineData("Authorization", "Bot ", "Authorization", "Bot t-1")]
    public async Task Token_StandsInItsHeader_OnceForEachAttempt(string header, string prefix, string sent, string value)
    {
        await using var server = RawServer.InTurn(RawServer.Response(429, "{}"), RawServer.Response(200, "{}"));
        using var client = new RestClient(new() { TokenHeader = header, TokenPrefix = prefix }, new BearerTokenCredential("t-1"), server.Options());

        await client.CallAsync("POST /jars");

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
            Assert.Equal($"{sent}: {value}", Assert.Single(request.Head.Split("\r\n"), line => line.Contains("t-1", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Preview_HidesSignatureAndKey()
    {
        using var client = new RestClient(Signed, Key, new() { Endpoint = new("https://x.example") });

        var preview = await client.PreviewAsync(
            new Operation<RedactionTests.Login, EmptyResponse>("Login") { Method = HttpMethod.Get, Route = "/login" },
            new() { User = "ada", Password = "s3cret", Tokens = ["s3cret-2"] });

        Assert.Contains("user=ada&", preview.Address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", preview.ToString(), StringComparison.Ordinal);
        Assert.Contains(new("X-Sign", "***"), preview.Headers);
        Assert.Contains(new("X-Key", "***"), preview.Headers);
    }

    private sealed class RestClient(RestProtocolDescription description, IApiCredentialProvider credential, ApiClientOptions options)
        : ApiClient(new RestProtocol("jars", "", description), credential, options)
    {
        public Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
            where TRequest : class
            where TResponse : class => SendAsync(operation, request, default);
    }
}
