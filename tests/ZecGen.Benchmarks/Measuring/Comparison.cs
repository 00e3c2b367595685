namespace ZecGen.Benchmarks.Measuring;

/// <summary>What an interleaved comparison gave.</summary>
internal sealed class Comparison(IReadOnlyDictionary<string, double[]> times, IReadOnlyDictionary<string, long> bytes)
{
    /// <summary>The median of one run.</summary>
    public double Milliseconds(string way) => Interleaved.Median(times[way]);

    /// <summary>The median, over all rounds, of the ratio of two ways within a round.</summary>
    public double Ratio(string way, string to) => Interleaved.Median(times[way].Zip(times[to], static (time, other) => time / other));

    /// <summary>What one run allocates.</summary>
    public long Bytes(string way) => bytes[way];

    /// <summary>A row of ratios: ours, and all peers beside it.</summary>
    public IEnumerable<Figure> Ratios(string what, string to, double? atMost = null, params IEnumerable<string> peers) =>
        peers.Select(peer => new Figure(what, peer, Unit.Ratio, Ratio(peer, to))).Prepend(new(what, Figure.Ours, Unit.Ratio, Ratio(Figure.Ours, to), atMost));

    /// <summary>A row of bytes: ours, and all peers beside it.</summary>
    public IEnumerable<Figure> Allocated(string what, double? atMost = null, params IEnumerable<string> peers) =>
        peers.Select(peer => new Figure(what, peer, Unit.Bytes, Bytes(peer))).Prepend(new(what, Figure.Ours, Unit.Bytes, Bytes(Figure.Ours), atMost));
}
