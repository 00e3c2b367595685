using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>A text → what it speaks of: a Latin word counts at its beginning alone, an ideograph anywhere.</summary>
public class TopicTests
{
    [Theory]
    [InlineData("RANGE", Topic.Range | Topic.Rule)]
    [InlineData("a range", Topic.Range | Topic.Rule)]
    [InlineData("ranges, range", Topic.Range | Topic.Rule)]
    [InlineData("arranged", Topic.None)]
    [InlineData("Arranged", Topic.None)]
    [InlineData("{range", Topic.Range | Topic.Rule)]
    [InlineData("`range`", Topic.Range | Topic.Rule)]
    [InlineData("1range", Topic.Range | Topic.Rule | Topic.Digit | Topic.Number)]
    [InlineData("范围", Topic.Range | Topic.Rule)]
    [InlineData("某范围", Topic.Range | Topic.Rule)]
    [InlineData("x范围", Topic.Range | Topic.Rule)]
    [InlineData("0", Topic.Digit | Topic.Number)]
    [InlineData("9", Topic.Digit | Topic.Number)]
    [InlineData("IPv64", Topic.Digit)]
    [InlineData("IPv95", Topic.Digit)]
    [InlineData("v6 5", Topic.Digit | Topic.Number)]
    [InlineData("/:", Topic.None)]
    [InlineData("", Topic.None)]
    [InlineData("\uFFFF", Topic.None)]
    [InlineData("ran", Topic.None)]
    [InlineData("ISO 8601", Topic.Time | Topic.Digit | Topic.Number)]
    [InlineData("yyyy-mm-dd", Topic.Date)]
    [InlineData("see it", Topic.Reference)]
    [InlineData("pattern string", Topic.Veto)]
    internal void Topics_OfAText_AreFound(string text, Topic expected) => Assert.Equal(expected, Topics.In(text));
}
