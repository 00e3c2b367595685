using System.Text;

namespace ZecGen.Generator.Emission;

/// <summary>Keeps one buffer for each thread, since emission makes many short texts.</summary>
internal static class TextBuffer
{
    private const int LargestKept = 128 * 1024;

    [ThreadStatic]
    private static StringBuilder? free;

    /// <summary>An empty buffer, to be handed back with <see cref="Finish"/>.</summary>
    public static StringBuilder Take()
    {
        var buffer = free ?? new(512);
        free = null;
        return buffer;
    }

    /// <summary>The text; the buffer is not to be used any more.</summary>
    public static string Finish(StringBuilder buffer)
    {
        var text = buffer.ToString();
        if (buffer.Capacity > LargestKept) return text;
        buffer.Clear();
        free = buffer;
        return text;
    }
}
