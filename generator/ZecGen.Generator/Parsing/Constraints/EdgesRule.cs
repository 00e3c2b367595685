using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a text begins and ends with: <c>必须以数字或字母开头和结尾</c>, <c>must start with a letter</c>.</summary>
internal static class EdgesRule
{
    private static readonly CharacterClass LetterOrDigit = new(Letters: true, Digits: true, "");
    private static readonly CharacterClass Slash = new(Letters: false, Digits: false, "/");
    private static readonly CharacterClass Letter = new(Letters: true, Digits: false, "");

    // "开头或结尾" asks for one of the two and is no rule; the phrases below do not read it.
    private static readonly (Phrase Phrase, CharacterClass First, CharacterClass? Last)[] Rules =
    [
        (new("必须以(数字或字母|字母或数字|数字和字母|字母和数字|数字、字母|字母、数字)(开头和结尾|开头与结尾|开头及结尾|开头，并以数字或字母结尾)"), LetterOrDigit, LetterOrDigit),
        (new("(开头和结尾|开头与结尾)必须是(字母或数字|数字或字母)"), LetterOrDigit, LetterOrDigit),
        (new("必须以[英文|大小写]字母(开头和结尾|开头与结尾)"), Letter, Letter),
        (new("必须以[英文|大小写]字母开头"), Letter, null),
        (new("must (start and end|begin and end) with a (number or a letter|number or letter|letter or a number|letter or number|digit or a letter|letter or a digit|letter or digit)"), LetterOrDigit, LetterOrDigit),
        (new("must (start|begin) with a (number or a letter|number or letter|letter or a number|letter or number)"), LetterOrDigit, null),
        (new("must (start|begin) with a letter"), Letter, null),
        (new("(allowed|supported)[,]starting with a letter"), Letter, null),
        (new("必须以/开头"), Slash, null),
        (new("must (start|begin) with [a][forward]slash"), Slash, null),
        (new("must (start|begin) with (/|\"/\")"), Slash, null),
    ];

    public static EdgesConstraint? Read(List<Sentence> sentences)
    {
        foreach (var (sentence, signs) in sentences)
            foreach (var (phrase, first, last) in (signs & Sign.Edges) != 0 ? Rules : [])
                if (phrase.Find(sentence) is { } match && !Following.BeginsWith(sentence, match.End, ["或", "和", "、", "or ", "and "]))
                    return new(first, last);
        return null;
    }
}
