using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a description says, sentence by sentence: read once, for all the rules.</summary>
/// <param name="All">The sentences that any rule may look at.</param>
/// <param name="Rules">Those of them that may state a rule for every call.</param>
/// <param name="Signs">What the description as a whole speaks of.</param>
internal sealed record Statements(List<Sentence> All, List<Sentence> Rules, Sign Signs)
{
    // What a line must have for any rule to look at it.
    private const Sign Concern = Sign.Digit | Sign.Subject | Sign.Default | Sign.Exclusive | Sign.RequiredWhen | Sign.Time | Sign.Date;

    private static readonly Statements None = new([], [], Sign.None);

    public static Statements Of(RichText description)
    {
        if (description.IsBlank) return None;

        var all = new List<Sentence>();
        var signs = Sign.None;
        foreach (var line in description.Lines)
        {
            var text = Normalize(line.Text);
            var found = Constraints.Signs.In(text);
            signs |= found;
            if ((found & (Concern | Sign.Rule)) != 0) Split(text, found, all);
        }
        return all.Count == 0 ? None with { Signs = signs } : new(all, all.FindAll(static sentence => sentence.StatesRule), signs);
    }

    /// <summary>One sentence, as if it were all that is said.</summary>
    public static Statements Of(Sentence sentence) =>
        sentence.Has(Concern) ? new([sentence], sentence.StatesRule ? [sentence] : [], sentence.Signs) : None;

    private static void Split(string text, Sign signs, List<Sentence> sentences)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && !EndsAt(text, end)) end++;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from == to) continue;
            var sentence = text.Substring(from, to - from);
            sentences.Add(new(sentence, start == 0 && end >= text.Length - 1 ? signs : Constraints.Signs.In(sentence)));
        }
    }

    private static bool EndsAt(string text, int at) => text[at] switch
    {
        '。' or '；' or ';' or '！' => true,
        '.' => (at + 1 == text.Length || text[at + 1] == ' ') && (at == 0 || text[at - 1] is not ('(' or ' ' or '（')),
        _ => false,
    };

    // Digits and radicals that look like others; marks of punctuation stay, since phrases know both kinds.
    private static string Normalize(string text)
    {
        var at = 0;
        while (at < text.Length && !IsLookAlike(text[at])) at++;
        if (at == text.Length) return text;

        var normal = new StringBuilder(text);
        for (; at < normal.Length; at++)
            if (IsLookAlike(normal[at])) normal[at] = PlainCharacters.Of(normal[at]);
        return normal.ToString();
    }

    private static bool IsLookAlike(char c) => c is (>= '０' and <= '９') or (>= '\u2F00' and <= '\u2FD5') or '\u00A0';
}
