using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>No line of the sources is longer than a window is wide. Raw string literals are pages, JSON and code of their own: their lines are
/// theirs.</summary>
public class LineLengthTests
{
    private const int Longest = 160;

    [Theory]
    [InlineData("generator")]
    [InlineData("generated-sample")]
    [InlineData("tests")]
    public void SourceLines_FitIntoTheLimit(string folder) => Assert.Empty(Repository.Sources(folder).SelectMany(static file =>
        LongLines(File.ReadAllText(file)).Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line})")));

    [Theory]
    [InlineData("", "1")]
    [InlineData("\"\"\"", "")]
    [InlineData("$\"\"\"", "")]
    [InlineData("\"\"\"\n", "")]
    public void LongLine_IsReportedOutsideRawStrings(string quotes, string lines)
    {
        var text = new string('x', Longest);
        var source = quotes.Length == 0 ? $"// {text}" : $"class C {{ string s = {quotes}{text}{(quotes.EndsWith('\n') ? "\n" : "")}\"\"\"; }}";

        Assert.Equal(lines, string.Join(' ', LongLines(source)));
    }

    private static IEnumerable<int> LongLines(string source)
    {
        var text = SourceText.From(source);
        var lines = text.Lines.Where(static line => line.End - line.Start > Longest).ToList();
        if (lines.Count == 0) return [];
        var raw = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(IsRaw).Select(static node => node.Span).ToList();
        return lines.Where(line => !raw.Exists(line.Span.IntersectsWith)).Select(static line => line.LineNumber + 1);
    }

    private static bool IsRaw(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken,
        InterpolatedStringExpressionSyntax text => text.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken,
        _ => false,
    };
}
