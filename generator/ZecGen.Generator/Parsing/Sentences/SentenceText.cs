using System.Text;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A sentence, in one form of every mark and blank, with its tokens.</summary>
/// <remarks>
/// Marks are the ASCII ones, whichever the page has, and a full-width comma is a comma with a blank behind it, since it parts no thousands.
/// Blanks beside ideographs say nothing and are gone, others are single. What the page has is kept as <see cref="Original"/>.
/// </remarks>
internal sealed class SentenceText
{
    private readonly int[] tokenAt;

    public SentenceText(string original)
    {
        Original = original;
        Text = Normalize(original);
        Tokens = Tokenizer.Read(Text);
        tokenAt = new int[Text.Length + 1];
        for (var i = 0; i < tokenAt.Length; i++) tokenAt[i] = -1;
        for (var i = 0; i < Tokens.Length; i++) tokenAt[Tokens[i].Start] = i;
    }

    public string Original { get; }

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>The token that begins at a place, null where none does.</summary>
    public Token? TokenAt(int at) => at < tokenAt.Length && tokenAt[at] is var index and >= 0 ? Tokens[index] : null;

    /// <summary>The tokens that stand wholly between two places.</summary>
    public ReadOnlySpan<Token> TokensBetween(int start, int end)
    {
        var (first, behind) = (IndexFrom(start), IndexFrom(end));
        if (behind > first && Tokens[behind - 1].End > end) behind--;
        return Tokens.AsSpan(first, Math.Max(0, behind - first));
    }

    public int SkipBlanks(int at)
    {
        while (at < Text.Length && Text[at] == ' ') at++;
        return at;
    }

    public string Slice(int start, int end) => Text.Substring(start, end - start).Trim();

    /// <summary>Whether a word or phrase stands at a place and no letter goes on from it.</summary>
    public bool StandsAt(int at, string word) =>
        TextSearch.StartsAt(Text, at, word)
            && (at + word.Length == Text.Length || !(Tokenizer.IsLatin(word[word.Length - 1]) && Tokenizer.IsLatin(Text[at + word.Length])));

    // The first token that begins at a place or behind it.
    private int IndexFrom(int place)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] == '\'' && !IsApostrophe(text, i) ? '"' : Plain(text[i]);
            if (c == '\0') continue;
            normal.Append(c);
            if (text[i] == '，') normal.Append(' ');
        }
        return WithoutBlanks(normal);
    }

    private static bool IsApostrophe(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static string WithoutBlanks(StringBuilder text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t')
            {
                var next = i + 1;
                while (next < text.Length && text[next] is ' ' or '\t') next++;
                if (kept.Length == 0 || next == text.Length || kept[kept.Length - 1] == ' ' || Tokenizer.IsIdeograph(kept[kept.Length - 1])
                    || Tokenizer.IsIdeograph(text[next]))
                    continue;
                kept.Append(' ');
            }
            else kept.Append(text[i]);
        }
        return kept.ToString();
    }

    private static char Plain(char c) => c switch
    {
        < '\u0080' => c == '`' ? '"' : c,
        '～' or '〜' or '–' or '—' or '∼' => '~',
        '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' => '"',
        '【' => '[',
        '】' => ']',
        '≦' or '⩽' => '≤',
        '≧' or '⩾' => '≥',
        _ => PlainCharacters.Of(c),
    };
}
