namespace ZecGen;

/// <summary>How far an enumeration of pages has come. Pure.</summary>
/// <remarks>A page may be shorter than was requested and not be the last: services cap sizes, fix them, or filter after paging. Where the total is
/// known it decides.</remarks>
internal sealed class PagePosition(long page, long? size)
{
    /// <summary>How many pages there may be beyond what the first total says. A list this long is better enumerated in parts.</summary>
    public const int MostUnforeseen = 10_000;

    // Pages that bring nothing new although the total says more are passed over: where a service filters after paging some are empty,
    // and the total does not show how many pages there are. But one that is far off is not followed for ever.
    private const int LeastPatience = 10;
    private const int MostPatience = 100;
    private const int PriceOfRepetition = 10;

    private readonly long pagesBefore = Math.Max(page, 1) - 1;
    private readonly long? requestedSize = size > 0 ? size : null;
    private long received;
    private long largest;
    private long? total;
    private int barren;
    private long lastWorthAsking;
    private long foreseen;

    /// <summary>The page to request next.</summary>
    public long Page { get; private set; } = page;

    public bool IsOver { get; private set; }

    /// <summary>Whether there are so many pages that there may be no end to them.</summary>
    public bool IsEndless => !IsOver && Page - pagesBefore - MostUnforeseen > foreseen;

    /// <summary>Whether the last page brought nothing new.</summary>
    public bool IsBarren => barren > 0;

    /// <summary>The last page, as far as is known; the next one where it is not.</summary>
    public long LastKnownPage => IsOver ? 0 : total is null ? Page : Math.Max(Page, LastPage);

    // What the service gives rather than what was requested, once it is known.
    private long PageSize => largest > 0 ? largest : requestedSize ?? 1;

    private long LastPage => (total!.Value / PageSize) + (total.Value % PageSize > 0 ? 1 : 0);

    // Pages before the first one count too, but how many items they had is a guess: it ends nothing as long as pages have items.
    private long Reached => received + (pagesBefore * largest);

    // Where the first page was the last and short, the size of those before it is what was requested.
    private bool BeganNearTheEnd => pagesBefore > 0 && received > 0 && (Page - 1) * requestedSize >= total;

    /// <summary>Takes account of a page.</summary>
    /// <param name="count">How many items it has.</param>
    /// <param name="newTotal">How many there are in all, where it is known.</param>
    /// <param name="isRepeated">Whether it is one that came before.</param>
    public void Pass(int count, long? newTotal, bool isRepeated = false)
    {
        // A total that is less than what the page itself has is none.
        if (newTotal >= count) total = newTotal;
        if (count == 0 || isRepeated) PassBarren(isRepeated);
        else
        {
            (received, largest, barren) = (received + count, Math.Max(largest, count), 0);
            // Where more came than there should be, the total does not say how much is left.
            IsOver = total is null || (Reached > total && pagesBefore == 0) ? count < requestedSize : pagesBefore == 0 && Reached == total;
        }
        if (foreseen == 0 && total is not null) foreseen = LastPage;
        Page++;
    }

    private void PassBarren(bool isRepeated)
    {
        // The total may grow as fast as pages are requested: what it was at first decides.
        if (barren == 0) lastWorthAsking = total is null ? 0 : LastPage;
        barren += isRepeated ? PriceOfRepetition : 1;
        var beganBehindTheEnd = pagesBefore > 0 && received == 0;
        IsOver = total is null || Reached >= total || BeganNearTheEnd || (Page >= lastWorthAsking && (beganBehindTheEnd || barren >= LeastPatience))
            || barren >= MostPatience;
    }
}
