using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

public class RequestSignerTests
{
    // Computed with Python's hashlib and hmac.
    [Theory]
    [InlineData("key-1", "secret", "application/json", "console.zenlayer.com", 1700000000, "{}",
        "37ac4c76efd55b5b9dced3a2031eca126e89afb1f93a4c051b7208b273c489b7")]
    [InlineData("key-1", "pässwörd", "application/json", "127.0.0.1:5001", 1, "{\"名\":\"值\"}",
        "bd677b38cfefe410f596faeba8fa67673cb4ac65f5b54fe82b848a113e182c33")]
    public void Authorize_SignsTheExactBytes(string id, string password, string contentType, string host, long timestamp, string body, string signature) =>
        Assert.Equal(
            $"ZC2-HMAC-SHA256 Credential={id}, SignedHeaders=content-type;host, Signature={signature}",
            RequestSigner.Authorize(id, password, contentType, host, timestamp, Encoding.UTF8.GetBytes(body)));

    [SkippableFact]
    public void Signature_MatchesAllPublishedVectors()
    {
        using var document = JsonDocument.Parse(Repository.ReadBeside("protocol/signing-vectors.json"));
        var count = 0;
        foreach (var vector in document.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var (input, expected) = (vector.GetProperty("input"), vector.GetProperty("expected"));
            var body = BodyOf(input);
            Assert.Equal(input.GetProperty("bodyLengthBytes").GetInt32(), body.Length);
            var (contentType, host, timestamp) = (Text(input, "contentType"), Text(input, "host"), input.GetProperty("timestamp").GetInt64());

            Assert.Equal(Text(expected, "payloadSha256"), RequestSigner.Hash(body));
            var canonical = RequestSigner.CanonicalRequest(contentType, host, RequestSigner.Hash(body));
            Assert.Equal(Text(expected, "canonicalRequest"), canonical);
            Assert.Equal(Text(expected, "canonicalRequestSha256"), RequestSigner.Hash(Encoding.UTF8.GetBytes(canonical)));
            Assert.Equal(Text(expected, "stringToSign"), RequestSigner.StringToSign(timestamp, canonical));
            Assert.Equal(Text(expected, "signature"), RequestSigner.Sign(Text(input, "accessKeyPassword"), contentType, host, timestamp, body));
            Assert.Equal(Text(expected, "authorization"),
                RequestSigner.Authorize(Text(input, "accessKeyId"), Text(input, "accessKeyPassword"), contentType, host, timestamp, body));
            count++;
        }
        Assert.Equal(18, count);
    }

    [SkippableFact]
    public async Task BearerToken_MatchesThePublishedVectors()
    {
        using var document = JsonDocument.Parse(Repository.ReadBeside("protocol/signing-vectors.json"));
        var vectors = document.RootElement.GetProperty("bearerVectors").EnumerateArray().ToList();
        foreach (var vector in vectors)
        {
            var stub = new StubHandler(Responses.Success);
            using var client = stub.Client(new BearerTokenCredential(Text(vector.GetProperty("input"), "token")));
            await client.DoThingAsync(new() { Name = "abc" });

            Assert.Equal(Text(vector.GetProperty("expected"), "authorization"), stub.Headers["Authorization"]);
            Assert.DoesNotContain("x-zc-timestamp", stub.Headers.Keys);
            Assert.DoesNotContain("x-zc-signature-method", stub.Headers.Keys);
        }
        Assert.Equal(2, vectors.Count);
    }

    [SkippableFact]
    public void Signature_DiffersFromTheVectorsKnownToBeWrong()
    {
        using var document = JsonDocument.Parse(Repository.ReadBeside("protocol/signing-vectors.json"));
        var negative = document.RootElement.GetProperty("negative").EnumerateArray().ToList();
        Assert.Equal(2, negative.Count);
        Assert.NotEqual(RequestSigner.Algorithm, Text(negative[1], "algorithm"));

        var published = negative[0].GetProperty("published");
        var body = "{\"pageSize\":10,\"pageNum\":1,\"zoneId\":\"HKG-A\"}"u8.ToArray();
        foreach (var contentType in new[] { "application/json", "application/json; charset=utf-8" })
        {
            var canonical = RequestSigner.CanonicalRequest(contentType, "console.zenlayer.com", RequestSigner.Hash(body));
            Assert.NotEqual(Text(published, "canonicalRequestSha256"), RequestSigner.Hash(Encoding.UTF8.GetBytes(canonical)));
        }
    }

    [Fact]
    public async Task Signature_OfAnyBody_MatchesThePlainFormulas()
    {
        // The expectation is computed by the plain formulas, one hash after the other, on the bytes that arrived.
        var random = new Random(20260101);
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(new AccessKeyCredential("key-1", "pässwörd"),
            static options => (options.ValidateRequests, options.Endpoint) = (false, new("https://example.com:8443")));
        for (var i = 0; i < 300; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(i + 1))
                .Select(_ => char.ConvertFromUtf32(random.Next(4) == 0 ? random.Next(0x10000, 0x11000) : random.Next(1, 0xD800))));
            await client.DoThingAsync(new() { Name = name, Size = random.NextInt64() });

            var timestamp = long.Parse(stub.Headers["x-zc-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
            var text = RequestSigner.StringToSign(timestamp,
                RequestSigner.CanonicalRequest("application/json", "example.com:8443", RequestSigner.Hash(Encoding.UTF8.GetBytes(stub.Body))));
            var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("pässwörd"u8, Encoding.UTF8.GetBytes(text)));
            Assert.Equal($"ZC2-HMAC-SHA256 Credential=key-1, SignedHeaders=content-type;host, Signature={signature}", stub.Headers["Authorization"]);
        }
    }

    [Fact]
    public async Task Signature_OnManyThreads_IsCorrect()
    {
        var credential = new AccessKeyCredential("key-1", "secret");
        var stubs = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
        {
            var stub = new StubHandler(Responses.Success);
            using var client = stub.Client(credential);
            for (var k = 0; k < 20; k++) await client.DoThingAsync(new() { Name = "n" + i });
            return stub;
        })));
        Assert.All(stubs, static stub => Assert.All(stub.AllHeaders, headers => Assert.Equal(
            RequestSigner.Authorize("key-1", "secret", "application/json", "console.zenlayer.com", 1700000000, Encoding.UTF8.GetBytes(stub.Body)),
            headers["Authorization"])));
    }

    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abd", false)]
    [InlineData("abc", "ab", false)]
    [InlineData("", "", true)]
    public void AreEqual_ComparesSignatures(string left, string right, bool equal) => Assert.Equal(equal, RequestSigner.AreEqual(left, right));

    private static byte[] BodyOf(JsonElement input)
    {
        if (!input.TryGetProperty("bodyGenerator", out var generator)) return Convert.FromHexString(Text(input, "bodyUtf8Hex"));
        var middle = string.Concat(Enumerable.Repeat(Text(generator, "repeat"), generator.GetProperty("count").GetInt32()));
        return Encoding.UTF8.GetBytes(Text(generator, "prefix") + middle + Text(generator, "suffix"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
