namespace ZecGen;

/// <summary>Whether, and when, a call that failed may be made again.</summary>
public enum RetryClass
{
    /// <summary>The same call fails again.</summary>
    Never,

    /// <summary>Whether the service acted is unknown: only calls that change nothing may be made again. Clients do so by themselves.</summary>
    ReadOnly,

    /// <summary>The service did not act: any call may be made again after a delay. Clients do so by themselves.</summary>
    Always,

    /// <summary>The service did not act, since this machine's clock is wrong. Clients correct it by the service's and make the call once more.</summary>
    AfterClockCorrection,

    /// <summary>The resource is busy with something else: the call may be made again when that has ended, in seconds or minutes. Clients leave that to their callers.</summary>
    Later,
}
