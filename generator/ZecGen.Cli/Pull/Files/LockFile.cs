using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Http;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Files;

/// <summary>A page that was pulled.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="Url">Where its Markdown is asked for.</param>
/// <param name="FinalUrl">Where it was, behind all redirects.</param>
/// <param name="Hash">Of its file, SHA-256.</param>
/// <param name="Validators">What the server said of this version of the page.</param>
/// <param name="LastModified">What the sitemap said of it.</param>
internal sealed record LockedPage(string Path, Uri Url, Uri FinalUrl, string Hash, Validators Validators, string? LastModified);

/// <summary>What was pulled into a folder, and from where. It has no time of its own: a pull that finds nothing new changes nothing.</summary>
/// <param name="Site">The address.</param>
/// <param name="Host">What made the site, null where nothing showed it.</param>
/// <param name="Pages">By the paths of their files.</param>
internal sealed record LockFile(SiteAddress Site, string? Host, IReadOnlyDictionary<string, LockedPage> Pages)
{
    public const string Name = "zecgen.lock.json";

    private const int Version = 1;
    private const int HashLength = 64;

    public static LockFile Empty(SiteAddress site) => new(site, null, new Dictionary<string, LockedPage>());

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        // Names of files are for people; the text is no part of a page.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteString("url", Site.Start.AbsoluteUri);
            WriteIfAny("host", Host);
            writer.WriteStartObject("pages");
            foreach (var page in Pages.Values.OrderBy(static page => page.Path, StringComparer.Ordinal))
            {
                writer.WriteStartObject(page.Path);
                writer.WriteString("url", page.Url.AbsoluteUri);
                writer.WriteString("finalUrl", page.FinalUrl.AbsoluteUri);
                writer.WriteString("sha256", page.Hash);
                WriteIfAny("etag", page.Validators.ETag);
                WriteIfAny("lastModified", page.Validators.LastModified);
                WriteIfAny("lastmod", page.LastModified);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();

            void WriteIfAny(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value)) writer.WriteString(name, value);
            }
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Reads a lock file. One that somebody else wrote could name any file and any address: only what this tool would have written is
    /// taken.</summary>
    /// <param name="shown">What messages call the file.</param>
    /// <exception cref="PullException">It is damaged.</exception>
    public static LockFile Parse(byte[] bytes, string shown)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory().TrimStart(Encoding.UTF8.Preamble));
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
                throw new PullException($"'{shown}' was written by another version of zecgen; update the tool, or delete the file and pull with --force.");
            var site = SiteAddress.Parse(root.GetProperty("url").GetString() ?? "", out var problem) ?? throw new FormatException(problem);
            var pages = root.GetProperty("pages").EnumerateObject().Select(page => PageOf(page, site)).ToDictionary(static page => page.Path);
            return new(site, TextOf(root, "host"), pages);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new PullException($"'{shown}' is damaged ({Shown.Of(failure.Message)}); restore it, or delete it and pull with --force.", failure);
        }
    }

    private static LockedPage PageOf(JsonProperty page, SiteAddress site)
    {
        var (url, final) = (UrlOf("url"), UrlOf("finalUrl"));
        var hash = TextOf(page.Value, "sha256") ?? "";
        if (!site.Contains(url) || !site.Contains(final) || PageNames.PathOf(url, site, out _) != page.Name)
            throw new FormatException("a page does not belong to its address");
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower)) throw new FormatException("a page has no hash");
        return new(page.Name, url, final, hash, new(TextOf(page.Value, "etag"), TextOf(page.Value, "lastModified")), TextOf(page.Value, "lastmod"));

        Uri UrlOf(string name) => Uri.TryCreate(TextOf(page.Value, name), UriKind.Absolute, out var value) && value.UserInfo.Length == 0
            ? new(value.GetLeftPart(UriPartial.Path))
            : throw new FormatException("a page has no address");
    }

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
