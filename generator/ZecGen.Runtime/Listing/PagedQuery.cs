using System.Runtime.CompilerServices;

namespace ZecGen;

/// <summary>A query whose response has a page of a list.</summary>
/// <param name="request">The request for the first page.</param>
/// <param name="setPage">The request for another page, by its number or by its first item.</param>
/// <param name="call">Fetches a page.</param>
/// <param name="getItems">The items of a page.</param>
/// <param name="getTotal">How many items there are in all, where a response says so.</param>
/// <param name="getPageNum">The page of a request.</param>
/// <param name="getPageSize">The page size of a request, where it has one.</param>
/// <param name="prefetchPages">How many pages are fetched ahead at most.</param>
/// <param name="getId">What an item is known by; <see langword="null"/> where all its values tell.</param>
/// <param name="caller">Cancels every enumeration.</param>
internal sealed class PagedQuery<TRequest, TResponse, TItem>(
    TRequest request,
    Func<TRequest, long, TRequest> setPage,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Func<TResponse, ValueList<TItem>> getItems,
    Func<TResponse, long?> getTotal,
    Func<TRequest, long?> getPageNum,
    Func<TRequest, long?> getPageSize,
    int prefetchPages,
    Func<TItem, string?>? getId,
    CancellationToken caller) : AsyncPageable<TItem>
{
    /// <summary>Where requests name the first item of a page and not its number; <see langword="null"/> where they do not.</summary>
    public PageOffsets? Offsets { get; init; }

    public override IAsyncEnumerable<Page<TItem>> AsPages(long? startPage = null)
    {
        Paging.EnsureStartPage(startPage);
        return PagesAsync(startPage ?? getPageNum(request) ?? 1, caller);
    }

    private async IAsyncEnumerable<Page<TItem>> PagesAsync(long start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (seen, isFirst) = (new SeenPages<TItem>(getId), true);
        var position = new PagePosition(start, getPageSize(request));
        var offsets = Offsets?.From(start);
        using var pages = new PageQueue<TResponse>(
            (page, token) => call(setPage(request, offsets?.Of(page) ?? page), token), prefetchPages, cancellationToken);
        try
        {
            while (!position.IsOver)
            {
                var number = position.Page;
                var response = await pages.NextAsync(number).ConfigureAwait(false);
                var items = getItems(response);
                var isRepeated = seen.IsRepeated(items);
                if (isRepeated && !seen.GoesRound && !position.IsBarren)
                {
                    // Perhaps it was a slip, and the page's own items would be lost.
                    response = await pages.AgainAsync(number).ConfigureAwait(false);
                    items = getItems(response);
                    isRepeated = seen.IsRepeated(items);
                }
                var total = getTotal(response);
                position.Pass(items.Count, offsets is null ? total : offsets.Remaining(total), isRepeated);
                if (!position.IsOver) offsets?.Pass(items.Count);
                pages.Prefetch(position.Page, position.LastKnownPage);
                if (seen.GoesRound) break;
                if (isRepeated) continue;
                items = Paging.WithoutNull(items);
                // The first one tells the total of what is empty.
                if (items.Count > 0 || isFirst) yield return new() { Number = number, Items = items, Total = total };
                isFirst = false;
                if (position.IsEndless) throw Endless(position);
            }
        }
        finally
        {
            await pages.GiveUpAsync().ConfigureAwait(false);
        }
    }

    private static InvalidOperationException Endless(PagePosition position) => new(
        $"The service returned {PagePosition.MostUnforeseen} pages more than its total. "
        + $"To continue, start from page {position.Page} or use a larger page size.");
}
