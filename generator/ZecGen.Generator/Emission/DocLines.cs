namespace ZecGen.Generator.Emission;

/// <summary>A long line of a documentation comment → lines that editors show whole. To readers of the documentation a line end is a blank.</summary>
internal static class DocLines
{
    private const int Longest = 160;

    // Behind these a blank is not seen.
    private const string Punctuation = "。；，、：！？）";

    public static IEnumerable<Code> Of(Code code)
    {
        var text = code.ToString();
        var start = 0;
        while (text.Length - start > Longest)
        {
            var end = BreakIn(text, start);
            if (end < 0) break;
            yield return Code.Escaped(text.Substring(start, end - start).TrimEnd(' '));
            for (start = end; start < text.Length && text[start] == ' ';) start++;
        }
        if (start < text.Length) yield return Code.Escaped(text.Substring(start));
    }

    // The last place before the limit, else the first behind it; -1 where there is none.
    private static int BreakIn(string text, int start)
    {
        var (best, inTag) = (-1, false);
        for (var i = start; i < text.Length - 1; i++)
        {
            if (text[i] == '<') inTag = true;
            else if (text[i] == '>') inTag = false;
            if (inTag || i == start || !(text[i] == ' ' || Punctuation.IndexOf(text[i]) >= 0)) continue;
            if (i - start >= Longest) return best >= 0 ? best : i + 1;
            best = i + 1;
        }
        return best;
    }
}
