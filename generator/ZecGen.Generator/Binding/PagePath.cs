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

    /// <summary>The folders that a page stands in, the nearest first, without the slash behind them.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
            yield return path.Substring(0, end);
    }

    /// <summary>The path that a link of a page leads to, without an anchor.</summary>
    public static string Resolve(string from, string link)
    {
        var path = new List<string>(from.Split('/'));
        path.RemoveAt(path.Count - 1);
        foreach (var segment in link.Split('/'))
        {
            if (segment == ".." && path.Count > 0 && path[path.Count - 1] != "..") path.RemoveAt(path.Count - 1);
            else if (segment is not ("." or "")) path.Add(segment);
        }
        return string.Join("/", path);
    }

    /// <summary>The folder and the name of a page, in lower case; empty where it stands in no folder.</summary>
    public static string EndOf(string[] segments) =>
        segments.Length < 2 ? "" : (segments[segments.Length - 2] + "/" + segments[segments.Length - 1]).ToLowerInvariant();

    /// <summary>How many segments both end with.</summary>
    public static int CommonEnd(string[] left, string[] right)
    {
        var count = 0;
        while (count < left.Length && count < right.Length
            && string.Equals(left[left.Length - 1 - count], right[right.Length - 1 - count], StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }
}
