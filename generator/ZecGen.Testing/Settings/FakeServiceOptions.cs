namespace ZecGen.Testing;

/// <summary>Provides options for a fake service.</summary>
public sealed class FakeServiceOptions
{
    /// <summary>Gets or sets the id of the only accepted access key. The default is <c>fake-access-key</c>.</summary>
    public string AccessKeyId { get; set; } = "fake-access-key";

    /// <summary>Gets or sets the password of the accepted access key. The default is <c>fake-access-key-password</c>.</summary>
    public string AccessKeyPassword { get; set; } = "fake-access-key-password";

    /// <summary>Gets or sets the only accepted bearer token; <see langword="null"/> to accept none. The default is <c>fake-token</c>.</summary>
    public string? BearerToken { get; set; } = "fake-token";

    /// <summary>Gets or sets the clock of the service, for timestamps, delays and states. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the maximum difference between the clocks of caller and service. The default is five minutes, as in the real service.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets the page size for requests without one. The default is 20.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>Gets or sets a value indicating whether the resources of documented examples exist initially. Requires examples
    /// (<c>ZecGenEmitExamples</c>). The default is <see langword="true"/>.</summary>
    public bool StartsWithExamples { get; set; } = true;

    /// <summary>Gets or sets the number of queries that return a transitional state, such as <c>CREATING</c>, before the final state, if no states are
    /// scripted. The default is 1.</summary>
    public int PollsUntilSettled { get; set; } = 1;

    /// <summary>Gets or sets the maximum number of requests that are kept in <see cref="FakeService.Requests"/>. The default is 10,000.</summary>
    public int MaxRecordedRequests { get; set; } = 10_000;

    /// <summary>Gets or sets the seed of <see cref="FakePlan.WithProbability"/>: the same seed and requests produce the same faults. The default is
    /// 0.</summary>
    public int Seed { get; set; }

    /// <summary>Gets or sets the action that is called with each request when its response is determined; <see langword="null"/> for none. Called
    /// concurrently.</summary>
    public Action<FakeRequest>? Observer { get; set; }
}
