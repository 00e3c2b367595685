namespace ZecGen.Generator.Words;

/// <summary>Parts of a path that are the place of an element in its list: <c>Disks.N.Size</c>, <c>Disks.0.Size</c>.</summary>
internal static class ListIndex
{
    /// <summary>Whether a part stands for each element.</summary>
    public static bool IsAny(string part) => part is "N" or "M" or "n" or "m";
}
