namespace ZecGen;

/// <summary>Keeps retries from adding to the load of a service that responds to nobody: they are paid for by successes.</summary>
internal sealed class RetryBudget(int retries)
{
    // Five successes pay for one retry.
    private const int Price = 5;

    private readonly int full = (int)Math.Min((long)retries * Price, int.MaxValue - 1);
    private int left = (int)Math.Min((long)retries * Price, int.MaxValue - 1);

    public bool TryPay()
    {
        while (true)
        {
            var current = Volatile.Read(ref left);
            if (current < Price) return false;
            if (Interlocked.CompareExchange(ref left, current - Price, current) == current) return true;
        }
    }

    public void Earn()
    {
        var current = Volatile.Read(ref left);
        // One that is lost to another thread does not matter.
        if (current < full) Interlocked.CompareExchange(ref left, current + 1, current);
    }
}
