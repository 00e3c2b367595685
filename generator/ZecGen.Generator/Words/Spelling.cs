namespace ZecGen.Generator.Words;

/// <summary>How many letters part two words.</summary>
internal static class Spelling
{
    private const int LettersPerSlip = 4;

    /// <summary>Whether a word is probably the other one, misspelt. Both as <see cref="WordKey"/> makes them.</summary>
    public static bool IsSlipOf(string word, string other) =>
        word != other && Math.Max(1, other.Length / LettersPerSlip) is var most && Math.Abs(word.Length - other.Length) <= most && word.Length > 1
            && Distance(word, other) <= most;

    /// <summary>How many letters have to be changed, and how many pairs of letters to change places.</summary>
    public static int Distance(string left, string right)
    {
        // Two letters that changed places are one slip, as a letter too many or too few is.
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            current[0] = previous[0] + 1;
            for (var j = 0; j < right.Length; j++)
            {
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
                if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]) current[j + 1] = Math.Min(current[j + 1], before[j - 1] + 1);
            }
            previous.CopyTo(before);
            current.CopyTo(previous);
        }
        return previous[right.Length];
    }
}
