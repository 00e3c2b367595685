namespace ZecGen.Generator.Collections;

/// <summary>FNV-1a: the same on every machine, which hash codes of strings are not.</summary>
internal static class StableHash
{
    /// <summary>The hash of nothing, from which longer ones go on.</summary>
    public const ulong Start = 14695981039346656037;

    public static uint Of(string text)
    {
        var hash = 2166136261;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }

    public static ulong Append(ulong hash, string text)
    {
        foreach (var c in text) hash = unchecked((hash ^ c) * 1099511628211);
        return hash;
    }
}
