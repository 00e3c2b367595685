using System.Globalization;
using System.Text;

namespace ZecGen.Load;

/// <summary>What a run has shown.</summary>
public sealed class LoadReport
{
    internal LoadReport(LoadSettings settings) => Settings = settings;

    /// <summary>The settings of the run.</summary>
    public LoadSettings Settings { get; }

    /// <summary>How the calls ended, by kind.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>What the requests were returned, by kind.</summary>
    public SortedDictionary<string, int> Responses { get; } = new(StringComparer.Ordinal);

    /// <summary>What should not have been; empty when all is well.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>How many calls were made.</summary>
    public int Calls { get; internal set; }

    /// <summary>How many texts were searched for secrets: logs, spans, exceptions, recorded requests.</summary>
    public int SearchedTexts { get; internal set; }

    /// <summary>How long the calls took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Bytes of live objects before, at the most, and after.</summary>
    public (long Before, long Peak, long After) Managed { get; internal set; }

    /// <summary>Bytes of memory of the process before, at the most, and after.</summary>
    public (long Before, long Peak, long After) WorkingSet { get; internal set; }

    /// <summary>Open sockets before, at the most, and after; null where the system does not report them.</summary>
    public (int? Before, int? Peak, int? After) Sockets { get; internal set; }

    /// <summary>The figures, as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line($"{Calls:N0} calls, {Settings.InFlight} in flight, {Settings.Faults:P0} faults, seed {Settings.Seed}");
        Line($"time        {Elapsed.TotalSeconds:N1} s, {Calls / Elapsed.TotalSeconds:N0} calls/s, {Responses.Values.Sum():N0} requests");
        Line($"objects     {Megabytes(Managed.Before)} before, {Megabytes(Managed.Peak)} peak, {Megabytes(Managed.After)} after");
        Line($"process     {Megabytes(WorkingSet.Before)} before, {Megabytes(WorkingSet.Peak)} peak, {Megabytes(WorkingSet.After)} after");
        Line($"sockets     {Sockets.Before} before, {Sockets.Peak} peak, {Sockets.After} after");
        Line($"secrets     searched for in {SearchedTexts:N0} texts");
        Line($"outcomes of calls");
        foreach (var (name, count) in Outcomes) Line($"  {count,8:N0} {name}");
        Line($"responses to requests");
        foreach (var (name, count) in Responses) Line($"  {count,8:N0} {name}");
        Line($"violations  {Violations.Count}");
        foreach (var violation in Violations.Take(20)) Line($"  {violation}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("N1", CultureInfo.InvariantCulture) + " MB";
    }
}
