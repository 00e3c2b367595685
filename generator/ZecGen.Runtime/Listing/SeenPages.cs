namespace ZecGen;

/// <summary>Notices a page that came before: a service that does not look at the page's number repeats itself, or goes round.</summary>
/// <param name="getId">What an item is known by, so that it is the same whatever changed in it; <see langword="null"/> where nothing says items apart
/// but all their values.</param>
internal sealed class SeenPages<TItem>(Func<TItem, string?>? getId)
{
    private ValueList<TItem> first;
    private ValueList<TItem> last;

    /// <summary>Whether the service has begun again, after other pages: nothing new follows.</summary>
    public bool GoesRound { get; private set; }

    /// <summary>Takes account of a page.</summary>
    /// <returns>Whether it is the same as the one before it, or as the first.</returns>
    public bool IsRepeated(ValueList<TItem> page)
    {
        if (page.Count == 0) return false;
        if (IsSame(page, last)) return true;
        GoesRound = IsSame(page, first);
        if (first.Count == 0) first = page;
        last = page;
        return GoesRound;
    }

    private bool IsSame(ValueList<TItem> page, ValueList<TItem> earlier) =>
        page == earlier || (getId is not null && page.Count == earlier.Count && HasIdsOf(page, earlier));

    // In whatever order: a service that sorts nothing may give them in another one each time.
    private bool HasIdsOf(ValueList<TItem> page, ValueList<TItem> earlier)
    {
        var ids = new HashSet<string?>(earlier.Select(IdOf), StringComparer.Ordinal);
        return page.All(item => IdOf(item) is { } id && ids.Remove(id));
    }

    private string? IdOf(TItem item) => item is null ? null : getId!(item);
}
