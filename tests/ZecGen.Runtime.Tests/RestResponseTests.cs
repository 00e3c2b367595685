using System.Net;
using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>What responses of services come to whose operations have a method and a route each, and what is sent again.</summary>
public class RestResponseTests
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
        RetryClasses = "10006:Always 10016:ReadOnly 10002:AfterClockCorrection 403:Always",
        LimitResetHeader = "X-Reset",
        LimitResetUnit = "unix-milliseconds",
        ReadOnlyVerbs = "Check",
    };

    private static readonly RestProtocolDescription Plain = new() { MessageMember = "message", RetryClasses = "409:Always" };

    private static readonly RestProtocolDescription Nested = new() { CodeMember = "error.code", MessageMember = "error.message", CallIdMember = "id" };

    private static Operation<SampleRequest, Things> ListThings =>
        new("ListThings") { Method = HttpMethod.Get, Route = "/things", IsReadOnly = true, ResultMember = "items" };

    private static Operation<SampleRequest, EmptyResponse> DropThing => new("DropThing") { Method = HttpMethod.Delete, Route = "/things" };

    private static Operation<SampleRequest, Pair> AddThing => new("AddThing") { Route = "/things" };

    [Theory]
    [InlineData("""{"retCode":0,"result":[{"key":"a"},{"key":"b"}]}""", "a b")]
    [InlineData("""{"retCode":0,"result":[]}""", "")]
    [InlineData("""{"retCode":0,"result":null}""", "")]
    [InlineData("""{"retCode":0}""", "")]
    public async Task List_InTheEnvelope_IsAMemberOfTheResult(string body, string keys)
    {
        var (result, _) = await SendAsync(Signed, ListThings, RawServer.Response(200, body));

        Assert.Equal(keys, string.Join(' ', result!.Items.Select(static item => item.Key)));
    }

    [Fact]
    public async Task List_WithoutEnvelope_IsAMemberOfTheResult()
    {
        var (result, _) = await SendAsync(Plain, ListThings, RawServer.Response(200, """ [ {"key":"a"} ] """));

        Assert.Equal("a", result!.Items.Single().Key);
    }

    [Theory]
    [InlineData("17", "17")]
    [InlineData("\"text\"", "text")]
    [InlineData("true", "true")]
    public async Task SingleValue_IsAMemberOfTheResult(string body, string text)
    {
        var (result, _) = await SendAsync(
            Plain, new Operation<SampleRequest, Pair>("Get") { Method = HttpMethod.Get, Route = "/x", ResultMember = "key" }, RawServer.Response(200, body));

        Assert.Equal(text, result!.Key);
    }

    [Theory]
    [InlineData("[1],\"items\":[]")]
    [InlineData("[{\"key\":\"a\"}")]
    [InlineData("[]]")]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("{\"items\":[]}")]
    public async Task Body_ThatIsNoSingleList_IsInvalid(string body)
    {
        var (_, exception) = await SendAsync(Plain, ListThings, RawServer.Response(200, body), attempts: 1);

        Assert.Equal(ApiErrorKind.InvalidResponse, exception!.Error.Kind);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"E1","message":"No."},"id":"c-1"}""", "E1", "No.")]
    [InlineData(200, """{"error":{"details":[{"code":"E2"}],"code":7}}""", "7", null)]
    [InlineData(400, """{"code":"E2","error":{"error":{"code":"E3"},"code":"E1"}}""", "E1", null)]
    public async Task Error_WithinAMember_HasItsCodeAndMessage(int status, string body, string code, string? message)
    {
        var (_, exception) = await SendAsync(Nested, AddThing, RawServer.Response(status, body));

        Assert.Equal((ApiErrorKind.Service, code, message), (exception!.Error.Kind, exception.Error.Code, exception.Error.Message));
    }

    [Theory]
    [InlineData("""{"key":"a"}""", "a")]
    [InlineData("""{"error":null,"key":"a"}""", "a")]
    [InlineData("""{"error":{"code":null},"key":"a"}""", "a")]
    [InlineData("""{"error":"none","key":"a"}""", "a")]
    public async Task Result_BesideNoErrorWithinAMember_IsRead(string body, string key)
    {
        var (result, _) = await SendAsync(Nested, AddThing, RawServer.Response(200, body));

        Assert.Equal(key, result!.Key);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"error":{"code":"E1"}""")]
    [InlineData("""{"error":["E1"]}""")]
    public async Task Failure_WithoutACodeWithinAMember_IsInvalid(string body)
    {
        var (_, exception) = await SendAsync(Nested, AddThing, RawServer.Response(500, body));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception!.Error.Kind);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(202, "[]")]
    [InlineData(200, "\"done\"")]
    [InlineData(201, "{\"a\":{}}")]
    public async Task UndocumentedResult_MayBeAnything(int status, string body)
    {
        var (result, _) = await SendAsync(Plain, DropThing, RawServer.Response(status, body));

        Assert.NotNull(result);
    }

    [Theory]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "{\"a\":")]
    [InlineData(302, "")]
    public async Task UndocumentedResult_IsNoPageAndNoHalf(int status, string body)
    {
        var (_, exception) = await SendAsync(Plain, DropThing, RawServer.Response(status, body));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception!.Error.Kind);
    }

    [Theory]
    [InlineData(201, """{"key":"a"}""", "a")]
    [InlineData(200, "\uFEFF{\"key\":\"a\"}", "a")]
    [InlineData(204, "", null)]
    public async Task Success_IsAnyStatusOfTheKind(int status, string body, string? key)
    {
        var (result, _) = await SendAsync(Plain, AddThing, RawServer.Response(status, body));

        Assert.Equal(key, result!.Key);
    }

    [Theory]
    [InlineData(404, """{"message":"No such jar."}""", "404", "No such jar.")]
    [InlineData(404, "", "404", null)]
    [InlineData(422, """["a"]""", "422", """["a"]""")]
    [InlineData(400, "Bad jar", "400", "Bad jar")]
    [InlineData(403, """{"message":{"base":["x"]}}""", "403", null)]
    [InlineData(418, """{"error":"x"}""", "418", null)]
    public async Task Error_WithoutACode_HasTheStatusAsItsCode(int status, string body, string code, string? message)
    {
        var (_, exception) = await SendAsync(Plain, AddThing, RawServer.Response(status, body));

        Assert.Equal((ApiErrorKind.Service, code, message, (HttpStatusCode)status),
            (exception!.Error.Kind, exception.RawCode, exception.Error.Message, exception.Error.StatusCode!.Value));
    }

    [Theory]
    [InlineData(502, "<html><body>Bad Gateway</body></html>")]
    [InlineData(404, "  <!DOCTYPE html>")]
    public async Task PageOfHtml_IsNoErrorOfTheService(int status, string body)
    {
        var (_, exception) = await SendAsync(Plain, AddThing, RawServer.Response(status, body));

        Assert.Equal((ApiErrorKind.InvalidResponse, null, (HttpStatusCode)status),
            (exception!.Error.Kind, exception.RawCode, exception.Error.StatusCode!.Value));
    }

    [Theory]
    [InlineData(200, """{"retCode":10001,"retMsg":"params error: qty","result":{},"retExtInfo":{}}""", "10001", "params error: qty")]
    [InlineData(200, """{"retCode":"77777","retMsg":""}""", "77777", null)]
    [InlineData(401, """{"retCode":10003,"retMsg":"API key is invalid."}""", "10003", "API key is invalid.")]
    [InlineData(200, """{"retCode":-1,"retMsg":"expired"}""", "-1", "expired")]
    public async Task Code_ThatIsNotOfSuccess_IsTheErrors(int status, string body, string code, string? message)
    {
        var (_, exception) = await SendAsync(Signed, AddThing, RawServer.Response(status, body));

        Assert.Equal((ApiErrorKind.Service, code, message), (exception!.Error.Kind, exception.RawCode, exception.Error.Message));
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, """{"result":{"key":"a"}}""")]
    [InlineData(500, """{"retCode":0,"result":{}}""")]
    [InlineData(200, "[]")]
    [InlineData(200, "")]
    [InlineData(200, """{"retCode":0,"result":{"key":"a"}""")]
    public async Task Response_WithoutAWholeEnvelope_IsInvalid(int status, string body)
    {
        var (_, exception) = await SendAsync(Signed, AddThing, RawServer.Response(status, body));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception!.Error.Kind);
    }

    [Theory]
    [InlineData("GET /x", 502, "<html>", 2)]
    [InlineData("HEAD /x", 500, "", 2)]
    [InlineData("POST /x", 502, "<html>", 1)]
    [InlineData("DELETE /x", 500, "", 1)]
    [InlineData("POST /x", 200, """{"retCode":10006,"retMsg":"Too many visits"}""", 2)]
    [InlineData("POST /x", 200, """{"retCode":10016,"retMsg":"Server error"}""", 1)]
    [InlineData("GET /x", 200, """{"retCode":10016,"retMsg":"Server error"}""", 2)]
    [InlineData("GET /x", 200, """{"retCode":10001,"retMsg":"no"}""", 1)]
    [InlineData("POST /x", 403, "access too frequent", 2)]
    [InlineData("POST /x", 429, "", 2)]
    public async Task Retry_GoesByMethodAndCode(string operation, int status, string body, int attempts)
    {
        await using var server = RawServer.InTurn(RawServer.Response(status, body), RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options());

        await Record.ExceptionAsync(() => client.CallAsync(operation));

        Assert.Equal(attempts, server.Requests.Count);
        Assert.All(server.Requests, static request =>
            Assert.Single(request.Head.Split("\r\n"), static line => line.StartsWith("X-Sign:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Status_WithoutEnvelope_HasTheClassOfTheDescription()
    {
        await using var server = RawServer.InTurn(RawServer.Response(409, ""), RawServer.Response(200, "{}"));
        using var client = new RestClient(Plain, new BearerTokenCredential("t"), server.Options());

        await client.CallAsync("POST /x");

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("1700000003000", 10006, 3000)]
    [InlineData("1699999999000", 10006, 1)]
    [InlineData("soon", 10006, 1)]
    [InlineData("99999999999999999999", 10006, 1)]
    public async Task RateLimit_IsWaitedForAsTheHeaderSays(string reset, int code, int milliseconds)
    {
        await using var server = RawServer.InTurn(
            RawServer.Response(200, $$"""{"retCode":{{code}},"retMsg":"x"}""", $"X-Reset: {reset}"), RawServer.Response(200, Ok));
        var clock = new TestClock();
        using var client = new RestClient(Signed, Key, server.Options(options =>
        {
            options.TimeProvider = clock;
            options.Retry.Jitter = false;
        }));

        var call = client.CallAsync("POST /x");

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), await clock.SkipDelayAsync());
        await call;
    }

    [Fact]
    public async Task RateLimit_BeyondTheLongestDelay_IsReported()
    {
        var (_, exception) = await SendAsync(Signed, AddThing, RawServer.Response(
            200, """{"retCode":10006,"retMsg":"x"}""", $"X-Reset: {DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()}"));

        Assert.InRange(exception!.Error.RetryAfter!.Value.TotalMinutes, 59, 61);
    }

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(-7_000)]
    [InlineData(2_000)]
    public async Task Clock_ThatIsWrong_IsCorrectedByTheServersDate(long ahead)
    {
        var clock = new TestClock();
        var date = clock.GetUtcNow().AddMilliseconds(ahead).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await using var server = RawServer.InTurn(
            RawServer.Response(200, """{"retCode":10002,"retMsg":"time"}""", $"Date: {date}"), RawServer.Response(200, Ok));
        using var client = new RestClient(Signed, Key, server.Options(options => options.TimeProvider = clock));

        await client.CallAsync("POST /x");

        Assert.Equal(
            [1700000000000, 1700000000000 + ahead],
            server.Requests.Select(static request => long.Parse(request.Header("X-Time")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(TimeSpan.FromMilliseconds(ahead), client.ClockSkew);
    }

    [Fact]
    public async Task Clock_ThatIsRight_IsNotCorrected()
    {
        var clock = new TestClock();
        var date = clock.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"retCode":10002,"retMsg":"time"}""", $"Date: {date}"));
        using var client = new RestClient(Signed, Key, server.Options(options => options.TimeProvider = clock));

        Assert.Equal("10002", (await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("POST /x"))).RawCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Clock_WithoutTheServersDate_IsNotCorrected()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"retCode":10002,"retMsg":"time"}"""));
        using var client = new RestClient(Signed, Key, server.Options());

        Assert.Equal("10002", (await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("GET /x"))).RawCode);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"retCode":"0","result":{"key":"a"}}""", "a")]
    [InlineData("""{"result":{"key":"a"},"retCode":0}""", "a")]
    [InlineData("""{"retCode":1,"retCode":0,"result":{"key":"a"}}""", "a")]
    [InlineData("""{"retCode":0,"result":{"key":null,"more":[[[]]]}}""", null)]
    [InlineData("""{"retCode":0,"retMsg":{"a":[1]},"result":{"key":7}}""", "7")]
    public async Task Envelope_InAnyOrder_IsRead(string body, string? key)
    {
        var (result, _) = await SendAsync(Signed, AddThing, RawServer.Response(200, body));

        Assert.Equal(key, result!.Key);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(307)]
    public async Task Redirect_IsNoResult(int status)
    {
        var (_, first) = await SendAsync(Plain, AddThing, RawServer.Response(status, """{"key":"a"}"""));
        var (_, second) = await SendAsync(Signed, AddThing, RawServer.Response(status, """{"retCode":0,"result":{"key":"a"}}"""));

        Assert.Contains("redirect", first!.Error.Message, StringComparison.Ordinal);
        Assert.Contains("redirect", second!.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_EndsTheCall()
    {
        await using var server = new RawServer(static (_, connection) => connection.HangAsync());
        using var client = new RestClient(Signed, Key, server.Options());
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CallAsync("GET /x", null, source.Token));
    }

    private static async Task<(TResponse? Result, ApiException? Exception)> SendAsync<TResponse>(
        RestProtocolDescription description, Operation<SampleRequest, TResponse> operation, string response, int attempts = 1)
        where TResponse : class
    {
        await using var server = RawServer.InTurn(response);
        using var client = new RestClient(
            description, description.Scheme.Length > 0 ? Key : new BearerTokenCredential("t"),
            server.Options(options => options.Retry.MaxAttempts = attempts));
        try
        {
            return (await client.SendAsync(operation, new() { Name = "ab" }), null);
        }
        catch (ApiException exception)
        {
            return (null, exception);
        }
    }

    [JsonConverter(typeof(RecordConverter<Things>))]
    internal sealed record Things : IRecord
    {
        public ValueList<Pair> Items { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Things { Items = json.List<Pair>("items") };

        void IRecord.Write(RecordWriter json) => json.List("items", Items);
    }

    private sealed class RestClient(RestProtocolDescription description, IApiCredentialProvider credential, ApiClientOptions options)
        : ApiClient(new RestProtocol("jars", "", description), credential, options)
    {
        public Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
            where TRequest : class
            where TResponse : class => SendAsync(operation, request, default);
    }
}
