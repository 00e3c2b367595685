using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>The members of a request → its address, headers and body.</summary>
internal sealed class RestRequest
{
    private readonly RestRoute route;
    private readonly ListForm lists;
    private readonly List<KeyValuePair<string, string>> query = [];
    private Dictionary<string, string>? path;
    private List<KeyValuePair<string, string>>? headers;
    private List<(int Start, int Length)>? body;

    private RestRequest(RestRoute route, ListForm lists) => (this.route, this.lists) = (route, lists);

    /// <summary>The path below the endpoint, escaped, with the query.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The members that are headers; null where none is.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers => headers;

    /// <summary>The body; null where the request has none.</summary>
    public byte[]? Body { get; private set; }

    /// <param name="operation">The operation.</param>
    /// <param name="json">The members, as one well-formed object.</param>
    /// <param name="lists">How the elements of lists stand in the query.</param>
    /// <exception cref="ArgumentException">A value cannot stand where it belongs.</exception>
    public static RestRequest Of(Operation operation, byte[] json, ListForm lists)
    {
        var request = new RestRequest(RestRoute.Of(operation), lists);
        if (request.route.IsBodyAlone) request.Body = json;
        else request.Split(json);
        request.Address = request.AddressOf(request.route.PathOf(request.path));
        return request;
    }

    private void Split(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, name) = ((int)reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            switch (route.PlaceOf(name))
            {
                case RestPlace.Path:
                    if (SimpleOf(ref reader, name) is { } segment) (path ??= new(StringComparer.Ordinal))[name] = segment;
                    break;
                case RestPlace.Header:
                    if (SimpleOf(ref reader, name) is { } value) AddHeader(name, value);
                    break;
                case RestPlace.Query:
                    FlattenedJson.Add(ref reader, name, route.HasKeys(name) ? ListForm.Brackets : lists, query);
                    break;
                default:
                    reader.Skip();
                    (body ??= []).Add((start, (int)reader.BytesConsumed - start));
                    break;
            }
        }
        if (route.HasBody || body is not null) Body = BodyOf(json, body ?? []);
    }

    private void AddHeader(string name, string value)
    {
        HeaderCheck.EnsureUsable(name, value);
        (headers ??= []).Add(new(name, value));
    }

    private static byte[] BodyOf(byte[] json, List<(int Start, int Length)> members)
    {
        var body = new byte[Math.Max(members.Sum(static member => member.Length + 1) + 1, 2)];
        var at = 0;
        foreach (var (start, length) in members)
        {
            body[at++] = (byte)',';
            Array.Copy(json, start, body, at, length);
            at += length;
        }
        body[0] = (byte)'{';
        body[body.Length - 1] = (byte)'}';
        return body;
    }

    private string AddressOf(string written)
    {
        if (query.Count == 0 && route.Query.Length == 0) return written;
        var address = new StringBuilder(written).Append('?').Append(route.Query);
        foreach (var parameter in query) QueryString.Add(address, parameter.Key, parameter.Value);
        return address.ToString();
    }

    // Null is no value.
    private static string? SimpleOf(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            throw new ArgumentException($"'{name}' stands in the path or in a header and must be a simple value.", name);
        return FlattenedJson.TextOf(ref reader);
    }
}
