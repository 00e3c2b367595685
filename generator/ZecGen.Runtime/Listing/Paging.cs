using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ZecGen.Infrastructure;

/// <summary>Asks for page after page.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>All items from the request's page on, up to the total where responses tell one, else up to a short page. A page that repeats an earlier one is left out. Unless pages are asked for ahead, one is asked for when the one before it has been used up.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">The result.</typeparam>
    /// <typeparam name="TItem">What is listed.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="setPage">Gives the request for another page; pages count from 1.</param>
    /// <param name="call">Asks for a page.</param>
    /// <param name="getItems">The items of a page.</param>
    /// <param name="getTotal">How many items there are in all, where the response tells.</param>
    /// <param name="getPageNum">The page that a request asks for.</param>
    /// <param name="getPageSize">How many items a page has, where the request tells.</param>
    /// <param name="pagesAhead">How many pages are asked for at most before they are needed; those that are not needed after all are given up when the enumeration ends.</param>
    /// <param name="getId">What an item is known by, so that a page is known again whatever changed in its items; <see langword="null"/> where all their values tell.</param>
    /// <param name="cancellationToken">Ends the enumeration early.</param>
    /// <exception cref="InvalidOperationException">The service gives 10,000 pages more than its total tells, where it tells one: whether there is an end is not known.</exception>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, long, TRequest> setPage,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TResponse, long?> getTotal,
        Func<TRequest, long?> getPageNum,
        Func<TRequest, long?> getPageSize,
        int pagesAhead = 0,
        Func<TItem, string?>? getId = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = new SeenPages<TItem>(getId);
        var position = new PagePosition(getPageNum(request) ?? 1, getPageSize(request));
        using var pages = new PageQueue<TResponse>((page, token) => call(setPage(request, page), token), pagesAhead, cancellationToken);
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
                pages.AskAhead(position.Page, position.LastKnownPage);
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
        $"The service gave {PagePosition.MostUnforeseen} pages more than it tells of. Where there is more, enumerate from page {position.Page} on or with a larger page size.");
}
