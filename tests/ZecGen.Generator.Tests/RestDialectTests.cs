using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Dialects of services whose operations have a method and a route each: what is emitted, and which mistakes are reported.</summary>
public class RestDialectTests
{
    private const string Cellar = """
        {
          "dialect": "cellar",
          "protocol": "rest",
          "pages": { "operation": "title-end", "service": "{service} reference" },
          "call": {
            "address": "https://cellar.example/api", "method": "GET", "route": "/v1/jars/{shelfId}",
            "rateLimit": { "reset": "X-Reset", "unit": "unix-milliseconds" }, "lists": "comma"
          },
          "envelope": { "data": "result", "code": "retCode", "message": "retMsg", "success": 0 },
          "authorization": [
            { "name": "signature", "scheme": "hmac-sha256-headers", "key": "X-Key", "timestamp": "X-Time", "window": "X-Window", "receiveWindow": 20000,
              "signature": "X-Sign" },
            { "name": "token", "header": "X-Token", "prefix": "Jar" }
          ],
          "shapes": { "cursor": "cursor", "nextCursor": "nextPageCursor", "size": "limit", "items": "list" },
          "verbs": { "readOnly": ["Check"], "list": ["Get"] },
          "retry": { "10006": "Always", "10002": "AfterClockCorrection" },
          "credentials": { "keyId": "CELLAR_KEY", "keyPassword": "CELLAR_SECRET", "token": "CELLAR_TOKEN" }
        }
        """;

    private const string Page = """
        # Jars on a shelf - GetJars

        ## Request Parameters

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | shelfId | string | Yes | The shelf. |
        | cursor | string | No | Where to go on. |
        | limit | integer | No | How many. |

        ## Response Parameters

        | Parameter | Type | Description |
        | --- | --- | --- |
        | list | array of strings | The jars. |
        | nextPageCursor | string | The next page. |
        """;

    private static readonly Lazy<GeneratorRun> Read = new(static () => Run(Cellar));

    [Fact]
    public void Operation_HasMethodAndRoute()
    {
        var operation = Read.Value.Files["Jar.GetJars.g.cs"];

        Assert.Contains("Method = global::System.Net.Http.HttpMethod.Get,", operation, StringComparison.Ordinal);
        Assert.Contains("Route = \"/v1/jars/{shelfId}\",", operation, StringComparison.Ordinal);
        Assert.Contains("IsReadOnly = true,", operation, StringComparison.Ordinal);
    }

    [Fact]
    public void Cursor_MakesPages()
    {
        var operation = Read.Value.Files["Jar.GetJars.g.cs"];

        Assert.Contains("AsyncPageable<string> GetAllJarsAsync(GetJarsRequest request, CancellationToken cancellationToken = default)", operation,
            StringComparison.Ordinal);
        Assert.Contains("request, (page, cursor) => page with { Cursor = cursor }, GetJarsAsync,", operation, StringComparison.Ordinal);
        Assert.Contains("response => response.List, response => response.NextPageCursor, page => page.Cursor, cancellationToken);", operation,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Address = \"https://cellar.example/api\"")]
    [InlineData("Lists = \"comma\"")]
    [InlineData("ReceiveWindow = \"20000\"")]
    [InlineData("WindowHeader = \"X-Window\"")]
    [InlineData("TokenHeader = \"X-Token\"")]
    [InlineData("TokenPrefix = \"Jar \"")]
    [InlineData("RetryClasses = \"10006:Always 10002:AfterClockCorrection\"")]
    [InlineData("LimitResetUnit = \"unix-milliseconds\"")]
    [InlineData("TokenVariable = \"CELLAR_TOKEN\"")]
    [InlineData("NextCursorMember = \"nextPageCursor\"")]
    [InlineData("new RestProtocol(\"jar\", \"\", JarApi.Protocol)")]
    public void Client_DescribesItsProtocol(string fact) => Assert.Contains(fact, Read.Value.Files["Jar.JarClient.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Emitted_Compiles() => Assert.Empty(Read.Value.Problems);

    [Theory]
    [InlineData("\"nextCursor\": \"nextPageCursor\", ", "", "'shapes.cursor' and 'shapes.nextCursor' go together")]
    [InlineData("\"size\": \"limit\"", "\"page\": \"number\"", "'shapes.cursor' contradicts 'shapes.page' and 'shapes.offset'")]
    [InlineData("\"code\": \"retCode\", ", "", "'envelope.success' needs 'envelope.code'")]
    [InlineData("20000", "\"soon\"", "'authorization.receiveWindow' must be a number of milliseconds")]
    [InlineData("\"X-Sign\"", "\"X Sign\"", "'signature' must be the name of a header")]
    [InlineData("\"key\": \"X-Key\", ", "", "'authorization.key' is missing")]
    [InlineData("hmac-sha256-headers", "hmac-sha256", "'authorization.scheme' must be \"none\" or \"hmac-sha256-headers\"")]
    [InlineData("\"unit\": \"unix-milliseconds\"", "\"unit\": \"days\"", "'call.rateLimit.unit' must be \"unix-seconds\" or")]
    [InlineData("\"lists\": \"comma\"", "\"lists\": \"tabs\"", "'call.lists' must be \"repeat\" or \"brackets\" or \"comma\"")]
    [InlineData("\"lists\"", "\"action\": { \"header\": \"X-Action\" }, \"lists\"", "'call.action' must not be there where 'protocol' is \"rest\"")]
    [InlineData("\"lists\"", "\"defaults\": [\"shelfId\"], \"lists\"", "'call.defaults' is no key of a dialect")]
    [InlineData("\"Always\"", "\"Often\"", "the class of '10006' must be Always or ReadOnly or Later or AfterClockCorrection or Never")]
    [InlineData("\"CELLAR_SECRET\"", "\"\"", "'credentials.keyId' and 'credentials.keyPassword' go together")]
    public void DialectFile_WithAMistake_IsReported(string right, string wrong, string message) =>
        Assert.Contains(Run(Cellar.Replace(right, wrong, StringComparison.Ordinal)).Diagnostics, finding =>
            finding.Contains("error ZEC0018: ", StringComparison.Ordinal) && finding.Contains(message, StringComparison.Ordinal));

    private static GeneratorRun Run(string dialect) => GeneratorRun.Of(
        new PageFile("cellar.json", dialect), new PageFile("docs/jar reference/jars.md", Page, Dialect: PageFile.Project + "cellar.json"));
}
