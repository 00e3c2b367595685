using System.Net;

namespace ZecGen.Runtime.Tests;

/// <summary>Calls over a socket: what is sent again and what never is, what of a response is read, and what is reported of the network.</summary>
public class CallWireTests
{
    private const string Result = "\"response\":{\"requestId\":\"T1\",\"name\":\"made\"}";

    private static readonly SampleRequest Valid = new() { Name = "abc" };
    private static readonly string Success = RawServer.Response(200, """{"requestId":"T1","response":{"requestId":"T1","name":"abc","size":7}}""");

    [Theory]
    [InlineData(200, $$"""{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"no",{{Result}}}""")]
    [InlineData(500, $$"""{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"no",{{Result}}}""")]
    [InlineData(429, $$"""{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"no",{{Result}}}""")]
    [InlineData(503, $$"""{"requestId":"T1",{{Result}},"code":"SERVICE_TEMPORARY_UNAVAILABLE","message":"no"}""")]
    [InlineData(401, $$"""{"requestId":"T1","code":"AUTHFAILURE_SIGNATURE_EXPIRED",{{Result}}}""")]
    [InlineData(500, $$"""{"requestId":"T1","code":"INTERNAL_SERVER_ERROR",{{Result}}}""")]
    [InlineData(429, $$"""{"requestId":"T1",{{Result}}}""")]
    [InlineData(503, """{"requestId":"T1","code":"SERVICE_TEMPORARY_UNAVAILABLE","response":["made"]}""")]
    [InlineData(503, """{"requestId":"T1","code":"SERVICE_TEMPORARY_UNAVAILABLE","response":{}}""")]
    [InlineData(200, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","response":{"size":"many"}}""")]
    [InlineData(429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","response":{"name":"made""")]
    public async Task ErrorResponse_WithAResult_IsNeverRetried(int status, string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(status, body, "Date: Thu, 01 Jan 1970 00:00:00 GMT"), Success);
        using var client = Client(server);

        var writing = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));

        Assert.Single(server.Requests);
        Assert.True(writing.Error.HasResult);
        Assert.Equal((1, RetryClass.Never), (writing.Attempts, writing.Retry));
    }

    [Theory]
    [InlineData(429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","response":null}""")]
    [InlineData(429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","response":""}""")]
    [InlineData(503, """{"requestId":"T1","code":"SERVICE_TEMPORARY_UNAVAILABLE"}""")]
    public async Task ErrorResponse_WithoutAResult_IsRetried(int status, string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(status, body), Success);
        using var client = Client(server);
        Assert.Equal("abc", (await client.DoThingAsync(Valid)).Name);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("31")]
    [InlineData("30.5")]
    [InlineData("1, 4000000000")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task RetryAfter_TooLong_EndsTheCall(string delay)
    {
        await using var server = RawServer.InTurn(RawServer.Response(429, """{"code":"REQUEST_LIMIT_EXCEEDED"}""", "Retry-After: " + delay), Success);
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Single(server.Requests);
        Assert.True(error.RetryAfter > TimeSpan.FromSeconds(30), error.RetryAfter.ToString());
    }

    [Theory]
    [InlineData("1", "4000000000")]
    [InlineData("4000000000", "1")]
    [InlineData("1", "31")]
    [InlineData("soon", "31")]
    public async Task RetryAfter_InSeveralHeaders_IsTheLongest(string first, string second)
    {
        await using var server =
            RawServer.InTurn(RawServer.Response(429, """{"code":"REQUEST_LIMIT_EXCEEDED"}""", $"Retry-After: {first}\r\nRetry-After: {second}"), Success);
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Single(server.Requests);
        Assert.True(error.RetryAfter > TimeSpan.FromSeconds(30), error.RetryAfter.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task RetryAfter_WithoutAValidValue_DoesNotDelay(string delay)
    {
        await using var server = RawServer.InTurn(RawServer.Response(429, """{"code":"REQUEST_LIMIT_EXCEEDED"}""", "Retry-After: " + delay), Success);
        using var client = Client(server);
        await client.DoThingAsync(Valid);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"code":"SOME_CODE"}""")]
    [InlineData("<html>")]
    public async Task RequestTimeoutStatus_IsRetriedForReadsOnly(string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(408, body), Success);
        using var client = Client(server);
        Assert.Equal("abc", (await client.DescribeThingAsync(Valid)).Name);
        Assert.Equal(2, server.Requests.Count);

        await using var other = RawServer.InTurn(RawServer.Response(408, body), Success);
        using var writer = Client(other);
        await Assert.ThrowsAsync<ApiException>(() => writer.DoThingAsync(Valid));
        Assert.Single(other.Requests);
    }

    public static TheoryData<Exception, bool> ProviderFaults => new()
    {
        { new OperationCanceledException("mine"), false },
        { new TaskCanceledException("mine"), true },
        { new HttpRequestException("mine"), true },
        { new IOException("mine"), false },
    };

    [Theory]
    [MemberData(nameof(ProviderFaults))]
    public async Task CredentialProvider_ThatThrows_FailsTheCallWithItsException(Exception fault, bool isAsynchronous)
    {
        await using var server = RawServer.InTurn(Success);
        var provider = new Failing(fault, isAsynchronous);
        using var client = new SampleClient(provider, server.Options());

        var exception = await Record.ExceptionAsync(() => client.DescribeThingAsync(Valid));

        Assert.Same(fault, exception is OperationCanceledException { InnerException: { } inner } ? inner : exception);
        Assert.Equal(1, provider.Calls);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("""{"requestId":"T9","response":{"totalCount":1,"dataSet":[]}}""")]
    [InlineData("""{"response":{},"requestId":"T9"}""")]
    [InlineData("""{"response":{ } ,"requestId":"T9"}""")]
    [InlineData("""{"requestId":"T9","response":{"requestId":null,"totalCount":1}}""")]
    [InlineData("""{"requestId":"T9","response":{"requestId":"","totalCount":1}}""")]
    [InlineData("""{"requestId":"T0","response":{"requestId":"T9"}}""")]
    public async Task RequestId_OfTheEnvelope_ReachesTheResponse(string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, body));
        using var client = new ThingClient(server);
        var response = await client.DescribeThingsAsync(new());
        Assert.Equal("T9", response.RequestId);
        Assert.Equal(body.Contains("\"totalCount\":1", StringComparison.Ordinal) ? 1L : null, response.TotalCount);
        Assert.Equal("T9", (await client.CreateThingsAsync(Valid)).RequestId);
    }

    [Fact]
    public async Task Enumeration_WithNullItems_SkipsThem()
    {
        await using var server =
            RawServer.InTurn(RawServer.Response(200, """{"response":{"totalCount":3,"dataSet":[{"thingId":"a"},null,{"thingId":"b"}]}}"""));
        using var client = new ThingClient(server);
        var ids = new List<string?>();
        await foreach (var thing in client.DescribeAllThingsAsync()) ids.Add(thing.ThingId);
        Assert.Equal(["a", "b"], ids);
    }

    [Fact]
    public async Task HostHeader_OfASuppliedClient_IsSigned()
    {
        await using var server = RawServer.InTurn(RawServer.Response(429, """{"code":"REQUEST_LIMIT_EXCEEDED"}"""), Success);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Host = "service.example";
        using var client = new SampleClient(new AccessKeyCredential("key-1", "secret"), server.Options(options => options.HttpClient = http));

        await client.DoThingAsync(Valid);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, AssertSigned);
        Assert.All(server.Requests, static request => Assert.Equal("service.example", request.Header("Host")));
    }

    [Fact]
    public async Task HostHeader_OfAClientWithHandlers_IsSigned()
    {
        await using var server = RawServer.InTurn(Success);
        var handler =
            new RetryHandler { InnerHandler = new SigningHandler(new AccessKeyCredential("key-1", "secret")) { InnerHandler = new SocketsHttpHandler() } };
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Host = "service.example";
        using var client = new SampleClient(new AccessKeyCredential("key-1", "secret"),
            server.Options(options => (options.HttpClient, options.HttpClientHasHandlers) = (http, true)));

        await client.DoThingAsync(Valid);

        AssertSigned(Assert.Single(server.Requests));
    }

    [Fact]
    public async Task NetworkError_HasTheReasonOfTheSocket()
    {
        var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = listener.LocalEndpoint;
        listener.Stop();
        using var client = new SampleClient(new AccessKeyCredential("key-1", "secret"), new() { Endpoint = new($"http://{endpoint}") });

        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));

        Assert.Equal($"DoThing failed: network error: Connection refused ({endpoint}).", error.Message);
    }

    [Theory]
    [InlineData("", "The response ended prematurely")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "The response ended prematurely")]
    [InlineData("no HTTP\r\n\r\n", "invalid")]
    public async Task NetworkError_HasTheReasonOfTheInnerException(string response, string reason)
    {
        await using var server = new RawServer(async (_, connection) =>
        {
            await connection.SendAsync(response);
            connection.Dispose();
        });
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Equal(ApiErrorKind.Network, error.Error.Kind);
        Assert.StartsWith("DoThing failed: network error: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ServiceMessage_WithInvisibleCharacters_IsEscaped()
    {
        await using var server = RawServer.InTurn(
            RawServer.Response(400,
                """{"requestId":"T\u202e1","code":"A\u2028B","message":"a\u202eb\u2066c\u2028d\u2029e\u200ff\u0085g\ud83d\ude00h\ufeff中"}"""));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Equal("""DoThing failed: 400 A\u2028B (request T\u202E1): a\u202Eb\u2066c\u2028d\u2029e\u200Ff g😀h\uFEFF中""", error.Message);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task LargeResponse_WithoutALength_IsReadWhole(int size)
    {
        var name = string.Concat(Enumerable.Range(0, size / 10).Select(static number => $"{number:D10}"));
        var body = $$$"""{"response":{"name":"{{{name}}}"}}""";
        await using var server = new RawServer(async (_, connection) =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            foreach (var part in body.Chunk(7_777)) await connection.SendAsync($"{part.Length:x}\r\n{new string(part)}\r\n");
            await connection.SendAsync("0\r\n\r\n");
        });
        using var client = Client(server);
        Assert.Equal(name, (await client.DoThingAsync(Valid)).Name);
    }

    [Fact]
    public async Task Response_TooLargeWithoutALength_IsRejected()
    {
        await using var server = new RawServer(
            static (_, connection) =>
                connection.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2710\r\n" + new string(' ', 10_000) + "\r\n0\r\n\r\n"));
        using var client = new SampleClient(new BearerTokenCredential("t"), server.Options(static options => options.MaxResponseBytes = 9_999));
        Assert.Equal("DoThing failed: 200: The response is larger than 9999 bytes.",
            (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Message);
    }

    [Fact]
    public async Task ServiceMessage_ThatRepeatsASecret_IsMasked()
    {
        await using var server =
            new RawServer((request, connection) => connection.SendAsync(RawServer.Response(400, """{"code":"BAD","message":"'hunter2' is no password"}""")));
        using var client = new LoginClient(new BearerTokenCredential("t"), server.Options());
        var error = await Assert.ThrowsAsync<ApiException>(() => client.LogInAsync(new() { User = "u", Password = "hunter2" }));
        Assert.Equal("LogIn failed: 400 BAD: '***' is no password", error.Message);
        Assert.Equal("""{"user":"u","password":"hunter2"}""", Assert.Single(server.Requests).Body);
    }

    private static SampleClient Client(RawServer server) => new(new AccessKeyCredential("key-1", "secret"), server.Options());

    private static void AssertSigned(RawRequest request) => Assert.Equal(
        RequestSigner.Authorize("key-1", "secret", request.Header("Content-Type")!, request.Header("Host")!,
            long.Parse(request.Header("x-zc-timestamp")!, System.Globalization.CultureInfo.InvariantCulture), System.Text.Encoding.UTF8.GetBytes(request.Body)),
        request.Header("Authorization"));

    private sealed class Failing(Exception fault, bool isAsynchronous) : IApiCredentialProvider
    {
        public int Calls { get; private set; }

        public async ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            Calls++;
            if (isAsynchronous) await Task.Yield();
            throw fault;
        }
    }
}

public sealed record Login : IRecord
{
    public string? User { get; init; }

    public string? Password { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Login { User = json.Text("user"), Password = json.Text("password") };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("user", User);
        json.Secret("password", Password);
    }
}

public sealed class LoginClient(
    IApiCredentialProvider credential, ApiClientOptions options) : ApiClient(new ZenlayerProtocol("login", "2026-01-01"), credential, options)
{
    private static readonly Operation<Login, EmptyResponse> LogIn = new("LogIn");

    public Task<EmptyResponse> LogInAsync(Login request) => SendAsync(LogIn, request, default);
}
