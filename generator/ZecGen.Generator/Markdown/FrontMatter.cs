namespace ZecGen.Generator.Markdown;

/// <summary>What stands above a page between two lines of hyphens.</summary>
/// <param name="Title">What the page is called there, null where it does not say.</param>
internal sealed record FrontMatter(string? Title)
{
    private static readonly string[] TitleKeys = ["title:", "sidebar_label:"];

    public static FrontMatter Of(IReadOnlyList<CodeLine> lines)
    {
        foreach (var key in TitleKeys)
            foreach (var line in lines)
                if (line.Text.StartsWith(key, StringComparison.OrdinalIgnoreCase)
                    && line.Text.Substring(key.Length).Trim(' ', '\t', '\r', '"', '\'') is { Length: > 0 } title)
                    return new(title);
        return new(Title: null);
    }
}
