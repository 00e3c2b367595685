using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Requests are recognized by method and route, and their members taken from wherever they stand. No form of page has routes yet, so that
/// the descriptors are made by hand.</summary>
public sealed class FakeRouteTests
{
    private static readonly ServiceDescriptor Jars = new(
        "jars",
        "2025-09-01",
        static () =>
        [
            new Operation<Jar, Jar>("GetJar") { Method = HttpMethod.Get, Route = "/v1/jars/{jarId}", IsReadOnly = true },
            new Operation<Jar, Jar>("GetNewestJar") { Method = HttpMethod.Get, Route = "/v1/jars/newest", IsReadOnly = true },
            new Operation<Jar, Jar>("FillJar") { Method = HttpMethod.Put, Route = "/v1/jars/{jarId}/filling" },
            new Operation<Jar, Jar>("CountJars"),
        ],
        static () => [])
    { Route = "/calls", ActionHeader = "X-Action" };

    [Theory]
    [InlineData("GET", "/v1/jars/j-1?size=3", "", "GetJar", """{"jarId":"j-1","size":3}""")]
    [InlineData("GET", "/v1/jars/newest", "", "GetNewestJar", "{}")]
    [InlineData("GET", "/v1/jars/a%20b?labels=x&labels=y", "", "GetJar", """{"jarId":"a b","labels":["x","y"]}""")]
    [InlineData("PUT", "/v1/jars/j-1/filling", """{"size":7}""", "FillJar", """{"size":7,"jarId":"j-1"}""")]
    [InlineData("POST", "/calls", """{"size":1}""", "CountJars", """{"size":1}""")]
    public async Task Operation_IsRecognizedByMethodAndRoute(string method, string address, string body, string action, string members)
    {
        await using var service = await FakeService.StartAsync(Jars);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(service, method, address, body)).Status);

        var request = Assert.Single(service.Requests);
        Assert.Equal(action, request.Action);
        Assert.Equal(members, request.Body);
    }

    [Theory]
    [InlineData("DELETE", "/v1/jars/j-1")]
    [InlineData("GET", "/v1/jars")]
    [InlineData("GET", "/calls")]
    public async Task Address_OfNoOperation_IsNotFound(string method, string address)
    {
        await using var service = await FakeService.StartAsync(Jars);

        var (status, text) = await SendAsync(service, method, address, "");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("POST /calls, GET /v1/jars/newest, GET /v1/jars/{jarId}, PUT /v1/jars/{jarId}/filling", (string?)JsonNode.Parse(text)!["message"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryParameter_OfAnotherType_IsRejected()
    {
        await using var service = await FakeService.StartAsync(Jars);

        var (status, text) = await SendAsync(service, "GET", "/v1/jars/j-1?size=large", "");

        Assert.Equal((HttpStatusCode.BadRequest, "size must be an integer of at most 64 bits, but is a string."),
            (status, (string?)JsonNode.Parse(text)!["message"]));
    }

    [Fact]
    public async Task Plan_OfARoutedOperation_IsMadeByItsAction()
    {
        await using var service = await FakeService.StartAsync(Jars);
        service.On("FillJar").Respond(429);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(service, "PUT", "/v1/jars/j-1/filling", "{}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(service, "PUT", "/v1/jars/j-1/filling", "{}")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(FakeService service, string method, string address, string body)
    {
        using var http = new HttpClient { BaseAddress = service.Endpoint };
        using var request = new HttpRequestMessage(new(method), address);
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "fake-token");
        request.Headers.Add("X-Action", "CountJars");
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

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
}
