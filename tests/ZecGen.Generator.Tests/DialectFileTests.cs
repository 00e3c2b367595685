using ZecGen.Generator.Dialects.Files;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A dialect is a file: what it says is used, and what it says wrongly is reported where it stands.</summary>
public class DialectFileTests
{
    private const string Shelf = """
        {
          "dialect": "shelf", "protocol": "zenlayer",
          "call": { "address": "https://shelf.example", "route": "/v9/{service}", "action": { "header": "X-Shelf-Action" } },
          "envelope": { "data": "outcome", "code": "problem", "message": "words" },
          "services": { "jars": "2026-01-01" }
        }
        """;

    private const string Grove = """
        {
          "dialect": "shelf", "protocol": "rpc",
          "call": { "address": "https://grove.example", "action": { "parameter": "op" }, "defaults": "Region" },
          "envelope": { "code": "RetCode", "message": "Message", "success": 0 },
          "authorization": [{ "name": "signature", "scheme": "sha1-joined", "key": "PublicKey", "signature": "Signature" }],
          "shapes": { "offset": "Offset", "size": "Limit", "total": "TotalCount" },
          "verbs": { "readOnly": "Get" }
        }
        """;

    private static readonly string Page = Pages.Api("CountJars").Content.Replace("/api/v2/zec", "/v9/jars", StringComparison.Ordinal)
        .Replace("X-ZC-Action", "X-Shelf-Action", StringComparison.Ordinal);

    [Fact]
    public void BuiltInDialects_Read_HaveNamesOfTheirOwn() =>
        Assert.Equal(BuiltInDialects.All.Count, BuiltInDialects.All.Select(static one => one.Name).Distinct().Count());

    [Fact]
    public void DialectFile_OfAPage_SaysHowItIsCalled()
    {
        var run = Run(Shelf);

        Assert.Empty(run.Diagnostics);
        var client = run.Files.First(static file => file.Key.EndsWith("JarsClient.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains("Route = \"/v9/jars\"", client, StringComparison.Ordinal);
        Assert.Contains("ActionHeader = \"X-Shelf-Action\"", client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"address\"", "\"adress\"", "3,14", "'call.adress' is no key of a dialect (did you mean 'address'?)")]
    [InlineData("\"dialect\": \"shelf\"", "\"dialect\": 7", "2,14", "'dialect' must be a text")]
    [InlineData("\"2026-01-01\"", "\"soon\"", "5,26", "the version of 'jars' must be a date")]
    [InlineData("\"route\": \"/v9", "\"method\": \"fetch\", \"route\": \"/v9", "3,60", "'call.method' must be an HTTP method in capitals")]
    [InlineData("\"https://shelf.example\"", "\"shelf\"", "3,25", "'call.address' must be an address")]
    [InlineData("\"code\": \"problem\", ", "", "4,15", "'envelope.code' is missing")]
    [InlineData("\"route\": \"/v9", "\"method\": \"GET\", \"parameters\": \"body\", \"route\": \"/v9", "3,81", "contradict each other: a GET has no body")]
    [InlineData("\"call\": {", "\"pages\": { \"links\": \"roots\" }, \"call\": {", "3,24", "'pages.links' must be \"page\" or \"root\" (did you mean 'root'?)")]
    [InlineData("\"zenlayer\"", "\"pigeon\"", "2,36", "'protocol' must be \"zenlayer\" or \"rpc\" or \"rest\"")]
    [InlineData("\"header\"", "\"parameter\"", "3,85", "'call.action' must name a parameter where 'protocol' is \"rpc\", and a header elsewhere")]
    public void DialectFile_WithAMistake_IsReportedAtItsPlace(string right, string wrong, string place, string message) =>
        Assert.Contains(Run(Shelf.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics, finding =>
            finding.StartsWith($"docs/shelf.json({place}): error ZEC0018: ", StringComparison.Ordinal) && finding.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"parameter\": \"op\"", "\"parameter\": \"\"", "3,75", "'call.action.parameter' must be a text that is not empty")]
    [InlineData("\"defaults\": \"Region\"", "\"defaults\": \"Region Zone\"", "3,95", "'call.defaults' must be names without blanks")]
    [InlineData("\"defaults\": \"Region\"", "\"defaults\": \"op\"", "3,95", "'call.defaults' must not have the parameter that 'call.action' names")]
    [InlineData("\"Signature\"", "\"PublicKey\"", "5,103", "'authorization.signature' and 'authorization.key' must be two parameters")]
    [InlineData("\"success\": 0", "\"success\": \"0 1\"", "4,70", "'envelope.success' must be a code without blanks")]
    [InlineData("\"Get\"", "\"Get List\"", "7,27", "'verbs.readOnly' must be names without blanks")]
    [InlineData(", \"size\": \"Limit\"", "", "6,26", "'shapes.offset' needs 'shapes.size'")]
    [InlineData("\"Message\"", "\"RetCode\"", "4,48", "'envelope.message' and 'envelope.code' must be two members")]
    [InlineData("\"Message\"", "\"error.message\"", "4,48", "'envelope.message' must be a member of the response itself")]
    [InlineData("\"defaults\": \"Region\"", "\"defaults\": [\"Region\", \"Zone\", \"Region\"]", "3,114", "'call.defaults' has 'Region' twice")]
    [InlineData("\"call\": {", "\"call\": { \"method\": \"GETT\",", "3,24", "'call.method' must be GET or HEAD or POST")]
    [InlineData("\"call\": {", "\"call\": { \"route\": \"/v1/{id}\",", "3,23", "'call.route' has no placeholder but {service}")]
    [InlineData("\"verbs\"", "\"pages\": { \"codes\": \"number\" }, \"retry\": { \"Busy\": \"Later\" }, \"verbs\"", "7,55", "the code 'Busy' must be a number")]
    [InlineData("\"verbs\"", "\"pages\": { \"sections\": { \"request\": \"Zoo\", \"response\": [\"Ape\", \"zoo\"] } }, \"verbs\"", "7,67",
        "'zoo' is a word for the section 'request' already")]
    [InlineData("\"verbs\"", "\"pages\": { \"columns\": { \"name\": \"Zoo\", \"type\": \"Zoo\" } }, \"verbs\"", "7,51",
        "'Zoo' is a word for the column 'name' already")]
    public void DialectFileOfParameters_WithAMistake_IsReportedAtItsPlace(string right, string wrong, string place, string message) =>
        Assert.Equal([$"docs/shelf.json({place})"], Run(Grove.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics
            .Where(finding => finding.Contains("ZEC0018", StringComparison.Ordinal) && finding.Contains(message, StringComparison.Ordinal))
            .Select(static finding => finding.Split(": ")[0]));

    [Fact]
    public void SuccessInWords_BesideNumericCodes_IsReported()
    {
        var finding = Assert.Single(Run(Grove.Replace("\"success\": 0", "\"success\": \"OK\"", StringComparison.Ordinal)
            .Replace("\"verbs\"", "\"pages\": { \"codes\": \"number\" }, \"verbs\"", StringComparison.Ordinal)).Diagnostics,
            static finding => finding.Contains("ZEC0018", StringComparison.Ordinal));

        Assert.StartsWith("docs/shelf.json(4,70)", finding, StringComparison.Ordinal);
        Assert.Contains("'envelope.success' must be a number where 'pages.codes' is \"number\"", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void DialectFile_WithoutAProtocol_IsReportedOnce() => Assert.Single(
        Run(Shelf.Replace("zenlayer", "rcp", StringComparison.Ordinal).Replace("\"header\"", "\"parameter\"", StringComparison.Ordinal)).Diagnostics,
        static finding => finding.Contains("ZEC0018", StringComparison.Ordinal));

    [Fact]
    public void DialectFile_WithAnUnknownKey_SaysWhichThereAre() => Assert.Equal(
        "docs/shelf.json(3,11): error ZEC0018: The dialect file cannot be used as it is: 'call.address' is missing; correct it",
        Run(Shelf.Replace("\"address\": \"https://shelf.example\", ", "", StringComparison.Ordinal)).Diagnostics.Single());

    [Fact]
    public void DialectFile_ThatIsNoJson_IsReported() =>
        Assert.Contains(Run("dialect: shelf").Diagnostics, static finding => finding.Contains("ZEC0018", StringComparison.Ordinal));

    [Fact]
    public void Dialect_ThatDoesNotExist_IsReportedAndTheUsualOneTaken()
    {
        var run = GeneratorRun.Of(new PageFile("docs/CountJars.md", Pages.Api("CountJars").Content, Dialect: "shelves"));

        Assert.Single(run.Diagnostics, static finding =>
            finding.Contains("ZEC0011: Dialect is 'shelves' and may be zenlayer, ucloud, bybit or the path", StringComparison.Ordinal));
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void DialectFile_ThatIsEdited_ChangesThePages()
    {
        var edited = Run(Shelf).Edit(new("docs/shelf.json", Shelf.Replace("2026-01-01", "2026-02-02", StringComparison.Ordinal)));

        Assert.Contains(edited.Files.Values, static file => file.Contains("\"2026-02-02\"", StringComparison.Ordinal));
    }

    private static GeneratorRun Run(string dialect) => GeneratorRun.Of(
        new PageFile("docs/CountJars.md", Page, Dialect: PageFile.Project + "docs/shelf.json"), new PageFile("docs/shelf.json", dialect));
}
