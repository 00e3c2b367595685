using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Tests;

/// <summary>A sentence → its plain form and its tokens: <c>N</c> number, <c>W</c> word, <c>I</c> ideograph, <c>M</c> mark.</summary>
public class SentenceTextTests
{
    [Theory]
    [InlineData("1,000", "N1,000=1000")]
    [InlineData("1,000,000 x", "N1,000,000=1000000 Wx")]
    [InlineData("12,345,678.5", "N12,345,678.5=12345678.5")]
    [InlineData("1,00", "N1=1 M, N00=0")]
    [InlineData("1,0000", "N1=1 M, N0000=0")]
    [InlineData("1234,567", "N1234=1234 M, N567=567")]
    [InlineData("[1,100]", "M[ N1=1 M, N100=100 M]")]
    [InlineData("[-1,100]", "M[ N-1=-1 M, N100=100 M]")]
    [InlineData("[ 1,100 ]", "M[ N1=1 M, N100=100 M]")]
    [InlineData("(1,000 items)", "M( N1,000=1000 Witems M)")]
    [InlineData("1，000", "N1=1 M, N000=0")]
    [InlineData("10.0.0.0/8", "W10.0.0.0 M/ N8=8")]
    [InlineData("10.0.0.0", "W10.0.0.0")]
    [InlineData("1,x00", "N1=1 M, Wx00")]
    [InlineData("[1", "M[ N1=1")]
    [InlineData("[1,", "M[ N1=1 M,")]
    [InlineData("[1,100", "M[ N1,100=1100")]
    [InlineData("[1,2.5]", "M[ N1=1 M, N2.5=2.5 M]")]
    [InlineData("1,000]", "N1,000=1000 M]")]
    [InlineData("1.5", "N1.5=1.5")]
    [InlineData("1.", "N1=1 M.")]
    [InlineData("1-5", "N1=1 M- N5=5")]
    [InlineData("1 -5", "N1=1 M- N5=5")]
    [InlineData("-1", "N-1=-1")]
    [InlineData("−1", "N−1=-1")]
    [InlineData("- 1", "M- N1=1")]
    [InlineData("填-1", "I填 N-1=-1")]
    [InlineData("a -1", "Wa N-1=-1")]
    [InlineData("x-1", "Wx M- N1=1")]
    [InlineData("~-1", "M~ N-1=-1")]
    [InlineData(")-1", "M) M- N1=1")]
    [InlineData("%-1", "M% M- N1=1")]
    [InlineData("IPv4_IPv6", "WIPv4_IPv6")]
    [InlineData("été 4x", "Wété N4=4 Wx")]
    [InlineData("中a文", "I中 Wa I文")]
    [InlineData("123456789012345678901234", "N123456789012345678901234=123456789012345678901234")]
    [InlineData("1234567890123456789012345", "W1234567890123456789012345")]
    public void Sentence_IsSplitIntoTokens(string sentence, string expected)
    {
        var text = new SentenceText(sentence);
        Assert.Equal(expected,
            string.Join(" ",
                text.Tokens.Select(token => token.Kind.ToString()[0] + text.Slice(token.Start, token.End)
                    + (token.Kind == TokenKind.Number ? "=" + token.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""))));
    }

    [Theory]
    [InlineData("azAZ_ÀɎɏ", TokenKind.Word)]
    [InlineData("@[{^¿ɐ.", TokenKind.Mark)]
    [InlineData("⺀⿟぀ァ中鿿가힣힯豈﫿", TokenKind.Ideograph)]
    [InlineData("⹿⿠〿ꀀ꯿ힰ\uF8FFﬀ", TokenKind.Mark)]
    [InlineData("09", TokenKind.Number)]
    internal void Character_GivesATokenOfItsKind(string characters, TokenKind kind) =>
        Assert.All(characters, c => Assert.Equal(kind, Assert.Single(Tokenizer.Read(c.ToString())).Kind));

    [Fact]
    public void Blanks_AreNoTokens() => Assert.Equal([(0, 1), (3, 4)], Tokenizer.Read("a  b ").Select(static token => (token.Start, token.End)));

    [Theory]
    [InlineData("“a” ‘b’ 「c」 『d』 `e`", "\"a\" \"b\" \"c\" \"d\" \"e\"")]
    [InlineData("don't say 'x'", "don't say \"x\"")]
    [InlineData("'x' 1'", "\"x\" 1\"")]
    [InlineData("1～2〜3–4—5∼6", "1~2~3~4~5~6")]
    [InlineData("【1】≦2⩽3≧4⩾5", "[1]≤2≤3≥4≥5")]
    [InlineData("  a \t  b  ", "a b")]
    [InlineData("中 a 文", "中a文")]
    [InlineData("a，b", "a, b")]
    [InlineData("中，文", "中,文")]
    [InlineData("ａ（１）：", "a(1):")]
    [InlineData("a\u200Bb", "ab")]
    public void Sentence_HasAPlainForm(string sentence, string expected)
    {
        var text = new SentenceText(sentence);
        Assert.Equal((expected, sentence), (text.Text, text.Original));
    }

    [Fact]
    public void TokensBetweenTwoPlaces_AreThoseThatStandWhollyThere()
    {
        var text = new SentenceText("one two 345 six");
        Assert.Equal(["two", "345"], Between(4, 11));
        Assert.Equal(["345"], Between(5, 11));
        Assert.Equal(["two"], Between(4, 10));
        Assert.Equal([], Between(9, 10));
        Assert.Equal(["one", "two", "345", "six"], Between(0, 15));
        Assert.Equal([], Between(15, 15));

        string[] Between(int start, int end) => [.. text.TokensBetween(start, end).ToArray().Select(token => text.Slice(token.Start, token.End))];
    }

    [Fact]
    public void StandsAt_AWordThatGoesOn_IsFalse()
    {
        var text = new SentenceText("Max maximum 5 maximal");
        Assert.True(text.StandsAt(0, "max"));
        Assert.False(text.StandsAt(4, "max"));
        Assert.True(text.StandsAt(4, "maximum"));
        Assert.True(text.StandsAt(14, "maximal"));
        Assert.False(text.StandsAt(14, "maximal "));
        Assert.True(text.StandsAt(12, "5"));
        Assert.Equal((3, 4, 4, 21), (text.SkipBlanks(3) - 1, text.SkipBlanks(3), text.SkipBlanks(4), text.SkipBlanks(21)));
        Assert.Null(text.TokenAt(3));
        Assert.Null(text.TokenAt(21));
        Assert.Null(text.TokenAt(40));
    }
}
