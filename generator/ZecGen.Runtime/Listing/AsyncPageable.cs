using System.Runtime.CompilerServices;

namespace ZecGen;

/// <summary>Represents a list whose pages are fetched on demand: a sequence of its items, and of its pages. Each enumeration fetches them anew.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>For mocks, <see cref="AsyncPageable.FromItems{T}"/> and <see cref="AsyncPageable.FromPages{T}"/> create one.</remarks>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>Enumerates the pages, fetching each on demand.</summary>
    /// <param name="startPage">The number of the first page, from 1; <see langword="null"/> for the page of the request, or the first one.</param>
    /// <returns>The pages in order, each once. Pages that repeat an earlier one are left out, and so are empty ones, except for the first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="startPage"/> is less than 1.</exception>
    public abstract IAsyncEnumerable<Page<T>> AsPages(long? startPage = null);

    /// <summary>Enumerates the items of all pages, from the page of the request, or from the first one.</summary>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    /// <returns>An enumerator, which fetches the first page when it is first advanced.</returns>
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
            foreach (var item in page.Items) yield return item;
    }
}

/// <summary>Creates lists that fetch nothing, for mocks of clients.</summary>
public static class AsyncPageable
{
    /// <summary>Creates a list of a single page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>A list with one page that has all items.</returns>
    public static AsyncPageable<T> FromItems<T>(IEnumerable<T> items)
    {
        var list = (items ?? throw new ArgumentNullException(nameof(items))).ToValueList();
        return new GivenPages<T>([new() { Items = list, Total = list.Count }]);
    }

    /// <summary>Creates a list of pages. <see cref="AsyncPageable{T}.AsPages"/> begins with the first that has the number or a higher one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="pages">The pages, in the order of their numbers.</param>
    /// <returns>A list with these pages.</returns>
    public static AsyncPageable<T> FromPages<T>(IEnumerable<Page<T>> pages) => new GivenPages<T>([.. pages ?? throw new ArgumentNullException(nameof(pages))]);

    private sealed class GivenPages<T>(Page<T>[] pages) : AsyncPageable<T>
    {
        public override IAsyncEnumerable<Page<T>> AsPages(long? startPage = null)
        {
            Paging.EnsureStartPage(startPage);
            return From(startPage ?? long.MinValue);
        }

        private async IAsyncEnumerable<Page<T>> From(long start, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var page in pages)
            {
                if (page.Number < start) continue;
                cancellationToken.ThrowIfCancellationRequested();
                yield return await Task.FromResult(page).ConfigureAwait(false);
            }
        }
    }
}
