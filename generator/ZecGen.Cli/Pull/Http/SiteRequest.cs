using System.Net;

namespace ZecGen.Cli.Pull.Http;

/// <summary>What a server said that identifies a version of a page.</summary>
/// <param name="ETag">As it was sent.</param>
/// <param name="LastModified">As it was sent.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);

    public bool Exist => ETag is not null || LastModified is not null;
}

/// <summary>What is fetched.</summary>
/// <param name="Address">An address of the site's origin.</param>
/// <param name="Accept">The media types that can be read.</param>
/// <param name="MaxBytes">Of the body, decompressed.</param>
internal sealed record SiteRequest(Uri Address, string Accept, int MaxBytes)
{
    public const string Markdown = "text/markdown, text/plain;q=0.9";
    public const string Text = "text/plain, text/markdown";
    public const string Xml = "application/xml, text/xml";

    /// <summary>Whether redirects, too, have to stay below the site's address.</summary>
    public bool IsPage { get; init; }

    /// <summary>Those of the version that is there already.</summary>
    public Validators Validators { get; init; } = Validators.None;
}

/// <summary>What came of a request.</summary>
/// <param name="Final">The address after all redirects.</param>
/// <param name="Body">Decompressed; empty unless the status is 200.</param>
internal sealed record SiteResponse(HttpStatusCode Status, Uri Final, byte[] Body)
{
    /// <summary>Why the request, or the place that it was redirected to, was not fetched: continues a sentence about the address.</summary>
    public string? Refusal { get; init; }

    public string? MediaType { get; init; }

    public Validators Validators { get; init; } = Validators.None;

    public IReadOnlyCollection<string> HeaderNames { get; init; } = [];

    public bool IsOk => Refusal is null && Status == HttpStatusCode.OK;

    public bool IsAbsent => Refusal is null && Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;
}
