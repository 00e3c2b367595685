using System.Text;

namespace ZecGen;

/// <summary>The route of an operation, and where the members of its requests stand.</summary>
internal sealed class RestRoute
{
    private const string Keys = "[*]";

    private static readonly char[] LineFeed = ['\n'];

    private static readonly HashSet<char> Plain =
        [.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/%"];

    private readonly string route;

    // Literals and members in turn, beginning and ending with a literal.
    private readonly string[] literals;
    private readonly string[] members;
    private readonly Dictionary<string, RestPlace> places = new(StringComparer.Ordinal);
    private readonly RestPlace usual;
    private HashSet<string>? keyed;

    // The members whose values are paths.
    private readonly HashSet<string>? paths;

    private RestRoute(Operation operation)
    {
        route = operation.Route;
        var end = route.IndexOf('?');
        Query = end < 0 ? "" : Escaped(route.Substring(end + 1), inQuery: true);
        var parts = (end < 0 ? route : route.Substring(0, end)).Split('{');
        literals = new string[parts.Length];
        members = new string[parts.Length - 1];
        literals[0] = Escaped(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            var close = parts[i].IndexOf('}');
            if (close < 1) throw new ArgumentException($"The route {route} has a brace without a member.", nameof(operation));
            var isPath = parts[i][0] == '+' && close > 1;
            members[i - 1] = parts[i].Substring(isPath ? 1 : 0, close - (isPath ? 1 : 0));
            if (isPath) (paths ??= new(StringComparer.Ordinal)).Add(members[i - 1]);
            literals[i] = Escaped(parts[i].Substring(close + 1));
        }
        usual = IsWithoutBody(operation.Method) ? RestPlace.Query : RestPlace.Body;
        foreach (var member in members) places[member] = RestPlace.Path;
        AddAll(operation.QueryMembers, RestPlace.Query);
        AddAll(operation.HeaderMembers, RestPlace.Header);
        AddAll(operation.BodyMembers, RestPlace.Body);
        HasBody = operation.Parameters is { } known ? known.Any(member => PlaceOf(member) == RestPlace.Body) : usual == RestPlace.Body;
        IsBodyAlone = HasBody && usual == RestPlace.Body && places.Values.All(static place => place == RestPlace.Body);
    }

    /// <summary>A query that is part of the route; empty where there is none.</summary>
    public string Query { get; }

    /// <summary>Whether a request may have a body.</summary>
    public bool HasBody { get; }

    /// <summary>Whether all members of requests stand in the body.</summary>
    public bool IsBodyAlone { get; }

    public static RestRoute Of(Operation operation) => operation.Plan(static operation => new RestRoute(operation));

    public RestPlace PlaceOf(string member) => places.TryGetValue(member, out var place) ? place : usual;

    /// <summary>Whether the keys of a member stand in brackets in the query, whatever lists do.</summary>
    public bool HasKeys(string member) => keyed is not null && keyed.Contains(member);

    /// <summary>The path with values in the places of its members.</summary>
    /// <param name="values">The values, by the names of the members.</param>
    /// <exception cref="ArgumentException">A value is missing, or would make it another path.</exception>
    public string PathOf(Dictionary<string, string>? values)
    {
        if (members.Length == 0) return literals[0];
        var path = new StringBuilder(literals[0]);
        for (var i = 0; i < members.Length; i++)
        {
            if (values is null || !values.TryGetValue(members[i], out var value) || value.Length == 0)
                throw new ArgumentException($"A value for '{members[i]}' of {route} is missing or empty.", members[i]);
            path.Append(Escaped(members[i], value)).Append(literals[i + 1]);
        }
        var written = path.ToString();
        // A server, or what stands before it, takes these for the folder itself and the one above it, escaped or not.
        if (written.Split('/').Any(static segment => segment is "." or ".."))
            throw new ArgumentException($"A value makes '.' or '..' of a part of {route}, which would lead to another path.", members[0]);
        return written;
    }

    private string Escaped(string member, string value) => paths is null || !paths.Contains(member) ? Uri.EscapeDataString(value)
        : string.Join("/", value.Split('/').Select(Uri.EscapeDataString));

    private static bool IsWithoutBody(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Delete || method == HttpMethod.Head;

    private void AddAll(string names, RestPlace place)
    {
        foreach (var name in names.Split(LineFeed, StringSplitOptions.RemoveEmptyEntries))
        {
            var isKeyed = name.EndsWith(Keys, StringComparison.Ordinal);
            var member = isKeyed ? name.Substring(0, name.Length - Keys.Length) : name;
            places[member] = place;
            if (isKeyed) (keyed ??= new(StringComparer.Ordinal)).Add(member);
        }
    }

    // What is escaped in a documented route stays as it is.
    private static string Escaped(string literal, bool inQuery = false)
    {
        var (escaped, odd) = (new StringBuilder(), new StringBuilder());
        foreach (var c in literal)
        {
            if (!Plain.Contains(c) && !(inQuery && c == '?'))
            {
                odd.Append(c);
                continue;
            }
            End();
            escaped.Append(c);
        }
        End();
        return escaped.ToString();

        void End()
        {
            escaped.Append(Uri.EscapeDataString(odd.ToString()));
            odd.Clear();
        }
    }
}

/// <summary>Where a member of a request stands.</summary>
internal enum RestPlace
{
    Body,
    Query,
    Path,
    Header,
}
