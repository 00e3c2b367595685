using System.Diagnostics;
using System.Net;
using ZecGen.Runtime.Tests;

namespace ZecGen.Protocols.Tests;

/// <summary>A protocol written against public types alone makes calls as those that come along do.</summary>
public class ProtocolTests
{
    private static readonly BearerTokenCredential Token = new("t-1");

    [Fact]
    public async Task Members_GoWhereRouteAndMethodPutThem()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"id":"a/b","size":3}"""), RawServer.Response(201, """{"id":"j-1"}"""),
            RawServer.Response(200, """{"id":"j-1"}"""));
        using var client = new JarClient(Token, server.Options());

        Assert.Equal(3, (await client.GetAsync(new() { Id = "a/b ü", Size = 3 })).Size);
        Assert.Equal("j-1", (await client.CreateAsync(new() { Label = "plums" })).Id);
        await client.FillAsync(new() { Id = "j-1", Size = 7 });

        Assert.Equal(
            ["GET /v1/jars/a%2Fb%20%C3%BC?size=3 HTTP/1.1 | ", """POST /v1/jars HTTP/1.1 | {"label":"plums"}""",
                """PUT /v1/jars/j-1/filling HTTP/1.1 | {"size":7}"""],
            server.Requests.Select(static request => $"{request.Head.Split("\r\n")[0]} | {request.Body}"));
        Assert.All(server.Requests, static request => Assert.Equal("Bearer t-1", request.Header("Authorization")));
        Assert.All(server.Requests, static request => Assert.DoesNotContain("x-zc", request.Head, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Call_ThatCannotBeWritten_IsNotSent()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new JarClient(Token, server.Options());

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(new()));

        Assert.Contains("/v1/jars/{id}", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("%2e%2E")]
    public async Task MemberOfTheRoute_ThatLeadsElsewhere_IsNotSent(string id)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new JarClient(Token, server.Options());

        if (id[0] == '.') await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(new() { Id = id }));
        else await client.GetAsync(new() { Id = id });

        Assert.All(server.Requests, static request => Assert.StartsWith("GET /v1/jars/%252e%252E HTTP/1.1", request.Head, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/v1/jars/j-1?proof=p-1")]
    [InlineData("POST", "/v1/jars?proof=p-1")]
    public async Task ProofInTheQuery_OfARouteWithoutOne_IsNoRedirect(string method, string address)
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"id":"j-1"}"""));
        using var client = new JarClient(new ProofCredential(), server.Options());

        Assert.Equal("j-1", (method == "GET" ? await client.GetAsync(new() { Id = "j-1" }) : await client.CreateAsync(new())).Id);

        Assert.StartsWith($"{method} {address} HTTP/1.1", Assert.Single(server.Requests).Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"code":null,"message":"m","trace":"t"}}""")]
    [InlineData("""{"error":{"message":"m"}}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Response_ThatAProtocolCannotRead_IsInvalid(string body)
    {
        await using var server = RawServer.InTurn(RawServer.Response(400, body));
        using var client = new JarClient(Token, server.Options());

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CreateAsync(new()));

        Assert.Equal((ApiErrorKind.InvalidResponse, HttpStatusCode.BadRequest), (exception.Error.Kind, exception.StatusCode));
    }

    [Fact]
    public async Task ServiceError_IsReadAndClassified()
    {
        await using var server = RawServer.InTurn(RawServer.Response(409, """{"error":{"code":"jar_taken","message":"Taken.","trace":"T9"}}"""));
        using var client = new JarClient(Token, server.Options());

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CreateAsync(new()));

        Assert.Equal((HttpStatusCode.Conflict, "jar_taken", "Taken.", "T9", RetryClass.Never, 1),
            (exception.StatusCode, exception.RawCode, exception.ServiceMessage, exception.RequestId, exception.Retry, exception.Attempts));
    }

    [Fact]
    public async Task Calls_AreRetriedAsTheProtocolClassifies()
    {
        var busy = RawServer.Response(400, """{"error":{"code":"shelf_busy","message":"Wait.","trace":"T1"}}""");
        await using var server = RawServer.InTurn(busy, busy, RawServer.Response(201, """{"id":"j-1"}"""));
        using var client = new JarClient(Token, server.Options());

        Assert.Equal("j-1", (await client.CreateAsync(new() { Label = "figs" })).Id);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal("""{"label":"figs"}""", request.Body));
        Assert.All(server.Requests,
            static request => Assert.Single(request.Head.Split("\r\n"), static line => line.StartsWith("Authorization:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(500, true, 2)]
    [InlineData(500, false, 1)]
    [InlineData(429, false, 2)]
    public async Task RetryClass_IfTheProtocolHasNone_FollowsTheStatus(int status, bool reads, int attempts)
    {
        await using var server =
            RawServer.InTurn(RawServer.Response(status, """{"error":{"code":"x","message":"","trace":"T"}}"""), RawServer.Response(200, """{"id":"j-1"}"""));
        using var client = new JarClient(Token, server.Options());

        await Record.ExceptionAsync(() => reads ? client.GetAsync(new() { Id = "j-1" }) : client.CreateAsync(new()));

        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "redirects")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", "The response (text/html) cannot be read.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "The response is empty.")]
    [InlineData("HTTP/1.1 500 No\r\nContent-Length: 8\r\n\r\n{\"a\":{}}", "cannot be read")]
    public async Task Response_NotOfTheService_IsInvalid(string response, string message)
    {
        await using var server = RawServer.InTurn(response);
        using var client = new JarClient(Token, server.Options(static options => options.Retry.MaxAttempts = 1));

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.GetAsync(new() { Id = "j-1" }));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception.Error.Kind);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enumeration_WithATotal_StopsThere()
    {
        await using var server = RawServer.InTurn(
            RawServer.Response(200, """{"total":3,"jars":[{"id":"a"},{"id":"b"}]}"""), RawServer.Response(200, """{"total":3,"jars":[{"id":"c"}]}"""));
        using var client = new JarClient(Token, server.Options());

        var ids = new List<string?>();
        await foreach (var jar in client.AllAsync()) ids.Add(jar.Id);

        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal(["GET /v1/jars?page=1 HTTP/1.1", "GET /v1/jars?page=2 HTTP/1.1"], server.Requests.Select(static request => request.Head.Split("\r\n")[0]));
    }

    [Fact]
    public async Task Span_NamesMethodAndAddressWithoutTheQuery()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ZecGenTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (spans) spans.Add(activity); },
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"id":"j-77"}"""));
        using var client = new JarClient(Token, server.Options());

        await client.GetAsync(new() { Id = "j-77", Size = 1 });

        Activity[] own;
        lock (spans) own =
            [.. spans.Where(span => span.GetTagItem("url.full") is string address && address.EndsWith("/v1/jars/j-77", StringComparison.Ordinal))];
        var attempt = Assert.Single(own);
        Assert.Equal(("GET", "GET", 200), (attempt.OperationName, attempt.GetTagItem("http.request.method"), attempt.GetTagItem("http.response.status_code")));
        Assert.Equal("jars/GetJar", attempt.Parent!.OperationName);
    }

    [Fact]
    public async Task CustomCredential_SignsEachAttempt()
    {
        await using var server =
            RawServer.InTurn(RawServer.Response(429, """{"error":{"code":"x","message":"","trace":"T"}}"""), RawServer.Response(201, """{"id":"j-1"}"""));
        using var client = new JarClient(new LidCredential("plum"), server.Options());

        await client.CreateAsync(new() { Label = "x" });

        Assert.Equal(["4-13-True-127.0.0.1", "4-13-True-127.0.0.1"], server.Requests.Select(static request => request.Header("x-lid")));
    }

    [Fact]
    public async Task AccessKey_IfTheProtocolSupportsNone_IsRejected()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, "{}"));
        using var client = new JarClient(new AccessKeyCredential("key-1", "secret"), server.Options());

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => client.CreateAsync(new()));

        Assert.Equal("JarProtocol does not support access keys; use another credential.", exception.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Endpoint_IfTheProtocolHasNone_IsRequired()
    {
        var exception = Assert.Throws<ArgumentException>(() => new JarClient(Token, new()));

        Assert.Contains("Endpoint is required: JarProtocol has no public endpoint.", exception.Message, StringComparison.Ordinal);
    }
}
