using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>Pages that say that there is no page, whatever the status says.</summary>
internal static class NotFoundPage
{
    private static readonly string[] Titles =
        ["page not found", "not found", "404", "404 not found", "404 page not found", "页面未找到", "未找到页面", "找不到页面", "页面不存在"];

    /// <param name="text">A page without what its host adds.</param>
    public static bool IsShownBy(string text)
    {
        var lines = MarkdownLine.In(text);
        var first = Furniture.EndOfFrontMatter(text, lines);
        while (first < lines.Count && lines[first].IsBlankOf(text)) first++;
        // Pages with tables describe something, be it an error of this name.
        return first < lines.Count && TitleAt(text, lines, first) is { } title && Titles.Contains(Plain(title))
            && !lines.Exists(line => !line.IsCode && line.Of(text).TrimStart().StartsWith("|"));
    }

    // A heading of any form, or a line in bold.
    private static string? TitleAt(string text, List<MarkdownLine> lines, int index)
    {
        if (lines[index].HeadingOf(text) is { } heading) return heading;
        if (lines[index].IsCode) return null;
        var line = lines[index].Of(text).Trim();
        if (line.StartsWith("**") && line.EndsWith("**")) return line.Trim('*').ToString();
        if (line.StartsWith("<h", StringComparison.OrdinalIgnoreCase) && line.IndexOf('>') is > 0 and var opening && line.LastIndexOf("</") is var closing
            && closing > opening)
            return line[(opening + 1)..closing].ToString();
        var below = index + 1 < lines.Count ? lines[index + 1].Of(text).Trim() : default;
        return !below.IsEmpty && (below.Trim('=').IsEmpty || below.Trim('-').IsEmpty) ? line.ToString() : null;
    }

    // Without the name of the site behind it, and without signs.
    private static string Plain(string title)
    {
        var own = title.Split(" | ")[0];
        var letters = string.Concat(own.Select(static c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
