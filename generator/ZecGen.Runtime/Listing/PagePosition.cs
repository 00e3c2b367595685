namespace ZecGen;

/// <summary>How far an enumeration of pages has come. Pure.</summary>
internal sealed class PagePosition(long page, long? size)
{
    private long seen = size is { } known ? (page - 1) * known : 0;
    private long? total;

    /// <summary>The page to ask for next.</summary>
    public long Page { get; private set; } = page;

    public bool IsOver { get; private set; }

    /// <summary>The last page, as far as is known; the next one where it is not.</summary>
    public long LastKnownPage => IsOver ? 0 : total is { } all && size is > 0 and var each ? (all + each - 1) / each : Page;

    /// <summary>Takes account of a page: a short one, an empty one and one that reaches the total are the last.</summary>
    public void Pass(int count, long? total)
    {
        seen += count;
        this.total = total;
        IsOver = count == 0 || count < size || seen >= total;
        Page++;
    }
}
