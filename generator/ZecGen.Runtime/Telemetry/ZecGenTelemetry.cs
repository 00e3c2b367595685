using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ZecGen;

/// <summary>The names to listen to, for traces and metrics. Nothing is measured while nobody listens.</summary>
/// <remarks>Follows OpenTelemetry's conventions for HTTP clients: a span and a measurement for every attempt, within a span for the call.</remarks>
public static class ZecGenTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "ZecGen";

    internal static readonly string? Version = typeof(ZecGenTelemetry).Assembly.GetName().Version?.ToString(3);

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Meter Meter = new(Name, Version);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of tries, from sending to the end of the answer.");

    internal static readonly Counter<long> Retries = Meter.CreateCounter<long>("zecgen.client.retries", "{retry}", "Calls that were made again.");
}
