using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>What goes wrong → how often, when and with what signature the call is made again. Time is virtual.</summary>
public class RetryTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly FakeTimeProvider clock = new(Start);

    [Fact]
    public async Task EachTryIsSignedAnew()
    {
        await using var service = await StartAsync();
        service.On("CreateImage").Answer(429, retryAfter: TimeSpan.FromMinutes(6)).Then(FakeAnswer.RateLimited());
        using var client = new ZecClient(service.Credential, LongOptions(service));

        await RunAsync(client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }));

        // After six minutes a signature of the first try would have been refused.
        Assert.Equal([429, 429, 200], service.Requests.Select(request => request.Status));
        Assert.All(service.Requests, request => Assert.InRange(request.ReceivedAt.ToUnixTimeSeconds() - long.Parse(request.Headers["x-zc-timestamp"], CultureInfo.InvariantCulture), 0, 60));
        Assert.Single(service.Requests.Select(request => request.Body).Distinct());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RetryAfterIsHonoured(bool asDate)
    {
        await using var service = await StartAsync();
        service.On("DescribeCustomImages").Answer(asDate ? FakeAnswer.RateLimited(Start.AddSeconds(30)) : FakeAnswer.RateLimited(TimeSpan.FromSeconds(30)));
        using var client = new ZecClient(service.Credential, LongOptions(service));

        await RunAsync(client.DescribeCustomImagesAsync(), step: TimeSpan.FromSeconds(1));

        Assert.Equal([1, 2], service.Requests.Select(request => request.Try));
        Assert.InRange((service.Requests[1].ReceivedAt - Start).TotalSeconds, 30, 90);
    }

    [Fact]
    public async Task TriesEnd()
    {
        await using var service = await StartAsync();
        service.On("DescribeCustomImages").Always().Answer(503);
        using var client = new ZecClient(service.Credential, LongOptions(service));

        var exception = await Assert.ThrowsAsync<ZecException>(() => RunAsync(client.DescribeCustomImagesAsync()));

        Assert.Equal("SERVICE_TEMPORARY_UNAVAILABLE", exception.RawCode);
        Assert.InRange(service.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task ReadingIsMadeAgainAfterWhateverMayPass()
    {
        await using var service = await StartAsync();
        FakeAnswer[] passing = [FakeAnswer.ConnectionReset, FakeAnswer.Empty(503), FakeAnswer.Html(502), FakeAnswer.Error(500, "INTERNAL_SERVER_ERROR"), FakeAnswer.Documented.Truncated()];
        using var client = new ZecClient(service.Credential, LongOptions(service));

        foreach (var fault in passing)
        {
            service.On("DescribeCustomImages").Answer(fault);
            await RunAsync(client.DescribeCustomImagesAsync());
        }

        Assert.Equal([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], service.Requests.Select(request => request.Try));
    }

    [Fact]
    public async Task ClockThatIsWrongIsCorrectedByTheServices()
    {
        await using var service = await StartAsync();
        var options = LongOptions(service);
        var late = new FakeTimeProvider(Start.AddHours(-1));
        options.TimeProvider = late;
        using var client = new ZecClient(service.Credential, options);

        await RunAsync(client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }), late);
        await RunAsync(client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-02" }), late);

        Assert.Equal([401, 200, 200], service.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task SilenceIsATimeout()
    {
        await using var service = await StartAsync();
        service.On("CreateImage").Answer(FakeAnswer.Silence);
        service.On("DescribeCustomImages").Answer(FakeAnswer.Documented.Trickling(1, TimeSpan.FromDays(1)));
        var options = LongOptions(service);
        // Of virtual time, of which an answer that does come takes some on a busy machine.
        options.TryTimeout = TimeSpan.FromMinutes(3);
        using var client = new ZecClient(service.Credential, options);

        var exception = await Assert.ThrowsAsync<ZecException>(() => RunAsync(client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" })));
        await RunAsync(client.DescribeCustomImagesAsync());

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

    // Lets virtual time pass while a call waits, however long it waits.
    private async Task RunAsync(Task call, FakeTimeProvider? another = null, TimeSpan? step = null)
    {
        var end = clock.GetUtcNow().AddHours(6);
        while (!call.IsCompleted && clock.GetUtcNow() < end)
        {
            await Task.WhenAny(call, Task.Delay(20));
            if (call.IsCompleted) break;
            clock.Advance(step ?? TimeSpan.FromSeconds(5));
            another?.Advance(step ?? TimeSpan.FromSeconds(5));
        }
        await call.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
