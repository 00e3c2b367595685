using System.Text.RegularExpressions;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>Pages published as GitBook does: an index at the root, a sitemap, missing pages that answer 200, links that begin at the root, a notice before
/// each page and instructions for agents behind it.</summary>
internal sealed partial class GitBookSite : IAsyncDisposable
{
    public const string Notice =
        "> For the complete documentation index, see [llms.txt](/llms.txt). Markdown versions of pages are available by appending .md.\n\n";

    public const string Instructions =
        "\n\n---\n\n# Agent Instructions: Querying This Documentation\n\nIf you need more, ask a question:\n\n```\nGET /api/x.md?ask=<question>\n```\n\n"
            + "The question should be specific.\n";

    private readonly Dictionary<string, (string Text, string Changed)> pages = new(StringComparer.Ordinal);

    public GitBookSite()
    {
        Site.Otherwise = Answer;
        Site["/robots.txt"] = SiteReply.Text("User-agent: *\nContent-Signal: ai-train=no\nAllow: /\n");
        Site.Replies["/llms.txt"] = _ => SiteReply.Text(Index());
        Site["/sitemap.xml"] = SiteReply.Xml(
            $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{Site.Root}/sitemap-pages.xml</loc></sitemap></sitemapindex>");
        Site.Replies["/sitemap-pages.xml"] = _ => SiteReply.Xml(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{string.Concat(pages.OrderBy(page => page.Key, StringComparer.Ordinal)
                .Select(page => $"<url><loc>{Site.Root}{page.Key}</loc><priority>0.6</priority><lastmod>{page.Value.Changed}</lastmod></url>"))}</urlset>
            """);
    }

    public DocumentationSite Site { get; } = new();

    public string Root => Site.Root;

    /// <summary>Pages that are in no index.</summary>
    public HashSet<string> Hidden { get; } = [];

    /// <summary>Whether responses have entity tags.</summary>
    public bool HasTags { get; set; }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Publishes a page.</summary>
    /// <param name="path">Without an extension.</param>
    public void Publish(string path, string text, string changed = "2026-08-21T10:00:00.000Z") => pages[path] = (text, changed);

    /// <summary>Publishes the pages of a folder.</summary>
    public void PublishFolder(string path, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            Publish($"{path}/{Path.ChangeExtension(Path.GetRelativePath(folder, file).Replace('\\', '/'), null)}", File.ReadAllText(file));
    }

    public void Withdraw(string path) => pages.Remove(path);

    private string Index() => "# Documentation\n\n## API\n\n" + string.Concat(pages.Keys.Where(path => !Hidden.Contains(path))
        .Order(StringComparer.Ordinal)
        .Select(path => $"- [{path[(path.LastIndexOf('/') + 1)..]}]({Root}{path}.md): What it does, see [more]({Root}/other.md)\n"));

    private SiteReply Answer(SiteCall call)
    {
        var path = Uri.UnescapeDataString(call.Path);
        if (!path.EndsWith(".md", StringComparison.Ordinal) || !pages.TryGetValue(path[..^3], out var page))
        {
            return SiteReply.Markdown($"# Page Not Found\n\nThe URL `{path}` does not exist.\n{Instructions}") with
            {
                Headers = "X-Robots-Tag: noindex, nofollow\r\n",
            };
        }
        var text = RelativeLink().Replace(page.Text, link => link.Groups[1].Value + new Uri(new Uri(Root + path), link.Groups[2].Value).AbsolutePath);
        if (!call.Query.Contains("displayAgentInstructions=false", StringComparison.Ordinal)) text = Notice + text.TrimEnd('\n') + Instructions;
        var tag = $"\"{text.GetHashCode(StringComparison.Ordinal):x}\"";
        if (HasTags && call.Headers.GetValueOrDefault("If-None-Match") == tag) return SiteReply.Of(304, $"ETag: {tag}\r\n");
        return SiteReply.Markdown(text) with { Headers = HasTags ? $"Vary: Accept\r\nETag: {tag}\r\n" : "Vary: Accept\r\n" };
    }

    [GeneratedRegex(@"(\]\()(?![a-z]+:|#|/)([^\s#)]+)")]
    private static partial Regex RelativeLink();
}
