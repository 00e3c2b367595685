namespace ZecGen;

/// <summary>A documented call.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Request">The body, as JSON; <see langword="null"/> where the page has none.</param>
/// <param name="Response">The whole answer, envelope included, as JSON; <see langword="null"/> where the page has none.</param>
public sealed record OperationExample(string Title, string? Request, string? Response);
