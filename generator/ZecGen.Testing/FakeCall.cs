namespace ZecGen.Testing;

/// <summary>A call that reached a fake service.</summary>
/// <param name="Action">What the caller asked for; empty where it did not say.</param>
/// <param name="Request">The body.</param>
/// <param name="Status">The HTTP status that it got.</param>
/// <param name="Code">The error code that it got; <see langword="null"/> for a success.</param>
public sealed record FakeCall(string Action, string Request, int Status, string? Code);
