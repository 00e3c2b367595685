using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Http;

/// <summary>What a site's robots.txt says to this tool (RFC 9309): its own group, or else that of all.</summary>
internal sealed class RobotsRules
{
    private const string All = "*";

    private readonly List<(string Pattern, bool IsAllowed)> rules;

    private RobotsRules(List<(string Pattern, bool IsAllowed)> rules, List<string> sitemaps) => (this.rules, Sitemaps) = (rules, sitemaps);

    public static RobotsRules None { get; } = new([], []);

    /// <summary>The sitemaps that it names.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    public static RobotsRules Parse(string text)
    {
        var groups = new Dictionary<string, List<(string, bool)>>(StringComparer.OrdinalIgnoreCase);
        var (agents, sitemaps, isOpen) = (new List<string>(), new List<string>(), false);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var content = line.IndexOf('#', StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line;
            if (content.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            var value = content[(colon + 1)..].Trim();
            var name = content[..colon].Trim().ToUpperInvariant();
            switch (name)
            {
                case "USER-AGENT":
                    if (!isOpen) agents.Clear();
                    isOpen = true;
                    // A version behind the name does not make it another tool.
                    agents.Add(value.Split('/')[0].TrimEnd());
                    // A group without rules allows all.
                    groups.TryAdd(agents[^1], []);
                    break;
                case "ALLOW" or "DISALLOW":
                    isOpen = false;
                    if (value.Length > 0)
                        foreach (var agent in agents) groups[agent].Add((Uri.UnescapeDataString(value), name == "ALLOW"));
                    break;
                case "SITEMAP":
                    sitemaps.Add(value);
                    break;
            }
        }
        return new(groups.GetValueOrDefault(PullLimits.Agent) ?? groups.GetValueOrDefault(All) ?? [], sitemaps);
    }

    /// <summary>Whether an address may be fetched: the longest rule that matches says so, and of two the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = Uri.UnescapeDataString(url.PathAndQuery);
        var (length, isAllowed) = (-1, true);
        foreach (var (pattern, allows) in rules)
        {
            if (pattern.Length < length || (pattern.Length == length && !allows) || !Matches(pattern, path)) continue;
            (length, isAllowed) = (pattern.Length, allows);
        }
        return isAllowed;
    }

    // "*" is any text, and "$" at the end the end of the path.
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern[^1] == '$';
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var index = 1; index < parts.Length; index++)
        {
            if (isWhole && index == parts.Length - 1)
                return path.Length - at >= parts[index].Length && path.EndsWith(parts[index], StringComparison.Ordinal);
            var found = path.IndexOf(parts[index], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[index].Length;
        }
        return !isWhole || at == path.Length;
    }
}
