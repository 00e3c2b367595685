using System.Net;
using System.Text;
using System.Text.Json;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A vendor whose pages have several operations each, with a route in a code line, tables of attributes and status codes in bullets, and whose calls
/// have a bearer token: a file is all that it takes to read its pages and to call it.</summary>
public class FourthFormTests
{
    private const string Dialect = """
        {
          "dialect": "pantry", "protocol": "rest",
          "pages": { "operation": "title", "service": "pantry", "route": "code" },
          "call": { "address": "https://pantry.example/api/v4" },
          "envelope": { "message": "message" },
          "retry": { "429": "Always" }
        }
        """;

    private const string Page = """
        # Jars

        Jars stand on shelves.

        ## List the jars of a shelf

        ```plaintext
        GET /shelves/:id/jars
        ```

        | Attribute | Type | Required | Description |
        | --- | --- | --- | --- |
        | `id` | integer | Yes | The shelf. |
        | `search` | string | No | Part of a label. |

        If successful, returns `200` and these attributes:

        | Attribute | Type | Description |
        | --- | --- | --- |
        | `jar_id` | integer | The jar. |
        | `label` | string | What is on it. |

        ```shell
        curl --header "PRIVATE-TOKEN: t" --url "https://pantry.example/api/v4/shelves/5/jars?search=plum"
        ```

        ```json
        [{ "jar_id": 7, "label": "plums" }]
        ```

        ## Create a jar

        ```plaintext
        POST /shelves/:id/jars
        ```

        | Attribute | Type | Required | Description |
        | --- | --- | --- | --- |
        | `id` | integer | Yes | The shelf. |
        | `label` | string | Yes | What is on it. |

        If successful, returns `201` and these attributes:

        | Attribute | Type | Description |
        | --- | --- | --- |
        | `jar_id` | integer | The jar. |

        - `201 Created`: The jar stands there.
        - `404 Not Found`: There is no such shelf.
        - `409 Conflict`: Another jar has the label.

        ## Delete a jar

        ```plaintext
        DELETE /shelves/:id/jars/:jar_id
        ```

        | Attribute | Type | Required | Description |
        | --- | --- | --- | --- |
        | `id` | integer | Yes | The shelf. |
        | `jar_id` | integer | Yes | The jar. |
        """;

    private static readonly Lazy<GeneratorRun> Read =
        new(static () => GeneratorRun.Of(new PageFile("pantry.json", Dialect), new PageFile("docs/jars.md", Page, Dialect: PageFile.Project + "pantry.json")));

    [Fact]
    public void Pages_AreReadByAFileAlone()
    {
        Assert.Empty(Read.Value.Diagnostics);
        Assert.Empty(Read.Value.Problems);
        Assert.Equal(
            [
                "CreateAJar POST /shelves/{id}/jars: id Path True, label Body True -> jar_id",
                "DeleteAJar DELETE /shelves/{id}/jars/{jar_id}: id Path True, jar_id Path True -> ",
                "ListTheJarsOfAShelf GET /shelves/{id}/jars: id Path True, search Query False -> items",
            ],
            Read.Value.Models<Model.Operation>(TrackingNames.Operations).Select(static one => $"{one.Action} {one.Http.Method} {one.Http.Route}: "
                + string.Join(", ", one.Request.Members.Select(static member => $"{member.WireName} {member.Place} {member.IsRequired}"))
                + " -> " + string.Join(", ", one.Response.Members.Select(static member => member.WireName))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CreateAJar", """{"id":5,"label":"plums"}""", "POST https://pantry.example/api/v4/shelves/5/jars {\"label\":\"plums\"}", """{"jar_id":7}""",
        """{"jar_id":7}""")]
    [InlineData("DeleteAJar", """{"id":5,"jar_id":7}""", "DELETE https://pantry.example/api/v4/shelves/5/jars/7 ", "", "{}")]
    [InlineData("ListTheJarsOfAShelf", """{"id":5,"search":"a b"}""", "GET https://pantry.example/api/v4/shelves/5/jars?search=a%20b ",
        """[{"jar_id":7,"label":"plums"}]""", """{"items":[{"jar_id":7,"label":"plums"}]}""")]
    public async Task Call_HasRouteQueryBodyAndToken(string action, string request, string sent, string response, string result)
    {
        var transport = new Transport(HttpStatusCode.OK, response);

        var read = await CallAsync(action, request, transport);

        Assert.Equal((sent, "Bearer t-1"), (transport.Sent, transport.Authorization));
        Assert.Equal(result, JsonSerializer.Serialize(read, read.GetType()));
    }

    [Fact]
    public async Task Failure_HasTheCodeOfItsStatusAndTheMessage()
    {
        var failure = await Assert.ThrowsAnyAsync<ApiException>(() =>
            CallAsync("CreateAJar", """{"id":5,"label":"plums"}""", new(HttpStatusCode.Conflict, """{"message":"Another jar has it."}""")));

        Assert.Equal(("409", "Another jar has it."), (failure.Error.Code, failure.Error.Message));
    }

    private static async Task<object> CallAsync(string action, string request, Transport transport)
    {
        var emitted = EmittedAssembly.Load(Read.Value);
        using var http = new HttpClient(transport);
        var client = Activator.CreateInstance(emitted.Type("Pantry.PantryClient"), new BearerTokenCredential("t-1"),
            new ApiClientOptions { HttpClient = http, Retry = new() { MaxAttempts = 1 } })!;
        var sent = JsonSerializer.Deserialize(request, emitted.TypesOf("Pantry", action).Request)!;
        var call = (Task)client.GetType().GetMethod(action + "Async", [sent.GetType(), typeof(CancellationToken)])!
            .Invoke(client, [sent, CancellationToken.None])!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    private sealed class Transport(HttpStatusCode status, string response) : HttpMessageHandler
    {
        public string? Sent { get; private set; }

        public string? Authorization { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            (Sent, Authorization) = ($"{request.Method} {request.RequestUri!.AbsoluteUri} {body}", request.Headers.Authorization?.ToString());
            return new(status) { Content = new StringContent(response, Encoding.UTF8, "application/json") };
        }
    }
}
