namespace ZecGen.Generator.Parsing;

/// <summary>An item of a list of values that adds none.</summary>
/// <param name="Item">What stands in it, or the value.</param>
/// <param name="IsRepeated">Whether its value is listed already.</param>
internal sealed record ListSlip(string Item, bool IsRepeated);
