using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ZecGen;

/// <summary>Provides the name of the activity source and the meter. Nothing is measured without a listener.</summary>
/// <remarks>Follows the OpenTelemetry conventions for HTTP clients: a span and a measurement for every attempt, within a span for the call.</remarks>
public static class ZecGenTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "ZecGen";

    internal static readonly string? Version = typeof(ZecGenTelemetry).Assembly.GetName().Version?.ToString(3);

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Meter Meter = new(Name, Version);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "http.client.request.duration", "s", "Duration of attempts, from sending the request to the end of the response.");

    internal static readonly Counter<long> Retries = Meter.CreateCounter<long>("zecgen.client.retries", "{retry}", "Number of retries.");
}
