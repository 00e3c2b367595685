using System.Runtime.CompilerServices;

namespace ZecGen;

/// <summary>A query whose response has a page of a list and the cursor of the next one.</summary>
/// <param name="request">The request for the first page.</param>
/// <param name="setCursor">The request for another page.</param>
/// <param name="call">Fetches a page.</param>
/// <param name="getItems">The items of a page.</param>
/// <param name="getNext">The cursor of the next page; null or empty on the last one.</param>
/// <param name="getCursor">The cursor of a request; null or empty where it is for the first page.</param>
/// <param name="caller">Cancels every enumeration.</param>
internal sealed class CursorQuery<TRequest, TResponse, TItem>(
    TRequest request,
    Func<TRequest, string, TRequest> setCursor,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Func<TResponse, ValueList<TItem>> getItems,
    Func<TResponse, string?> getNext,
    Func<TRequest, string?> getCursor,
    CancellationToken caller) : AsyncPageable<TItem>
{
    // A service that filters after paging has empty pages between others, but not for ever.
    private const int MostEmpty = 1000;

    public override IAsyncEnumerable<Page<TItem>> AsPages(long? startPage = null)
    {
        Paging.EnsureStartPage(startPage);
        return PagesAsync(startPage ?? 1, caller);
    }

    private async IAsyncEnumerable<Page<TItem>> PagesAsync(long start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (next, empty, last) = (request, 0, default(ValueList<TItem>));
        var seen = new HashSet<string>(StringComparer.Ordinal) { getCursor(request) ?? "" };
        for (long number = 1; ; number++)
        {
            var response = await call(next, cancellationToken).ConfigureAwait(false);
            var (items, cursor) = (Paging.WithoutNull(getItems(response)), getNext(response));
            // A service that has no more pages may say so by a cursor that it gave before.
            var goesRound = !string.IsNullOrEmpty(cursor) && !seen.Add(cursor!);
            var isLast = string.IsNullOrEmpty(cursor) || goesRound;
            // One that does not look at cursors repeats itself.
            if (goesRound && items.Count > 0 && items == last) break;
            if (number >= start && (items.Count > 0 || number == start))
                yield return new() { Number = number, Items = items, NextCursor = isLast ? null : cursor };
            if (isLast) break;
            last = items;
            empty = items.Count == 0 ? empty + 1 : 0;
            if (empty >= MostEmpty)
                throw new InvalidOperationException($"The service returned {MostEmpty} empty pages in a row. To continue, start from the cursor '{cursor}'.");
            next = setCursor(next, cursor!);
        }
    }
}
