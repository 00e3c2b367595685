using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The requested part of a list.</summary>
internal readonly record struct Page(int Number, int Size)
{
    public static Page Of(JsonObject request, int defaultSize) =>
        FakeDialect.Current.Pages is { IsOffset: true } pages
            ? new(1, Positive(request[pages.Size]) ?? defaultSize) { Skipped = Positive(request[pages.Number]) ?? 0, IsCut = pages.NextCursor.Length > 0 }
            : new(Positive(request[FakeDialect.Current.Pages.Number]) ?? 1, Positive(request[FakeDialect.Current.Pages.Size]) ?? defaultSize);

    /// <summary>How many items come before the page, where that is what a request says.</summary>
    public int? Skipped { get; init; }

    /// <summary>Whether the response says where the next page begins.</summary>
    private bool IsCut { get; init; }

    /// <summary>Says of a response how many items there are in all, and which page is next, where it says either.</summary>
    /// <param name="response">The response.</param>
    /// <param name="count">How many items there are.</param>
    public void Describe(JsonObject response, int count)
    {
        var pages = FakeDialect.Current.Pages;
        if (response.ContainsKey(pages.Total)) response[pages.Total] = count;
        if (IsCut && Skipped is { } skipped)
            response[pages.NextCursor] = skipped + Size < count ? (skipped + Size).ToString(CultureInfo.InvariantCulture) : "";
    }

    public IEnumerable<T> Cut<T>(IReadOnlyCollection<T> items) =>
        Skipped is { } skipped ? items.Skip(skipped).Take(Size)
        : (Number - 1L) * Size >= items.Count ? [] : items.Skip((Number - 1) * Size).Take(Size);

    private static int? Positive(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<int>(out var number) && number > 0 => number,
        // A cursor is a text.
        JsonValue value when value.TryGetValue<string>(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) => at,
        _ => null,
    };
}
