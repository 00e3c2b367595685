using ZecGen.Generator.Markdown;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>What is read without Markdig's inlines comes out as Markdig reads it, places included.</summary>
public class PlainBlockTests
{
    private const int MutatedPages = 400;

    [Theory]
    [InlineData("text")]
    [InlineData("")]
    [InlineData("  two  blanks  ")]
    [InlineData("CREATE\\_FAILED")]
    [InlineData("\\_a")]
    [InlineData("a\\")]
    [InlineData("a \\| b")]
    [InlineData("\\[1,100\\]")]
    [InlineData("snake_case_name")]
    [InlineData("_emphasis_ and *emphasis*")]
    [InlineData("**strong** and more")]
    [InlineData("**strong**")]
    [InlineData("`code`")]
    [InlineData("`a|b` and ``c``")]
    [InlineData("` code `")]
    [InlineData("<p>First.</p><p>Second.</p>")]
    [InlineData(" <ul><li>One</li><li>Two</li></ul> ")]
    [InlineData("line<br />line<br>")]
    [InlineData("<a href=\"a.md#b\" target=\"_blank\">link</a>")]
    [InlineData("<a title=\"x|y\">z</a>")]
    [InlineData("<instance id>")]
    [InlineData("a < b > c")]
    [InlineData("<https://example.com>")]
    [InlineData("Array of [Tag](../datastructure.md#tag)")]
    [InlineData("[a\\_b](c_d.md)")]
    [InlineData("[a](b \"title\")")]
    [InlineData("[a](b(c)d)")]
    [InlineData("[reference]")]
    [InlineData("[a | b](c)")]
    [InlineData("![image](a.png)")]
    [InlineData("a &lt; b &#x20; c & d &amp")]
    [InlineData("\u3000wide\u3000")]
    [InlineData("\ttab\t")]
    public void Text_is_read_alike(string text)
    {
        AssertAlike($"# T\n\n| {text} | b |\n| --- | :-: |\n| a |{text}|\n|{text}| |\n| | {text}|\n||\n");
        AssertAlike($"# T\n\n## {text}\n\n{text}\n\n- {text}\n  {text}\n\n> {text}  \n> {text}\n\n[reference]: b.md\n");
    }

    [Theory]
    [InlineData("| a | b |\n| --- | --- |")]
    [InlineData("| a | b\n| --- | --- |\n| c | d |")]
    [InlineData("a | b\n--- | ---\nc | d")]
    [InlineData("| a |\n| - - |\n| c |")]
    [InlineData("|  |  |\n| --- | --- |\n|  |  |")]
    [InlineData("| a | b |\n| --- | --- |\n| c |\n| d | e | f |   ")]
    [InlineData("text\n| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData("[l]: m.md\n| a | [l] |\n| --- | --- |\n| c | d |")]
    [InlineData("- | a | b |\n  | --- | --- |\n  | c | d |\n- text")]
    [InlineData("> | a | b |\n> | --- | --- |\n> | c | d |")]
    [InlineData("- text\n\n\t| a | b |\n\t| --- | --- |\n\t| c | d |")]
    [InlineData("| a | b |\r\n| --- | --- |\r\n| c | d |\r\n")]
    [InlineData("text\n\n# Another title\n\n| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData("<table>\n\n# No title\n\n<tr><td>a</td></tr></table>\n\n| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData("{% hint %}\n\n| a | b |\n| --- | --- |\n| c | d |\n\n{% endhint %}\n\n```\n{% no tag %}\n```\n\n{% tag %}\n\ntext")]
    public void Tables_are_read_alike(string table) => AssertAlike("# T\n\n" + table);

    [Fact]
    public void Mutated_pages_are_read_alike()
    {
        var pages = Repository.Specification.Select(page => page.Content).ToList();
        var mutator = new PageMutator(pages, seed: 3);
        for (var i = 0; i < MutatedPages; i++) AssertAlike(mutator.Mutate(pages[i % pages.Count], i));
    }

    private static void AssertAlike(string page) =>
        Assert.Equal(PartsOf(DocumentReader.Read(page, takesPlainBlocks: false)), PartsOf(DocumentReader.Read(page)));

    private static List<object> PartsOf(Document document)
    {
        var parts = new List<object>();
        foreach (var section in document.Sections)
        {
            parts.Add((section.Level, section.Heading, section.Span));
            foreach (var block in section.Blocks)
            {
                parts.Add((block.GetType(), block.Span, block.InHint));
                if (block is Paragraph paragraph) parts.Add(paragraph.Text);
                if (block is CodeBlock code) parts.AddRange(code.Lines.Select(line => (object)(line.Text, line.Start)));
                if (block is not Table table) continue;
                foreach (var row in table.Rows.Prepend(table.Header)) parts.AddRange([row.Span, .. row.Cells]);
            }
        }
        return parts;
    }
}
