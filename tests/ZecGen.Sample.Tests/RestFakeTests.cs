using System.Net;
using System.Text.Json.Serialization;
using ZecGen.Runtime.Tests;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Fakes of services whose operations have a method and a route each, called by clients of the runtime.</summary>
public sealed class RestFakeTests
{
    private static readonly ServiceDescriptor Signed = Descriptor(new()
    {
        ResultMember = "result",
        CodeMember = "retCode",
        MessageMember = "retMsg",
        SuccessCode = "0",
        Scheme = "hmac-sha256-headers",
        KeyHeader = "X-Key",
        TimestampHeader = "X-Time",
        WindowHeader = "X-Window",
        SignatureHeader = "X-Sign",
        RetryClasses = "10006:Always 10002:AfterClockCorrection",
        CursorParameter = "cursor",
        NextCursorMember = "nextPageCursor",
        SizeParameter = "limit",
        ItemsMember = "list",
    }, static result => $$"""{"retCode":0,"retMsg":"OK","result":{{result}}}""");

    private static readonly ServiceDescriptor Plain = Descriptor(
        new() { MessageMember = "message", TokenHeader = "X-Token", Lists = "brackets" }, static result => result);

    [Fact]
    public async Task Members_AreTakenFromPathQueryHeaderAndBody()
    {
        await using var service = await FakeService.StartAsync(Signed);
        using var client = new Client(service, Signed, service.Credential);

        await client.SendAsync(JarOperation("FillJar"), new() { JarId = "a/b ü", Size = 3, Labels = ["x", "y"] });
        await client.SendAsync(JarOperation("GetJar"), new() { JarId = "j-1", Size = 3, Labels = ["x", "y"] });

        Assert.Equal(
            ["""FillJar {"labels":["x","y"],"jarId":"a/b ü","size":3}""", """GetJar {"jarId":"j-1","size":3,"labels":["x","y"]}"""],
            service.Requests.Select(static request => $"{request.Action} {request.Body.Replace("\\u00FC", "ü", StringComparison.Ordinal)}"));
        Assert.DoesNotContain(service.Requests, static request => request.Headers.ContainsKey("X-Sign") || request.Headers.ContainsKey("X-Key"));
    }

    [Theory]
    [InlineData("brackets")]
    [InlineData("comma")]
    [InlineData("repeat")]
    [InlineData("X.0")]
    public async Task List_InAQuery_IsAListInEachForm(string lists)
    {
        var description = new RestProtocolDescription { Lists = lists };
        var descriptor = Descriptor(description, static result => result);
        await using var service = await FakeService.StartAsync(descriptor);
        using var client = new Client(service, descriptor, new BearerTokenCredential("fake-token"));

        await client.SendAsync(JarOperation("GetJar"), new() { JarId = "j-1", Labels = ["x"] });

        Assert.Equal("""{"jarId":"j-1","labels":["x"]}""", service.Requests.Single().Body);
    }

    [Fact]
    public async Task OtherKeyOrToken_IsRefused()
    {
        await using var signed = await FakeService.StartAsync(Signed);
        await using var plain = await FakeService.StartAsync(Plain);
        using var forger = new Client(signed, Signed, new AccessKeyCredential(signed.Credential.AccessKeyId, "another password"));
        using var stranger = new Client(plain, Plain, new BearerTokenCredential("another-token"));

        Assert.Equal(("401", "The signature does not match the request."), await FailureOf(forger, JarOperation("GetJar")));
        Assert.Equal("401", (await FailureOf(stranger, JarOperation("GetJar"))).Code);
    }

    [Fact]
    public async Task ClockOfTheCaller_IsCorrected()
    {
        var clock = new TestClock();
        clock.Advance(TimeSpan.FromSeconds(42));
        await using var service = await FakeService.StartAsync(Signed, new() { TimeProvider = clock });
        using var client = new Client(service, Signed, service.Credential, new TestClock());

        await client.SendAsync(JarOperation("GetJar"), new() { JarId = "j-1" });

        Assert.Equal(["10002", null], service.Requests.Select(static request => request.Code));
        Assert.Equal(TimeSpan.FromSeconds(42), client.ClockSkew);
    }

    [Fact]
    public async Task PlannedErrors_HaveTheFormOfTheService()
    {
        await using var signed = await FakeService.StartAsync(Signed);
        await using var plain = await FakeService.StartAsync(Plain);
        signed.On("GetJar").Respond(FakeResponse.Error(200, "170124", "No."));
        plain.On("GetJar").Respond(FakeResponse.Error(200, "404", "No such jar."));
        using var first = new Client(signed, Signed, signed.Credential);
        using var second = new Client(plain, Plain, new BearerTokenCredential("fake-token"));

        Assert.Equal(("170124", "No."), await FailureOf(first, JarOperation("GetJar")));
        Assert.Equal(("404", "No such jar."), await FailureOf(second, JarOperation("GetJar")));
    }

    [Fact]
    public async Task Envelope_WithinAMember_IsThatOfTheService()
    {
        var descriptor = Descriptor(new() { CodeMember = "error.code", MessageMember = "error.message" }, static result => result);
        await using var service = await FakeService.StartAsync(descriptor);
        using var client = new Client(service, descriptor, new BearerTokenCredential("fake-token"));
        service.On("GetJar").Times(1).Respond(FakeResponse.Error(400, "JAR_GONE", "No."));

        Assert.Equal(("JAR_GONE", "No."), await FailureOf(client, JarOperation("GetJar")));
        await client.SendAsync(JarOperation("GetJar"), new() { JarId = "j-1" });
    }

    [Theory]
    [InlineData("a/b c/d")]
    [InlineData("a")]
    public async Task Path_WithSlashes_IsOneMember(string path)
    {
        await using var service = await FakeService.StartAsync(Plain);
        using var client = new Client(service, Plain, new BearerTokenCredential("fake-token"));

        await client.SendAsync(Find<Jar, Jar>(Plain, "ReadJar"), new() { JarId = path });

        Assert.Equal(("ReadJar", $$"""{"jarId":"{{path}}"}"""), (service.Requests.Single().Action, service.Requests.Single().Body));
    }

    [Fact]
    public async Task RateLimit_IsTheCodeThatIsSentAgain()
    {
        await using var service = await FakeService.StartAsync(Signed);
        service.On("GetJar").Times(1).Respond(FakeResponse.RateLimited()).Times(1).Respond(429);
        using var client = new Client(service, Signed, service.Credential);

        await client.SendAsync(JarOperation("GetJar"), new() { JarId = "j-1" });

        Assert.Equal(["10006", "10006", null], service.Requests.Select(static request => request.Code));
    }

    [Fact]
    public async Task Cursor_CutsTheExampleIntoPages()
    {
        await using var service = await FakeService.StartAsync(Signed);
        using var client = new Client(service, Signed, service.Credential);
        var list = Find<JarQuery, JarList>(Signed, "ListJars");

        var pages = new List<string>();
        var all = Paging.EnumerateByCursorAsync(
            new JarQuery { Limit = 2 }, static (query, cursor) => query with { Cursor = cursor }, (query, token) => client.SendAsync(list, query),
            static page => page.List, static page => page.NextPageCursor, static query => query.Cursor);
        await foreach (var page in all.AsPages()) pages.Add($"{string.Join(',', page.Items)} {page.NextCursor}");

        Assert.Equal(["a,b 2", "c,d 4", "e "], pages);
    }

    [Fact]
    public async Task ListAtTheTop_IsSentAsItIs()
    {
        await using var signed = await FakeService.StartAsync(Signed);
        await using var plain = await FakeService.StartAsync(Plain);
        using var first = new Client(signed, Signed, signed.Credential);
        using var second = new Client(plain, Plain, new BearerTokenCredential("fake-token"));

        Assert.Equal("a", (await first.SendAsync(Find<JarQuery, JarList>(Signed, "GetNames"), new())).List.Single());
        Assert.Equal("a", (await second.SendAsync(Find<JarQuery, JarList>(Plain, "GetNames"), new())).List.Single());
        using var http = new HttpClient { BaseAddress = plain.Endpoint };
        http.DefaultRequestHeaders.Add("X-Token", "fake-token");
        Assert.Equal("""["a"]""", await http.GetStringAsync(new Uri("/v1/names", UriKind.Relative)));
    }

    [Fact]
    public async Task AddressOfNoOperation_IsNotFound()
    {
        await using var service = await FakeService.StartAsync(Signed);
        using var client = new Client(service, Signed, service.Credential);

        var exception = await Assert.ThrowsAsync<ApiException>(() => client.CallAsync("GET /v1/lids"));

        Assert.Equal(("404", HttpStatusCode.NotFound), (exception.RawCode, exception.Error.StatusCode));
        Assert.Contains("GET /v1/jars/{jarId}", exception.Error.Message, StringComparison.Ordinal);
    }

    private static Operation<TRequest, TResponse> Find<TRequest, TResponse>(ServiceDescriptor descriptor, string action)
        where TRequest : class
        where TResponse : class =>
        (Operation<TRequest, TResponse>)descriptor.Operations.Single(operation => operation.Action == action);

    private static Operation<Jar, Jar> JarOperation(string action) => Find<Jar, Jar>(Signed, action);

    private static async Task<(string? Code, string? Message)> FailureOf(Client client, Operation<Jar, Jar> operation)
    {
        var exception = await Assert.ThrowsAsync<ApiException>(() => client.SendAsync(operation, new() { JarId = "j-1" }));
        return (exception.RawCode, exception.Error.Message);
    }

    private static ServiceDescriptor Descriptor(RestProtocolDescription description, Func<string, string> envelope) => new(
        "jars", "",
        () =>
        [
            new Operation<Jar, Jar>("GetJar") { Method = HttpMethod.Get, Route = "/v1/jars/{jarId}", IsReadOnly = true },
            new Operation<Jar, Jar>("FillJar") { Method = HttpMethod.Put, Route = "/v1/jars/{jarId}/filling", HeaderMembers = "size" },
            new Operation<Jar, Jar>("ReadJar") { Method = HttpMethod.Get, Route = "/v1/files/{+jarId}/text/", IsReadOnly = true },
            new Operation<JarQuery, JarList>("ListJars")
            {
                Method = HttpMethod.Get, Route = "/v1/jars", IsReadOnly = true,
                Examples = [new() { Response = envelope("""{"list":["a","b","c","d","e"],"nextPageCursor":"x"}""") }],
            },
            new Operation<JarQuery, JarList>("GetNames")
            {
                Method = HttpMethod.Get, Route = "/v1/names", ResultMember = "list", IsReadOnly = true, Examples = [new() { Response = envelope("""["a"]""") }],
            },
        ],
        static () => []) { Rest = description };

    [JsonConverter(typeof(RecordConverter<Jar>))]
    internal sealed record Jar : IRecord
    {
        public string? JarId { get; init; }

        public long? Size { get; init; }

        public ValueList<string> Labels { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Jar { JarId = json.Text("jarId"), Size = json.Integer("size"), Labels = json.Texts("labels") };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("jarId", JarId);
            json.Integer("size", Size);
            json.List("labels", Labels);
        }
    }

    [JsonConverter(typeof(RecordConverter<JarQuery>))]
    internal sealed record JarQuery : IRecord
    {
        public string? Cursor { get; init; }

        public long? Limit { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new JarQuery { Cursor = json.Text("cursor"), Limit = json.Integer("limit") };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("cursor", Cursor);
            json.Integer("limit", Limit);
        }
    }

    [JsonConverter(typeof(RecordConverter<JarList>))]
    internal sealed record JarList : IRecord
    {
        public ValueList<string> List { get; init; }

        public string? NextPageCursor { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new JarList { List = json.Texts("list"), NextPageCursor = json.Text("nextPageCursor") };

        void IRecord.Write(RecordWriter json)
        {
            json.List("list", List);
            json.Text("nextPageCursor", NextPageCursor);
        }
    }

    private sealed class Client(FakeService service, ServiceDescriptor descriptor, IApiCredentialProvider credential, TimeProvider? time = null) : ApiClient(
        new RestProtocol("jars", "", descriptor.Rest!), credential, new() { Endpoint = service.Endpoint, TimeProvider = time ?? service.Clock })
    {
        public Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
            where TRequest : class
            where TResponse : class => SendAsync(operation, request, default);
    }
}
