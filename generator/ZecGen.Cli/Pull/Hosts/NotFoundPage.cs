using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>Pages that say that there is no page, whatever the status says.</summary>
internal static class NotFoundPage
{
    private static readonly string[] Titles =
        ["page not found", "not found", "404", "404 not found", "404 page not found", "404: not found", "404: page not found", "404 - page not found",
            "404 - not found", "页面未找到", "未找到页面", "找不到页面", "页面不存在"];

    /// <param name="text">A page without what its host adds.</param>
    public static bool IsShownBy(string text)
    {
        var lines = MarkdownLine.In(text);
        var first = lines.Find(line => !line.IsBlankOf(text));
        // Pages with tables describe something, be it an error of this name.
        return first.HeadingOf(text) is { } heading && Titles.Contains(heading.TrimEnd('.', '!', '。', '！').ToLowerInvariant())
            && !lines.Exists(line => !line.IsCode && line.Of(text).TrimStart().StartsWith("|"));
    }
}
