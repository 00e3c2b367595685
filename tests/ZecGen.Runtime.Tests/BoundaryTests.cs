using System.Net;
using System.Text;

namespace ZecGen.Runtime.Tests;

/// <summary>Limits at their edges, and what is said of them.</summary>
public class BoundaryTests
{
    private delegate void Check(ref ValidationFailures failures);

    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Theory]
    [InlineData(0.4, "minimum x must be 0.5 to 2.5; it is 0.4.")]
    [InlineData(0.5, null)]
    [InlineData(2.5, null)]
    [InlineData(2.6, "maximum x must be 0.5 to 2.5; it is 2.6.")]
    public void Range_OfFractions_IncludesItsLimits(double value, string? expected)
    {
        Assert.Equal(expected, Single((ref ValidationFailures failures) => failures.Range("x", value, 0.5, 2.5)));
        Assert.Equal(expected, Single((ref ValidationFailures failures) => failures.Range("x", (decimal)value, 0.5m, 2.5m)));
    }

    [Fact]
    public void Range_WithOneLimit_IsOpen()
    {
        Assert.Equal("minimum x must be at least 0.5; it is 0.4.", Single((ref ValidationFailures failures) => failures.Range("x", 0.4, 0.5, null)));
        Assert.Equal("maximum x must be at most 0.5; it is 0.6.", Single((ref ValidationFailures failures) => failures.Range("x", 0.6m, null, 0.5m)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Range("x", (decimal?)null, 0.5m, 0.6m)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Range("x", (double?)null, 0.5, 0.6)));
        Assert.Equal("minimum x must be exactly 2; it is 1.", Single((ref ValidationFailures failures) => failures.Range("x", 1L, 2, 2)));
        Assert.Equal("maximum x must be exactly 2.5; it is 3.", Single((ref ValidationFailures failures) => failures.Range("x", 3m, 2.5m, 2.5m)));
    }

    [Fact]
    public void Length_WithOneLimit_IsOpen()
    {
        Assert.Equal("minLength x must have at least 2 characters; it has 1.", Single((ref ValidationFailures failures) => failures.Length("x", "a", 2, null)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Length("x", "ab", 2, null)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Length("x", new string('a', 1000), 2, null)));
        Assert.Equal("maxLength x must have at most 2 characters; it has 3.",
            Single((ref ValidationFailures failures) => failures.Length("x", "abc", null, 2)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Length("x", "", null, 2)));
        Assert.Equal("maxLength x must have exactly 2 characters; it has 3.", Single((ref ValidationFailures failures) => failures.Length("x", "abc", 2, 2)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Length("x", null, 1, 2)));
    }

    [Fact]
    public void Count_WithOneLimit_IsOpen()
    {
        ValueList<int> none = ValueList.Create<int>([]);
        ValueList<int> three = [1, 2, 3];
        Assert.Equal("minItems x must have at least 1 elements; it has 0.", Single((ref ValidationFailures failures) => failures.Elements("x", none, 1, null)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Elements("x", three, 3, 3)));
        Assert.Equal("maxItems x must have at most 2 elements; it has 3.", Single((ref ValidationFailures failures) => failures.Elements("x", three, null, 2)));
        Assert.Null(Single((ref ValidationFailures failures) => failures.Elements("x", default(ValueList<int>), 1, 2)));
    }

    [Fact]
    public void Characters_SeveralNotAllowed_AreOneFailure() =>
        Assert.Equal("pattern x may have digits only; it has 'a'.",
            Single((ref ValidationFailures failures) => failures.Characters("x", "1ab#", CharacterSet.Digits)));

    [Fact]
    public void Characters_OfNull_AreValid() =>
        Assert.Null(Single(static (ref ValidationFailures failures) => failures.Characters("x", null, CharacterSet.Digits)));

    [Fact]
    public void FailureMessage_OfASecret_MasksItsCharacters()
    {
        Assert.Equal("pattern x may have digits only; it has ***.",
            Single((ref ValidationFailures failures) => failures.Characters("x", "a", CharacterSet.Digits, isSecret: true)));
        var failures = default(ValidationFailures);
        failures.Edges("x", "ab", CharacterSet.Digits, CharacterSet.Digits, isSecret: true);
        Assert.Equal(["x must begin with one of digits; it begins with ***.", "x must end with one of digits; it ends with ***."],
            failures.ToList().Select(static failure => failure.Message));
    }

    [Fact]
    public void Failures_ManyOfThem_AreAllReported()
    {
        var failures = default(ValidationFailures);
        for (var i = 0; i < 9; i++) failures.Add($"x{i}", "rule", $"is {i}");
        Assert.Equal(Enumerable.Range(0, 9).Select(static i => $"x{i} is {i}."), failures.ToList().Select(static failure => failure.Message));
    }

    [Theory]
    [InlineData(1, "The Do request was not sent: it violates a documented rule (see page).\n- x0 is wrong.")]
    [InlineData(2, "The Do request was not sent: it violates 2 documented rules (see page).\n- x0 is wrong.\n- x1 is wrong.")]
    public void ValidationException_CountsTheViolatedRules(int count, string message)
    {
        var failures = default(ValidationFailures);
        for (var i = 0; i < count; i++) failures.Add($"x{i}", "rule", "is wrong");
        Assert.Equal(message, new RequestValidationException("Do", failures.ToList(), "page").Message);
        Assert.Equal(message.Replace("The Do request", "The request", StringComparison.Ordinal).Replace(" (see page)", "", StringComparison.Ordinal),
            new RequestValidationException("", failures.ToList()).Message);
    }

    [Theory]
    [InlineData("a", "'a'")]
    [InlineData("a\u0007b", "'a?b'")]
    [InlineData("a\u202Eb\u2028", "'a\\u202Eb\\u2028'")]
    public void QuotedValue_WithControlCharacters_IsEscaped(string value, string quoted)
    {
        ValueList<Pair> pairs = [new() { Key = value }, new() { Key = value }];
        Assert.Equal($"uniqueItems x[1].key must differ from the others; {quoted} is repeated.",
            Single((ref ValidationFailures failures) => failures.Unique("x", pairs, static pair => pair.Key, "key")));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void QuotedValue_TooLong_IsTruncated(int length, bool isCut)
    {
        ValueList<Pair> pairs = [new() { Key = new('a', length) }, new() { Key = new('a', length) }];
        Assert.Contains($"; '{new string('a', 64)}{(isCut ? "…" : "")}' is repeated",
            Single((ref ValidationFailures failures) => failures.Unique("x", pairs, static pair => pair.Key, "key")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B", "U+200B")]
    [InlineData("\u2028", "U+2028")]
    [InlineData("\u2029", "U+2029")]
    [InlineData("中", "'中'")]
    public void Character_Invisible_IsShownAsItsCodePoint(string character, string shown) =>
        Assert.Equal($"pattern x may have digits only; it has {shown}.",
            Single((ref ValidationFailures failures) => failures.Characters("x", character, CharacterSet.Digits)));

    [Fact]
    public void LoneSurrogate_IsShownAsItsCodePoint() =>
        Assert.Equal("pattern x may have digits only; it has U+D83D.",
            Single((ref ValidationFailures failures) => failures.Characters("x", "\uD83D", CharacterSet.Digits)));

    [Fact]
    public void CharacterSet_AtTheEdgesOfItsTable_ContainsItsCharacters()
    {
        Assert.True(CharacterSet.Of("@").Contains('@'));
        Assert.Equal((true, false, false),
            (CharacterSet.LowercaseLetters.Contains('a'), CharacterSet.LowercaseLetters.Contains('A'), CharacterSet.LowercaseLetters.Contains('1')));
        Assert.Equal((true, false, true), (CharacterSet.UppercaseLettersAndDigits.Contains('Z'), CharacterSet.UppercaseLettersAndDigits.Contains('z'),
            CharacterSet.UppercaseLettersAndDigits.Contains('9')));
        Assert.Equal("lowercase letters and digits and -", CharacterSet.LowercaseLettersAndDigits.Plus("-").ToString());
        Assert.True(CharacterSet.Of("?").Contains('?'));
        Assert.True(CharacterSet.Of("\u007f").Contains('\u007f'));
        Assert.False(CharacterSet.Of("@?é").Contains('\u0080') || CharacterSet.Of("é").Contains('é') || CharacterSet.Of("@").Contains('\0'));
        Assert.False(CharacterSet.Of("\u0080").Contains('@'));
        Assert.True(CharacterSet.Of("--@@").Contains('-') && CharacterSet.Of("--@@").Contains('@'));
        Assert.Equal("letters and -", CharacterSet.Letters.Plus("-").ToString());
        Assert.Equal("", default(CharacterSet).ToString());
    }

    [Fact]
    public void RetryAfter_EqualToMaxDelay_IsObeyed() =>
        Assert.Equal(TimeSpan.FromSeconds(30), RetryDelay.Of(new(), 1, TimeSpan.FromSeconds(30), 0));

    [Fact]
    public void RetryOptions_AtTheirLimits_AreAccepted()
    {
        using var one = new RetryHandler(new RetryOptions { Budget = 0, BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, MaxAttempts = 1 });
        using var two = new RetryHandler(new RetryOptions { BaseDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(2) });
        using var three = new RetryHandler(new RetryOptions { MaxDelay = TimeSpan.FromMilliseconds(int.MaxValue) });
        foreach (var options in new RetryOptions[] { new() { Budget = -1 }, new() { MaxAttempts = 0 }, new() { BaseDelay = TimeSpan.FromTicks(-1) },
            new() { BaseDelay = TimeSpan.FromSeconds(31) }, new() { MaxDelay = TimeSpan.FromDays(25) } })
            Assert.Throws<ArgumentException>(() => new RetryHandler(options));
    }

    [Theory]
    [InlineData("REQUEST_TIMED_OUT", 400, RetryClass.ReadOnly)]
    [InlineData("INTERNAL_SERVER_ERROR", 200, RetryClass.ReadOnly)]
    [InlineData("ORDER_UNPROCESSED_ORDERS_FOR_THIS_RESOURCE", 400, RetryClass.Later)]
    [InlineData("INVALID_OPERATION_TIMEOUT", 500, RetryClass.Later)]
    [InlineData("DISK_PROCESSING", 400, RetryClass.Later)]
    [InlineData("OTHER", 499, RetryClass.Never)]
    [InlineData("OTHER", 500, RetryClass.ReadOnly)]
    [InlineData(null, 408, RetryClass.ReadOnly)]
    [InlineData(null, 429, RetryClass.Always)]
    [InlineData(null, 0, RetryClass.Never)]
    public void RetryClass_OfAnErrorCode_OutweighsTheStatus(string? code, int status, RetryClass expected) =>
        Assert.Equal(expected, ZenlayerProtocol.GetRetryClass(code, status));

    [Theory]
    [InlineData(ApiErrorKind.Network, RetryClass.ReadOnly)]
    [InlineData(ApiErrorKind.Timeout, RetryClass.ReadOnly)]
    [InlineData(ApiErrorKind.Blocked, RetryClass.Never)]
    [InlineData(ApiErrorKind.InvalidResponse, RetryClass.Always)]
    public void RetryClass_OfAnErrorKind_OutweighsTheStatus(ApiErrorKind kind, RetryClass expected)
    {
        var error = new ApiError(kind, "Do") { StatusCode = (HttpStatusCode)429 };
        var protocol = new ZenlayerProtocol("things", "2026-01-01");
        Assert.Equal(expected, protocol.Classify(error));
        Assert.Equal(RetryClass.Never, protocol.Classify(error with { HasResult = true }));
        Assert.Throws<ArgumentNullException>(() => protocol.Classify(null!));
    }

    public static TheoryData<RetryOptions, string> UnusableRetries => new()
    {
        { new() { MaxAttempts = 0 }, "MaxAttempts must be at least 1. (Parameter 'MaxAttempts')" },
        { new() { BaseDelay = TimeSpan.FromTicks(-1) }, "BaseDelay must not be negative. (Parameter 'BaseDelay')" },
        { new() { MaxDelay = TimeSpan.Zero }, "MaxDelay must be at least BaseDelay and at most 24 days. (Parameter 'MaxDelay')" },
        { new() { Budget = -1 }, "Budget must not be negative. (Parameter 'Budget')" },
    };

    [Theory]
    [MemberData(nameof(UnusableRetries))]
    public void RetryOptions_Contradictory_AreRejected(RetryOptions options, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new RetryHandler(options)).Message);

    [Fact]
    public async Task Delay_AsLongAsTheTimeout_EndsTheCall()
    {
        var stub = new StubHandler(static () =>
        {
            var response = Responses.Error(429, "REQUEST_LIMIT_EXCEEDED");
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(10));
            return response;
        });
        using var client = stub.Client(configure: static options => options.Timeout = TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid).WaitAsync(TimeSpan.FromSeconds(30)))).Error.Attempts);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(9)] // as much as is left
    public async Task Timeout_IsSharedByTheAttempts(int secondsOfAnAttempt)
    {
        var responses = 0;
        var stub = new StubHandler(async token =>
        {
            if (responses++ == 0) return Responses.Error(429, "REQUEST_LIMIT_EXCEEDED");
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client(configure: options =>
        {
            (options.Timeout, options.AttemptTimeout, options.Retry.Jitter) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(secondsOfAnAttempt), false);
        });

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelayAsync();
        await UntilAsync(() => Volatile.Read(ref responses) >= 2);
        stub.Clock.Advance(TimeSpan.FromSeconds(9));

        var error = await Assert.ThrowsAsync<ApiException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("DoThing failed: timeout: No response within 00:00:10. (2 attempts)", error.Message);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(null)]
    public async Task AttemptTimeout_EndsTheAttempt(int? secondsOfTheCall)
    {
        var stub = new StubHandler(static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client(configure: options => (options.Timeout, options.AttemptTimeout, options.Retry.MaxAttempts) =
            (secondsOfTheCall is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(3), 1));
        var call = client.DoThingAsync(Valid);
        await UntilAsync(() => stub.Calls >= 1);
        stub.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("DoThing failed: timeout: No response within 00:00:03.",
            (await Assert.ThrowsAsync<ApiException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)))).Message);
    }

    // A failure instead of a hang where it never comes.
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition()) await Task.Delay(1, limit.Token);
    }

    [Fact]
    public async Task Response_BeforeTheNextAttempt_IsDisposed()
    {
        var first = new Watched();
        var responses = 0;
        var stub = new StubHandler(() =>
        {
            if (responses++ == 0) return new(HttpStatusCode.TooManyRequests) { Content = first };
            Assert.True(first.IsDisposed);
            return Responses.Success();
        });
        using var client = stub.Client();
        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await call;
    }

    [Fact]
    public async Task Wait_ForAnotherError_Throws()
    {
        foreach (var code in new[] { "OPERATION_DENIED", "INTERNAL_SERVER_ERROR", null })
        {
            var wait = Waits.UntilAsync<string, ValueList<string>, string>(
                ["a"], "", (_, _) => throw new ApiException(new(ApiErrorKind.Service, "DescribeThings") { StatusCode = HttpStatusCode.Forbidden, Code = code }),
                static items => items, static item => item, static _ => "RUNNING", new(["RUNNING"], []), null, new TestClock(), default);
            Assert.Equal(code, (await Assert.ThrowsAsync<ApiException>(() => wait.WaitAsync(TimeSpan.FromSeconds(30)))).RawCode);
        }
    }

    [Fact]
    public async Task Wait_WithoutToleratedAbsences_EndsAtTheFirst()
    {
        var wait = Waits.UntilAsync<string, ValueList<string>, string>(
            ["a", "b"], "", static (_, _) => Task.FromResult<ValueList<string>>(["a"]), static items => items, static item => item, static _ => "RUNNING",
            new(["RUNNING"], []), new() { ToleratedAbsences = 0 }, new TestClock(), default);
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
        Assert.Equal((WaitOutcome.Absent, "b", "'b' is not found; its last known state is: none."), (exception.Outcome, exception.Id, exception.Message));
    }

    [Theory]
    [InlineData("a b", "PENDING RUNNING", "a", "'a' is still in state PENDING after 00:00:05.")]
    [InlineData("a b", "RUNNING PENDING", "b", "'b' is still in state PENDING after 00:00:05.")]
    [InlineData("a b", "RUNNING", "b", "'b' is still in no known state after 00:00:05.")]
    [InlineData("b a", "", "b", "'b' is still in no known state after 00:00:05.")]
    public async Task Wait_TimedOut_NamesTheFirstIdThatIsNotDone(string ids, string states, string id, string message)
    {
        var clock = new TestClock();
        var items = ids.Split(' ').Zip(states.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToValueList();
        var wait = Waits.UntilAsync<string, ValueList<(string Id, string State)>, (string Id, string State)>(
            ids.Split(' '), "", (_, _) => Task.FromResult(items), static all => all, static item => item.Id, static item => item.State, new(["RUNNING"], []),
            new() { Timeout = TimeSpan.FromSeconds(5) }, clock, default);
        await clock.SkipDelaysAsync(wait);
        var exception = await Assert.ThrowsAsync<WaitException>(() => wait);
        Assert.Equal((WaitOutcome.TimedOut, id, message), (exception.Outcome, exception.Id, exception.Message));
    }

    [Fact]
    public async Task Request_OfAnySize_IsSentWhole()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(configure: static options => options.ValidateRequests = false);
        foreach (var size in Enumerable.Range(900, 200).Concat(Enumerable.Range(1950, 200)).Append(100_000))
        {
            var name = new string('a', size);
            await client.DoThingAsync(new() { Name = name, Size = 1234567890123456789, Pairs = [new() { Key = "k" }, new() { Key = "l" }] });
            Assert.Equal($$"""{"name":"{{name}}","size":1234567890123456789,"pairs":[{"key":"k"},{"key":"l"}]}""", stub.Body);
        }
        await client.DoThingAsync(new() { Pairs = Enumerable.Range(0, 1500).Select(static number => new Pair { Key = $"{number}" }).ToValueList() });
        Assert.EndsWith("{\"key\":\"1499\"}]}", stub.Body, StringComparison.Ordinal);
    }

    private static string? Single(Check check)
    {
        var failures = default(ValidationFailures);
        check(ref failures);
        return failures.ToList().SingleOrDefault() is { } failure ? $"{failure.Rule} {failure.Message}" : null;
    }

    private sealed class Watched() : ByteArrayContent(Encoding.UTF8.GetBytes("""{"code":"REQUEST_LIMIT_EXCEEDED"}"""))
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
