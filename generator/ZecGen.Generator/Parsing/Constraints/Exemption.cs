using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Whether a sentence before a rule, or elsewhere on the page, exempts something from it, in words that no member is called by.</summary>
internal sealed class Exemption
{
    private static readonly HashSet<string> Denials =
        new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "soft", "suggested", "unlimited", "disabled", "negative" };

    // Quantities that no member is called by: beside them, "limit" and "maximum" are what it is.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "limited", "unlimited", "unrestricted", "unbounded", "infinite", "zero", "negative", "minus", "beyond", "exceed", "exceeds",
    };

    private static readonly string[] IdeographWords = ["不限", "无限", "零", "负数", "负值", "例外", "不受", "任意"];

    private readonly bool isCertain;
    private readonly bool isDoubt;
    private readonly decimal[] numbers;

    private Exemption(bool isCertain, bool isDoubt, decimal[] numbers) => (this.isCertain, this.isDoubt, this.numbers) = (isCertain, isDoubt, numbers);

    /// <summary>Whether its first word, or its last, says for what the next sentence holds.</summary>
    /// <param name="isTitle">Whether it is what members are called by: "On-demand price" and "Other names" are, "Recommended values" are not.</param>
    /// <param name="subject">Whom a limit is of may be the member itself: "登录账号".</param>
    public static bool IsScope(Clause clause, bool isTitle, Subject subject)
    {
        var text = clause.Text.TrimEnd('.');
        if (text.EndsWith("除外", StringComparison.Ordinal)) return true;
        if (!isTitle && ScopeFragment.IsHolder(clause) && !(text.Any(Tokenizer.IsIdeograph) && ScopeFragment.NamesHolder(subject))) return true;
        foreach (var token in clause.Sentence.TokensBetween(clause.Start, clause.End))
        {
            if (token.Kind == TokenKind.Ideograph) return Doubt.StartsWithCondition(clause.Sentence, token.Start);
            if (token.Kind != TokenKind.Word) return false;
            var word = clause.Sentence.Slice(token.Start, token.End);
            return Denials.Contains(word) || Doubt.IsCondition(word, isTitle);
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

    /// <summary>What a sentence elsewhere on the page lets in.</summary>
    public static Exemption Of(Clause clause) => new(
        Is(clause),
        Doubt.SpeaksOfQuantity(clause) || Doubt.SpeaksOfChange(clause) || Doubt.Allows(clause) || Doubt.NamesValue(clause) || Doubt.AllowsEmpty(clause)
            || Explanation.StatesScope(clause),
        [.. Doubt.NumbersOf(clause).Select(static number => number.Value)]);

    /// <summary>Whether it may let in what a description rules out: it names a number that the description does not, or allows something.</summary>
    /// <param name="isSubject">Whether it speaks of the member; else it has to name a quantity.</param>
    /// <param name="known">The numbers of the description.</param>
    public bool MayLetIn(bool isSubject, HashSet<decimal> known) => isCertain || (isSubject && isDoubt) || numbers.Any(number => !known.Contains(number));
}
