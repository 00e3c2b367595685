using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A cell that names a member by the path to it: <c>Disks.N.Size</c>, <c>Net.Ip</c>, <c>Ids.N</c>.</summary>
internal static class FlattenedName
{
    // What people put around an index, or in its place.
    private const string Marks = "[]{}<>#*:";

    /// <returns>The cell with the path to what holds the member, where <c>[]</c> stands behind the name of each list.</returns>
    public static NameCell Of(NameCell name, RichText cell)
    {
        var text = PlainCharacters.Of(cell.Flat).Trim(' ', '*', '`', '_');
        if (text.IndexOfAny(['.', '[']) <= 0) return name;
        var segments = new List<(string Name, int Depth)>();
        var (isWithin, isElement) = (false, false);
        foreach (var part in PartsOf(text))
        {
            if (segments.Count > 0 && IsIndex(part, isWithin))
            {
                segments[segments.Count - 1] = (segments[segments.Count - 1].Name, segments[segments.Count - 1].Depth + 1);
                (isWithin, isElement) = (true, isElement || IsNumber(part.Trim(Marks.ToCharArray())));
            }
            else if (Identifiers.IsName(part)) segments.Add((part, 0));
            else return name;
        }
        if (segments.Count == 0) return name;
        var (last, depth) = segments[segments.Count - 1];
        segments.RemoveAt(segments.Count - 1);
        var parent = string.Join(".", segments.Select(static segment => segment.Name + string.Concat(Enumerable.Repeat("[]", segment.Depth))));
        return name with
        {
            Name = last, Parent = parent, Marks = 0, Indent = 0, IsName = true, ListDepth = depth, ElementPath = isElement ? text : null,
        };
    }

    // "Disks[N].Ips[]" has the parts that "Disks.N.Ips.N" has.
    private static IEnumerable<string> PartsOf(string text)
    {
        foreach (var written in text.Split('.'))
        {
            var part = written.Trim(' ');
            var open = part.IndexOf('[');
            if (open <= 0)
            {
                yield return part;
                continue;
            }
            yield return part.Substring(0, open);
            foreach (var index in part.Substring(open).Split(']'))
                if (index.Length > 0) yield return index + "]";
        }
    }

    /// <summary>The path to the member that a cell names by dots, with <c>[]</c> behind the name of each list.</summary>
    public static string PathTo(RichText cell)
    {
        var parts = new List<string>();
        foreach (var written in PlainCharacters.Of(cell.Flat).Trim(' ', '*', '`', '_').Split('.'))
        {
            var part = written.Trim(' ');
            var end = part.IndexOf('[');
            if (IsIndex(part, parts.Exists(static known => known[known.Length - 1] == ']')) && parts.Count > 0) parts[parts.Count - 1] += "[]";
            else if (part.Length > 0 && end != 0)
                parts.Add(end < 0 ? part : part.Substring(0, end) + string.Concat(Enumerable.Repeat("[]", part.Count(static c => c == '['))));
        }
        return string.Join(".", parts.Take(parts.Count - 1));
    }

    /// <summary>The path to a map in a path that leads through any of its members: <c>labels.*.text</c>; null where it leads through none.</summary>
    public static string? MapIn(RichText cell)
    {
        var parts = PlainCharacters.Of(cell.Flat).Trim(' ', '`', '_').Split('.');
        var at = Array.IndexOf(parts, "*");
        return at > 0 && parts.Take(at).All(Identifiers.IsName) ? string.Join(".", parts.Take(at)) : null;
    }

    /// <summary>The name of a part of such a path, and how many lists deep it is.</summary>
    public static (string Name, int Depth) Part(string part)
    {
        var end = part.IndexOf('[');
        return end < 0 ? (part, 0) : (part.Substring(0, end), (part.Length - end) / 2);
    }

    // "N", "0", "[N]", "{N}", "#", "[]"
    private static bool IsIndex(string part, bool isWithin) =>
        part.Trim(Marks.ToCharArray()) is var bare && part.Length > 0
        && (bare.Length == 0 || IsNumber(bare) || ListIndex.IsAny(bare, isWithin || bare.Length < part.Length));

    private static bool IsNumber(string part) => part.Length > 0 && part.All(static c => c is >= '0' and <= '9');
}
