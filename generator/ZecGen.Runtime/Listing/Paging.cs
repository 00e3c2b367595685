using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Creates lists whose pages are fetched on demand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>Returns all items from the page of the request on. Their enumeration fetches pages on demand: up to the total if responses have one,
    /// otherwise up to a short page. Repeated pages are skipped.</summary>
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
    /// <param name="getId">A function that returns the id of an item, so that repeated pages are recognized even if their items have changed;
    /// <see langword="null"/> to compare all values.</param>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    /// <remarks>An enumeration throws an <see cref="InvalidOperationException"/> if the service returns 10,000 pages more than its total, or 10,000 pages
    /// without a total, since the list may be endless.</remarks>
    public static AsyncPageable<TItem> EnumerateAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, long, TRequest> setPage,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TResponse, long?> getTotal,
        Func<TRequest, long?> getPageNum,
        Func<TRequest, long?> getPageSize,
        int prefetchPages = 0,
        Func<TItem, string?>? getId = null,
        CancellationToken cancellationToken = default) =>
        new PagedQuery<TRequest, TResponse, TItem>(
            request, setPage, call, getItems, getTotal, getPageNum, getPageSize, prefetchPages, getId, cancellationToken);

    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    internal static void EnsureStartPage(long? startPage)
    {
        if (startPage < 1) throw new ArgumentOutOfRangeException(nameof(startPage), startPage, "Pages start at 1.");
    }
}
