using System.IO.Compression;
using System.Net;
using System.Text;

namespace ZecGen.Runtime.Tests;

/// <summary>Responses that no page documents, and connections that end at a bad moment.</summary>
public class UnusualResponseTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Theory]
    [InlineData(200, """{"response":{"name":"\ud800"}}""")]
    [InlineData(200, """{"response":{"\ud800":1}}""")]
    [InlineData(400, """{"code":"\udc00"}""")]
    [InlineData(200, """{"\ud800":1}""")]
    [InlineData(200, "null")]
    [InlineData(204, "")]
    [InlineData(503, "")]
    public async Task Response_WithoutAReadableBody_IsInvalidAndKeepsItsStatus(int status, string body)
    {
        var error = await ErrorOf(() => Responses.Json(status, body));
        Assert.Equal((ApiErrorKind.InvalidResponse, (HttpStatusCode?)status), (error.Error.Kind, error.StatusCode));
    }

    [Fact]
    public async Task Response_OfInvalidUtf8_IsInvalid()
    {
        var error =
            await ErrorOf(static () => new(HttpStatusCode.OK) { Content = new ByteArrayContent([.. "{\"response\":{\"name\":\""u8, 0xFF, .. "\"}}"u8]) });
        Assert.Equal(ApiErrorKind.InvalidResponse, error.Error.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Moved</html>")]
    public async Task Redirect_WithAnyBody_IsReported(string body) =>
        Assert.Equal("DoThing failed: 302: The service returned a redirect; redirects are not followed.",
            (await ErrorOf(() => Responses.Text(302, body, "text/html"))).Message);

    [Fact]
    public async Task Response_NotModified_IsNoRedirect() =>
        Assert.DoesNotContain("redirect", (await ErrorOf(static () => Responses.Text(304, "", "text/html"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"code\":{\"a\":\"b\"},\"message\":[1]")]
    [InlineData("\"message\":{},\"code\":[\"X\"]")]
    [InlineData("\"requestId\":[\"T2\"]")]
    public async Task Envelope_WithObjectsInPlaceOfStrings_IgnoresThem(string members)
    {
        var stub = new StubHandler(() => Responses.Json(200, $$$"""{"requestId":"T1",{{{members}}},"response":{"name":"abc","size":7}}"""));
        using var client = stub.Client();
        Assert.Equal(7, (await client.DoThingAsync(Valid)).Size);
    }

    [Theory]
    [InlineData(100, true, false)]
    [InlineData(100, false, false)]
    [InlineData(101, true, true)]
    [InlineData(101, false, true)]
    [InlineData(8192, false, false)]
    public async Task Response_AsLargeAsTheLimit_IsRead(int length, bool isAnnounced, bool isTooLarge)
    {
        var body = Encoding.UTF8.GetBytes("""{"requestId":"T1","response":{"name":"abc","size":7}}""".PadRight(length));
        var stub = new StubHandler(
            () => new(HttpStatusCode.OK) { Content = isAnnounced ? new ByteArrayContent(body) : new StreamContent(new BufferedStream(new Unseekable(body))) });
        using var client = stub.Client(configure: options => options.MaxResponseBytes = isTooLarge ? length - 1 : length);
        if (isTooLarge) Assert.Equal(ApiErrorKind.InvalidResponse, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Error.Kind);
        else Assert.Equal(7, (await client.DoThingAsync(Valid)).Size);
    }

    [Fact]
    public async Task RateLimit_InASuccessStatus_IsAnError()
    {
        var error = await ErrorOf(static () => Responses.Json(200, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}"""));
        Assert.Equal((ApiErrorKind.Service, "REQUEST_LIMIT_EXCEEDED", "T1"), (error.Error.Kind, error.RawCode, error.RequestId));
    }

    [Fact]
    public async Task Connection_BrokenWithinTheResponse_IsANetworkError() =>
        Assert.Equal(ApiErrorKind.Network, (await ErrorOf(static () => new(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) })).Error.Kind);

    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("br", 200)]
    [InlineData("br", 503)]
    public async Task DamagedCompression_IsAnInvalidResponseWithItsStatus(string compression, int status)
    {
        var error = await ErrorOf(() => new((HttpStatusCode)status) { Content = new StreamContent(Damaged(compression)) });
        Assert.Equal((ApiErrorKind.InvalidResponse, (HttpStatusCode?)status), (error.Error.Kind, error.StatusCode));
        Assert.NotNull(error.InnerException);
    }

    [Fact]
    public async Task Cancellation_ThatBreaksTheConnection_IsACancellation()
    {
        using var source = new CancellationTokenSource();
        using var client = new StubHandler(_ =>
        {
            source.Cancel();
            throw new IOException("aborted");
        }).Client();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DoThingAsync(Valid, source.Token));
    }

    [Fact]
    public async Task Timeout_ThatBreaksTheConnection_IsATimeout()
    {
        StubHandler? stub = null;
        stub = new(_ =>
        {
            stub!.Clock.Advance(TimeSpan.FromHours(1));
            throw new IOException("aborted");
        });
        using var client = stub.Client();
        Assert.Equal(ApiErrorKind.Timeout, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Error.Kind);
    }

    [Theory]
    [InlineData(400, """{"code":"C","message":"no"}""")]
    [InlineData(200, "<html>")]
    [InlineData(500, "{}")]
    public async Task Exception_OfAnyResponse_HasNoSecret(int status, string body)
    {
        foreach (var credential in new ApiCredential[] { new AccessKeyCredential("key-1", "very-secret"), new BearerTokenCredential("very-secret") })
        {
            using var client = new StubHandler(() => Responses.Json(status, body)).Client(credential);
            var text = (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).ToString();
            Assert.DoesNotContain("very-secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Signature=", text, StringComparison.Ordinal);
        }
    }

    // What the platform reads compressed responses with throws neither of the exceptions of a network.
    private static Stream Damaged(string compression)
    {
        var bytes = new MemoryStream([.. Enumerable.Range(0, 200).Select(static i => (byte)(0xFF - i))]);
        return compression == "gzip" ? new GZipStream(bytes, CompressionMode.Decompress) : new BrotliStream(bytes, CompressionMode.Decompress);
    }

    private static async Task<ApiException> ErrorOf(Func<HttpResponseMessage> response)
    {
        using var client = new StubHandler(response).Client(configure: static options => options.Retry.MaxAttempts = 1);
        return await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("reset");
    }

    // Reports no length.
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
