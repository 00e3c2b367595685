using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>A line → its sentences.</summary>
public class SentenceSplitterTests
{
    /// <summary>Each word that begins a sentence where a blank or a full stop was forgotten; <c>#</c> stands for it.</summary>
    [Theory]
    [InlineData("Size of it.#x is y", "Only |The |This |It |If |Must |Default |Maximum |Minimum |Value |Note|When |Up to |Valid ", "Size of it", "#x is y")]
    [InlineData("It is (big) #x is y", "Only |The |This |It |If |Must |Default |Maximum |Minimum |Value |Note|When |Up to |Valid ", "It is (big)", "#x is y")]
    [InlineData("The current size #: 100", "Maximum|Minimum|Default|Value range|Valid|Available|Unit|Length", "The current size", "#: 100")]
    [InlineData("A#B", "。|；|;|！|!|？|?|. ", "A", "B")]
    public void Line_BeforeAWordThatBeginsASentence_IsSplit(string line, string words, string first, string second)
    {
        foreach (var word in words.Split('|'))
            Assert.Equal([first, second.Replace("#", word, StringComparison.Ordinal)],
                SentenceSplitter.Split(line.Replace("#", word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A. B.", "A", "B")]
    [InlineData("A.  B", "A", "B")]
    [InlineData("A . B", "A", "B")]
    [InlineData("A .", "A")]
    [InlineData("A . ", "A .")]
    [InlineData("A (. B", "A (", "B")]
    [InlineData("For Africa. 2 to 9", "For Africa", "2 to 9")]
    [InlineData("By an admin. 2 to 9", "By an admin", "2 to 9")]
    [InlineData("Min. 2 to 9", "Min. 2 to 9")]
    [InlineData("About approx. 2 to 9", "About approx. 2 to 9")]
    [InlineData("A.中文", "A", "中文")]
    [InlineData("A.Only b", "A", "Only b")]
    [InlineData("中.Only b", "中", "Only b")]
    [InlineData("甲。；。乙", "甲", "乙")]
    [InlineData("。", "")]
    [InlineData("", "")]
    [InlineData("A!", "A")]
    [InlineData("A! 5", "A", "5")]
    [InlineData("A!b", "A", "b")]
    [InlineData("A!中", "A", "中")]
    [InlineData("A；5", "A", "5")]
    [InlineData("A。)", "A", ")")]
    [InlineData("a Valid: 5", "a", "Valid: 5")]
    [InlineData("a Unit of something else: 5", "a", "Unit of something else: 5")]
    public void Line_OfSeveralSentences_IsSplit(string line, params string[] sentences) =>
        Assert.Equal(sentences.Where(static sentence => sentence.Length > 0), SentenceSplitter.Split(line));

    [Theory]
    [InlineData("A, e.g. b")]
    [InlineData("A, E.G. b")]
    [InlineData("I.e. b")]
    [InlineData("A, max. 5")]
    [InlineData("Min. 5 of it")]
    [InlineData("A.b")]
    [InlineData("A.B")]
    [InlineData("1.5")]
    [InlineData("A .b")]
    [InlineData("A . b")]
    [InlineData("A .B")]
    [InlineData("A (.) b")]
    [InlineData("A （.） B")]
    [InlineData("5.Only b")]
    [InlineData(".Only b")]
    [InlineData("Use (;) or (!)")]
    [InlineData("Symbols: ~!@#")]
    [InlineData("A!5")]
    [InlineData("中!5")]
    [InlineData("The size Maximum")]
    [InlineData("The SIZE Maximum: 1")]
    [InlineData("The size: Maximum 5")]
    [InlineData("The size, Maximum: 5")]
    [InlineData("The size Unit of something that is long: 5")]
    [InlineData("It is (big) and x")]
    public void Line_OfOneSentence_IsNotSplit(string line) => Assert.Equal([line], SentenceSplitter.Split(line));

    [Fact]
    public void Semicolon_InAListOfItems_EndsNoSentence() => Assert.Equal(["A;b；c", "D"], SentenceSplitter.Split("A;b；c。D", endsAtSemicolon: false));
}
