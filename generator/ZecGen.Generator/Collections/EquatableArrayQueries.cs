namespace ZecGen.Generator.Collections;

/// <summary>What is asked of arrays for every field of every page: LINQ's questions, returned without its iterators.</summary>
internal static class EquatableArrayQueries
{
    public static bool Any<T>(this EquatableArray<T> items, Func<T, bool> test)
    {
        foreach (var item in items)
            if (test(item)) return true;
        return false;
    }

    public static bool All<T>(this EquatableArray<T> items, Func<T, bool> test)
    {
        foreach (var item in items)
            if (!test(item)) return false;
        return true;
    }

    public static T? FirstOrDefault<T>(this EquatableArray<T> items, Func<T, bool> test)
    {
        foreach (var item in items)
            if (test(item)) return item;
        return default;
    }

    /// <summary>Those that pass; the same array where all do.</summary>
    public static EquatableArray<T> Where<T>(this EquatableArray<T> items, Func<T, bool> test)
    {
        List<T>? kept = null;
        for (var i = 0; i < items.Count; i++)
        {
            if (test(items[i])) kept?.Add(items[i]);
            else kept ??= Start(items, i);
        }
        return kept is null ? items : kept.ToEquatable();

        static List<T> Start(EquatableArray<T> items, int count)
        {
            var start = new List<T>(items.Count);
            for (var i = 0; i < count; i++) start.Add(items[i]);
            return start;
        }
    }
}
