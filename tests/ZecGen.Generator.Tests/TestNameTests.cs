using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The name of a test has its subject, its condition and its expectation, with underscores between them; the condition may be missing.</summary>
public class TestNameTests
{
    [Fact]
    public void Tests_OfAllProjects_HaveNamesOfSeveralParts()
    {
        var names = Repository.Sources("tests").SelectMany(static file => NamesOfTests(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(names);
        Assert.Equal([], names.Where(static name => !HasParts(name)));
    }

    [Theory]
    [InlineData("[Fact] public void UnknownTypeBecomesRawJson() { }", "UnknownTypeBecomesRawJson")]
    [InlineData("[SkippableTheory, InlineData(1)] public async Task Waits(int times) { }", "Waits")]
    [InlineData("[Xunit.FactAttribute] public void Type_() { }", "Type_")]
    [InlineData("[Fact] public void UnknownType_becomesRawJson() { }", "UnknownType_becomesRawJson")]
    [InlineData("[Fact] public void UnknownType_BecomesRawJson() { }", "")]
    [InlineData("[Theory] internal void Type_ThatIsUnknown_BecomesRawJson() { }", "")]
    [InlineData("public void Helper() { }", "")]
    public void NameOfOnePart_OfATest_IsReported(string method, string reported) =>
        Assert.Equal(reported, string.Join(' ', NamesOfTests($"class C {{ {method} }}").Where(static name => !HasParts(name))));

    private static IEnumerable<string> NamesOfTests(string source)
    {
        if (!source.Contains("Fact", StringComparison.Ordinal) && !source.Contains("Theory", StringComparison.Ordinal)) return [];
        return CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes).Any(IsTest))
            .Select(static method => method.Identifier.Text);
    }

    private static bool IsTest(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString().Split('.')[^1];
        if (name.EndsWith(nameof(Attribute), StringComparison.Ordinal)) name = name[..^nameof(Attribute).Length];
        return name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal);
    }

    private static bool HasParts(string name) => name.Split('_') is { Length: > 1 } parts && parts.All(static part => part.Length > 0 && char.IsUpper(part[0]));
}
