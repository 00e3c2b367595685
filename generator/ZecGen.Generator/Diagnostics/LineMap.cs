using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Diagnostics;

/// <summary>Where the lines of a page begin, to find line and column of an offset.</summary>
internal sealed record LineMap(EquatableArray<int> Starts)
{
    public static LineMap Of(string text)
    {
        var starts = new List<int>((text.Length / 32) + 4) { 0 };
        for (int at = 0, next; (next = text.AsSpan(at).IndexOfAny('\n', '\r')) >= 0;)
        {
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            starts.Add(at);
        }
        return new(starts.ToEquatable());
    }

    public LinePositionSpan Lines(TextSpan span) => new(Position(span.Start), Position(span.End));

    private LinePosition Position(int offset)
    {
        int low = 0, high = Starts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        return new(low, offset - Starts[low]);
    }
}
