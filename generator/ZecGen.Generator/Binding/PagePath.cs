using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>The folders and the name of a page, without its extension.</summary>
internal static class PagePath
{
    public static string[] SegmentsOf(string path)
    {
        var end = path.IndexOfAny(['#', '?']);
        if (end >= 0) path = path.Substring(0, end);
        if (PageLinks.IsPage(path)) path = path.Substring(0, path.LastIndexOf('.'));
        return path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ("." or "..")).ToArray();
    }

    /// <summary>How many segments both end with.</summary>
    public static int CommonEnd(string[] left, string[] right)
    {
        var count = 0;
        while (count < left.Length && count < right.Length
            && string.Equals(left[left.Length - 1 - count], right[right.Length - 1 - count], StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }
}
