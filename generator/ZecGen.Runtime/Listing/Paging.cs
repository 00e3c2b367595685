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

    /// <summary>Returns all items from the cursor of the request on. Their enumeration fetches pages on demand, each by the cursor that the one before it
    /// has.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="setCursor">A function that returns the request for another page.</param>
    /// <param name="call">A function that fetches a page.</param>
    /// <param name="getItems">A function that returns the items of a page.</param>
    /// <param name="getNext">A function that returns the cursor of the next page, <see langword="null"/> or empty on the last one.</param>
    /// <param name="getCursor">A function that returns the cursor of a request, <see langword="null"/> or empty for the first page.</param>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    /// <returns>The list. Its pages are counted from 1, and those before the first requested one are fetched as well.</returns>
    /// <remarks>An enumeration ends if a cursor is repeated, and throws an <see cref="InvalidOperationException"/> after 1,000 empty pages in a
    /// row.</remarks>
    public static AsyncPageable<TItem> EnumerateByCursorAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, string, TRequest> setCursor,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TResponse, string?> getNext,
        Func<TRequest, string?> getCursor,
        CancellationToken cancellationToken = default) =>
        new CursorQuery<TRequest, TResponse, TItem>(request, setCursor, call, getItems, getNext, getCursor, cancellationToken);

    /// <summary>Returns all items from the offset of the request on, as <c>EnumerateAsync</c> does by the numbers of pages. If the service returns
    /// less than was requested, further pages begin where the first one ended.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="setOffset">A function that returns the request for another page by its first item; items are counted from 0.</param>
    /// <param name="call">A function that fetches a page.</param>
    /// <param name="getItems">A function that returns the items of a page.</param>
    /// <param name="getTotal">A function that returns the total number of items, if known.</param>
    /// <param name="getOffset">A function that returns the offset of a request, if it has one.</param>
    /// <param name="getPageSize">A function that returns the page size of a request.</param>
    /// <param name="prefetchPages">The maximum number of pages to fetch ahead.</param>
    /// <param name="getId">A function that returns the id of an item; <see langword="null"/> to compare all values.</param>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    public static AsyncPageable<TItem> EnumerateByOffsetAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, long, TRequest> setOffset,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TResponse, long?> getTotal,
        Func<TRequest, long?> getOffset,
        Func<TRequest, long> getPageSize,
        int prefetchPages = 0,
        Func<TItem, string?>? getId = null,
        CancellationToken cancellationToken = default)
    {
        if (getOffset is null) throw new ArgumentNullException(nameof(getOffset));
        if (getPageSize is null) throw new ArgumentNullException(nameof(getPageSize));
        return new PagedQuery<TRequest, TResponse, TItem>(
            request, setOffset, call, getItems, getTotal, static _ => null, page => getPageSize(page), prefetchPages, getId, cancellationToken)
        {
            Offsets = new(Math.Max(getOffset(request) ?? 0, 0), getPageSize(request)),
        };
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such page.</exception>
    internal static void EnsureStartPage(long? startPage)
    {
        if (startPage < 1) throw new ArgumentOutOfRangeException(nameof(startPage), startPage, "Pages start at 1.");
    }

    // A null among the items is none of them.
    internal static ValueList<TItem> WithoutNull<TItem>(ValueList<TItem> items)
    {
        foreach (var item in items)
            if (item is null) return items.Where(static item => item is not null).ToValueList();
        return items;
    }
}
