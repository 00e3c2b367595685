using System.Net;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Hosts;
using ZecGen.Cli.Pull.Http;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Pages;

/// <summary>A page to fetch.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="Listed">Its address in the index; for one that the index does not list any more, where it was.</param>
internal sealed record PageRequest(string Path, Uri Listed)
{
    /// <summary>What identifies the text that is there already; none where there is no such text.</summary>
    public Validators Validators { get; init; } = Validators.None;

    /// <summary>Where that text came from.</summary>
    public Uri? Known { get; init; }

    /// <summary>When the site says that the page was changed.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether the address could be that of an image or a document for programs; then only its Markdown form shows that it is a page.</summary>
    public bool IsDoubtful { get; init; }
}

internal enum PageState
{
    /// <summary>The page is here.</summary>
    Fetched,

    /// <summary>The text that is there already is that of the page.</summary>
    Current,

    /// <summary>There is no such page.</summary>
    Absent,

    /// <summary>It is elsewhere, or no Markdown, or may not be read.</summary>
    Refused,
}

/// <summary>What came of a page.</summary>
internal sealed record FetchedPage(PageRequest Request, PageState State)
{
    /// <summary>Continues a sentence about the address, where there is no content.</summary>
    public string? Problem { get; init; }

    /// <summary>Where the Markdown was asked for.</summary>
    public Uri Address { get; init; } = Request.Listed;

    /// <summary>Where it was found, behind all redirects.</summary>
    public Uri Final { get; init; } = Request.Listed;

    public PageContent? Content { get; init; }

    public Validators Validators { get; init; } = Validators.None;
}

/// <summary>Fetches pages as Markdown.</summary>
/// <param name="known">The host that an earlier pull found, null where there was none.</param>
internal sealed class PageFetcher(SiteAddress site, SiteClient client, IDocumentationHost? known)
{
    /// <summary>The host of the site, as far as anything shows it.</summary>
    public IDocumentationHost? Host { get; private set; } = known;

    /// <summary>All pages, in the order of the requests.</summary>
    /// <param name="requests">At least one.</param>
    /// <param name="evidence">What is known of the site.</param>
    /// <param name="progress">Takes the number of pages that are done.</param>
    public async Task<IReadOnlyList<FetchedPage>> FetchAsync(
        IReadOnlyList<PageRequest> requests, SiteEvidence evidence, Action<int> progress, CancellationToken cancellation)
    {
        Host = DocumentationHosts.Find(evidence) ?? Host;
        // One page shows who made the site, before the others are asked for.
        var (first, text) = await FetchAsync(requests[0], cancellation).ConfigureAwait(false);
        if (text is not null) Host = DocumentationHosts.Find(evidence with { Page = text, Address = first.Final }) ?? Host;
        var pages = new FetchedPage[requests.Count];
        pages[0] = first;
        var done = 1;
        progress(done);
        var options = new ParallelOptions { MaxDegreeOfParallelism = PullLimits.Concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(1, requests.Count, options, async (index, token) =>
        {
            (pages[index], _) = await FetchAsync(requests[index], token).ConfigureAwait(false);
            progress(Interlocked.Increment(ref done));
        }).ConfigureAwait(false);
        return pages;
    }

    // Some sites have Markdown at the address of the page itself, for those who accept it.
    private async Task<(FetchedPage Page, string? Text)> FetchAsync(PageRequest request, CancellationToken cancellation)
    {
        var markdown = (Host ?? DocumentationHosts.Common).MarkdownAddressOf(request.Listed);
        IEnumerable<Uri> addresses = request.IsDoubtful ? [markdown] : [markdown, request.Listed];
        if (request.Known is { } earlier && site.Contains(earlier)) addresses = addresses.Prepend(earlier);
        (FetchedPage Page, string? Text)? first = null;
        foreach (var address in addresses.Distinct())
        {
            var found = await FetchAsync(request, address, isLast: first is not null || request.IsDoubtful, cancellation).ConfigureAwait(false);
            if (found.Page.State is PageState.Fetched or PageState.Current) return found;
            first ??= found;
        }
        return first!.Value;
    }

    private async Task<(FetchedPage Page, string? Text)> FetchAsync(PageRequest request, Uri address, bool isLast, CancellationToken cancellation)
    {
        var isKnown = address == request.Known && request.Validators.Exist;
        var asked = Host?.Query is { Length: > 0 } query ? new Uri($"{address.AbsoluteUri}?{query}") : address;
        // What the host adds can be taken away afterwards, too.
        if (!client.Allows(asked)) asked = address;
        var response = await client.GetAsync(new(asked, SiteRequest.Markdown, PullLimits.MaxPageBytes)
        {
            IsPage = true,
            Validators = isKnown ? request.Validators : Validators.None,
        }, cancellation).ConfigureAwait(false);
        var page = new FetchedPage(request, PageState.Refused)
        {
            Address = address,
            Final = new(response.Final.GetLeftPart(UriPartial.Path)),
            Validators = response.Validators,
        };
        if (response.Refusal is { } refusal) return (page with { Problem = refusal }, null);
        if (response.IsAbsent) return (page with { State = PageState.Absent, Problem = $"is not there ({(int)response.Status})" }, null);
        if (response.Status == HttpStatusCode.NotModified && isKnown) return (page with { State = PageState.Current }, null);
        if (response.Status != HttpStatusCode.OK)
        {
            var status = $"is answered with {(int)response.Status} ({response.Status})";
            return isLast ? (page with { Problem = status }, null) : throw new PullException($"{Shown.Of(response.Final)} {status}.");
        }
        if (PageContent.TextOf(response, out var problem) is not { } text) return (page with { Problem = problem }, null);
        var bare = DocumentationHosts.RemoveFurniture(text, Host ?? DocumentationHosts.Common, page.Final);
        if (string.IsNullOrWhiteSpace(bare)) return (page with { Problem = "is an empty page" }, text);
        if (NotFoundPage.IsShownBy(bare)) return (page with { State = PageState.Absent, Problem = "says that there is no such page" }, text);
        return (page with { State = PageState.Fetched, Content = PageContent.Of(bare, page.Final, request.Path, site) }, text);
    }
}
