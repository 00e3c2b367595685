using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The requested part of a list.</summary>
internal readonly record struct Page(int Number, int Size)
{
    public static Page Of(JsonObject request, int defaultSize) =>
        new(Positive(request[FakeDialect.Default.Pages.Number]) ?? 1, Positive(request[FakeDialect.Default.Pages.Size]) ?? defaultSize);

    public IEnumerable<T> Cut<T>(IReadOnlyCollection<T> items) =>
        (Number - 1L) * Size >= items.Count ? [] : items.Skip((Number - 1) * Size).Take(Size);

    private static int? Positive(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) && number > 0 ? number : null;
}
