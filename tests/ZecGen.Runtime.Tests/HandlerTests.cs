using System.Net;

namespace ZecGen.Runtime.Tests;

/// <summary>The handlers in chains of others: a factory's, or those of a client that was supplied.</summary>
public class HandlerTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Fact]
    public async Task Handlers_OfASuppliedClient_RetryAndSign()
    {
        var stub = StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), Responses.Success);
        using var http =
            new HttpClient(new RetryHandler { InnerHandler = new SigningHandler(new AccessKeyCredential("key-1", "secret")) { InnerHandler = stub } });
        using var client =
            new SampleClient(new BearerTokenCredential("unused"), new() { HttpClient = http, HttpClientHasHandlers = true, TimeProvider = stub.Clock });

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;

        Assert.Equal(2, stub.Calls);
        Assert.All(stub.AllHeaders,
            static headers => Assert.StartsWith("ZC2-HMAC-SHA256 Credential=key-1,", headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Handlers_BesideThoseOfTheClient_DoNothing()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var http = new HttpClient(new RetryHandler { InnerHandler = new SigningHandler(new BearerTokenCredential("inner")) { InnerHandler = stub } });
        using var client = new SampleClient(new BearerTokenCredential("outer"), new() { HttpClient = http, TimeProvider = stub.Clock });

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await Assert.ThrowsAsync<ApiException>(() => call);

        Assert.Equal(4, stub.Calls);
        Assert.All(stub.AllHeaders, static headers => Assert.Equal("Bearer outer", headers["Authorization"]));
    }

    [Fact]
    public async Task Handlers_OfOtherRequests_DoNothing()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var http = new HttpClient(new RetryHandler { InnerHandler = new SigningHandler(new BearerTokenCredential("t")) { InnerHandler = stub } });

        using var response = await http.PostAsync(new Uri("https://example.com/"), new StringContent("{}"));

        Assert.Equal((HttpStatusCode.TooManyRequests, 1), (response.StatusCode, stub.Calls));
        Assert.DoesNotContain("Authorization", stub.Headers.Keys);
    }

    [Fact]
    public async Task Handlers_BehindOneThatCopiesRequests_AreFound()
    {
        var stub = StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), Responses.Success);
        using var http = new HttpClient(
            new Copying { InnerHandler = new RetryHandler { InnerHandler = new SigningHandler(new BearerTokenCredential("t")) { InnerHandler = stub } } });
        using var client =
            new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true, TimeProvider = stub.Clock });

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);

        Assert.Equal("abc", (await call).Name);
    }

    [Fact]
    public async Task SigningHandler_WithinRetriesOfOthers_SignsAnew()
    {
        var stub = StubHandler.InTurn(static () => Responses.Text(500, "", "text/html"), Responses.Success);
        using var http = new HttpClient(
            new SendsTwice(stub.Clock) { InnerHandler = new SigningHandler(new AccessKeyCredential("key-1", "secret")) { InnerHandler = stub } });
        using var client =
            new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true, TimeProvider = stub.Clock });

        await client.DoThingAsync(Valid);

        Assert.Equal(["1700000000", "1700000100"], stub.AllHeaders.Select(headers => headers["x-zc-timestamp"]));
    }

    [Fact]
    public async Task Call_RetriedByAnotherHandler_EndsWithTheLastResponse()
    {
        var stub = StubHandler.InTurn(static () => Responses.Error(400, "SOME_CODE"), Responses.Success);
        using var http = new HttpClient(
            new SendsTwice(
                stub.Clock) { InnerHandler = new RetryHandler { InnerHandler = new SigningHandler(new BearerTokenCredential("t")) { InnerHandler = stub } } });
        using var client =
            new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true, TimeProvider = stub.Clock });
        Assert.Equal("abc", (await client.DoThingAsync(Valid)).Name);
    }

    [Fact]
    public async Task HttpClientHasHandlers_WithoutThem_Throws()
    {
        using var http = new HttpClient(new StubHandler(Responses.Success));
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true });
        Assert.Contains("SigningHandler", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.DoThingAsync(Valid))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SampleClient(new BearerTokenCredential("t"), new() { HttpClientHasHandlers = true }));
    }

    [Fact]
    public async Task CallContext_InAHandlerOfTheUser_IsKnown()
    {
        var seen = new List<string>();
        using var http = new HttpClient(
            new Watching(
                call => seen.Add($"{call.Service} {call.Action} {call.IsReadOnly} {call.Attempts}")) { InnerHandler = new StubHandler(Responses.Success) });
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http });
        await client.DescribeThingAsync(Valid);
        Assert.Equal(["things DescribeThing True 1"], seen);
    }

    [Fact]
    public async Task Response_FromAnotherAddress_IsARedirect()
    {
        using var http = new HttpClient(new Following { InnerHandler = new StubHandler(Responses.Success) });
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http });
        Assert.Contains("redirects", (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CredentialProvider_ReturningNull_Throws()
    {
        using var client = new StubHandler(Responses.Success).Client(new Nothing());
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.DoThingAsync(Valid));
    }

    private sealed class Nothing : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken) => new((ApiCredential)null!);
    }

    private sealed class Copying : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach (var option in request.Options) ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
            foreach (var header in request.Headers) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return base.SendAsync(copy, cancellationToken);
        }
    }

    private sealed class SendsTwice(TestClock clock) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            clock.Advance(TimeSpan.FromSeconds(100));
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Watching(Action<CallContext> see) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            see(CallContext.FromRequest(request)!);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Following : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new("https://elsewhere.example/");
            var response = await base.SendAsync(request, cancellationToken);
            response.RequestMessage = request;
            return response;
        }
    }
}
