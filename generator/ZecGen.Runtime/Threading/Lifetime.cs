namespace ZecGen;

/// <summary>How long a client lives. What its calls wait for ends with it.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing to free, and those who listen may outlive the client.
internal sealed class Lifetime
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource source = new();
#if NET
    private readonly ObjectPool<Deadline> deadlines;

    public Lifetime() => deadlines = new(32, () => new(this));
#endif

    /// <summary>Canceled when the client is disposed.</summary>
    public CancellationToken Token => source.Token;

    public bool IsOver => source.IsCancellationRequested;

    public void End() => source.Cancel();

#if NET
    /// <summary>Takes a source that is canceled after so long on the system's clock, or when the client is disposed. It is disposed to give it back.</summary>
    public Deadline StartDeadline(TimeSpan timeout)
    {
        var deadline = deadlines.Take();
        deadline.CancelAfter(timeout);
        return deadline;
    }

    /// <summary>A source whose timer is started again and again, and which listens to the end of the client once for all attempts.</summary>
    /// <remarks>Most attempts end long before their time is up, and a source brings a timer and a place for whoever listens.</remarks>
    internal sealed class Deadline : CancellationTokenSource
    {
        private readonly Lifetime lifetime;
        private readonly CancellationTokenRegistration registration;

        public Deadline(Lifetime lifetime)
        {
            this.lifetime = lifetime;
            registration = lifetime.Token.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), this);
        }

        public void Return()
        {
            if (TryReset()) lifetime.deadlines.Return(this);
            else Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) registration.Dispose();
            base.Dispose(disposing);
        }
    }
#endif
}
