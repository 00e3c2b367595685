using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ZecGen.Infrastructure;

/// <summary>Enumerates the items of paged lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>Enumerates all items from the page of the request on, fetching pages on demand: up to the total if responses have one, otherwise up to a
    /// short page. Repeated pages are skipped.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="setPage">A function that returns the request for another page; pages start at 1.</param>
    /// <param name="call">A function that fetches a page.</param>
    /// <param name="getItems">A function that returns the items of a page.</param>
    /// <param name="getTotal">A function that returns the total number of items, if known.</param>
    /// <param name="getPageNum">A function that returns the page number of a request.</param>
    /// <param name="getPageSize">A function that returns the page size of a request, if it has one.</param>
    /// <param name="prefetchPages">The maximum number of pages to fetch ahead; requests that turn out not to be needed are canceled when the
    /// enumeration ends.</param>
    /// <param name="getId">What an item is known by, so that a page is known again whatever changed in its items; <see langword="null"/> where all their
    /// values tell.</param>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    /// <exception cref="InvalidOperationException">The service returned 10,000 pages more than its total, if it has one: the list may be
    /// endless.</exception>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, long, TRequest> setPage,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TResponse, long?> getTotal,
        Func<TRequest, long?> getPageNum,
        Func<TRequest, long?> getPageSize,
        int prefetchPages = 0,
        Func<TItem, string?>? getId = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new SeenPages<TItem>(getId);
        var position = new PagePosition(getPageNum(request) ?? 1, getPageSize(request));
        using var pages = new PageQueue<TResponse>((page, token) => call(setPage(request, page), token), prefetchPages, cancellationToken);
        try
        {
            while (!position.IsOver)
            {
                var response = await pages.NextAsync(position.Page).ConfigureAwait(false);
                var items = getItems(response);
                var isRepeated = seen.IsRepeated(items);
                if (isRepeated && !seen.GoesRound && !position.IsBarren)
                {
                    // Perhaps it was a slip, and the page's own items would be lost.
                    response = await pages.AgainAsync(position.Page).ConfigureAwait(false);
                    items = getItems(response);
                    isRepeated = seen.IsRepeated(items);
                }
                position.Pass(items.Count, getTotal(response), isRepeated);
                pages.Prefetch(position.Page, position.LastKnownPage);
                if (seen.GoesRound) break;
                if (isRepeated) continue;
                // A null among the items is none of them.
                foreach (var item in items)
                    if (item is not null) yield return item;
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
