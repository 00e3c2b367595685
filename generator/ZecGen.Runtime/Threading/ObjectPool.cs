namespace ZecGen;

/// <summary>A few objects that nobody uses at the moment, to be used again instead of making new ones. Safe for concurrent use.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="create">Makes another one, where all are in use.</param>
internal sealed class ObjectPool<T>(int most, Func<T> create)
    where T : class, IDisposable
{
    private readonly T?[] slots = new T?[most];

    public T Take()
    {
        for (var i = 0; i < slots.Length; i++)
            if (slots[i] is not null && Interlocked.Exchange(ref slots[i], null) is { } idle) return idle;
        return create();
    }

    public void Return(T used)
    {
        for (var i = 0; i < slots.Length; i++)
            if (slots[i] is null && Interlocked.CompareExchange(ref slots[i], used, null) is null) return;
        used.Dispose();
    }
}
