using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The requested part of a list.</summary>
internal readonly record struct Page(int Number, int Size)
{
    public static Page Of(JsonObject request, int defaultSize) =>
        FakeDialect.Current.Pages is { IsOffset: true } pages
            ? new(1, Positive(request[pages.Size]) ?? defaultSize) { Skipped = Positive(request[pages.Number]) ?? 0 }
            : new(Positive(request[FakeDialect.Current.Pages.Number]) ?? 1, Positive(request[FakeDialect.Current.Pages.Size]) ?? defaultSize);

    /// <summary>How many items come before the page, where that is what a request says.</summary>
    public int? Skipped { get; init; }

    public IEnumerable<T> Cut<T>(IReadOnlyCollection<T> items) =>
        Skipped is { } skipped ? items.Skip(skipped).Take(Size)
        : (Number - 1L) * Size >= items.Count ? [] : items.Skip((Number - 1) * Size).Take(Size);

    private static int? Positive(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) && number > 0 ? number : null;
}
