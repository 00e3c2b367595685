namespace ZecGen.Testing;

/// <summary>Whom a fake service lets in, and what time it is there.</summary>
public sealed class FakeServiceOptions
{
    /// <summary>The id of the one access key that it knows.</summary>
    public string AccessKeyId { get; set; } = "fake-access-key";

    /// <summary>The password of that key.</summary>
    public string AccessKeyPassword { get; set; } = "fake-access-key-password";

    /// <summary>The one token that it knows; <see langword="null"/> to let no token in.</summary>
    public string? BearerToken { get; set; } = "fake-token";

    /// <summary>Its clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How far the caller's clock may be from its own: five minutes, as at the real service.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many items a page has when the request does not say.</summary>
    public int DefaultPageSize { get; set; } = 20;
}
