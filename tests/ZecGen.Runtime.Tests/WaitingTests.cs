namespace ZecGen.Runtime.Tests;

public class WaitingTests
{
    private static readonly WaitPlan Plan = new(["RUNNING"], ["CREATE_FAILED"]);

    private readonly TestClock clock = new();

    [Fact]
    public async Task Wait_WhenAllAreDone_ReturnsItemsInTheOrderOfTheIds()
    {
        var wait = Wait(["a", "b"], null, [[("b", "RUNNING"), ("a", "PENDING")], [("b", "RUNNING"), ("a", "RUNNING"), ("c", "PENDING")]]);
        Assert.False(wait.IsCompleted);
        await clock.SkipDelayAsync();
        Assert.Equal([("a", "RUNNING"), ("b", "RUNNING")], await wait);
    }

    [Fact]
    public async Task Wait_ThatMayLag_IgnoresTheOldState()
    {
        var wait = Wait(["a"], null, [[("a", "RUNNING")], [("a", "REBOOT")], [("a", "RUNNING")]], plan: Plan with { MayLag = true });
        await clock.SkipDelayAsync();
        Assert.False(wait.IsCompleted);
        await clock.SkipDelayAsync();
        Assert.Equal([("a", "RUNNING")], await wait);
        Assert.Equal(3, requested);
    }

    [Fact]
    public async Task Wait_ThatMayLag_AcceptsAStateSeenTwice()
    {
        var wait = Wait(["a"], null, [[("a", "RUNNING")], [("a", "RUNNING")]], plan: Plan with { MayLag = true });
        Assert.False(wait.IsCompleted);
        await clock.SkipDelayAsync();
        Assert.Equal([("a", "RUNNING")], await wait);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(int.MaxValue / 1000.0)] // as long as timers can be
    public async Task Wait_TimedOut_EndsTheQuery(double seconds)
    {
        var wait = Waits.UntilAsync<string, ValueList<string>, string>(
            ["a"], "",
            static async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return [];
            },
            static items => items, static item => item, static _ => "RUNNING", Plan, new() { Timeout = TimeSpan.FromSeconds(seconds) }, clock, default);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal((WaitOutcome.TimedOut, TimeSpan.FromSeconds(seconds)), (exception.Outcome, exception.Elapsed));
    }

    [Fact]
    public async Task Wait_WithATimeoutBeyondTimers_HasNoLimit() =>
        Assert.Equal([("a", "RUNNING")], await Wait(["a"], new() { Timeout = TimeSpan.MaxValue }, [[("a", "RUNNING")]]));

    [Fact]
    public async Task Wait_ForAnItemThatIsDoneAndDisappears_TimesOut()
    {
        var wait = Wait(["b", "a"], new() { Timeout = TimeSpan.FromSeconds(5) }, [[("a", "RUNNING"), ("b", "PENDING")], [("b", "RUNNING")]]);
        await clock.SkipDelaysAsync(wait);
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
        Assert.Equal((WaitOutcome.TimedOut, "a", "RUNNING"), (exception.Outcome, exception.Id, exception.State));
    }

    public static TheoryData<WaitOptions, string> Unusable => new()
    {
        { new() { Interval = TimeSpan.Zero }, "Interval must be positive. (Parameter 'Interval')" },
        { new() { InitialDelay = TimeSpan.FromTicks(-1) }, "InitialDelay must not be negative. (Parameter 'InitialDelay')" },
        { new() { Timeout = TimeSpan.Zero }, "Timeout must be positive or infinite. (Parameter 'Timeout')" },
        { new() { ToleratedAbsences = -1 }, "ToleratedAbsences must not be negative. (Parameter 'ToleratedAbsences')" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task WaitOptions_Contradictory_AreRejected(WaitOptions options, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<ArgumentException>(() => Wait(["a"], options, []))).Message);

    [Fact]
    public async Task Wait_ForNoIds_ReturnsAtOnce() =>
        Assert.Empty(await Wait([], new() { InitialDelay = TimeSpan.FromSeconds(10) }, []).WaitAsync(TimeSpan.FromSeconds(30)));

    [Fact]
    public async Task Wait_BeginsAfterTheInitialDelay()
    {
        var wait = Wait(["a"], new() { InitialDelay = TimeSpan.FromSeconds(10) }, [[("a", "RUNNING")]]);
        Assert.Equal(0, requested);
        Assert.Equal(TimeSpan.FromSeconds(10), await clock.SkipDelayAsync());
        await wait;
    }

    [Fact]
    public async Task Wait_AtAFailedState_Throws()
    {
        var exception = await Assert.ThrowsAsync<WaitException>(() => Wait(["a", "b"], null, [[("a", "RUNNING"), ("b", "CREATE_FAILED")]]));
        Assert.Equal((WaitOutcome.Failed, "b", "CREATE_FAILED", ("b", "CREATE_FAILED")),
            (exception.Outcome, exception.Id, exception.State, exception.LastSeen));
        Assert.Equal("'b' is in state CREATE_FAILED, from which it cannot reach the expected state.", exception.Message);
    }

    [Fact]
    public async Task Absence_WithinTheTolerance_IsTolerated()
    {
        var wait = Wait(["a"], null, [[], [], [], [("a", "PENDING")], [], [], [], [("a", "RUNNING")]]);
        for (var i = 0; i < 7; i++) await clock.SkipDelayAsync();
        Assert.Equal([("a", "RUNNING")], await wait);
    }

    [Fact]
    public async Task Absence_BeyondTheTolerance_EndsTheWait()
    {
        var wait = Wait(["a"], new() { ToleratedAbsences = 1 }, [[("a", "PENDING")], [], []]);
        await clock.SkipDelayAsync();
        await clock.SkipDelayAsync();
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
        Assert.Equal((WaitOutcome.Absent, "a", "PENDING", TimeSpan.FromSeconds(10)), (exception.Outcome, exception.Id, exception.State, exception.Elapsed));
        Assert.Equal("'a' is not found; its last known state is: PENDING.", exception.Message);
    }

    [Fact]
    public async Task NotFoundError_IsAnAbsence()
    {
        var responses = 0;
        var wait = Waits.UntilAsync<string, ValueList<string>, string>(
            ["a"], "", (_, _) => responses++ == 0
                ? throw new ApiException(
                    new(ApiErrorKind.Service, "DescribeThings") { StatusCode = System.Net.HttpStatusCode.NotFound, Code = "INVALID_THING_NOT_FOUND" })
                : Task.FromResult<ValueList<string>>(["a"]),
            static items => items, static item => item, static _ => "RUNNING", Plan, null, clock, default);
        await clock.SkipDelayAsync();
        Assert.Equal(["a"], await wait);
    }

    [Fact]
    public async Task Wait_TimedOut_EndsAfterALastQuery()
    {
        var wait =
            Wait(["a", "b"], new() { Timeout = TimeSpan.FromSeconds(12) }, [.. Enumerable.Repeat<(string, string)[]>([("a", "RUNNING"), ("b", "PENDING")], 4)]);
        await clock.SkipDelayAsync();
        await clock.SkipDelayAsync();
        Assert.Equal(TimeSpan.FromSeconds(2), await clock.SkipDelayAsync());
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
        Assert.Equal((WaitOutcome.TimedOut, "b", "PENDING", 4), (exception.Outcome, exception.Id, exception.State, requested));
        Assert.Equal("'b' is still in state PENDING after 00:00:12.", exception.Message);
    }

    [Fact]
    public async Task Wait_WithoutAQuery_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => Waiting.UntilAsync<string, string, string>([], null!, static _ => null, Plan, null, clock, default));

    [Fact]
    public async Task Wait_CanceledInADelay_Ends()
    {
        using var source = new CancellationTokenSource();
        var wait = Wait(["a"], null, [[("a", "PENDING")]], cancellationToken: source.Token);
        await clock.NextDelayAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, requested);
    }

    [Fact]
    public async Task WaitOptions_OutOfRange_AreRejected()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Wait(["a"], new() { Interval = TimeSpan.Zero }, []));
        await Assert.ThrowsAsync<ArgumentException>(() => Wait(["a"], new() { Timeout = TimeSpan.Zero }, []));
        await Assert.ThrowsAsync<ArgumentException>(() => Wait(["a"], new() { ToleratedAbsences = -1 }, []));
    }

    private int requested;

    private Task<ValueList<(string Id, string State)>> Wait(ValueList<string> ids, WaitOptions? options, (string Id, string State)[][] responses,
        WaitPlan? plan = null, CancellationToken cancellationToken = default) =>
        Waits.UntilAsync(
            ids, "request", (_, _) => Task.FromResult<ValueList<(string Id, string State)>>(responses[requested++]),
            static items => items, static item => item.Id, static item => item.State, plan ?? Plan, options, clock, cancellationToken);
}
