using System.Net.Sockets;

namespace ZecGen.Runtime.Tests;

/// <summary>What is sent again, after which delays, and when it is given up.</summary>
public class RetryTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    private static readonly Func<HttpResponseMessage> Reset = static () => throw new HttpRequestException("reset", new SocketException());

    [Theory]
    [InlineData(429, "REQUEST_LIMIT_EXCEEDED")]
    [InlineData(400, "REQUEST_LIMIT_EXCEEDED")]
    [InlineData(200, "REQUEST_LIMIT_EXCEEDED")]
    [InlineData(429, "SOME_CODE")]
    [InlineData(503, "SERVICE_TEMPORARY_UNAVAILABLE")]
    public async Task Call_TheServiceDidNotActOn_IsRetried(int status, string code)
    {
        var stub = StubHandler.InTurn(() => Responses.Error(status, code), Responses.Success);
        using var client = stub.Client();
        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        Assert.Equal(("abc", 2), ((await call).Name, stub.Calls));
    }

    [Fact]
    public async Task GeneratedMember_IsTheSameInAllAttempts()
    {
        var made = 0;
        var bodies = new List<string>();
        StubHandler stub = null!;
        stub = new(() =>
        {
            bodies.Add(stub.Body);
            return bodies.Count < 3 ? Responses.Error(429, "REQUEST_LIMIT_EXCEEDED") : Responses.Success();
        });
        using var client = stub.Client();
        var operation = new Operation<SampleRequest, SampleRequest>("DoThing") { Prepare = request => request with { Size = ++made } };
        var call = client.CallWithResponseAsync(operation, Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;
        Assert.Equal(Enumerable.Repeat("""{"name":"abc","size":1}""", 3), bodies);
        Assert.Null(Valid.Size);
    }

    [Fact]
    public async Task RateLimit_InHtml_IsRetried()
    {
        var stub = StubHandler.InTurn(static () => Responses.Text(429, "<html>", "text/html"), Responses.Success);
        using var client = stub.Client();
        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;
        Assert.Equal(2, stub.Calls);
    }

    [Theory]
    [InlineData(500, "INTERNAL_SERVER_ERROR")]
    [InlineData(503, "REQUEST_TIMED_OUT")]
    [InlineData(502, null)]
    [InlineData(0, null)]
    public async Task Call_ThatMayHaveTakenEffect_IsRetriedOnlyIfItReads(int status, string? code)
    {
        Func<HttpResponseMessage> fails =
            status == 0 ? Reset : code is null ? () => Responses.Text(status, "<html>", "text/html") : () => Responses.Error(status, code);
        var stub = StubHandler.InTurn(fails, Responses.Success);
        using var client = stub.Client();

        await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Equal(1, stub.Calls);

        var reading = StubHandler.InTurn(fails, Responses.Success);
        using var reader = reading.Client();
        var call = reader.DescribeThingAsync(Valid);
        await reading.Clock.SkipDelaysAsync(call);
        await call;
        Assert.Equal(2, reading.Calls);
    }

    [Theory]
    [InlineData(400, "INVALID_PARAMETER_VALUE")]
    [InlineData(401, "AUTHFAILURE_SIGNATURE_FAILURE")]
    [InlineData(400, "OPERATION_DENIED_INSTANCE_IN_OPERATION")]
    [InlineData(404, "INVALID_THING_NOT_FOUND")]
    public async Task Call_ThatWouldFailAgain_IsNotRetried(int status, string code)
    {
        var stub = new StubHandler(() => Responses.Error(status, code));
        using var client = stub.Client();
        Assert.Equal(1, (await Assert.ThrowsAsync<ApiException>(() => client.DescribeThingAsync(Valid))).Attempts);
        Assert.Equal(1, stub.Calls);
    }

    [Theory]
    [InlineData("DescribeNewThings", 2)]
    [InlineData("InquiryPrice", 2)]
    [InlineData("QueryUsage", 2)]
    [InlineData("CreateThing", 1)]
    [InlineData("describeThings", 1)]
    public async Task CallByName_IsReadOnlyByItsVerb(string action, int calls)
    {
        var stub = StubHandler.InTurn(static () => Responses.Error(500, "INTERNAL_SERVER_ERROR"), Responses.Success);
        using var client = stub.Client();
        var call = client.CallAsync(action);
        await stub.Clock.SkipDelaysAsync(call);
        await Record.ExceptionAsync(() => call);
        Assert.Equal(calls, stub.Calls);
    }

    [Fact]
    public async Task Delays_DoubleAndEndAfterFourAttempts()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client(configure: static options => options.Retry.Jitter = false);

        var call = client.DoThingAsync(Valid);
        var delays = await stub.Clock.SkipDelaysAsync(call);
        var error = await Assert.ThrowsAsync<ApiException>(() => call);

        Assert.Equal([1.0, 2.0, 4.0], delays.Select(delay => delay.TotalSeconds));
        Assert.Equal((4, "DoThing failed: 429 REQUEST_LIMIT_EXCEEDED (request T1): no (4 attempts)"), (error.Attempts, error.Message));
    }

    [Theory]
    [InlineData(1, 0.0, null, 0.5)]
    [InlineData(1, 0.999999, null, 1.0)]
    [InlineData(3, 0.0, null, 2.0)]
    [InlineData(10, 0.999999, null, 30.0)]
    [InlineData(2000, 0.999999, null, 30.0)]
    [InlineData(1, 0.0, 7.0, 7.0)]
    [InlineData(5, 0.0, 1.0, 8.0)]
    [InlineData(1, 0.0, 31.0, null)]
    public void Delay_IsJitteredAndCappedAndObeysRetryAfter(int attempts, double random, double? retryAfter, double? seconds) =>
        Assert.Equal(seconds,
            RetryDelay.Of(new(), attempts, retryAfter is { } requested ? TimeSpan.FromSeconds(requested) : null, random)?.TotalSeconds is { } delay
                ? Math.Round(delay, 3)
                : null);

    [Fact]
    public async Task RetryAfter_InSecondsOrAsADate_IsObeyed()
    {
        var stub = StubHandler.InTurn(
            static () => Limited(static response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(9))),
            static () => Limited(static response =>
            {
                response.Headers.Date = DateTimeOffset.UnixEpoch.AddYears(20);
                response.Headers.RetryAfter = new(DateTimeOffset.UnixEpoch.AddYears(20).AddSeconds(11));
            }),
            Responses.Success);
        using var client = stub.Client();

        var call = client.DoThingAsync(Valid);

        Assert.Equal([9.0, 11.0], (await stub.Clock.SkipDelaysAsync(call)).Select(delay => delay.TotalSeconds));
        await call;
    }

    [Fact]
    public async Task RetryAfter_LongerThanMaxDelay_EndsTheCall()
    {
        var stub = new StubHandler(static () => Limited(static response => response.Headers.RetryAfter = new(TimeSpan.FromMinutes(10))));
        using var client = stub.Client();
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Equal((TimeSpan.FromMinutes(10), 1, RetryClass.Always), (error.RetryAfter, error.Attempts, error.Retry));
    }

    [Fact]
    public async Task Attempt_IsSignedWithTheCurrentCredential()
    {
        var stub = StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"),
            static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), Responses.Success);
        using var client = stub.Client(new Rotating());

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;

        var body = System.Text.Encoding.UTF8.GetBytes(stub.Body);
        Assert.Equal(3, stub.AllHeaders.Count);
        Assert.Equal(RequestSigner.Authorize("key-1", "secret-1", "application/json", "console.zenlayer.com", 1700000000, body),
            stub.AllHeaders[0]["Authorization"]);
        Assert.Equal("Bearer token-2", stub.AllHeaders[1]["Authorization"]);
        Assert.DoesNotContain("x-zc-timestamp", stub.AllHeaders[1].Keys);
        var third = long.Parse(stub.AllHeaders[2]["x-zc-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(third, 1700000002, 1700000003);
        Assert.Equal(RequestSigner.Authorize("key-3", "secret-3", "application/json", "console.zenlayer.com", third, body),
            stub.AllHeaders[2]["Authorization"]);
    }

    [Fact]
    public async Task Budget_LimitsRetriesOfManyCalls()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client(configure: static options => options.Retry.Budget = 10);

        for (var i = 0; i < 50; i++) await FailAsync(client, stub);

        Assert.Equal(60, stub.Calls);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(50, 2)]
    public async Task Budget_RegainsOneRetryPerFiveSuccesses(int successes, int calls)
    {
        var fails = true;
        var stub = new StubHandler(() => fails ? Responses.Error(429, "REQUEST_LIMIT_EXCEEDED") : Responses.Success());
        using var client = stub.Client(configure: static options => options.Retry.Budget = 1);
        await FailAsync(client, stub);

        fails = false;
        for (var i = 0; i < successes; i++) await client.DoThingAsync(Valid);
        fails = true;
        var before = stub.Calls;
        await FailAsync(client, stub);

        Assert.Equal(calls, stub.Calls - before);
    }

    [Fact]
    public async Task Budget_WhenFull_IgnoresFurtherSuccesses()
    {
        var fails = false;
        var stub = new StubHandler(() => fails ? Responses.Error(429, "REQUEST_LIMIT_EXCEEDED") : Responses.Success());
        using var client = stub.Client(configure: static options => options.Retry.Budget = 1);
        foreach (var (successes, calls) in new[] { (50, 2), (4, 1), (1, 2) })
        {
            fails = false;
            for (var i = 0; i < successes; i++) await client.DoThingAsync(Valid);
            fails = true;
            var before = stub.Calls;
            await FailAsync(client, stub);
            Assert.Equal(calls, stub.Calls - before);
        }
    }

    [Fact]
    public void Delay_WithoutOptions_Throws() => Assert.Throws<ArgumentNullException>(static () => RetryDelay.Of(null!, 1, null, 0));

    [Fact]
    public async Task Attempt_TimedOut_IsRetriedIfItReads()
    {
        var attempts = 0;
        var stub = new StubHandler(async token =>
        {
            if (attempts++ == 0) await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client(configure: static options => options.AttemptTimeout = TimeSpan.FromSeconds(3));

        var call = client.DescribeThingAsync(Valid);
        stub.Clock.Advance(TimeSpan.FromSeconds(3));
        await stub.Clock.SkipDelaysAsync(call);

        Assert.Equal(("abc", 2), ((await call).Name, stub.Calls));
    }

    [Fact]
    public async Task Timeout_AppliesToTheWholeCall()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client(configure: static options =>
        {
            options.Timeout = TimeSpan.FromSeconds(2.5);
            options.Retry.Jitter = false;
        });
        var call = client.DoThingAsync(Valid);
        Assert.Equal([1.0], (await stub.Clock.SkipDelaysAsync(call)).Select(delay => delay.TotalSeconds));
        Assert.Equal((2, "REQUEST_LIMIT_EXCEEDED"),
            ((await Assert.ThrowsAsync<ApiException>(() => call)).Attempts, call.Exception?.InnerException is ApiException e ? e.RawCode : null));
    }

    [Fact]
    public async Task With_RetryDisabled_MakesOneAttempt()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client();
        await Assert.ThrowsAsync<ApiException>(() => client.With(new() { Retry = false }).DoThingAsync(Valid));
        Assert.Equal(1, stub.Calls);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(3600)]
    public async Task Clock_Wrong_IsCorrectedOnceByThatOfTheService(int skew)
    {
        StubHandler? stub = null;
        stub = new(() => Expired(stub!, skew));
        using var client = stub.Client();

        await client.DoThingAsync(Valid);
        await client.DoThingAsync(Valid);

        Assert.Equal(3, stub.Calls);
        Assert.Equal(TimeSpan.FromSeconds(skew), client.ClockSkew);
        Assert.Equal([1700000000, 1700000000 + skew, 1700000000 + skew],
            stub.AllHeaders.Select(headers => long.Parse(headers["x-zc-timestamp"], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30)]
    public async Task ExpiredSignature_WithTheRightClock_IsReported(int? skew)
    {
        StubHandler? stub = null;
        stub = new(() =>
        {
            var response = Responses.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED");
            if (skew is { } seconds) response.Headers.Date = stub!.Clock.GetUtcNow().AddSeconds(seconds);
            return response;
        });
        using var client = stub.Client();
        Assert.Equal(RetryClass.AfterClockCorrection, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid))).Retry);
        Assert.Equal((1, TimeSpan.Zero), (stub.Calls, client.ClockSkew));
    }

    [Fact]
    public async Task Clock_RejectedEveryTime_IsCorrectedOnce()
    {
        StubHandler? stub = null;
        stub = new(() =>
        {
            var response = Responses.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED");
            response.Headers.Date = stub!.Clock.GetUtcNow().AddHours(stub.Calls);
            return response;
        });
        using var client = stub.Client();
        await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));
        Assert.Equal(2, stub.Calls);
    }

    [Fact]
    public void RetryOptions_OutOfRange_AreRejected()
    {
        foreach (var retry in new RetryOptions[] { new() { MaxAttempts = 0 }, new() { BaseDelay = TimeSpan.FromSeconds(-1) },
            new() { MaxDelay = TimeSpan.FromSeconds(0.5) }, new() { Budget = -1 } })
        {
            Assert.Throws<ArgumentException>(() => new SampleClient(new BearerTokenCredential("t"), new() { Retry = retry }));
            Assert.Throws<ArgumentException>(() => new RetryHandler(retry));
        }
    }

    private static async Task FailAsync(SampleClient client, StubHandler stub)
    {
        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await Assert.ThrowsAsync<ApiException>(() => call);
    }

    private static HttpResponseMessage Limited(Action<HttpResponseMessage> change)
    {
        var response = Responses.Error(429, "REQUEST_LIMIT_EXCEEDED");
        change(response);
        return response;
    }

    private static HttpResponseMessage Expired(StubHandler stub, int skew)
    {
        var now = stub.Clock.GetUtcNow().AddSeconds(skew);
        var signed = long.Parse(stub.Headers["x-zc-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
        var response = Math.Abs(now.ToUnixTimeSeconds() - signed) > 300 ? Responses.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED") : Responses.Success();
        response.Headers.Date = now;
        return response;
    }

    private sealed class Rotating : IApiCredentialProvider
    {
        private int requested;

        public async ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return ++requested == 2 ? new BearerTokenCredential($"token-{requested}") : new AccessKeyCredential($"key-{requested}", $"secret-{requested}");
        }
    }
}
