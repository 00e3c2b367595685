using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The ways in which people write a type → how often it is a list, and of what.</summary>
public class TypeFormTests
{
    [Theory]
    [InlineData("Time", "", "Text")]
    [InlineData("Byte size", "", "Text")]
    [InlineData("Array of URL", "", "List")]
    [InlineData("Time", "5", "Integer")]
    [InlineData("Byte size", "\"1kb\"", "Text")]
    [InlineData("share of jars", "0.5", "Float")]
    [InlineData("share of jars", "\"half\"", "Text")]
    [InlineData("on or off, please", "true", "Boolean")]
    public void TypeThatDescribesAValue_IsATextOrWhatTheExampleShows(string type, string shown, string kind)
    {
        var example = shown.Length == 0 ? "" : $"\n### Request Example\n\n```json\n{{\"size\":{shown}}}\n```\n";

        var operation = RoutedPageTests.Run(RoutedPageTests.Page(
            "a", "Fill jar", "`POST /v1/jars`\n\n" + RoutedPageTests.Request + $"| size | false | {type} | |\n" + example)).Single();

        Assert.Equal(kind, operation.Request.Members.Single().Type.Kind.ToString());
    }

    [Theory]
    [InlineData("Jar", "\"a\"")]
    [InlineData("intt", "5")]
    [InlineData("intt", "")]
    [InlineData("share of jars", "")]
    [InlineData("share of jars", "{}")]
    public void TypeThatNobodyKnows_IsReported(string type, string shown)
    {
        var example = shown.Length == 0 ? "" : $"\n### Request Example\n\n```json\n{{\"size\":{shown}}}\n```\n";

        var run = GeneratorRun.Of(new PageFile("shelves.json", RoutedPageTests.Shelves), RoutedPageTests.Page(
            "a", "Fill jar", "`POST /v1/jars`\n\n" + RoutedPageTests.Request + $"| size | false | {type} | |\n" + example));

        Assert.Contains(run.Diagnostics, static finding => finding.Contains("ZEC0002", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("String", 0, "String")]
    [InlineData("string", 0, "String")]
    [InlineData("Ｓｔｒｉｎｇ", 0, "String")]
    [InlineData("`String`", 0, "String")]
    [InlineData("String（字符串）", 0, "String")]
    [InlineData("字符串", 0, "String")]
    [InlineData("String or null", 0, "String")]
    [InlineData("Integer (64-bit)", 0, "Integer")]
    [InlineData("Int64", 0, "Integer")]
    [InlineData("Long", 0, "Long")]
    [InlineData("bool", 0, "Boolean")]
    [InlineData("Double", 0, "Double")]
    [InlineData("BigDecimal", 0, "BigDecimal")]
    [InlineData("Timestamp", 0, "Timestamp")]
    [InlineData("Object", 0, "Object")]
    [InlineData("JSON", 0, "Object")]
    [InlineData("Map", 0, "Map")]
    [InlineData("Map\\<String, String>", 0, "Map")]
    [InlineData("Array of String", 1, "String")]
    [InlineData("Array  of\u00A0String", 1, "String")]
    [InlineData("array of string", 1, "String")]
    [InlineData("List of Integer", 1, "Integer")]
    [InlineData("String[]", 1, "String")]
    [InlineData("Integer\\[]", 1, "Integer")]
    [InlineData("\\[String]", 1, "String")]
    [InlineData("List\\<String>", 1, "String")]
    [InlineData("Array&lt;Object&gt;", 1, "Object")]
    [InlineData("Array\\[String]", 1, "String")]
    [InlineData("String Array", 1, "String")]
    [InlineData("字符串数组", 1, "String")]
    [InlineData("Array of Strings", 1, "String")]
    [InlineData("Array", 1, "Object")]
    [InlineData("Array of Array of String", 2, "String")]
    [InlineData("String[][]", 2, "String")]
    [InlineData("[Tag](data.md#tag)", 0, "Tag", "data.md#tag")]
    [InlineData("Array of [Tag](data.md#tag)", 1, "Tag", "data.md#tag")]
    [InlineData("[Array of Tag](data.md#tag)", 1, "Tag", "data.md#tag")]
    [InlineData("Array of \\[[Tag](data.md#tag)]", 1, "Tag", "data.md#tag")]
    [InlineData("<p>Array of </p><p><a href=\"data.md#tag\">Tag</a> </p>", 1, "Tag", "data.md#tag")]
    [InlineData("Array of **Tag**", 1, "Tag")]
    [InlineData("Tag Object", 0, "Tag")]
    [InlineData("Array of Zone", 1, "Zone")]
    public void TypeCell_OfAnyForm_IsRead(string cell, int depth, string name, string? link = null)
    {
        var page =
            PageParser.Parse(
                new("p.md", "p.md",
                    $"# ResizeDisk\n\n## Request Parameters\n\n| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| a | No | "
                        + $"{cell} | Text. |\n", null, null));

        var type = Assert.Single(page.Operation!.Request).Type;
        Assert.Equal((depth, name, link), (type.ArrayDepth, type.Name, type.Link));
    }
}
