namespace ZecGen.Generator.Binding;

/// <summary>The newest published version of each service: the default where neither the project nor a page names one.</summary>
internal static class KnownServices
{
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal)
    {
        ["aigw"] = "2026-04-14",
        ["alarm"] = "2025-03-07",
        ["bmc"] = "2026-02-01",
        ["ccs"] = "2025-09-01",
        ["ipt"] = "2024-09-01",
        ["maintenance"] = "2025-03-10",
        ["mcpgw"] = "2026-06-02",
        ["pvtdns"] = "2025-11-01",
        ["sdn"] = "2026-04-01",
        ["traffic"] = "2024-03-26",
        ["user"] = "2024-05-29",
        ["vm"] = "2026-04-01",
        ["zbc"] = "2024-08-08",
        ["zdns"] = "2025-11-01",
        ["zec"] = "2025-09-01",
        ["zga"] = "2023-07-06",
        ["zlb"] = "2025-04-01",
        ["zls"] = "2023-08-04",
        ["zos"] = "2025-10-10",
        ["zrm"] = "2025-10-14",
    };

    public static IEnumerable<string> Slugs => Versions.Keys;

    public static string? VersionOf(string slug) => Versions.TryGetValue(slug, out var version) ? version : null;
}
