namespace ZecGen.Testing;

/// <summary>A number that stands for what a request says: the same in every run, and nothing can be read out of it.</summary>
internal static class RequestFingerprint
{
    private const ulong Start = 14695981039346656037UL;

    /// <param name="text">A text.</param>
    /// <param name="earlier">What stands for the texts before it.</param>
    public static ulong Of(string text, ulong earlier = Start)
    {
        foreach (var c in text) earlier = unchecked((earlier ^ c) * 1099511628211UL);
        return earlier;
    }
}
