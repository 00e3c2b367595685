using System.Net;

namespace ZecGen.Runtime.Tests;

/// <summary>What comes around a result.</summary>
public class ApiResponseTests
{
    private static readonly SampleRequest Request = new() { Name = "abc" };

    [Fact]
    public async Task CallWithResponse_HasTheResultAndWhatCameAroundIt()
    {
        var stub = StubHandler.InTurn(() => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), WithHeader);
        using var client = stub.Client();
        var call = client.CallWithResponseAsync(SampleClient.DoThing, Request);
        var delays = await stub.Clock.SkipDelaysAsync(call);

        var response = await call;

        Assert.Equal(("abc", HttpStatusCode.OK, 2), (response.Value.Name, response.StatusCode, response.Attempts));
        Assert.Equal(["17"], response.Headers.GetValues("X-Remaining"));
        Assert.Equal(Assert.Single(delays), response.Duration);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CallWithResponse_ThroughHandlersOfAFactory_HasTheSame(bool retries)
    {
        var stub = new StubHandler(WithHeader);
        DelegatingHandler signing = new SigningHandler(new BearerTokenCredential("t")) { InnerHandler = stub };
        using var http = new HttpClient(retries ? new RetryHandler() { InnerHandler = signing } : signing);
        using var client = new ThingClient(new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true });

        var response = await client.CallWithResponseAsync(SampleClient.DoThing, Request);

        Assert.Equal(("abc", HttpStatusCode.OK, 1), (response.Value.Name, response.StatusCode, response.Attempts));
        Assert.Equal(["17"], response.Headers.GetValues("X-Remaining"));
    }

    [Fact]
    public async Task RequestId_IsThatOfTheResult()
    {
        using var client = new StubHandler(Responses.Success).Client();

        var response = await client.CallWithResponseAsync(new Operation<SampleRequest, EmptyResponse>("DoThing"), Request);

        Assert.Equal("T1", response.RequestId);
    }

    [Fact]
    public async Task CallWithResponse_ThatFails_ThrowsAsOthersDo()
    {
        using var client = new StubHandler(static () => Responses.Error(404, "INVALID_THING_NOT_FOUND")).Client();

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallWithResponseAsync(SampleClient.DoThing, Request));
        Assert.Equal("INVALID_THING_NOT_FOUND", exception.RawCode);
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.CallWithResponseAsync(SampleClient.DoThing, null!));
    }

    [Fact]
    public void Response_ForAMock_HasDefaults()
    {
        var response = new ApiResponse<SampleRequest>(Request);

        Assert.Equal((Request, HttpStatusCode.OK, 1, null), (response.Value, response.StatusCode, response.Attempts, response.RequestId));
        Assert.Empty(response.Headers);
        Assert.Equal(Request.ToString(), response.ToString());
        Assert.Throws<ArgumentNullException>(static () => new ApiResponse<SampleRequest>(null!));
    }

    private static HttpResponseMessage WithHeader()
    {
        var response = Responses.Success();
        response.Headers.Add("X-Remaining", "17");
        return response;
    }
}
