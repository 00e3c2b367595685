using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether a sentence before a rule, or elsewhere on the page, exempts something from it, in words that no member is called by.</summary>
internal static class Exemption
{
    private static readonly HashSet<string> Denials =
        new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "soft", "suggested", "unlimited", "disabled", "negative", "any", "trial" };

    // Quantities that no member is called by: beside them, "limit" and "maximum" are what it is.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "limited", "unlimited", "unrestricted", "unbounded", "infinite", "zero", "negative", "minus", "beyond", "exceed", "exceeds",
    };

    private static readonly string[] IdeographWords = ["不限", "无限", "零", "负数", "负值", "例外", "不受", "任意"];

    /// <summary>Whether its first word, or its last, says for what the next sentence holds, as no noun for a member does.</summary>
    public static bool IsScope(Clause clause)
    {
        var text = clause.Text.TrimEnd('.');
        if (text.EndsWith("除外", StringComparison.Ordinal)) return true;
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind == TokenKind.Ideograph) return Doubt.StartsWithCondition(clause.Sentence, token.Start);
            if (token.Kind != TokenKind.Word) return false;
            var word = clause.Sentence.Slice(token.Start, token.End);
            return Doubt.IsCondition(word) || Denials.Contains(word);
        }
        return false;
    }

    /// <summary>Whether it is a sentence of its own that lets in something: "Zero turns it off", "Partners are not limited".</summary>
    public static bool Opens(Clause clause) => Doubt.SpeaksOfChange(clause) || Is(clause);

    private static bool Is(Clause clause)
    {
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
            if (token.Kind == TokenKind.Word ? Words.Contains(clause.Sentence.Slice(token.Start, token.End))
                : token.Kind == TokenKind.Ideograph && IdeographWords.Any(word => clause.Sentence.StandsAt(token.Start, word)))
                return true;
        return false;
    }

    /// <summary>Whether a sentence elsewhere may let in what a description rules out: it names a number that the description does not, or allows
    /// something.</summary>
    /// <param name="isSubject">Whether it speaks of the member; else it has to name a quantity.</param>
    public static bool MayLetIn(string sentence, RichText description, bool isSubject)
    {
        var text = new SentenceText(sentence);
        var clause = new Clause(text, 0, text.Text.Length, null, null);
        if (Is(clause)) return true;
        if (isSubject && (Doubt.SpeaksOfQuantity(clause) || Doubt.SpeaksOfChange(clause) || Doubt.Allows(clause) || Doubt.NamesValue(clause)
            || Doubt.AllowsEmpty(clause) || Explanation.StatesScope(clause)))
            return true;
        var numbers = Doubt.NumbersOf(clause);
        if (numbers.Count == 0) return false;
        var known = new HashSet<decimal>(description.Lines.SelectMany(static line => new SentenceText(line.Text).Tokens.ToArray())
            .Where(static token => token.Kind == TokenKind.Number).Select(static token => token.Value));
        return numbers.Exists(number => !known.Contains(number.Value));
    }
}
