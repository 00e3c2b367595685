using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Describes the query that finds resources by their ids, in as many calls as its limits require.</summary>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResponse">The type of the response.</typeparam>
/// <typeparam name="TItem">The type of the resources.</typeparam>
/// <param name="getRequest">A function that returns the request for some ids and a page; pages start at 1.</param>
/// <param name="call">A function that calls the query.</param>
/// <param name="getItems">A function that returns the items of a response.</param>
/// <param name="getId">A function that returns the id of an item.</param>
/// <param name="isAbsence">A function that determines whether an error only reports that nothing was found.</param>
/// <param name="maxIds">The maximum number of ids in a request; 0 for no limit.</param>
/// <param name="isPaged">Whether the query is paged.</param>
/// <param name="getTotal">A function that returns the total number of items, if known; <see langword="null"/> if responses have no total.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WaitQuery<TRequest, TResponse, TItem>(
    Func<ValueList<string>, long, TRequest> getRequest,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Func<TResponse, ValueList<TItem>> getItems,
    Func<TItem, string?> getId,
    Func<ApiError, bool> isAbsence,
    int maxIds = 0,
    bool isPaged = false,
    Func<TResponse, long?>? getTotal = null)
{
    internal Func<TItem, string?> GetId { get; } = getId;

    /// <summary>All of some ids that are there now.</summary>
    internal async Task<List<TItem>> LookAsync(ValueList<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<TItem>();
        var size = maxIds > 0 ? maxIds : ids.Count;
        if (ids.Count <= size) await CollectAsync(ids, found, cancellationToken).ConfigureAwait(false);
        else
        {
            var distinct = ids.Distinct(StringComparer.Ordinal).ToArray();
            for (var at = 0; at < distinct.Length; at += size)
                await CollectAsync(distinct.AsSpan(at, Math.Min(size, distinct.Length - at)).ToArray(), found, cancellationToken).ConfigureAwait(false);
        }
        return found;
    }

    // A page is requested only while something is missing: the first one has it all unless the service caps its size.
    private async Task CollectAsync(ValueList<string> ids, List<TItem> found, CancellationToken cancellationToken)
    {
        var missing = new HashSet<string>(ids, StringComparer.Ordinal);
        var position = new PagePosition(1, null);
        var seen = new SeenPages<TItem>(GetId);
        do
        {
            if (await AskAsync(ids, position.Page, cancellationToken).ConfigureAwait(false) is not { } response) return;
            var items = getItems(response);
            position.Pass(items.Count, getTotal?.Invoke(response), seen.IsRepeated(items));
            foreach (var item in items)
                if (item is not null && GetId(item) is { } id && missing.Remove(id)) found.Add(item);
        }
        while (isPaged && missing.Count > 0 && !position.IsOver && !position.IsEndless && !seen.GoesRound);
    }

    private async Task<TResponse?> AskAsync(ValueList<string> ids, long page, CancellationToken cancellationToken)
    {
        try
        {
            return await call(getRequest(ids, page), cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (isAbsence(exception.Error))
        {
            return default;
        }
    }
}
