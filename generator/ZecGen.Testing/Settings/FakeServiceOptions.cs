namespace ZecGen.Testing;

/// <summary>Whom a fake service lets in, what time it is there, and how it keeps its things.</summary>
public sealed class FakeServiceOptions
{
    /// <summary>The id of the one access key that it knows.</summary>
    public string AccessKeyId { get; set; } = "fake-access-key";

    /// <summary>The password of that key.</summary>
    public string AccessKeyPassword { get; set; } = "fake-access-key-password";

    /// <summary>The one token that it knows; <see langword="null"/> to let no token in.</summary>
    public string? BearerToken { get; set; } = "fake-token";

    /// <summary>Its clock: judges timestamps, dates responses, and measures delays and states.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How far the caller's clock may be from its own: five minutes, as at the real service.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many items a page has when the request does not say.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>Whether the items of the documented examples exist from the start; true unless set.</summary>
    public bool StartsWithExamples { get; set; } = true;

    /// <summary>How many queries still see a state of transition, such as <c>CREATING</c>, where no path is scripted; 1 unless set.</summary>
    public int PollsUntilSettled { get; set; } = 1;

    /// <summary>How many of the latest requests are kept for <see cref="FakeService.Requests"/>; 10,000 unless set.</summary>
    public int KeptRequests { get; set; } = 10_000;

    /// <summary>Decides the draws of <see cref="FakePlan.WithProbability"/>: the same seed and the same requests give the same faults.</summary>
    public int Seed { get; set; }

    /// <summary>Is told each request when its response is decided; <see langword="null"/> for nobody. Called from many threads.</summary>
    public Action<FakeRequest>? Observer { get; set; }
}
