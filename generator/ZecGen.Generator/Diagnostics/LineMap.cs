using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Diagnostics;

/// <summary>Where the lines of a page begin, to tell line and column of an offset.</summary>
internal sealed record LineMap(EquatableArray<int> Starts)
{
    public static LineMap Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
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
