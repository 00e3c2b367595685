using System.Security.Cryptography;
using System.Text;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Http;

namespace ZecGen.Cli.Pull.Pages;

/// <summary>What a file gets: UTF-8 without a byte order mark, lines that end with <c>\n</c>, without what the host adds, and with relative links.</summary>
/// <param name="Bytes">Of the file.</param>
/// <param name="Hash">Of the bytes, SHA-256 in hexadecimal digits.</param>
internal sealed record PageContent(byte[] Bytes, string Hash)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PageContent Of(string text)
    {
        var bytes = Utf8.GetBytes(text);
        return new(bytes, HashOf(bytes));
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The text of a response.</summary>
    /// <param name="problem">Continues a sentence about the address, where it is no Markdown.</param>
    public static string? TextOf(SiteResponse response, out string? problem)
    {
        problem = null;
        if (response.MediaType is { } type && !IsText(type))
        {
            problem = $"is answered with '{Shown.Of(type)}' and not with Markdown";
            return null;
        }
        string text;
        try
        {
            text = WithPlainEnds(Utf8.GetString(response.Body).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            problem = "is not UTF-8";
            return null;
        }
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            problem = "is answered with HTML and not with Markdown";
        else if (text.Contains('\0', StringComparison.Ordinal)) problem = "is answered with what is no text";
        return problem is null ? text : null;
    }

    /// <summary>The content of a page's file.</summary>
    /// <param name="bare">The text without what the host adds.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="path">Of its file.</param>
    public static PageContent Of(string bare, Uri page, string path, SiteAddress site) =>
        Of(LinkRewriter.Rewrite(bare.Trim('\n'), page, path, site) + "\n");

    /// <summary>A text whose lines end with <c>\n</c>. Other characters that may end a line stay: a row of a table goes on behind them.</summary>
    public static string WithPlainEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static bool IsText(string mediaType) =>
        mediaType is "text/markdown" or "text/x-markdown" or "text/plain" or "application/markdown" or "application/octet-stream" or "binary/octet-stream";
}
