namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>Where a name or value ends that is written without quotes: words and numbers joined by hyphens, dots, slashes or colons, as
/// <c>IPv4_IPv6</c>, <c>zh-CN</c>, <c>10.0.0.0/8</c>.</summary>
internal static class LiteralReader
{
    /// <returns>The start where nothing begins there.</returns>
    public static int EndOf(SentenceText text, int start)
    {
        var end = start;
        while (text.TokenAt(end) is { Kind: TokenKind.Word or TokenKind.Number } token)
        {
            end = token.End;
            if (end + 1 < text.Text.Length && text.Text[end] is '-' or '.' or '/' && text.TokenAt(end + 1) is { Kind: TokenKind.Word or TokenKind.Number })
                end++;
        }
        return end;
    }
}
