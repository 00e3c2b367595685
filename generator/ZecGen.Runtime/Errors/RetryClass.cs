namespace ZecGen;

/// <summary>Specifies whether, and when, a failed call can be retried.</summary>
public enum RetryClass
{
    /// <summary>The call is not retried, since it would fail again.</summary>
    Never,

    /// <summary>It is unknown whether the service performed the action: only read-only calls can be retried. Clients retry them automatically.</summary>
    ReadOnly,

    /// <summary>The service did not perform the action: any call can be retried after a delay. Clients retry automatically.</summary>
    Always,

    /// <summary>The service rejected the signature because the local clock is wrong. Clients correct the time and retry once.</summary>
    AfterClockCorrection,

    /// <summary>The resource is busy: the call can be retried after seconds or minutes. Clients leave this to the caller.</summary>
    Later,
}
