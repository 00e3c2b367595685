using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>A pattern and a sentence → what stood for the blanks of the pattern, or nothing where it does not read so.</summary>
public class SentencePatternTests
{
    [Theory]
    [InlineData("up to {b}", "Up to 5.", "..5")]
    [InlineData("up to {b}", "Up to 5 .", "..5")]
    [InlineData("up to {b}", "up to 5, x", "..5")]
    [InlineData("up to {b}", "up to 5; x", "..5")]
    [InlineData("up to {b}", "up to 5 (x)", "..5")]
    [InlineData("up to {b}", "up to 5 and x", "..5")]
    [InlineData("up to {b}", "up to 5且x", "..5")]
    [InlineData("up to {b}", "up to 5 x", null)]
    [InlineData("up to {b}", "up to 5: x", null)]
    [InlineData("up to {b}", "up to 5. x", null)]
    [InlineData("up to {b}", "up to x", null)]
    [InlineData("up to {b}", "upto 5", null)]
    [InlineData("up to {b}", "x", null)]
    [InlineData("up to {b}", "", null)]
    [InlineData("{a} ~ {b}", "1 to 5", "1..5")]
    [InlineData("{a} ~ {b}", "1到5", "1..5")]
    [InlineData("{a} ~ {b}", "1 through 5", "1..5")]
    [InlineData("{a} ~ {b}", "1-5", "1..5")]
    [InlineData("{a} ~ {b}", "1 and 5", null)]
    [InlineData("[at most] {b}", "at most 5", "..5")]
    [InlineData("[at most] {b}", "5", "..5")]
    [InlineData("({a} or|[about] {b}) [more]", "5 or more", "5..")]
    [InlineData("({a} or|[about] {b}) [more]", "about 5 more", "..5")]
    [InlineData("({a} or|[about] {b}) [more]", "about 5 or", null)]
    [InlineData("({b} GB|{a} TB)", "5 TB", "5..")]
    [InlineData(@"\[{a},{b}\)", "[1,5)", "1..5")]
    [InlineData(@"{a} \< {b}", "1 < 5", "1..5")]
    [InlineData(@"(\||x) {b}", "| 5", "..5")]
    [InlineData("{w} x", "kind x", ".. kind")]
    [InlineData("{w} x", "\"kind\" x", ".. kind")]
    [InlineData("{w} x", "\" kind \" x", ".. kind")]
    [InlineData("{w} x", "zh-CN x", ".. zh-CN")]
    [InlineData("{w} x", "\"a b\" x", null)]
    [InlineData("{w} x", "\"\" x", null)]
    [InlineData("{w} x", "\" \" x", null)]
    [InlineData("{w} x", "\"kind x", null)]
    [InlineData("{w} x", "5 x", null)]
    [InlineData("{w} x", ". x", null)]
    [InlineData("is {v}", "is \"a b\"", ".. a b")]
    [InlineData("is {v}", "is 1.5", ".. 1.5")]
    [InlineData("is {v}", "is 10.0.0.0/8", ".. 10.0.0.0/8")]
    [InlineData("is {v}", "is a.b-c", ".. a.b-c")]
    [InlineData("is {v}", "is a-.", null)]
    [InlineData("is {v}", "is", null)]
    [InlineData("({w} and|x {w}) y", "x z y", ".. z")]
    [InlineData("({v} z|{v} y)", "x y", ".. x")]
    [InlineData("{b} {u}", "5 GB", "..5 GB")]
    [InlineData("{b} {u}", "5", "..5")]
    [InlineData("{b} ({u} x|{u} y)", "5 GB y", "..5 GB")]
    [InlineData("{u} {b}", "GB 5", "..5 GB")]
    [InlineData("{u} {b}", "5", "..5")]
    [InlineData("[{u}] of {b}", "of 5", "..5")]
    [InlineData("{m} is {b}", "it is 5", "..5")]
    [InlineData("{m} is {b}", "the size is 5", "..5")]
    [InlineData("{m} is {b}", "the weight is 5", null)]
    [InlineData("of {n} is {b}", "of new disks is 5", "..5 (new disks)")]
    [InlineData("of {n} is {b}", "of disk(s) is 5", "..5 (disk(s))")]
    [InlineData("of {n} is {b}", "of 5 disks is 5", null)]
    [InlineData("of {n} is {b}", "of disks in it is 5", null)]
    [InlineData("of {n} is {b}", "of disk.size is 5", null)]
    [InlineData("of {n} is {b}", "of disk/size is 5", null)]
    [InlineData("of {n} is {b}", "of a b c d e f g h i j k l m n is 5", "..5 (a b c d e f g h i j k l m n)")]
    [InlineData("of {n} is {b}", "of a b c d e f g h i j k l m n o is 5", null)]
    [InlineData("{n}为{b}", "云盘个数为5", "..5 (云盘个数)")]
    [InlineData("{n}为{b}", "云盘和快照为5", null)]
    [InlineData("[of {n}] {b}", "of disks", null)]
    [InlineData("or {b} *", "or 5 of it; x", "..5")]
    [InlineData("or {b} *", "or 5: x", null)]
    public void Pattern_MatchesAClause(string pattern, string sentence, string? read)
    {
        var text = new SentenceText(sentence);
        var match = new SentencePattern(pattern).MatchClause(text, 0, new Subject("size", null));
        var said = match is null ? null : $"{match.Lower}..{match.Upper}{string.Concat(match.Names.Concat(match.Units).Select(static word => " " + word))}";
        Assert.Equal(read, match?.Noun is null ? said : $"{said} ({match.Noun})");
    }

    [Theory]
    [InlineData("up to {b}", "Up to 5 or so", "up to 5")]
    [InlineData("use {w}", "Reuse it, or use other.", "use other")]
    [InlineData("use {w}", "Reuse it.", null)]
    [InlineData("use (a|ab)", "use ab", "use ab")]
    [InlineData("use (a|a1)", "use a1", "use a1")]
    [InlineData("use (a|a1)", "use a2", null)]
    [InlineData("使用{w}", "请使用other。", "使用other")]
    [InlineData("使用", "使用x", "使用")]
    public void Pattern_FindsAPhrase(string pattern, string sentence, string? found)
    {
        var text = new SentenceText(sentence);
        Assert.Equal(found, new SentencePattern(pattern).Find(text) is { } match ? text.Slice(match.Start, match.End) : null, ignoreCase: true);
    }

    [Theory]
    [InlineData("[one of] [the] values", "one of the values", "17")]
    [InlineData("values [are|are as follows]", "values are as follows", "21 10 6")]
    [InlineData("values [are|(are)]", "values are", "10 6")]
    [InlineData("values", "value", "")]
    [InlineData("values", "  values", "6")]
    public void Pattern_WithOptionalParts_EndsFarthestFirst(string pattern, string sentence, string ends) =>
        Assert.Equal(ends, string.Join(" ", new SentencePattern(pattern).Ends(new SentenceText(sentence), 0, Subject.None)));

    [Theory]
    [InlineData("up to|at most {b}", "u")]
    [InlineData("(up|At) {b}", "au")]
    [InlineData("[up] [to] x", "utx")]
    [InlineData("{b} x", "-0123456789\u2212")]
    [InlineData("[x]", null)]
    [InlineData("{w}", null)]
    [InlineData("{n}", null)]
    [InlineData("{m}", null)]
    [InlineData("[x] *", null)]
    public void Pattern_KnowsItsFirstCharacters(string pattern, string? characters) =>
        Assert.Equal(characters?.Order(), new SentencePattern(pattern).Beginnings?.Order());

    [Theory]
    [InlineData("", "The pattern '' is empty.")]
    [InlineData("(a|b", "The pattern '(a|b' has a bracket that is not closed.")]
    [InlineData(@"(a\)", @"The pattern '(a\)' has a bracket that is not closed.")]
    public void Pattern_Malformed_Throws(string pattern, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new SentencePattern(pattern)).Message);
}
