using System.Net;
using Zec;
using ZecGen.Runtime.Tests;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>A plan → what arrives.</summary>
public class FakePlanTests
{
    [Fact]
    public async Task PlannedResponses_ComeInOrderAndAsOftenAsPlanned()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeCustomImages").Times(2).Respond(429).Then(FakeResponse.Error(500, "INTERNAL_SERVER_ERROR"));
        using var caller = new RawCaller(service);

        Assert.Equal("429 REQUEST_LIMIT_EXCEEDED", await CallAsync());
        Assert.Equal("429 REQUEST_LIMIT_EXCEEDED", await CallAsync());
        Assert.Equal("500 INTERNAL_SERVER_ERROR", await CallAsync());
        Assert.Equal("200", await CallAsync());
        Assert.Equal([1, 2, 3, 4], service.Requests.Select(request => request.Attempt));

        async Task<string> CallAsync() => (await caller.CallAsync("DescribeCustomImages", "{}")).ToString();
    }

    [Fact]
    public async Task Plan_OfAnAction_TakesPrecedenceOverThatForAll()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.OnAny().Always().Respond(503);
        service.On("DescribeCustomImages").Fail("INVALID_IMAGE_NOT_FOUND");
        using var caller = new RawCaller(service);

        Assert.Equal("404 INVALID_IMAGE_NOT_FOUND", (await caller.CallAsync("DescribeCustomImages", "{}")).ToString());
        Assert.Equal("503 SERVICE_TEMPORARY_UNAVAILABLE", (await caller.CallAsync("DescribeCustomImages", "{}")).ToString());
        service.OnAny().Clear();
        Assert.Equal("200", (await caller.CallAsync("DescribeCustomImages", "{}")).ToString());
    }

    [Fact]
    public async Task When_SelectsMatchingRequests()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeCustomImages").When(request => request.Body.Contains("asia", StringComparison.Ordinal)).Respond(503);
        using var caller = new RawCaller(service);

        Assert.Equal(200, (await caller.CallAsync("DescribeCustomImages", """{"regionId":"europe"}""")).Status);
        Assert.Equal(503, (await caller.CallAsync("DescribeCustomImages", """{"regionId":"asia"}""")).Status);
        Assert.Equal(503, (await caller.CallAsync("DescribeCustomImages", """{"regionId":"asia"}""")).Status);
    }

    [Fact]
    public async Task WithProbability_OfOneSeed_FailsTheSameRequestsInAnyOrder()
    {
        var forwards = await DrawAsync(seed: 1, Enumerable.Range(0, 400));
        var backwards = await DrawAsync(seed: 1, Enumerable.Range(0, 400).Reverse());
        var other = await DrawAsync(seed: 2, Enumerable.Range(0, 400));

        Assert.Equal(forwards.Order(), backwards.Order());
        Assert.NotEqual(forwards.Order(), other.Order());
        Assert.InRange(forwards.Count, 60, 140);

        static async Task<List<string>> DrawAsync(int seed, IEnumerable<int> regions)
        {
            await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { Seed = seed });
            service.OnAny().WithProbability(0.25)
                .RespondOneOf(FakeResponse.Error(500, "INTERNAL_SERVER_ERROR"), FakeResponse.Error(503, "SERVICE_TEMPORARY_UNAVAILABLE"));
            using var caller = new RawCaller(service);
            foreach (var region in regions) await caller.CallAsync("DescribeCustomImages", $$"""{"regionId":"r{{region}}"}""");
            return [.. service.Requests.Where(request => request.Code is not null).Select(request => $"{request.Body} {request.Code}")];
        }
    }

    [Fact]
    public async Task Latency_IsMeasuredByTheClockOfTheService()
    {
        var clock = new TestClock();
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        service.On("DescribeCustomImages").Respond(FakeResponse.Documented.After(TimeSpan.FromHours(1)));
        using var caller = new RawCaller(service);

        var call = caller.CallAsync("DescribeCustomImages", "{}");
        Assert.Equal(TimeSpan.FromHours(1), await clock.NextDelayAsync());
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("200", (await call.WaitAsync(Patience.Time)).ToString());
    }

    [Fact]
    public async Task UndocumentedAction_OnceItIsPlanned_IsKnown()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        Assert.Equal("401 AUTHFAILURE_UNAUTHORIZED_OPERATION", (await caller.CallAsync("CreateMoon", "{}")).ToString());
        service.OnUndocumented("CreateMoon").Always().Respond(FakeResponse.Success(request => new() { ["moonId"] = $"moon-{request["name"]}" }));
        var response = await caller.CallAsync("CreateMoon", """{"name":"io"}""");

        Assert.Equal("moon-io", (string?)response.Body["response"]!["moonId"]);
        Assert.Equal((string?)response.Body["requestId"], (string?)response.Body["response"]!["requestId"]);
    }

    [Fact]
    public async Task Plan_OfAnythingUndocumentedOrOutOfRange_Throws()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        Assert.Throws<ArgumentException>(() => service.On("CreateImage").Fail("NO_SUCH_CODE"));
        Assert.Throws<ArgumentException>(() => service.On("NoSuchAction"));
        Assert.Throws<ArgumentException>(() => service.Resource("moon"));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.OnAny().WithProbability(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.OnAny().Times(0));
    }

    [Fact]
    public async Task WrongSignature_DespiteAPlannedResponse_IsRejected()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeCustomImages").Respond(429);
        using var caller = new RawCaller(service);

        Assert.Equal(HttpStatusCode.Unauthorized,
            (HttpStatusCode)(await caller.CallAsync("DescribeCustomImages", "{}"u8.ToArray(), signedBody: "{ }"u8.ToArray())).Status);
        Assert.Equal(429, (await caller.CallAsync("DescribeCustomImages", "{}")).Status);
    }

    [Fact]
    public async Task LostResponse_StillTakesEffect()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("CreateImage").Respond(FakeResponse.Documented.Lost()).Then(FakeResponse.ConnectionReset);
        using var caller = new RawCaller(service);
        var before = service.Resource("image").Ids.Count;

        await Assert.ThrowsAsync<HttpRequestException>(() => caller.CallAsync("CreateImage", """{"instanceId":"i-7f3a51","imageName":"web-01"}"""));
        Assert.Equal(before + 1, service.Resource("image").Ids.Count);
        await Assert.ThrowsAsync<HttpRequestException>(() => caller.CallAsync("CreateImage", """{"instanceId":"i-7f3a51","imageName":"web-02"}"""));
        Assert.Equal(before + 1, service.Resource("image").Ids.Count);
    }
}
