using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Runtime.Tests;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>What goes wrong → how often, when and with what signature the call is made again. Time is virtual.</summary>
public class RetryTests
{
    private readonly TestClock clock = new();

    private DateTimeOffset Start => clock.Start;

    [Fact]
    public async Task Attempt_IsSignedAnew()
    {
        await using var service = await StartAsync();
        service.On("CreateImage").Respond(429, retryAfter: TimeSpan.FromMinutes(6)).Then(FakeResponse.RateLimited());
        using var client = new ZecClient(service.Credential, LongOptions(service));

        await RunAsync(client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }));

        // After six minutes a signature of the first attempt would have been refused.
        Assert.Equal([429, 429, 200], service.Requests.Select(request => request.Status));
        Assert.All(service.Requests,
            request => Assert.Equal(request.ReceivedAt.ToUnixTimeSeconds(), long.Parse(request.Headers["x-zc-timestamp"], CultureInfo.InvariantCulture)));
        Assert.Single(service.Requests.Select(request => request.Body).Distinct());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RetryAfter_InSecondsOrAsADate_IsObeyed(bool asDate)
    {
        await using var service = await StartAsync();
        service.On("DescribeCustomImages")
            .Respond(asDate ? FakeResponse.RateLimited(Start.AddSeconds(30)) : FakeResponse.RateLimited(TimeSpan.FromSeconds(30)));
        using var client = new ZecClient(service.Credential, LongOptions(service));

        await RunAsync(client.DescribeCustomImagesAsync());

        Assert.Equal([1, 2], service.Requests.Select(request => request.Attempt));
        Assert.Equal(TimeSpan.FromSeconds(30), service.Requests[1].ReceivedAt - Start);
    }

    [Fact]
    public async Task Attempts_EndAtTheirMaximum()
    {
        await using var service = await StartAsync();
        service.On("DescribeCustomImages").Always().Respond(503);
        using var client = new ZecClient(service.Credential, LongOptions(service));

        var exception = await Assert.ThrowsAsync<ZecException>(() => RunAsync(client.DescribeCustomImagesAsync()));

        Assert.Equal("SERVICE_TEMPORARY_UNAVAILABLE", exception.RawCode);
        Assert.InRange(service.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task Read_AfterATransientFailure_IsRetried()
    {
        await using var service = await StartAsync();
        FakeResponse[] passing = [FakeResponse.ConnectionReset, FakeResponse.Empty(503), FakeResponse.Html(502),
            FakeResponse.Error(500, "INTERNAL_SERVER_ERROR"), FakeResponse.Documented.Truncated()];
        using var client = new ZecClient(service.Credential, LongOptions(service));

        foreach (var fault in passing)
        {
            service.On("DescribeCustomImages").Respond(fault);
            await RunAsync(client.DescribeCustomImagesAsync());
        }

        Assert.Equal([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], service.Requests.Select(request => request.Attempt));
    }

    [Fact]
    public async Task Clock_Wrong_IsCorrectedByThatOfTheService()
    {
        await using var service = await StartAsync();
        var options = LongOptions(service);
        options.TimeProvider = new FakeTimeProvider(Start.AddHours(-1));
        using var client = new ZecClient(service.Credential, options);

        await client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }).WaitAsync(Patience.Time);
        await client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-02" }).WaitAsync(Patience.Time);

        Assert.Equal([401, 200, 200], service.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Service_ThatDoesNotRespond_IsATimeout()
    {
        await using var service = await StartAsync();
        service.On("CreateImage").Respond(FakeResponse.NoResponse);
        service.On("DescribeCustomImages").Respond(FakeResponse.Documented.Trickling(1, TimeSpan.FromDays(1)));
        using var client = new ZecClient(service.Credential, LongOptions(service));

        var creation = client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" });
        await service.ArrivalOfAsync(1);
        clock.Advance(TimeSpan.FromMinutes(1));
        var exception = await Assert.ThrowsAsync<ZecException>(() => creation.WaitAsync(Patience.Time));
        var query = client.DescribeCustomImagesAsync();
        // The service has paused between two bytes, for a day.
        await clock.NextDelayAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(query);

        Assert.Equal(ApiErrorKind.Timeout, exception.Error.Kind);
        Assert.Equal(["CreateImage", "DescribeCustomImages", "DescribeCustomImages"], service.Requests.Select(request => request.Action));
    }

    private static ApiClientOptions LongOptions(FakeService service)
    {
        var options = service.ClientOptions;
        options.Timeout = TimeSpan.FromHours(2);
        options.Retry.MaxDelay = TimeSpan.FromMinutes(10);
        return options;
    }

    private Task<FakeService> StartAsync() => FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });

    // Virtual time passes while the client delays, and at no other time.
    private async Task RunAsync(Task call)
    {
        await clock.SkipDelaysAsync(call);
        await call.WaitAsync(Patience.Time);
    }
}
