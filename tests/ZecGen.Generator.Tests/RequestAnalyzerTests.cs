using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Each kind of rule at its place, and what is not judged.</summary>
public class RequestAnalyzerTests
{
    private const string Templates =
        "static readonly CreateImageRequest Template = new() { Name = \"\", Size = 0 }; static CreateImageRequest Made() => new() { Name = \"\" };";

    [Theory]
    [InlineData("new() { Name = ‹\"a\"› }", "ZEC0401 Name must have 2 to 8 characters; it has 1 (see CreateImage)")]
    [InlineData("new() { Name = ‹\"abcdefghi\"› }", "ZEC0401 Name must have 2 to 8 characters; it has 9 (see CreateImage)")]
    [InlineData("new() { Name = ‹\"a_b\"› }", "ZEC0401 Name may have letters and digits and - only; it has '_' (see CreateImage)")]
    [InlineData("new() { Name = ‹\"-ab\"› }", "ZEC0401 Name must begin with one of letters and digits; it begins with '-' (see CreateImage)")]
    [InlineData("new() { Name = ‹\"-\"› }",
        "ZEC0401 Name must have 2 to 8 characters; it has 1, and must begin with one of letters and digits; it begins with '-' (see CreateImage)")]
    [InlineData("new() { Suffix = ‹\"a1\"› }", "ZEC0401 Suffix must end with one of letters; it ends with '1' (see CreateImage)")]
    [InlineData("new() { Size = ‹19› }", "ZEC0401 Size must be 20 to 90; it is 19 (see CreateImage)")]
    [InlineData("new() { Size = ‹-1› }", "ZEC0401 Size must be 20 to 90; it is -1 (see CreateImage)")]
    [InlineData("new() { Size = ‹'a'› }", "ZEC0401 Size must be 20 to 90; it is 97 (see CreateImage)")]
    [InlineData("new() { Size = ‹(long?)19.5› }", "ZEC0401 Size must be 20 to 90; it is 19 (see CreateImage)")]
    [InlineData("new() { Rate = ‹1.51› }", "ZEC0401 Rate must be 0.1 to 1.5; it is 1.51 (see CreateImage)")]
    [InlineData("new() { Rate = ‹2› }", "ZEC0401 Rate must be 0.1 to 1.5; it is 2 (see CreateImage)")]
    [InlineData("new() { Price = ‹0.01m› }", "ZEC0401 Price must be 0.1 to 1.5; it is 0.01 (see CreateImage)")]
    [InlineData("new() { Step = ‹6› }", "ZEC0401 Step must be a multiple of 4; it is 6 (see CreateImage)")]
    [InlineData("new() { Ids = ‹[]› }", "ZEC0402 Ids must have 1 to 3 elements; it has 0 (see CreateImage)")]
    [InlineData("new() { Ids = ‹[\"a\", \"b\", \"c\", \"d\"]› }", "ZEC0402 Ids must have 1 to 3 elements; it has 4 (see CreateImage)")]
    [InlineData("new() { Ids = ‹new[] { \"a\", \"b\", \"c\", \"d\" }› }", "ZEC0402 Ids must have 1 to 3 elements; it has 4 (see CreateImage)")]
    [InlineData("new() { Ids = ‹new string[5]› }", "ZEC0402 Ids must have 1 to 3 elements; it has 5 (see CreateImage)")]
    [InlineData("new() { Ids = ‹new List<string> { \"a\", \"b\", \"c\", \"d\" }› }", "ZEC0402 Ids must have 1 to 3 elements; it has 4 (see CreateImage)")]
    [InlineData("new() { Ids = ‹new List<string>(8)› }", "ZEC0402 Ids must have 1 to 3 elements; it has 0 (see CreateImage)")]
    [InlineData("new() { KeyId = \"k\", Password = ‹\"abcdefgh\"› }", "ZEC0403 Password cannot be sent together with KeyId (see CreateImage)")]
    [InlineData("new() { Password = \"abcdefgh\", KeyId = ‹\"k\"› }", "ZEC0403 KeyId cannot be sent together with Password (see CreateImage)")]
    [InlineData("new() { Zones = [text], Kind = ‹\"k\"› }", "ZEC0403 Kind cannot be sent together with Zones (see CreateImage)")]
    [InlineData("new() { Parts = [text], Mode = ‹\"FAST\"› }", "ZEC0403 Mode cannot be sent together with Parts (see CreateImage)")]
    [InlineData("new() { Mode = (CreateImageRequestMode)\"ODD\", Parts = ‹[]› }", "ZEC0403 Parts cannot be sent together with Mode (see CreateImage)")]
    public void Constant_ThatBreaksARule_IsReportedAtItsPlace(string creation, string finding) => AssertFindings($"Of({creation});", finding);

    [Theory]
    [InlineData("new() { Tag = new() { Key = ‹\"abcde\"› } }")]
    [InlineData("new() { Tags = [new() { Key = ‹\"abcde\"› }, new() { Key = text }] }")]
    [InlineData("new() { Tags = new[] { new Tag { Key = ‹\"abcde\"› } } }")]
    [InlineData("new() { Tags = new List<Tag> { new() { Key = ‹\"abcde\"› } } }")]
    [InlineData("new() { Tag = tag with { Key = ‹\"abcde\"› } }")]
    public void NestedRecord_ThatBreaksARule_IsReportedAtItsPlace(string creation) =>
        AssertFindings($"Of({creation});", "ZEC0401 Key must have 1 to 4 characters; it has 5 (see Tag)");

    [Theory]
    [InlineData("Of(new() { Name = ‹Short› });")]
    [InlineData("const string name = \"a\"; Of(new() { Name = ‹name› });")]
    [InlineData("Of(new() { Name = ‹\"\" + \"a\"› });")]
    [InlineData("Of(new() { Name = ‹$\"{Short}\"› });")]
    [InlineData("Of(new() { Name = ‹\"a\"›! });")]
    [InlineData("Of(new() { Name = (‹\"a\"›) });")]
    [InlineData("Of(new CreateImageRequest() { Name = ‹\"a\"› });")]
    [InlineData("Of(request with { Name = ‹\"a\"› });")]
    [InlineData("Of(new CreateImageRequest { Name = text } with { Name = ‹\"a\"› });")]
    [InlineData("Of(new CreateImageRequest { Name = ‹\"a\"› } with { Kind = text });")]
    [InlineData("var made = new CreateImageRequest { Name = ‹\"a\"› }; Of(made);")]
    [InlineData("Func<CreateImageRequest> make = () => new() { Name = ‹\"a\"› };")]
    public void Constant_OfAnyForm_IsJudged(string statements) =>
        AssertFindings(statements, "ZEC0401 Name must have 2 to 8 characters; it has 1 (see CreateImage)");

    [Theory]
    [InlineData("Of(new() { Name = text, Size = number, Ids = list });")]
    [InlineData("Of(new() { Name = text + \"-\", Rate = number * 99 });")]
    [InlineData("Of(new() { Name = $\"{text}\" });")]
    [InlineData("Of(new() { Name = number > 1 ? \"-\" : \"ab\" });")]
    [InlineData("Of(new() { Name = Field });")]
    [InlineData("Of(new() { Name = null, Size = null, Ids = default });")]
    [InlineData("Of(new() { Ids = [.. list] });")]
    [InlineData("Of(new() { Ids = [\"a\", \"b\", \"c\", \"d\", .. list] });")]
    [InlineData("Of(new() { Ids = new string[number] });")]
    [InlineData("Of(new() { Ids = new List<string>(list) { \"a\", \"b\", \"c\", \"d\" } });")]
    [InlineData("Of(new() { Ids = (string[]?)null });")]
    [InlineData("Of(new() { KeyId = text, Password = \"abcdefgh\" });")]
    [InlineData("Of(new() { KeyId = null, Password = \"abcdefgh\" });")]
    [InlineData("Of(new() { Zones = default, Kind = \"k\" });")]
    [InlineData("Of(new() { Parts = [text], Mode = text });")]
    [InlineData("Of(new() { Zones = new(), Kind = \"k\", Parts = [text], Mode = new CreateImageRequestMode() });")]
    [InlineData("Of(new() { Size = (byte?)(int?)300 });")]
    [InlineData("Of(new() { Name = \"a-1\", Suffix = \"1a\", Size = 20, Rate = 0.1, Price = 1.5m, Step = -8, Ids = [text], KeyId = \"k\" });")]
    [InlineData("Of(new() { Rate = 1.5f, Price = 1 });")]
    [InlineData("_ = new Other { Name = \"-\" };")]
    public void Value_ThatIsNotConstantOrInOrder_IsNotReported(string statements) => AssertFindings(statements);

    [Theory]
    [InlineData("Of(new CreateImageRequest { Name = \"a\" } with { Name = text });")]
    [InlineData("Of((number > 1 ? new CreateImageRequest { Name = \"a\" } : request) with { Name = text });")]
    [InlineData("var made = new CreateImageRequest { Name = \"a\" }; Of(made with { Name = text });")]
    [InlineData("var made = new CreateImageRequest { Name = \"a\" }; made = made with { Kind = text } with { Name = text }; Of(made);")]
    [InlineData("CreateImageRequest made; made = new() { Name = \"a\" }; Of(made with { Name = text });")]
    [InlineData("Of(Template with { Name = text, Size = number }); Of(Made() with { Name = text });")]
    [InlineData("var made = new CreateImageRequest { KeyId = \"k\", Kind = \"k\" }; Of(made with { KeyId = null, Password = text });")]
    [InlineData("_ = new CreateImageResponse { Tags = [new() { Key = \"abcde\" }] };")]
    public void Constant_ThatMayBeReplacedOrIsReceived_IsNotReported(string statements) => AssertFindings(
        statements, statements.Contains("Template", StringComparison.Ordinal) ? Templates : "", []);

    [Fact]
    public void ProjectThatTheClientIsGeneratedIn_HasTheSameFindings() => AnalyzedCode.AssertFindings(
        AnalyzedRequest.Run.Output,
        AnalyzedRequest.CodeOf(
            "Of(new() { Name = ‹Short›, Ids = ‹[]›, Tag = new() { Key = ‹\"abcde\"› }, KeyId = text, Zones = [], Kind = ‹\"k\"› });"),
        "ZEC0401 Name must have 2 to 8 characters; it has 1 (see CreateImage)",
        "ZEC0402 Ids must have 1 to 3 elements; it has 0 (see CreateImage)",
        "ZEC0401 Key must have 1 to 4 characters; it has 5 (see Tag)",
        "ZEC0403 Kind cannot be sent together with Zones (see CreateImage)");

    [Fact]
    public void GeneratedCode_IsNotJudged()
    {
        const string Code = "static class Use { static readonly Zec.CreateImageRequest Made = new() { Name = \"a\" }; }";

        Assert.Empty(AnalyzedCode.Of(AnalyzedRequest.Run.Output, Code, "Use.g.cs"));
        Assert.Single(AnalyzedCode.Of(AnalyzedRequest.Run.Output, Code));
    }

    [Fact]
    public void Address_OfThePage_IsInTheMessage()
    {
        var run = GeneratorRun.Of(Pages.Api("CreateImage", "| size | No | Integer | Size. Value range: 20 to 90. |") with
        {
            Url = "https://docs.example.com/{0}/", UrlPath = "create image",
        });

        AnalyzedCode.AssertFindings(
            run.Output, "static class Use { static readonly Zec.CreateImageRequest Made = new() { Size = ‹1› }; }",
            "ZEC0401 Size must be 20 to 90; it is 1 (see https://docs.example.com/{0}/create%20image)");
    }

    [Theory]
    [InlineData("false", "true")]
    [InlineData("true", "false")]
    public void Rules_ThatAreSwitchedOff_AreNotInTheAssembly(string metadata, string validators)
    {
        var run = GeneratorRun.With(
            [("ZecGenRuleMetadata", metadata), ("ZecGenParts", validators == "true" ? "client;validators" : "client")],
            Pages.Api("CreateImage", "| size | No | Integer | Size. Value range: 20 to 90. |"));

        Assert.DoesNotContain("DocumentedRules", string.Concat(run.Files.Values), StringComparison.Ordinal);
        AnalyzedCode.AssertFindings(run.Output, "static class Use { static readonly Zec.CreateImageRequest Made = new() { Size = 1 }; }");
    }

    private static void AssertFindings(string statements, params string[] findings) => AssertFindings(statements, "", findings);

    private static void AssertFindings(string statements, string members, string[] findings) =>
        AnalyzedCode.AssertFindings(AnalyzedRequest.Consumer, AnalyzedRequest.CodeOf(statements, members), findings);
}
