using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Places in a repaired text → places in the page as it is, since findings point at the page.</summary>
/// <param name="stretches">Where each unchanged stretch begins in the repaired text and in the page, and where it ends in the page; in order.</param>
internal sealed class OffsetMap(IReadOnlyList<(int Repaired, int Page, int PageEnd)> stretches)
{
    public static readonly OffsetMap Same = new([]);

    public bool IsSame => stretches.Count == 0;

    public int Of(int position)
    {
        if (IsSame) return position;
        int low = 0, high = stretches.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Repaired <= position) low = middle;
            else high = middle - 1;
        }
        var (repaired, page, end) = stretches[low];
        return Math.Min(page + (position - repaired), end);
    }

    public TextSpan Of(TextSpan span) => IsSame ? span : TextSpan.FromBounds(Of(span.Start), Math.Max(Of(span.Start), Of(span.End)));
}
