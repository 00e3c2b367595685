using System.Net;
using System.Text;
using System.Text.Json;

namespace ZecGen.Protocols.Tests;

/// <summary>The protocol of an invented service that keeps jars: routes with methods, a query or a JSON body, results without an envelope, errors in
/// an object of their own.</summary>
internal sealed class JarProtocol() : ApiProtocol("jars", "")
{
    public override RetryClass Classify(string? code, int status) => code == "shelf_busy" ? RetryClass.Always : base.Classify(code, status);

    protected override void WriteRequest(CallContext call, HttpRequestMessage request)
    {
        using var members = JsonDocument.Parse(call.RequestJson);
        var (route, inRoute) = (call.Operation.Route, new HashSet<string>(StringComparer.Ordinal));
        foreach (var member in members.RootElement.EnumerateObject())
        {
            var place = "{" + member.Name + "}";
            if (!route.Contains(place, StringComparison.Ordinal)) continue;
            route = route.Replace(place, Uri.EscapeDataString(member.Value.ToString()), StringComparison.Ordinal);
            inRoute.Add(member.Name);
        }
        if (route.Contains('{', StringComparison.Ordinal)) throw new ArgumentException($"A part of {call.Operation.Route} was not given.", nameof(call));

        request.Method = call.Operation.Method;
        var others = members.RootElement.EnumerateObject().Where(member => !inRoute.Contains(member.Name)).ToList();
        if (request.Method == HttpMethod.Get)
            route += others.Count == 0
                ? ""
                : "?" + string.Join('&', others.Select(static member => $"{member.Name}={Uri.EscapeDataString(member.Value.ToString())}"));
        else
            request.Content = CreateContent(
                Encoding.UTF8.GetBytes($"{{{string.Join(',', others.Select(static member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}"),
                "application/json");
        request.RequestUri = Combine(call.Endpoint, route);
    }

    protected override ApiError? ReadResponse<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class
    {
        result = null;
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
        {
            result = converter.FromJson(response.Body);
            return null;
        }
        using var json = JsonDocument.Parse(response.Body.ToArray());
        var error = json.RootElement.GetProperty("error");
        return response.ServiceError(error.GetProperty("code").GetString()!, error.GetProperty("message").GetString(), error.GetProperty("trace").GetString());
    }
}

/// <summary>Proves who calls by a scheme of its own: a word of the caller's and the length of what is sent.</summary>
internal sealed class LidCredential(string word) : ApiCredential
{
    private const string Lid = "x-lid";

    public override string ToString() => "lid";

    protected override void Authorize(in SigningContext signing) =>
        signing.Request.Headers.Add(Lid, $"{word.Length}-{signing.Body.Length}-{signing.Timestamp > 0}-{signing.Host.Split(':')[0]}");

    protected override void Withdraw(CallContext call, HttpRequestMessage request) => request.Headers.Remove(Lid);
}

internal sealed record Jar : IRecord
{
    public string? Id { get; init; }

    public long? Size { get; init; }

    public string? Label { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Jar { Id = json.Text("id"), Size = json.Integer("size"), Label = json.Text("label") };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("id", Id);
        json.Integer("size", Size);
        json.Text("label", Label);
    }
}

internal sealed record JarQuery : IRecord
{
    public long? Page { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new JarQuery { Page = json.Integer("page") };

    void IRecord.Write(RecordWriter json) => json.Integer("page", Page);
}

internal sealed record JarList : IRecord
{
    public long? Total { get; init; }

    public ValueList<Jar> Jars { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new JarList { Total = json.Integer("total"), Jars = json.List<Jar>("jars") };

    void IRecord.Write(RecordWriter json)
    {
        json.Integer("total", Total);
        json.List("jars", Jars);
    }
}

internal sealed class JarClient(IApiCredentialProvider credential, ApiClientOptions options) : ApiClient(new JarProtocol(), credential, options)
{
    private static readonly Operation<Jar, Jar> GetJar = new("GetJar") { Method = HttpMethod.Get, Route = "/v1/jars/{id}", IsReadOnly = true };
    private static readonly Operation<Jar, Jar> CreateJar = new("CreateJar") { Route = "/v1/jars" };
    private static readonly Operation<Jar, Jar> FillJar = new("FillJar") { Method = HttpMethod.Put, Route = "/v1/jars/{id}/filling" };
    private static readonly Operation<JarQuery, JarList> ListJars = new("ListJars") { Method = HttpMethod.Get, Route = "/v1/jars", IsReadOnly = true };

    public Task<Jar> GetAsync(Jar jar, CancellationToken cancellationToken = default) => SendAsync(GetJar, jar, cancellationToken);

    public Task<Jar> CreateAsync(Jar jar, CancellationToken cancellationToken = default) => SendAsync(CreateJar, jar, cancellationToken);

    public Task<Jar> FillAsync(Jar jar, CancellationToken cancellationToken = default) => SendAsync(FillJar, jar, cancellationToken);

    public AsyncPageable<Jar> AllAsync(CancellationToken cancellationToken = default) => Paging.EnumerateAsync(
        new JarQuery(), static (query, page) => query with { Page = page }, (query, token) => SendAsync(ListJars, query, token),
        static list => list.Jars, static list => list.Total, static query => query.Page, static _ => null, cancellationToken: cancellationToken);
}
