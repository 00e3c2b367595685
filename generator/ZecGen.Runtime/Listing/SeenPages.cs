namespace ZecGen;

/// <summary>Notices a page that came before: a service that does not look at the page's number repeats itself, or goes round.</summary>
internal sealed class SeenPages<TItem>
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
        if (page == last) return true;
        GoesRound = page == first;
        if (first.Count == 0) first = page;
        last = page;
        return GoesRound;
    }
}
