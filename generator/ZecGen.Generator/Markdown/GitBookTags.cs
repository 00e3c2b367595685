using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>GitBook's <c>{% … %}</c> lines, which no Markdown reader knows: taken out before parsing, kept as hint ranges.</summary>
/// <param name="Text">The page with every tag line overwritten by blanks, so that all offsets stay what they were.</param>
/// <param name="Hints">From the opening to the closing tag of every hint block; an unclosed one reaches the page's end.</param>
internal sealed record GitBookTags(string Text, IReadOnlyList<TextSpan> Hints)
{
    public bool IsInHint(int position)
    {
        // Hints follow one another.
        int low = 0, high = Hints.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Hints[middle].Contains(position)) return true;
            if (Hints[middle].Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return false;
    }

    public static GitBookTags TakeOut(string text)
    {
        if (text.IndexOf("{%", StringComparison.Ordinal) < 0) return new(text, []);

        var blanked = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, blanked, 0, text.Length);
        var hints = new List<TextSpan>();
        var hintStart = -1;
        var fence = '\0';
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;

            var line = text.AsSpan(start, end - start).Trim();
            if (FenceOf(line) is var mark && mark != '\0' && (fence == '\0' || fence == mark))
                fence = fence == '\0' ? mark : '\0';
            if (fence != '\0' || !line.StartsWith("{%".AsSpan()) || !line.EndsWith("%}".AsSpan())) continue;

            var tag = line.Slice(2, Math.Max(0, line.Length - 4)).Trim();
            if (tag.StartsWith("hint".AsSpan()) && hintStart < 0) hintStart = start;
            if (tag.StartsWith("endhint".AsSpan()) && hintStart >= 0)
            {
                hints.Add(TextSpan.FromBounds(hintStart, end));
                hintStart = -1;
            }
            for (var i = start; i < end; i++)
                if (blanked[i] != '\r') blanked[i] = ' ';
        }
        if (hintStart >= 0) hints.Add(TextSpan.FromBounds(hintStart, text.Length));
        var page = new string(blanked, 0, text.Length);
        ArrayPool<char>.Shared.Return(blanked);
        return new(page, hints);
    }

    private static char FenceOf(ReadOnlySpan<char> line) =>
        line.StartsWith("```".AsSpan()) ? '`' : line.StartsWith("~~~".AsSpan()) ? '~' : '\0';
}
