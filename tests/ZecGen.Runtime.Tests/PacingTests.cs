using System.Threading.RateLimiting;

namespace ZecGen.Runtime.Tests;

/// <summary>What a rate limiter does to the calls of a client.</summary>
public class PacingTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Fact]
    public async Task Attempt_HasAPermitUntilItsResponseWasRead()
    {
        using var limiter = new TestLimiter();
        var held = new List<int>();
        StubHandler stub = null!;
        stub = new(() =>
        {
            held.Add(limiter.Held);
            var response = stub.Calls < 3 ? Responses.Error(429, "REQUEST_LIMIT_EXCEEDED") : Responses.Success();
            response.Content = new Watched(response.Content, () => held.Add(limiter.Held));
            return response;
        });
        using var client = stub.Client(configure: options => options.RateLimiter = limiter);

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;

        Assert.Equal([1, 1, 1, 1, 1, 1], held);
        Assert.Equal((3, 0), (limiter.Acquired, limiter.Held));
    }

    [Fact]
    public async Task Attempt_ThatFails_GivesItsPermitBack()
    {
        using var limiter = new TestLimiter();
        var stub = new StubHandler(static () => throw new HttpRequestException("reset"));
        using var client = stub.Client(configure: options => options.RateLimiter = limiter);

        await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        await Assert.ThrowsAsync<FormatException>(() => stub.Client(new Broken(), options => options.RateLimiter = limiter).DoThingAsync(Valid));

        Assert.Equal((2, 0), (limiter.Acquired, limiter.Held));
    }

    [Fact]
    public async Task Views_ShareTheLimit()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 10 });
        var (begun, going) = (0, new TaskCompletionSource());
        var stub = new StubHandler(async _ =>
        {
            if (Interlocked.Increment(ref begun) == 1) await going.Task;
            return Responses.Success();
        });
        using var client = stub.Client(configure: options => options.RateLimiter = limiter);

        var first = client.DoThingAsync(Valid);
        var second = client.With(new() { Retry = false }).DoThingAsync(Valid);
        var third = client.CallAsync("DescribeThing");
        Assert.Equal((1, 2), (begun, limiter.GetStatistics()!.CurrentQueuedCount));
        going.SetResult();
        await Task.WhenAll(first, second, third);

        Assert.Equal((3, 1), (begun, limiter.GetStatistics()!.CurrentAvailablePermits));
    }

    [Theory]
    [InlineData(null, null, "DoThing failed: rate limited: The rate limiter rejected the call.")]
    [InlineData("Queue limit reached", 5, "DoThing failed: rate limited: The rate limiter rejected the call: Queue limit reached.")]
    public async Task Rejection_EndsTheCallUnsent(string? reason, int? retryAfter, string message)
    {
        using var limiter = new TestLimiter { Permits = 0, Reason = reason, RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        var stub = new StubHandler(Responses.Success);
        var observer = new Counting();
        using var client = stub.Client(configure: options => (options.RateLimiter, options.Observer) = (limiter, observer));

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.DescribeThingAsync(Valid));

        Assert.Equal(message.Replace("DoThing", "DescribeThing", StringComparison.Ordinal), exception.Message);
        Assert.Equal((ApiErrorKind.RateLimited, RetryClass.Later, 0), (exception.Error.Kind, exception.Retry, exception.Attempts));
        Assert.Equal(limiter.RetryAfter, exception.RetryAfter);
        Assert.Equal((0, 1), (stub.Calls, limiter.Released));
        Assert.Equal(exception.Error, Assert.Single(observer.Errors));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rejection_OfARetry_EndsTheCallWithTheErrorBefore(bool isOfTheNetwork)
    {
        using var limiter = new TestLimiter { Permits = 1 };
        var stub = new StubHandler(() => isOfTheNetwork ? throw new HttpRequestException("reset") : Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client(configure: options => options.RateLimiter = limiter);

        var call = client.DescribeThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        var exception = await Assert.ThrowsAsync<ApiException>(() => call);

        Assert.Equal(isOfTheNetwork ? ApiErrorKind.Network : ApiErrorKind.Service, exception.Error.Kind);
        Assert.Equal((1, 1), (exception.Attempts, stub.Calls));
    }

    [Fact]
    public async Task Rejection_InTheHandlersOfASuppliedClient_EndsTheCallUnsent()
    {
        using var limiter = new TestLimiter { Permits = 1 };
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var http = new HttpClient(new RetryHandler { InnerHandler = new SigningHandler(new BearerTokenCredential("t")) { InnerHandler = stub } });
        using var client = new SampleClient(
            new BearerTokenCredential("t"), new() { HttpClient = http, HttpClientHasHandlers = true, TimeProvider = stub.Clock, RateLimiter = limiter });

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);

        Assert.Equal("REQUEST_LIMIT_EXCEEDED", (await Assert.ThrowsAsync<ApiException>(() => call)).RawCode);
        Assert.Equal(ApiErrorKind.RateLimited, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Error.Kind);
        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task Waiting_CountsTowardsTheTimeoutOfTheCall()
    {
        using var limiter = new TestLimiter { IsHeld = true };
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => (options.RateLimiter, options.Timeout) = (limiter, TimeSpan.FromSeconds(10)));

        var call = client.DoThingAsync(Valid);
        stub.Clock.Advance(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<ApiException>(() => call);

        Assert.Equal("DoThing failed: timeout: No permit from the rate limiter within 00:00:10.", exception.Message);
        Assert.Equal((RetryClass.Later, 0, 0), (exception.Retry, exception.Attempts, stub.Calls));
    }

    [Fact]
    public async Task Waiting_LeavesLessOfTheTimeoutForTheAttempt()
    {
        using var limiter = new TestLimiter { IsHeld = true };
        var sent = new TaskCompletionSource();
        var stub = new StubHandler(async token =>
        {
            sent.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client(configure: options => (options.RateLimiter, options.Timeout) = (limiter, TimeSpan.FromSeconds(10)));

        var call = client.DoThingAsync(Valid);
        stub.Clock.Advance(TimeSpan.FromSeconds(7));
        limiter.Open();
        await sent.Task;
        stub.Clock.Advance(TimeSpan.FromSeconds(3));
        var exception = await Assert.ThrowsAsync<ApiException>(() => call);

        Assert.Equal("DoThing failed: timeout: No response within 00:00:10.", exception.Message);
        Assert.Equal((1, 0), (exception.Attempts, limiter.Held));
    }

    [Fact]
    public async Task Waiting_DoesNotCountTowardsTheTimeoutOfTheAttempt()
    {
        using var limiter = new TestLimiter { IsHeld = true };
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options => (options.RateLimiter, options.AttemptTimeout) = (limiter, TimeSpan.FromSeconds(3)));

        var call = client.DoThingAsync(Valid);
        stub.Clock.Advance(TimeSpan.FromSeconds(50));
        limiter.Open();

        Assert.Equal("abc", (await call).Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waiting_CanceledByTheCaller_Ends(bool hasTimeout)
    {
        using var limiter = new TestLimiter { IsHeld = true };
        using var source = new CancellationTokenSource();
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: options =>
            (options.RateLimiter, options.Timeout) = (limiter, hasTimeout ? options.Timeout : Timeout.InfiniteTimeSpan));

        var call = client.DoThingAsync(Valid, source.Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Waiting_OfADisposedClient_Ends()
    {
        using var limiter = new TestLimiter { IsHeld = true };
        var client = new StubHandler(Responses.Success).Client(configure: options => options.RateLimiter = limiter);

        var call = client.DoThingAsync(Valid);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        Assert.False(limiter.IsDisposed);
    }

    [Fact]
    public async Task DisposedLimiter_IsReportedAsItIs()
    {
        var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var client = new StubHandler(Responses.Success).Client(configure: options => options.RateLimiter = limiter);
        await limiter.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.DoThingAsync(Valid));
        Assert.Contains(nameof(ConcurrencyLimiter), exception.ObjectName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_TakesNoPermit()
    {
        using var limiter = new TestLimiter { Permits = 0 };
        using var client = new StubHandler(Responses.Success).Client(configure: options => options.RateLimiter = limiter);
        await client.PreviewAsync(new Operation<SampleRequest, SampleRequest>("DoThing"), Valid);
        Assert.Equal(0, limiter.Released);
    }

    // Gives as many permits as it has, or none before it is opened.
    private sealed class TestLimiter : RateLimiter
    {
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Permits { get; set; } = 100;

        public bool IsHeld { get; init; }

        public string? Reason { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public int Acquired { get; private set; }

        public int Released { get; set; }

        public int Held { get; set; }

        public bool IsDisposed { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public void Open() => open.SetResult();

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            var isAcquired = Permits >= permitCount;
            if (isAcquired) (Permits, Acquired, Held) = (Permits - 1, Acquired + 1, Held + 1);
            return new Lease(this, isAcquired);
        }

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            if (IsHeld) await open.Task.WaitAsync(cancellationToken);
            return AttemptAcquireCore(permitCount);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class Lease(TestLimiter limiter, bool isAcquired) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [MetadataName.ReasonPhrase.Name, MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.ReasonPhrase.Name ? limiter.Reason : limiter.RetryAfter;
            return metadata is not null;
        }

        protected override void Dispose(bool disposing)
        {
            limiter.Released++;
            if (isAcquired) limiter.Held--;
            base.Dispose(disposing);
        }
    }

    // Content that tells when it is read.
    private sealed class Watched(HttpContent inner, Action read) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            read();
            return inner.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Broken : IApiCredentialProvider
    {
        public ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken) => throw new FormatException();
    }

    private sealed class Counting : CallObserver
    {
        public List<ApiError?> Errors { get; } = [];

        public override void OnCompleted(CallContext call, TimeSpan duration, ApiError? error) => Errors.Add(error);
    }
}
