namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>Units of measure that may follow a number, and which of them are one.</summary>
internal static class Units
{
    private static readonly string[][] Groups =
    [
        ["Mbps", "Mb/s", "Mbit/s", "M"], ["Kbps", "Kbit/s"], ["Gbps", "Gbit/s"], ["bps"], ["pps"],
        ["GiB", "GB", "G"], ["TiB", "TB", "T"], ["MiB", "MB"], ["KiB", "KB"], ["bytes", "byte", "字节"],
        ["milliseconds", "millisecond", "ms", "毫秒"], ["seconds", "second", "secs", "sec", "s", "秒钟", "秒"], ["minutes", "minute", "mins", "min", "分钟"],
        ["hours", "hour", "h", "个小时", "小时"],
        ["days", "day", "d", "天", "日"], ["weeks", "week", "周"], ["months", "month", "个月", "月"], ["years", "year", "年"],
        ["percent", "%", "‰"], ["cores", "core", "vCPUs", "vCPU", "核"], ["items", "item", "entries", "instances", "个", "台", "条", "次", "项"],
    ];

    private static readonly Dictionary<string, int> GroupOf =
        Groups.SelectMany(static (group, index) => group.Select(unit => (unit, index)))
            .ToDictionary(static row => row.unit, static row => row.index, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, the longest first.</summary>
    public static readonly string[] All = [.. GroupOf.Keys.OrderByDescending(static unit => unit.Length)];

    public static bool AreSame(string left, string right) =>
        GroupOf.TryGetValue(left, out var group) && GroupOf.TryGetValue(right, out var other) && group == other;
}
