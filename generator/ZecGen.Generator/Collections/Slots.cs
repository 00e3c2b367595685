namespace ZecGen.Generator.Collections;

/// <summary>The values of one place of a step.</summary>
internal sealed record Slot<T>(EquatableArray<T> Items)
    where T : IEquatable<T>
{
    public static readonly Slot<T> Empty = new(default(EquatableArray<T>));

    public Slot<TResult> Map<TResult>(Func<T, TResult> select)
        where TResult : IEquatable<TResult> => Items.Count == 0 ? Slot<TResult>.Empty : new(Items.Map(select));

    public Slot<T> Where(Func<T, bool> condition) => Items.All(condition) ? this : new(Items.Where(condition).ToEquatable());
}

/// <summary>Puts values into always as many places, each value into one that follows from its name alone.</summary>
/// <remarks>
/// The driver compares what steps hand on place by place. A step that hands on one value fewer than the run before makes all that follow it move, and where
/// others follow, the driver takes that value away once more in the run after: the last of them is lost. So the number of values never changes.
/// </remarks>
internal static class Slots
{
    /// <param name="count">A power of two.</param>
    public static Slot<T>[] Of<T>(IEnumerable<T> items, Func<T, string> name, int count)
        where T : IEquatable<T>
    {
        var slots = new List<T>?[count];
        foreach (var item in items)
        {
            var hash = StableHash.Of(name(item));
            (slots[(hash ^ (hash >> 16)) & (count - 1)] ??= []).Add(item);
        }
        return Array.ConvertAll(slots, static slot => slot is null ? Slot<T>.Empty : new(slot.ToEquatable()));
    }
}
