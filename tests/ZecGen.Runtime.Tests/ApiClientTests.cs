using System.Net;
using System.Net.Sockets;

namespace ZecGen.Runtime.Tests;

public class ApiClientTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Fact]
    public async Task Headers_ChangedAfterTheyWereSet_AreSentAsTheyWere()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();
        var headers = new Dictionary<string, string> { ["X-Team"] = "web" };
        var options = new CallOptions { Headers = headers };
        headers["X-Team"] = "1\r\nX-Evil: 2";

        await client.With(options).DoThingAsync(new() { Name = "abc" });

        Assert.Equal("web", stub.Headers["X-Team"]);
    }

    [Fact]
    public async Task Call_SendsOneSignedPost()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();

        var response = await client.DoThingAsync(new() { Name = "abc", Size = 5, Pairs = [new() { Key = "中" }] });

        Assert.Equal(("abc", 7L), (response.Name, response.Size!.Value));
        Assert.Equal("https://console.zenlayer.com/api/v2/things", stub.Address!.ToString());
        Assert.Equal("""{"name":"abc","size":5,"pairs":[{"key":"中"}]}""", stub.Body);
        Assert.Equal("application/json", stub.Headers["Content-Type"]);
        Assert.Equal("DoThing", stub.Headers["x-zc-action"]);
        Assert.Equal("things", stub.Headers["x-zc-service"]);
        Assert.Equal("2026-01-01", stub.Headers["x-zc-version"]);
        Assert.Equal("1700000000", stub.Headers["x-zc-timestamp"]);
        Assert.Equal("ZC2-HMAC-SHA256", stub.Headers["x-zc-signature-method"]);
        Assert.Equal("dotnet", stub.Headers["x-zc-sdk-lang"]);
        Assert.Equal(
            RequestSigner.Authorize("key-1", "secret", "application/json", "console.zenlayer.com", 1700000000, System.Text.Encoding.UTF8.GetBytes(stub.Body)),
            stub.Headers["Authorization"]);
    }

    [Fact]
    public async Task Signature_CoversHostAndPortOfTheEndpoint()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => options.Endpoint = new("http://LOCALHOST:5001"));

        await client.DoThingAsync(Valid);

        Assert.Contains(RequestSigner.Sign("secret", "application/json", "localhost:5001", 1700000000, System.Text.Encoding.UTF8.GetBytes(stub.Body)),
            stub.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"requestId":"T1","code":"SOME_CODE","message":"no"}""", ApiErrorKind.Service, "SOME_CODE",
        "DoThing failed: 400 SOME_CODE (request T1): no")]
    [InlineData(429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}""", ApiErrorKind.Service, "REQUEST_LIMIT_EXCEEDED",
        "DoThing failed: 429 REQUEST_LIMIT_EXCEEDED (request T1): slow")]
    [InlineData(200, """{"requestId":"T1","code":"SOME_CODE","message":"no"}""", ApiErrorKind.Service, "SOME_CODE",
        "DoThing failed: 200 SOME_CODE (request T1): no")]
    [InlineData(200, """{"requestId":"T1","code":"SOME_CODE","response":null}""", ApiErrorKind.Service, "SOME_CODE",
        "DoThing failed: 200 SOME_CODE (request T1).")]
    [InlineData(400, """{"code":4711,"message":"no"}""", ApiErrorKind.Service, "4711", "DoThing failed: 400 4711: no")]
    [InlineData(200, """{"requestId":"T1"}""", ApiErrorKind.InvalidResponse, null, "DoThing failed: 200 (request T1): The response has no result.")]
    [InlineData(200, """{"requestId":"T1","response":null}""", ApiErrorKind.InvalidResponse, null,
        "DoThing failed: 200 (request T1): The response has no result.")]
    [InlineData(200, "", ApiErrorKind.InvalidResponse, null, "DoThing failed: 200: The response is empty.")]
    [InlineData(201, """{"requestId":"T1","response":{}}""", ApiErrorKind.InvalidResponse, null,
        "DoThing failed: 201 (request T1): The response has neither an error code nor a success status.")]
    [InlineData(302, "{}", ApiErrorKind.InvalidResponse, null, "DoThing failed: 302: The service returned a redirect; redirects are not followed.")]
    [InlineData(500, "{}", ApiErrorKind.InvalidResponse, null, "DoThing failed: 500: The response has neither an error code nor a success status.")]
    [InlineData(451, "<html>", ApiErrorKind.Blocked, null, "DoThing failed: 451: The request is blocked for legal reasons.")]
    public async Task ErrorResponse_IsReportedWithKindCodeAndStatus(int status, string body, ApiErrorKind kind, string? code, string message)
    {
        var error = await ErrorOf(() => Responses.Json(status, body));

        Assert.Equal((kind, code, (HttpStatusCode?)status), (error.Error.Kind, error.RawCode, error.StatusCode));
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(502, "<html><body>Bad gateway</body></html>", "text/html")]
    [InlineData(429, "<html>", "text/html")]
    [InlineData(200, """{"requestId":"T1","response":{"name":"ab""", "application/json")]
    [InlineData(200, """{"requestId":"T1","response":{"size":"many"}}""", "application/json")]
    [InlineData(200, """{"response":{"size":"many"},"requestId":"T1"}""", "application/json")]
    [InlineData(200, "[]", "application/json")]
    [InlineData(200, """{"response":{}} and more""", "application/json")]
    public async Task Response_Unreadable_KeepsItsStatus(int status, string body, string type)
    {
        var error = await ErrorOf(() => Responses.Text(status, body, type));

        Assert.Equal((ApiErrorKind.InvalidResponse, (HttpStatusCode?)status), (error.Error.Kind, error.StatusCode));
        Assert.Contains($"The response ({type}) cannot be read.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestId_OfAnUnreadableResult_IsReported() =>
        Assert.Equal("T1", (await ErrorOf(static () => Responses.Json(200, """{"response":{"size":"many"},"requestId":"T1"}"""))).RequestId);

    [Fact]
    public async Task ErrorCode_AfterAnUnreadableResult_IsReported() =>
        Assert.Equal("SOME_CODE", (await ErrorOf(static () => Responses.Json(200, """{"response":{"size":"many"},"code":"SOME_CODE"}"""))).RawCode);

    [Fact]
    public async Task Response_TooLarge_IsRejected()
    {
        foreach (var chunked in new[] { false, true })
        {
            var stub = new StubHandler(() => chunked ? Chunked(new('x', 101)) : Responses.Json(200, new('x', 101)));
            using var client = stub.Client(configure: static options => options.MaxResponseBytes = 100);
            var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
            Assert.Equal((ApiErrorKind.InvalidResponse, "DoThing failed: 200: The response is larger than 100 bytes."), (error.Error.Kind, error.Message));
        }

        static HttpResponseMessage Chunked(string text) =>
            new(HttpStatusCode.OK) { Content =
                new StreamContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))) { Headers = { ContentLength = null } } };
    }

    [Fact]
    public async Task LargeResponse_IsReadWhole()
    {
        var name = new string('n', 100_000);
        using var client = new StubHandler(() => new(HttpStatusCode.OK)
        {
            Content = new StreamContent(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$$"""{"response":{"name":"{{{name}}}"}}"""))),
        }).Client();
        Assert.Equal(name, (await client.DoThingAsync(Valid)).Name);
    }

    [Fact]
    public async Task JsonResponse_WithAnotherContentType_IsRead()
    {
        using var client = new StubHandler(() => Responses.Text(200, "\uFEFF{\"response\":{\"name\":\"中文\"}}", "text/html")).Client();
        Assert.Equal("中文", (await client.DoThingAsync(Valid)).Name);
    }

    [Fact]
    public async Task BrowserChallenge_IsReportedAsBlocked()
    {
        var error = await ErrorOf(static () =>
        {
            var response = Responses.Text(403, "<html>", "text/html");
            response.Headers.Add("cf-mitigated", "challenge");
            return response;
        });
        Assert.Equal(ApiErrorKind.Blocked, error.Error.Kind);
    }

    [Fact]
    public async Task ServiceMessage_LongOrMultiline_IsShortened()
    {
        var error = await ErrorOf(() => Responses.Json(400, $$"""{"code":"C","message":"a\nb{{new string('x', 500)}}"}"""));
        Assert.Equal("a b" + new string('x', 197) + "…", error.ServiceMessage);
    }

    [Fact]
    public async Task Connection_Refused_IsANetworkError()
    {
        var stub = new StubHandler(_ => throw new HttpRequestException("refused", new SocketException()));
        using var client = stub.Client();

        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));

        Assert.Equal((ApiErrorKind.Network, (HttpStatusCode?)null, "DoThing failed: network error: refused."),
            (error.Error.Kind, error.StatusCode, error.Message));
    }

    [Fact]
    public async Task Timeout_IsDistinguishedFromCancellation()
    {
        var stub = new StubHandler(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client(configure: options => options.Timeout = TimeSpan.FromSeconds(3));

        var call = client.DoThingAsync(Valid);
        stub.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(ApiErrorKind.Timeout, (await Assert.ThrowsAsync<ApiException>(() => call)).Error.Kind);

        using var source = new CancellationTokenSource();
        call = client.DoThingAsync(Valid, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Request_ThatBreaksRules_IsNotSent()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() => client.DoThingAsync(new() { Name = "a!", Size = 0 }));

        Assert.Equal(0, stub.Calls);
        Assert.Equal("DoThing", exception.Action);
        Assert.Equal(
            """
            The DoThing request was not sent: it violates 2 documented rules (see docs-spec/dothing.md).
            - name may have letters and digits only; it has '!'.
            - size must be 1 to 100; it is 0.
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Fact]
    public async Task ValidateRequests_Disabled_SendsAnyRequest()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => options.ValidateRequests = false);

        await client.DoThingAsync(new());

        Assert.Equal("{}", stub.Body);
    }

    [Theory]
    [InlineData("http://example.com", "https")]
    [InlineData("ftp://example.com", "http")]
    [InlineData("https://example.com/?region=eu", "scheme, host, port and optional path")]
    [InlineData("https://user:word@example.com", "scheme, host, port and optional path")]
    public void Endpoint_UnsafeOrMalformed_IsRejected(string endpoint, string fix)
    {
        var exception = Assert.Throws<ArgumentException>(() => new SampleClient(new BearerTokenCredential("t"), new() { Endpoint = new(endpoint) }));
        Assert.Contains(fix, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A gateway may stand before the service, below a path of its own.</summary>
    [Theory]
    [InlineData("https://example.com", "https://example.com/api/v2/things")]
    [InlineData("https://example.com/gateway", "https://example.com/gateway/api/v2/things")]
    [InlineData("https://example.com/gate%20way/", "https://example.com/gate%20way/api/v2/things")]
    public async Task Endpoint_WithAPath_PrefixesTheAddress(string endpoint, string address)
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => (options.ValidateRequests, options.Endpoint) = (false, new(endpoint)));

        await client.DoThingAsync(new());

        Assert.Equal(address, stub.Address?.AbsoluteUri);
    }

    [Fact]
    public void InsecureEndpoint_AllowedByOption_IsAccepted()
    {
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { Endpoint = new("http://example.com"), AllowInsecureEndpoint = true });
        Assert.NotNull(client);
    }

    private static async Task<ApiException> ErrorOf(Func<HttpResponseMessage> response)
    {
        using var client = new StubHandler(response).Client(configure: static options => options.Retry.MaxAttempts = 1);
        return await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
    }
}
