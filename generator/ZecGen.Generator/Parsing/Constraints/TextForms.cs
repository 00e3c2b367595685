using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a text begins and ends with: <c>必须以数字或字母开头和结尾</c>, <c>must start with a letter</c>.</summary>
internal sealed class EdgesForm(string pattern, CharacterClass? first, CharacterClass? last) : RuleForm(RuleKind.Edges)
{
    private const string LetterOrDigit =
        "(数字或字母|字母或数字|数字和字母|字母和数字|数字、字母|字母、数字|英文字母或数字|大小写字母或数字|a number or a letter|number or letter|a number or letter|a letter or a number|a letter or "
            + "number|letter or number|"
        + "a digit or a letter|a letter or a digit|a letter or digit|a digit or letter|letters or numbers|letters or digits|an alphanumeric character)";

    private const string Letter = "([英文|大小写|大小写英文]字母|a letter|an English letter|letters)";
    private const string LowerOrDigit =
        "(小写字母或数字|数字或小写字母|小写字母、数字|a lowercase letter or a number|a lowercase letter or number|a number or a lowercase letter|a lowercase letter or a digit|a "
            + "lowercase letter or digit|a digit or a lowercase letter|lowercase letters or digits)";

    private const string Lower = "([英文]小写[英文]字母|a lowercase letter|a lower-case letter|lowercase letters)";
    private const string Digit = "(数字|a digit|a number|digits|numbers)";
    private const string Slash = "(/|\"/\"|[a] [forward] slash|斜杠)";

    private const string Must = "[必须|需|需要|须|应|必须是|只能|仅能|it must|must|should|has to|can only|may only]";

    private static readonly CharacterClass LettersAndDigits = new(Upper: true, Lower: true, Digits: true, "");
    private static readonly CharacterClass Digits = new(Upper: false, Lower: false, Digits: true, "");
    private static readonly CharacterClass Letters = new(Upper: true, Lower: true, Digits: false, "");
    private static readonly CharacterClass LowerLetters = new(Upper: false, Lower: true, Digits: false, "");
    private static readonly CharacterClass LowerLettersAndDigits = new(Upper: false, Lower: true, Digits: true, "");
    private static readonly CharacterClass Slashes = new(Upper: false, Lower: false, Digits: false, "/");

    private static readonly RuleForm[] Mixed =
    [
        new EdgesForm($"{Must} (start|begin) with {Letter} and [must] end with {LetterOrDigit}", Letters, LettersAndDigits),
        new EdgesForm($"{Must} 以 {Letter} 开头 [,] [并|且|并且|和] [必须|需] [以] {LetterOrDigit} 结尾", Letters, LettersAndDigits),
        new EdgesForm($"{Must} (start|begin) with {Lower} and [must] end with {LowerOrDigit}", LowerLetters, LowerLettersAndDigits),
        new EdgesForm($"{Must} 以 {Lower} 开头 [,] [并|且|并且|和] [必须|需] [以] {LowerOrDigit} 结尾", LowerLetters, LowerLettersAndDigits),
    ];

    // "开头或结尾" asks for one of the two and is no rule; none of these reads it.
    public static readonly RuleForm[] All = [.. Mixed, .. Of(LetterOrDigit, LettersAndDigits), .. Of(Letter, Letters),
        .. Of(LowerOrDigit, LowerLettersAndDigits), .. Of(Lower, LowerLetters), .. Of(Digit, Digits), .. Of(Slash, Slashes)];

    private readonly SentencePattern pattern = new(pattern);

    public CharacterClass? First => first;

    public CharacterClass? Last => last;

    public override IReadOnlyCollection<char>? Beginnings => pattern.Beginnings;

    public override PhraseMatch? Read(SentenceText text, int start, Subject subject) => pattern.MatchClause(text, start, subject);

    private static IEnumerable<RuleForm> Of(string what, CharacterClass characters) =>
    [
        new EdgesForm($"{Must} 以 {what} (开头和结尾|开头与结尾|开头及结尾|开头、结尾|开头[,] [并|且|并且] [必须|需] [以] {what} 结尾|作为开头和结尾)", characters, characters),
        new EdgesForm($"(开头和结尾|开头与结尾|首尾|首尾字符) (必须是|必须为|须为|只能是) {what}", characters, characters),
        new EdgesForm($"{Must} (start and end|begin and end) with {what}", characters, characters),
        new EdgesForm($"{Must} (start|begin) with {what} and end with {what}", characters, characters),
        new EdgesForm($"{Must} 以 {what} (开头|作为开头)", characters, null),
        new EdgesForm($"{Must} 以 {what} (结尾|作为结尾)", null, characters),
        new EdgesForm($"(结尾|末尾|最后一个字符) (必须是|必须为|须为|只能是) {what}", null, characters),
        new EdgesForm($"{Must} end with {what}", null, characters),
        new EdgesForm($"{Must} (start|begin|starting|beginning|starts|begins) with {what}{(what == Slash ? @" [\(/\)]" : "")}", characters, null),
    ];
}

/// <summary>What must differ between the elements of a list: <c>关联标签键不能重复</c>, <c>Tag keys must be unique</c>.</summary>
internal static class UniqueForms
{
    private const string Chinese = "(不能重复|不可重复|不得重复|不允许重复|不能相同|必须唯一|需唯一|唯一)";
    private const string English =
        "(must be unique|must differ|must be different|cannot be repeated|cannot be duplicated|can not be repeated|can not be duplicated|must not be "
            + "repeated|must not be duplicated)";

    public static readonly RuleForm[] All =
    [
        new PatternForm(RuleKind.Unique, $"[[同一|同一个] [资源|实例] [中|内|上|下] [的]] [关联] [的] (标签键|\"标签键\"|标签的键|标签key|标签 \"key\") {Chinese}"),
        new PatternForm(RuleKind.Unique,
            $"[the|all] [associated] (tag|label|{{m}}) (key|keys) [within the same resource|of the same resource|of a resource|of one resource|on a resource] "
                + $"{English}"),
        new PatternForm(RuleKind.Unique, "duplicate (tag|label) keys are not (allowed|supported|permitted)"),
    ];
}
