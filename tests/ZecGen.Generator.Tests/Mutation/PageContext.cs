using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>The pages that a mutated page is read together with: what it needs, what needs it, and neighbours that say which service it belongs to.</summary>
internal sealed class PageContext(IReadOnlyList<(string Path, string Text)> pages, Page[] parsed)
{
    private const int Siblings = 3;

    public static int CommonStart(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length]) length++;
        return length;
    }

    /// <summary>All other pages, the nearest first.</summary>
    public List<int> OthersThan(int donor) => [.. Enumerable.Range(0, pages.Count).Where(at => at != donor)
        .OrderByDescending(at => CommonStart(pages[at].Path, pages[donor].Path)).ThenBy(at => pages[at].Path, StringComparer.Ordinal)];

    /// <summary>Whether a page names the file of another.</summary>
    public bool IsNamed(int donor, int other) =>
        pages[donor].Text.Contains(pages[other].Path[(pages[other].Path.LastIndexOf('/') + 1)..], StringComparison.Ordinal);

    /// <param name="donor">The mutated page.</param>
    /// <param name="others">The pages to choose from, the nearest first.</param>
    /// <param name="needed">What the page needs of them.</param>
    /// <param name="file">The name by which other pages refer to it.</param>
    /// <param name="maxReferring">How many that refer to it are taken.</param>
    public Page[] Of(int donor, List<int> others, IEnumerable<int> needed, string file, int maxReferring)
    {
        var referring = parsed[donor].Operation is null
            ? others.Where(at => parsed[at].Operation is not null && pages[at].Text.Contains(file, StringComparison.Ordinal)).Take(maxReferring)
            : [];
        var siblings = others.Where(at => parsed[at].Operation is { } operation && operation.Action != parsed[donor].Operation?.Action).Take(Siblings);
        return [.. needed.Concat(referring).Concat(siblings).Distinct().Select(at => parsed[at])];
    }
}
