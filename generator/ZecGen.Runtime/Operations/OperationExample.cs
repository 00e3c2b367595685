using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>A documented call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationExample
{
    /// <summary>What it shows.</summary>
    public string Title { get; init; } = "";

    /// <summary>The body, as JSON; <see langword="null"/> where the page has none.</summary>
    public string? Request { get; init; }

    /// <summary>The whole response, envelope included, as JSON; <see langword="null"/> where the page has none.</summary>
    public string? Response { get; init; }
}
