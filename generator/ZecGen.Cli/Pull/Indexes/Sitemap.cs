using System.Text;
using System.Xml;
using ZecGen.Cli.Pull.Http;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Indexes;

/// <summary>A sitemap, or an index of sitemaps: addresses as they are written, each with the time of its last change.</summary>
internal sealed record Sitemap(bool IsIndex, IReadOnlyList<(string Address, string? LastModified)> Entries)
{
    private const int GzipMark = 0x8B1F;

    /// <param name="maxBytes">Of the text, where the file is compressed.</param>
    /// <exception cref="XmlException">It is none, or has a document type, which could name what is elsewhere or grow without end.</exception>
    /// <exception cref="InvalidDataException">It cannot be decompressed, or is too large.</exception>
    public static Sitemap Parse(byte[] body, int maxBytes)
    {
        using var stream = new MemoryStream(Decompress(body, maxBytes));
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        reader.MoveToContent();
        var isIndex = reader.LocalName == "sitemapindex";
        if (!isIndex && reader.LocalName != "urlset") throw new XmlException($"The root is '{reader.LocalName}', and not 'urlset' or 'sitemapindex'.");
        var entries = new List<(string, string?)>();
        string? address = null, changed = null;
        const int Entry = 1, Member = 2;
        for (var isRead = reader.Read(); isRead;)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: Member, LocalName: "loc" or "lastmod" } && IsOwn(reader))
            {
                var name = reader.LocalName;
                var value = TextOf(reader);
                if (name == "loc") address = value;
                else changed = value;
                isRead = !reader.EOF;
                continue;
            }
            if (reader is { NodeType: XmlNodeType.EndElement, Depth: Entry })
            {
                if (address is not null) entries.Add((address, changed));
                (address, changed) = (null, null);
            }
            isRead = reader.Read();
        }
        return new(isIndex, entries);
    }

    // Images, videos and news have elements of the same names.
    private static bool IsOwn(XmlReader reader) =>
        reader.NamespaceURI.Length == 0 || reader.NamespaceURI.Contains("sitemaps.org/", StringComparison.Ordinal)
        || reader.NamespaceURI.Contains("google.com/schemas/sitemap/0.", StringComparison.Ordinal);

    // The text of an element, whatever else is in it; the reader stands behind it.
    private static string TextOf(XmlReader reader)
    {
        using var inner = reader.ReadSubtree();
        var text = new StringBuilder();
        while (inner.Read())
            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(inner.Value);
        inner.Close();
        reader.Read();
        return text.ToString().Trim();
    }

    // sitemap.xml.gz, whatever it is called.
    private static byte[] Decompress(byte[] body, int maxBytes)
    {
        if (body.Length < 2 || BitConverter.ToUInt16(body) != GzipMark) return body;
        try
        {
            return Decompression.Gunzip(body, maxBytes);
        }
        catch (OversizeException failure)
        {
            throw new InvalidDataException($"It has more than {PullLimits.Size(maxBytes)}.", failure);
        }
    }
}
