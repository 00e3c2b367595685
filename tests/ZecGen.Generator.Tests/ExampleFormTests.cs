using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Tests;

/// <summary>Examples as people type them: what is read, and what is said to have been fixed.</summary>
public class ExampleFormTests
{
    private const string Head = "POST /api/v2/zec HTTP/1.1\nX-ZC-Action: ResizeDisk\n\n";

    [Theory]
    [InlineData("Request：\n{\"a\":1}\n\nResponse：\n{\"response\":{}}")]
    [InlineData("**Request:**\n{\"a\":1}\n\nResponse Body:\n{\"response\":{}}")]
    [InlineData("请求：\n{\"a\":1}\n\n响应示例：\n{\"response\":{}}")]
    [InlineData("Request :\n{\"a\":1}\n\nResponse :\n{\"response\":{}}")]
    [InlineData("{\"a\":1}\n\n{\"response\":{}}")]
    public void RequestAndResponse_OfAnyForm_AreRead(string body)
    {
        var example = Assert.Single(Parse("```json\n" + Head + body + "\n```").Examples);
        Assert.Equal(("{\"a\":1}", "{\"response\":{}}", "ResizeDisk"), (example.Request?.ToJson(), example.Response?.ToJson(), example.Header?.Action));
    }

    [Theory]
    [InlineData(
        "curl -X POST https://console.zenlayer.com/api/v2/zec \\\n  -H 'Content-Type: application/json' \\\n  -H 'X-ZC-Action: ResizeDisk' \\\n  -d "
            + "'{\"a\":1}'")]
    [InlineData(
        "curl \"https://console.zenlayer.com/api/v2/zec/\" --header \"X-ZC-Action: ResizeDisk\" \\\n--header \"X-ZC-Action: ResizeDisk\" \\\n--data-raw '{\n "
            + " \"a\": 1\n}'")]
    [InlineData("POST /API/V2/ZEC/ HTTP/1.1\nX-ZC-Action: ResizeDisk\n\n{\"a\":1}")]
    public void AddressAndHeaders_OfAnyForm_AreRead(string call)
    {
        var example = Assert.Single(Parse("```sh\n" + call + "\n```").Examples);
        Assert.Equal(("zec", "ResizeDisk", "{\"a\":1}"), (example.Service?.Slug, example.Header?.Action, example.Request?.ToJson()));
        Assert.Empty(example.Failures);
    }

    [Theory]
    [InlineData("~~~\n{0}\n~~~")]
    [InlineData("```http\n{0}\n```")]
    [InlineData("1. **An example**\n\n   ```json\n   {0}\n   ```")]
    [InlineData("{% code title=\"x\" %}\n```json\n{0}\n```\n{% endcode %}")]
    [InlineData("<pre class=\"language-json\"><code class=\"lang-json\"><strong>{0}\n</strong></code></pre>")]
    public void ExampleBlock_OfAnyForm_IsRead(string form) =>
        Assert.Equal("{\"a\":1}", Assert.Single(Parse(form.Replace("{0}", "{\"a\":1}", StringComparison.Ordinal)).Examples).Request?.ToJson());

    [Theory]
    [InlineData("{\"a\"：1，\"b\":2}", "{\"a\":1,\"b\":2}", "a full-width colon, a full-width comma")]
    [InlineData("｛\"a\":1｝", "{\"a\":1}", "a full-width bracket, a full-width bracket")]
    [InlineData("{“a”：“x”}", "{\"a\":\"x\"}", "a typographic quote, a full-width colon, a typographic quote")]
    [InlineData("{'a':'x'}", "{\"a\":\"x\"}", "a single quote, a single quote")]
    [InlineData("{\n\"a\": \"x,\n\"b\": 2\n}", "{\"a\":\"x\",\"b\":2}", "a missing quote")]
    [InlineData("{\n\"a\": x\",\n\"b\": 2\n}", "{\"a\":\"x\",\"b\":2}", "a missing quote")]
    [InlineData("{\n\"a : 1\n}", "{\"a\":1}", "a missing quote")]
    [InlineData("{a:1}", "{\"a\":1}", "a name without quotes")]
    [InlineData("{\"k8s:role\" : 1, \"b: \":2}", "{\"k8s:role\":1,\"b: \":2}", "")]
    [InlineData("{\"a\":<id>,\"b\":xxx}", "{\"a\":\"<id>\",\"b\":\"xxx\"}", "a string without quotes, a string without quotes")]
    [InlineData("{\"a\":True,\"b\":None}", "{\"a\":true,\"b\":null}", "an unknown word, an unknown word")]
    [InlineData("{\"a\" {\"b\":1}}", "{\"a\":{\"b\":1}}", "a missing colon")]
    [InlineData("{\"a\"=1}", "{\"a\":1}", "an equals sign")]
    [InlineData("{\"a\":1\n\"b\":2}", "{\"a\":1,\"b\":2}", "a missing comma")]
    [InlineData("{\"a\":1;\"b\":2}", "{\"a\":1,\"b\":2}", "another character instead of a comma")]
    [InlineData("{\"a\":[1,2,],\"b\":1,}", "{\"a\":[1,2],\"b\":1}", "a trailing comma, a trailing comma")]
    [InlineData("{\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}", "an extra comma")]
    [InlineData("{\"a\":1, // one\n/* two */ \"b\":2}", "{\"a\":1,\"b\":2}", "a comment, a comment")]
    [InlineData("{\"a\":[1,2,...],\"b\":2}", "{\"a\":[1,2],\"b\":2}", "an ellipsis")]
    [InlineData("{\"a\":[{\"b\":1}", "{\"a\":[{\"b\":1}]}", "a missing bracket, a missing bracket")]
    [InlineData("{\"a\":1}}", "{\"a\":1}", "an extra bracket")]
    [InlineData("{\"a\":1,\nDisconnected from the target VM, address: '127.0.0.1'\n\"b\":2}", "{\"a\":1,\"b\":2}", "a line that is not JSON")]
    [InlineData("{\u00A0\"a\":\u200B1}", "{\"a\":1}", "")]
    [InlineData("{\"a\":\"x：y，z\"}", "{\"a\":\"x：y，z\"}", "")]
    public void MalformedJson_IsCorrected(string json, string expected, string repairs)
    {
        var example = Assert.Single(Parse("```json\n" + Head + "Request:\n" + json + "\n```").Examples);
        Assert.Equal(expected, example.Request?.ToJson());
        Assert.Equal(repairs, string.Join(", ", example.Repairs.Select(repair => repair.Problem)));
        Assert.Empty(example.Failures);
    }

    [Theory]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":\"one\ntwo\"}")]
    [InlineData("{\"a\":1 2 3 4}")]
    public void AmbiguousCases_AreNotReported(string json)
    {
        var example = Assert.Single(Parse("```json\n" + Head + "Request:\n" + json + "\n```").Examples);
        Assert.Null(example.Request);
        Assert.Empty(example.Repairs);
        Assert.Equal("request", Assert.Single(example.Failures).Part);
    }

    private static OperationDeclaration Parse(string block) =>
        PageParser.Parse(new("p.md", "p.md", $"# ResizeDisk\n\n## Request Parameters\n\n## Code Example\n\n{block}\n", null, null)).Operation!;
}
