using Microsoft.CodeAnalysis;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rules in an assembly as they are read: what they say may come from any page, and from a later generator.</summary>
public class RuleMetadataTests
{
    [Theory]
    [InlineData("")]
    [InlineData(";; ;Name")]
    [InlineData("Name l")]
    [InlineData("Name l~")]
    [InlineData("Name l9")]
    [InlineData("Name l9~x")]
    [InlineData("Name lx~9;Name l1~~2")]
    [InlineData("Name l99999999999999999999~")]
    [InlineData("Name c;Name c9;Name c0%;Name c0%Z0")]
    [InlineData("Name b8 e; Name")]
    [InlineData("Name q7 l2~63q z")]
    [InlineData("Name r1~2 n5~6 m4 m0 m-1 mx xName x xOther")]
    [InlineData("Size m0;Size r~;Size rx~y;Size l5~6")]
    [InlineData("Other l5~6;Name s")]
    public void Metadata_ThatIsNotUnderstood_RulesNothingOut(string rules) => AssertFindings(rules, "Other", "new() { Name = \"-\", Size = 7 }");

    [Theory]
    [InlineData("Name l2~ later", "‹\"{\"›", "ZEC0401 Name must have at least 2 characters; it has 1 (see {0} {1})")]
    [InlineData("Name c0{0}%20%3B", "‹\"{1}\"›", "ZEC0401 Name may have { 0 }   ; only; it has '1' (see {0} {1})")]
    [InlineData("Name c0\\u202e;Later q", "‹\"a\"›", "ZEC0401 Name may have \\u202E only; it has 'a' (see {0} {1})")]
    [InlineData("Name b2 s", "‹\"A\"›", "ZEC0401 Name must begin with one of lowercase letters; it begins with *** (see {0} {1})")]
    [InlineData("Name c5", "‹\"\\u202e\"›", "ZEC0401 Name may have uppercase letters and digits only; it has U+202E (see {0} {1})")]
    public void Text_OfAPage_IsHarmlessInAMessage(string rules, string value, string finding) =>
        AssertFindings(rules, "{0} {1}", $"new() {{ Name = {value} }}", finding);

    [Fact]
    public void Address_WithCharactersThatAreNotSeen_ShowsThem() =>
        AssertFindings("Size r8~", "a\\u202eb\\nc", "new() { Size = ‹7› }", "ZEC0401 Size must be at least 8; it is 7 (see a\\u202Eb c)");

    [Fact]
    public void Sets_OfAllCharacters_AreReadAsTheyWereWritten()
    {
        var others = string.Concat(Enumerable.Range(0x20, 0x5F).Select(static c => (char)c).Where(static c => !char.IsLetterOrDigit(c)));
        var set = new Model.CharacterClass(Upper: false, Lower: true, Digits: false, others);
        var member = new Model.Member("name", "Name", new(Model.TypeKind.Text), false, false, Model.RichText.Empty, [new Model.CharactersConstraint(set)]);
        var text = Emission.RuleText.Of(new("Request", new(Model.RichText.Empty, Model.RichText.Empty), Model.RecordRole.Request, [member]));

        AssertFindings(Escaped(text), "Other", $"new() {{ Name = \"{Escaped(others)}\" }}");
        Assert.Single(Of(Escaped(text), "Other", "new() { Name = \"1\" }"));

        static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
    }

    private static void AssertFindings(string rules, string source, string creation, params string[] findings) =>
        AnalyzedCode.AssertFindings(EmptyProject.OfThisProcess, CodeOf(rules, source, creation), findings);

    private static IEnumerable<Diagnostic> Of(string rules, string source, string creation) =>
        AnalyzedCode.Of(EmptyProject.OfThisProcess, "using ZecGen.Infrastructure; " + CodeOf(rules, source, creation));

    private static string CodeOf(string rules, string source, string creation) =>
        $"[DocumentedRules(\"{rules}\", \"{source}\")] sealed record Odd {{ public string? Name {{ get; init; }} public long? Size {{ get; init; }} }} "
            + $"static class Use {{ static readonly Odd Made = {creation}; }}";
}
