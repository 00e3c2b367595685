namespace ZecGen;

/// <summary>Which item each page begins with, where requests name that and not the number of the page.</summary>
/// <param name="first">The item that the first page begins with, counted from 0.</param>
/// <param name="size">The requested size of a page; not positive where a request says none.</param>
internal sealed class PageOffsets(long first, long size)
{
    // How far apart pages are, once one has come.
    private long? step;
    private long start = 1;

    /// <summary>The same for an enumeration of its own.</summary>
    /// <param name="page">The page that it begins with.</param>
    public PageOffsets From(long page) => new(first, size) { start = page };

    /// <summary>The first item of a page.</summary>
    public long Of(long page) => first + ((start - 1) * Math.Max(size, 0)) + ((page - start) * (step ?? size));

    /// <summary>How many items there are from the first page on.</summary>
    public long? Remaining(long? total) => total is { } all ? Math.Max(all - first, 0) : null;

    /// <summary>Takes account of a page after which more follow. Services cap sizes: what they give first is how far apart pages are.</summary>
    public void Pass(int count) => step ??= size <= 0 || (count > 0 && count < size) ? Math.Max(count, 1) : size;
}
