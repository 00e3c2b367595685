using System.Collections.Immutable;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator;

/// <summary>Pages in an order that follows from their paths alone: the types of an assembly stand in the order of the files that declare them, and
/// projects list files in any order.</summary>
/// <remarks>
/// Steps compare what they hand on place by place, so in one sorted list a page that comes or goes would move all that follow it, and these would be bound and
/// emitted again. A fixed number of groups, each sorted, moves only those of its own group.
/// </remarks>
internal static class PageOrder
{
    private const int Groups = 256;

    /// <summary>Always as many groups, most of them empty in a small project.</summary>
    public static IEnumerable<PageGroup> Group(ImmutableArray<Page> pages)
    {
        var groups = new List<Page>?[Groups];
        foreach (var page in pages) (groups[GroupOf(page.Path)] ??= []).Add(page);
        return Array.ConvertAll(groups, static group => group is null ? PageGroup.Empty : new(Sort(group)));
    }

    private static EquatableArray<Page> Sort(List<Page> pages)
    {
        // Pages on two drives may have one path.
        pages.Sort(static (left, right) =>
            string.CompareOrdinal(left.Path, right.Path) is var order and not 0 ? order : string.CompareOrdinal(left.FilePath, right.FilePath));
        return pages.Distinct(PageIdentity.OfPages).ToEquatable();
    }

    private static int GroupOf(string path)
    {
        var hash = StableHash.Of(path);
        return (int)((hash ^ (hash >> 16)) % Groups);
    }
}

/// <summary>Pages that stand next to each other.</summary>
internal sealed record PageGroup(EquatableArray<Page> Pages)
{
    public static readonly PageGroup Empty = new(default(EquatableArray<Page>));
}
