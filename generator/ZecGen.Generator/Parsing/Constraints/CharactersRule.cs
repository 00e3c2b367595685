using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a text may consist of: <c>仅支持字母、数字、-和英文句点(.)</c>, <c>Only letters and numbers are supported</c>.</summary>
internal static class CharactersRule
{
    private static readonly string[] Openings =
    [
        "仅支持输入", "仅支持", "只支持", "只能输入", "只能包含", "只能由", "只能是", "仅能包含", "仅允许", "只允许",
        "can only contain ", "only contain ", "only supports ", "allowed characters:", "only ",
    ];

    private static readonly (string Word, Action<Class> Add)[] Words =
    [
        ("大小写英文字母", static c => c.Letters = true), ("大小写字母", static c => c.Letters = true), ("英文字母", static c => c.Letters = true), ("字母", static c => c.Letters = true),
        ("uppercase and lowercase letters", static c => c.Letters = true), ("letters", static c => c.Letters = true),
        ("数字", static c => c.Digits = true), ("numbers", static c => c.Digits = true), ("digits", static c => c.Digits = true),
        ("英文句点", static c => c.Others += "."), ("英文句号", static c => c.Others += "."), ("句点", static c => c.Others += "."), ("periods", static c => c.Others += "."), ("period", static c => c.Others += "."),
        ("下划线", static c => c.Others += "_"), ("underscores", static c => c.Others += "_"), ("underscore", static c => c.Others += "_"),
        ("中划线", static c => c.Others += "-"), ("连字符", static c => c.Others += "-"), ("短横线", static c => c.Others += "-"), ("hyphens", static c => c.Others += "-"), ("hyphen", static c => c.Others += "-"),
        ("斜杠", static c => c.Others += "/"), ("slashes", static c => c.Others += "/"), ("slash", static c => c.Others += "/"),
        ("空格", static c => c.Others += " "), ("spaces", static c => c.Others += " "),
    ];

    private static readonly string[] Separators = ["、", "以及", "和", "与", "及", "或", ", and ", ", ", ",", " and ", " or ", "and ", "or ", " "];

    // What may follow a list of characters without changing it.
    private static readonly string[] Endings = ["组成", "are supported", "are allowed", "is supported", "can be used", "，且", "，并", "，必须", "，长度", "，以", "，不", "，只", ", and must", ", and it must", "must "];

    public static CharactersConstraint? Read(List<Sentence> sentences)
    {
        CharactersConstraint? found = null;
        foreach (var sentence in sentences)
        {
            if (!sentence.Has(Sign.Characters) || ReadSentence(sentence.Text) is not { } rule) continue;
            if (found is not null && found != rule) return null;
            found = rule;
        }
        return found;
    }

    private static CharactersConstraint? ReadSentence(string sentence)
    {
        foreach (var opening in Openings)
        {
            var start = TextSearch.Find(sentence, opening);
            if (start >= 0) return ReadList(sentence, start + opening.Length);
        }
        return null;
    }

    private static CharactersConstraint? ReadList(string text, int at)
    {
        var found = new Class();
        while (true)
        {
            while (at < text.Length && text[at] == ' ') at++;
            if (at == text.Length || Following.BeginsWith(text, at, Endings)) break;
            if (Words.FirstOrDefault(word => TextSearch.StartsAt(text, at, word.Word)) is { Word: not null } known)
            {
                known.Add(found);
                at += known.Word.Length;
            }
            else if (text[at] is '(' or '（')
            {
                if (!ReadParenthesis(text, ref at, found)) return null;
            }
            else if (Separators.FirstOrDefault(separator => TextSearch.StartsAt(text, at, separator)) is { } blank) at += blank.Length;
            else if (IsSymbol(text[at])) found.Others += text[at++];
            else return null;
        }
        return found.Letters || found.Digits ? new(found.ToCharacterClass()) : null;
    }

    // "(.)" names the character again; "(A–Z, a–z)" and "(0-9)" say what letters and numbers are.
    private static bool ReadParenthesis(string text, ref int at, Class found)
    {
        var close = text.IndexOfAny([')', '）'], at);
        if (close < 0) return false;
        var inside = text.Substring(at + 1, close - at - 1).Trim();
        at = close + 1;
        if (inside.Length == 1 && IsSymbol(inside[0]))
        {
            found.Others += inside;
            return true;
        }
        return inside.Replace(" ", "").Replace('–', '-').ToLowerInvariant() is "a-z,a-z" or "a-z,0-9" or "a-z" or "0-9";
    }

    private static bool IsSymbol(char c) => c is > ' ' and < (char)127 and not ',' and not ';' && !char.IsLetterOrDigit(c);

    private sealed class Class
    {
        public bool Letters { get; set; }

        public bool Digits { get; set; }

        public string Others { get; set; } = "";

        // "-/_" next to a backslash may stand for three characters or for four; all of them are let through.
        public CharacterClass ToCharacterClass() => new(Letters, Digits, new string([.. Others.Distinct()]));
    }
}
