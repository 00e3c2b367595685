using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a text may consist of: <c>仅支持字母、数字、-和英文句点(.)</c>, <c>Only letters and numbers are supported</c>.</summary>
internal sealed class CharactersForm : RuleForm
{
    // What makes a list of characters that may be used one of all that may.
    private static readonly string[] Exclusions =
    [
        .. from verb in new[] { "不支持", "不允许", "不能包含", "不可包含", "不能使用", "不可使用", "不能含有" }
           from other in new[] { "其他", "其它", "任何其他", "任何其它" }
           from mark in new[] { ",", ";" }
           select mark + verb + other + "字符",
        .. from opening in new[]
           {
               ", other characters are not ", ", and other characters are not ", ", but other characters are not ", ", no other characters are ",
               ", but no other characters are ",
           }
           from verb in new[] { "supported", "allowed", "permitted", "accepted" }
           select opening + verb,
        ", but no other characters", ", but no others", ", and nothing else",
    ];

    public static readonly RuleForm[] All =
    [
        new CharactersForm(
            ["仅支持输入", "仅支持使用", "仅支持包含", "仅支持", "只支持", "只能输入", "只能使用", "只能包含", "只能含有", "只能是", "只能为", "仅能包含", "仅能使用", "仅允许", "只允许", "仅可包含", "只可包含",
                "仅包含", "仅限", "只限", "允许的字符:", "支持的字符:"],
            []),
        new CharactersForm(["只能由", "仅能由", "必须由", "由"], ["组成", "构成"]) { NeedsEnding = true },
        new CharactersForm(
            ["can only contain", "may only contain", "must only contain", "should only contain", "only contains", "only contain", "can contain only",
                "may contain only", "must contain only", "contains only", "contain only", "use only", "consist only of", "consists only of",
                "can only consist of",
                "must consist of", "consists of",
             "only supports", "only support", "only allows", "only accepts", "supports only", "allowed characters:", "allowed characters are",
             "supported characters:", "valid characters:", "valid characters are"],
            ["only"]),
        new CharactersForm(
            ["可以包含", "可包含", "可以使用", "可使用", "支持", "允许", "由", "包含", "can contain", "may contain", "supports", "contains"],
            Exclusions) { NeedsEnding = true },
        new CharactersForm(["only"], ["are supported", "are allowed", "is supported", "is allowed", "can be used", "may be used", "are permitted",
            "are accepted", "are valid", "can be entered"]),
    ];

    /// <summary>What a text may have among others; which others, it does not say.</summary>
    public static readonly RuleForm Composition = new CharactersForm(
        ["can contain", "may contain", "can include", "may include", "可以包含", "可包含", "可含", "可以使用", "可使用"], [], RuleKind.Composition);

    private static readonly string[] LetterWords =
        ["大小写英文字母", "英文大小写字母", "大小写字母", "英文字母", "字母", "uppercase and lowercase letters", "upper and lower case letters", "english letters", "letters"];

    private static readonly string[] LowerWords =
        ["小写英文字母", "英文小写字母", "小写字母", "lowercase english letters", "lowercase letters", "lower-case letters", "lower case letters"];

    private static readonly string[] UpperWords =
        ["大写英文字母", "英文大写字母", "大写字母", "uppercase english letters", "uppercase letters", "upper-case letters", "upper case letters"];

    private static readonly string[] DigitWords = ["阿拉伯数字", "数字", "numbers", "digits"];

    private static readonly (char Symbol, string[] Words)[] SymbolWords =
    [
        ('.', ["英文句点", "英文句号", "句点", "点号", "英文点", "小数点", "点", "periods", "period", "dots"]),
        ('_', ["下划线", "underscores", "underscore"]),
        ('-', ["中划线", "短划线", "连字符", "短横线", "hyphens", "hyphen", "dashes", "dash"]),
        ('/', ["斜杠", "slashes", "slash"]),
        (' ', ["空格", "spaces"]),
    ];

    private static readonly string[] Separators = ["、", "以及", "和", "与", "及", "或", ", and", ", or", ",", "and", "or"];

    private readonly char[] beginnings;
    private readonly string[] openings;
    private readonly string[] endings;

    private CharactersForm(string[] openings, string[] endings, RuleKind kind = RuleKind.Characters)
        : base(kind)
    {
        this.openings = openings;
        beginnings = [.. openings.Select(static opening => TextSearch.Lower(opening[0])).Distinct()];
        this.endings = endings;
    }

    /// <summary>The characters that a match found.</summary>
    public static CharacterClass ClassOf(PhraseMatch match) => ((CharactersMatch)match.Detail!).Allowed;

    private bool NeedsEnding { get; init; }

    public override IReadOnlyCollection<char> Beginnings => beginnings;

    public override PhraseMatch? Read(SentenceText text, int start, Subject subject)
    {
        foreach (var opening in openings)
            if (text.StandsAt(start, opening) && ReadList(text, start, start + opening.Length) is { } match) return match;
        return null;
    }

    private PhraseMatch? ReadList(SentenceText text, int start, int at)
    {
        var found = new Class();
        while (ReadItem(text, ref at, found))
        {
            var next = AfterSeparator(text, at);
            var item = next;
            if (ReadItem(text, ref item, new Class())) at = next;
        }
        var ending = endings.FirstOrDefault(word => text.StandsAt(text.SkipBlanks(at), word));
        if (ending is not null) at = text.SkipBlanks(at) + ending.Length;
        else if (NeedsEnding) return null;
        if (!(found.Upper || found.Lower || found.Digits || Kind == RuleKind.Composition) || !ClauseEnd.IsAt(text, at)) return null;
        return new() { Start = start, End = at, Detail = new CharactersMatch(found.ToCharacterClass()) };
    }

    private static int AfterSeparator(SentenceText text, int at)
    {
        at = text.SkipBlanks(at);
        // "A、和B"
        while (Separators.FirstOrDefault(separator => text.StandsAt(at, separator)) is { } found) at = text.SkipBlanks(at + found.Length);
        return at;
    }

    private static bool ReadItem(SentenceText text, ref int at, Class found)
    {
        var start = text.SkipBlanks(at);
        if (start >= text.Text.Length) return false;
        if (ReadWord(text, start, found) is var end and > 0)
        {
            at = end;
            return ReadParenthesis(text, ref at, found);
        }
        if (!IsSymbol(text.Text[start])) return false;
        found.Others += text.Text[start];
        at = start + 1;
        return ReadParenthesis(text, ref at, found);
    }

    // The end of a word for characters; -1 where none stands there.
    private static int ReadWord(SentenceText text, int start, Class found)
    {
        if (LetterWords.FirstOrDefault(word => text.StandsAt(start, word)) is { } letters)
        {
            found.Upper = found.Lower = true;
            return start + letters.Length;
        }
        if (LowerWords.FirstOrDefault(word => text.StandsAt(start, word)) is { } lower)
        {
            found.Lower = true;
            return start + lower.Length;
        }
        if (UpperWords.FirstOrDefault(word => text.StandsAt(start, word)) is { } upper)
        {
            found.Upper = true;
            return start + upper.Length;
        }
        if (DigitWords.FirstOrDefault(word => text.StandsAt(start, word)) is { } digits)
        {
            found.Digits = true;
            return start + digits.Length;
        }
        foreach (var (symbol, words) in SymbolWords)
        {
            if (words.FirstOrDefault(word => text.StandsAt(start, word)) is not { } named) continue;
            found.Others += symbol;
            return start + named.Length;
        }
        return -1;
    }

    // "(.)" names the character again; "(A–Z, a–z)" and "(0-9)" say what letters and numbers are.
    private static bool ReadParenthesis(SentenceText text, ref int at, Class found)
    {
        var open = text.SkipBlanks(at);
        if (open >= text.Text.Length || text.Text[open] != '(') return true;
        var close = text.Text.IndexOf(')', open);
        if (close < 0) return false;
        var inside = text.Slice(open + 1, close).Trim('"', ' ');
        if (inside.Length == 1 && IsSymbol(inside[0])) found.Others += inside;
        else if (inside.Replace(" ", "").Replace('~', '-').ToLowerInvariant() is not ("a-z,a-z" or "a-za-z" or "a-z" or "0-9" or "a-z、a-z")) return false;
        at = close + 1;
        return true;
    }

    private static bool IsSymbol(char c) => c < '\u0080' && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not (',' or ';' or '(' or ')' or '"' or ':');

    private sealed record CharactersMatch(CharacterClass Allowed);

    private sealed class Class
    {
        public bool Lower { get; set; }

        public bool Upper { get; set; }

        public bool Digits { get; set; }

        public string Others { get; set; } = "";

        // "-/_" next to a backslash may stand for three characters or for four, and "~" for a hyphen; all of them are let through.
        public CharacterClass ToCharacterClass() => new(Upper, Lower, Digits, new string([.. (Others.IndexOf('~') >= 0 ? Others + "-" : Others).Distinct()]));
    }
}
