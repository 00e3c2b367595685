namespace ZecGen.Benchmarks.Measuring;

/// <summary>One measured thing.</summary>
/// <param name="What">What is measured; figures of the same thing share a row of the table.</param>
/// <param name="Way">Whose figure it is: <see cref="Ours"/>, or a peer's name.</param>
/// <param name="AtMost">The goal, where there is one.</param>
internal sealed record Figure(string What, string Way, Unit Unit, double Value, double? AtMost = null)
{
    public const string Ours = "ZecGen";

    public static string Text(Unit unit, double value) => FormattableString.Invariant(unit switch
    {
        Unit.Bytes => (FormattableString)$"{value:N0} B",
        Unit.Milliseconds when value < 1 => $"{value * 1000:0.###} µs",
        Unit.Milliseconds when value < 10 => $"{value:0.00} ms",
        Unit.Milliseconds => $"{value:0} ms",
        Unit.Count => $"{value:N0}",
        _ when value >= 9.995 => $"{value:0.0} ×",
        _ when value < 0.0995 => $"{value:0.000} ×",
        _ => $"{value:0.00} ×",
    });
}

internal enum Unit
{
    Ratio,
    Milliseconds,
    Bytes,
    Count,
}
