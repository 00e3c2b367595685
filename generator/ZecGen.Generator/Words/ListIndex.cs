namespace ZecGen.Generator.Words;

/// <summary>Parts of a path that are the place of an element in its list: <c>Disks.N.Size</c>, <c>Disks.0.Size</c>.</summary>
internal static class ListIndex
{
    /// <summary>Whether a part stands for each element: <c>N</c>, and <c>M</c> within what has an index already. Alone it may be a name.</summary>
    /// <param name="isWithin">Whether an index stands before it in its path.</param>
    public static bool IsAny(string part, bool isWithin) => part is "N" or "n" || (isWithin && part is "M" or "m");
}
