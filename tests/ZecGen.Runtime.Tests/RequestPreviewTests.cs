using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>What a call would send, without sending it.</summary>
public class RequestPreviewTests
{
    [Fact]
    public async Task Preview_ShowsTheRequest_WithoutItsAuthentication_AndSendsNothing()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();
        using var view = client.With(new() { Headers = new Dictionary<string, string> { ["X-Team"] = "web" } });

        var preview = await view.PreviewAsync(SampleClient.DoThing, new() { Name = "abc" });
        Assert.Equal(0, stub.Calls);
        await view.DoThingAsync(new() { Name = "abc" });

        Assert.Equal(("POST", stub.Address, stub.Body), (preview.Method, preview.Address, preview.Body));
        var shown = preview.Headers.ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(stub.Headers.Keys.Where(static name => name != "Content-Length").Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        string[] hidden = ["Authorization", "x-zc-signature-method", "x-zc-timestamp"];
        Assert.All(shown, header => Assert.Equal(hidden.Contains(header.Key, StringComparer.Ordinal) ? "***" : stub.Headers[header.Key], header.Value));
        Assert.Equal("web", shown["X-Team"]);
        Assert.StartsWith($"POST {stub.Address}\n", preview.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("""
            Authorization: ***
            x-zc-timestamp: ***
            x-zc-signature-method: ***
            Content-Type: application/json

            {"name":"abc"}
            """.ReplaceLineEndings("\n"), preview.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_HidesSecretMembers()
    {
        using var client = new StubHandler(Responses.Success).Client();

        var preview = await client.PreviewAsync(
            new Operation<RedactionTests.Login, EmptyResponse>("Login"), new() { User = "ada", Password = "s3cret", Tokens = ["s3cret-2"] });

        Assert.Contains("\"user\":\"ada\"", preview.Body, StringComparison.Ordinal);
        Assert.Contains("***", preview.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", preview.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(194)]
    [InlineData(199)]
    public async Task ServiceMessage_CutWithinASecret_ShowsNothingOfIt(int before)
    {
        using var client = new StubHandler(() => Responses.Json(400, $$"""{"code":"X","message":"{{new string('k', before)}}SECRETabcdefgh and more"}""")).Client();

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallWithResponseAsync(
            new Operation<RedactionTests.Login, EmptyResponse>("Login"), new() { User = "ada", Password = "SECRETabcdefgh" }));

        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hunter2-SECRET")]
    [InlineData("hunter2\nSECRET")]
    [InlineData("hunter2-SECRET-of-more-than-sixty-four-characters-so-that-no-message-repeats-it-whole")]
    public async Task UnreadableResponse_ThatRepeatsASecret_ShowsNothingOfIt(string secret)
    {
        using var client = new StubHandler(() => Responses.Json(200, $$$"""{"response":{"name":"abc","size":{{{JsonSerializer.Serialize(secret)}}}}}""")).Client();

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallWithResponseAsync(
            new Operation<RedactionTests.Login, SampleRequest>("Login"), new() { User = "ada", Password = secret }));

        Assert.Equal(ApiErrorKind.InvalidResponse, exception.Error.Kind);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfARequestThatBreaksARule_Throws()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();

        await Assert.ThrowsAsync<RequestValidationException>(() => client.PreviewAsync(SampleClient.DoThing, new() { Name = "" }));
        var preview = await client.With(new() { ValidateRequests = false }).PreviewAsync(SampleClient.DoThing, new() { Name = "" });
        Assert.Equal("""{"name":""}""", preview.Body);
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Preview_OfAClientWhoseHandlersSign_IsTheSame()
    {
        var stub = new StubHandler(Responses.Success);
        using var http = new HttpClient(new SigningHandler(new BearerTokenCredential("t0ken")) { InnerHandler = stub });
        using var client = new ThingClient(new BearerTokenCredential("t0ken"), new() { HttpClient = http, HttpClientHasHandlers = true });

        var preview = await client.PreviewAsync(SampleClient.DoThing, new() { Name = "abc" });

        Assert.Contains(new("Authorization", "***"), preview.Headers);
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Preview_OfACredentialThatSignsTheAddress_HasTheAddressWithoutIt()
    {
        var stub = new StubHandler(Responses.Success);
        using var http = new HttpClient(stub);
        using var client = new ThingClient(new QueryCredential(), new() { HttpClient = http });

        var preview = await client.PreviewAsync(SampleClient.DoThing, new() { Name = "abc" });
        await client.CallWithResponseAsync(SampleClient.DoThing, new() { Name = "abc" });

        Assert.EndsWith("?signature=s3cret", stub.Address!.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", preview.ToString(), StringComparison.Ordinal);
    }

    private sealed class QueryCredential : ApiCredential
    {
        public override string ToString() => "signature in the address";

        protected internal override void Authorize(in SigningContext signing) =>
            signing.Request.RequestUri = new(signing.Request.RequestUri + "?signature=s3cret");
    }
}
