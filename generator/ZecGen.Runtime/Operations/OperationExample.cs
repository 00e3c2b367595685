using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Represents a documented example of a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationExample
{
    /// <summary>Gets or sets the description of the example.</summary>
    public string Title { get; init; } = "";

    /// <summary>Gets or sets the body of the request as JSON; <see langword="null"/> if there is none.</summary>
    public string? Request { get; init; }

    /// <summary>Gets or sets the complete response as JSON, including the envelope; <see langword="null"/> if there is none.</summary>
    public string? Response { get; init; }
}
