using System.Text;
using System.Xml;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Hosts;
using ZecGen.Cli.Pull.Http;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Indexes;

/// <summary>Finds the index of a site: <c>llms.txt</c> of the nearest folder that has one with pages below the address, else <c>sitemap.xml</c>. Where
/// there are both, the second says when pages were changed.</summary>
/// <param name="warn">Takes what is left out and should not be there.</param>
/// <param name="note">Takes what is left out.</param>
internal sealed class IndexReader(SiteAddress site, SiteClient client, Action<string> warn, Action<string> note)
{
    // Why the first of all places was not looked at.
    private string? refused;

    /// <exception cref="PullException">There is no index, or a request for it fails.</exception>
    public async Task<SiteIndex> ReadAsync(CancellationToken cancellation)
    {
        var index = await ReadLlmsAsync(cancellation).ConfigureAwait(false);
        SiteIndex? sitemap = null;
        try
        {
            sitemap = await ReadSitemapsAsync(isOnly: index is null, cancellation).ConfigureAwait(false);
        }
        catch (PullException failure) when (index is not null)
        {
            note($"{failure.Message} Nothing says when pages were changed.");
        }
        if (index is null)
        {
            return sitemap is { Entries.Count: > 0 } ? sitemap : throw new PullException(
                $"Neither an llms.txt nor a sitemap.xml of {site} or a folder above it lists a page below {site}{(refused is null ? "" : $"; {refused}")}.");
        }
        if (sitemap is null) return index;
        var changes = sitemap.Entries.DistinctBy(static entry => entry.Path).ToDictionary(static entry => entry.Path, static entry => entry.LastModified);
        return index with
        {
            Entries = [.. index.Entries.Select(entry => entry with { LastModified = changes.GetValueOrDefault(entry.Path) })],
            Sitemaps = sitemap.Sitemaps,
        };
    }

    private async Task<SiteIndex?> ReadLlmsAsync(CancellationToken cancellation)
    {
        foreach (var folder in site.FromNearestToRoot())
        {
            if (await GetAsync(new(folder, "llms.txt"), SiteRequest.Text, cancellation).ConfigureAwait(false) is not { } response) continue;
            var text = Encoding.UTF8.GetString(response.Body).Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
            text = DocumentationHosts.RemoveFurniture(text, DocumentationHosts.Common);
            // A site that answers for everything, with a page for people or with one that says that there is none.
            if (response.MediaType is "text/html" || text.TrimStart().StartsWith('<') || NotFoundPage.IsShownBy(text)) continue;
            var entries = new EntryReader(site, isOfPages: false);
            foreach (var link in LlmsText.LinksIn(text)) entries.Add(response.Final, link, lastModified: null);
            entries.Warnings.ForEach(warn);
            if (entries.Entries.Count == 0) continue;
            entries.Notes.ForEach(note);
            return new(response.Final, entries.Entries) { HeaderNames = response.HeaderNames };
        }
        return null;
    }

    // Where it is the only index, what cannot be read of it would be taken for what is not there.
    private async Task<SiteIndex?> ReadSitemapsAsync(bool isOnly, CancellationToken cancellation)
    {
        var named = client.Sitemaps.Select(address => Uri.TryCreate(site.Start, address, out var url) ? url : null).OfType<Uri>()
            .Where(url => site.HasOriginOf(url) && url.UserInfo.Length == 0);
        var seen = new HashSet<Uri>();
        foreach (var start in site.FromNearestToRoot().Select(static folder => new Uri(folder, "sitemap.xml")).Concat(named))
        {
            var entries = new EntryReader(site, isOfPages: true);
            var (read, pending) = (new List<Uri>(), new Queue<Uri>([start]));
            SiteResponse? first = null;
            while (pending.TryDequeue(out var address))
            {
                if (!seen.Add(address)) continue;
                if (await GetAsync(address, SiteRequest.Xml, cancellation).ConfigureAwait(false) is not { } response || IsOther(response)) continue;
                var sitemap = Parse(response);
                first ??= response;
                read.Add(address);
                foreach (var (listed, lastModified) in sitemap.Entries)
                {
                    if (!sitemap.IsIndex) entries.Add(response.Final, listed, lastModified);
                    // A sitemap index has no other one in it.
                    else if (address == start && Uri.TryCreate(response.Final, listed, out var further) && further.UserInfo.Length == 0)
                    {
                        if (!site.HasOriginOf(further)) note($"{Shown.Of(listed)} is on another site; it is left out.");
                        else if (pending.Count < PullLimits.MaxSitemaps) pending.Enqueue(further);
                        else if (isOnly) throw new PullException($"{Shown.Of(start)} lists more than {PullLimits.MaxSitemaps} sitemaps.");
                    }
                }
            }
            if (isOnly) entries.Warnings.ForEach(warn);
            if (entries.Entries.Count == 0) continue;
            if (isOnly) entries.Notes.ForEach(note);
            return new(first!.Final, entries.Entries) { Sitemaps = read, HeaderNames = first.HeaderNames };
        }
        return null;
    }

    private static Sitemap Parse(SiteResponse response)
    {
        try
        {
            return Sitemap.Parse(response.Body, PullLimits.MaxIndexBytes);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            throw new PullException($"{Shown.Of(response.Final)} cannot be read as a sitemap: {ReasonOf(failure)}", failure);
        }
    }

    // What the reader of XML says of document types is meant for those who program it.
    private static string ReasonOf(Exception failure) =>
        failure.Message.Contains("DTD", StringComparison.Ordinal) ? "it has a document type, and such are not read." : Shown.Of(failure.Message);

    // Where a site answers for everything, the answer is no sitemap; some call one a text.
    private static bool IsOther(SiteResponse response) => response.MediaType is "text/html" or "text/markdown" or "text/plain"
        && !Encoding.UTF8.GetString(response.Body.AsSpan(0, Math.Min(response.Body.Length, 200))).TrimStart('\uFEFF', ' ', '\n')
            .StartsWith("<?xml", StringComparison.Ordinal);

    // What is not there, and what may not be read, says nothing of other places.
    private async Task<SiteResponse?> GetAsync(Uri address, string accept, CancellationToken cancellation)
    {
        var response = await client.GetAsync(new(address, accept, PullLimits.MaxIndexBytes), cancellation).ConfigureAwait(false);
        if (response.Refusal is { } refusal)
        {
            refused ??= $"{Shown.Of(address)} {refusal}";
            note($"{Shown.Of(address)} {refusal}.");
        }
        return response.IsOk ? response : null;
    }
}
