namespace ZecGen;

/// <summary>Represents a page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    /// <summary>Gets or sets the number of the page, as it was requested; pages start at 1. The default is 1.</summary>
    public long Number { get; init; } = 1;

    /// <summary>Gets or sets the items of the page, none of which is <see langword="null"/>. The default is empty.</summary>
    public ValueList<T> Items { get; init; }

    /// <summary>Gets or sets the total number of items on all pages, as the service reported it with this page; <see langword="null"/> if it did not. It
    /// may differ from page to page.</summary>
    public long? Total { get; init; }

    /// <summary>Gets or sets the cursor of the next page, by which a later request can continue; <see langword="null"/> if there is no next page or pages
    /// have numbers.</summary>
    public string? NextCursor { get; init; }
}
