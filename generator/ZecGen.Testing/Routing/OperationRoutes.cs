using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ZecGen.Testing;

/// <summary>Which operation a request means: by method and route, and where operations share these, by the header that names the action.</summary>
internal sealed class OperationRoutes
{
    private readonly ServiceDescriptor descriptor;
    private readonly Dictionary<string, Operation> shared;
    private readonly List<(Operation Operation, RouteTemplate Template)> own;

    public OperationRoutes(ServiceDescriptor descriptor)
    {
        this.descriptor = descriptor;
        shared = descriptor.Operations.Where(static operation => operation.Route.Length == 0)
            .ToDictionary(static operation => operation.Action, StringComparer.Ordinal);
        // A route that names a place outweighs one that takes anything there.
        own = [.. descriptor.Operations.Where(static operation => operation.Route.Length > 0)
            .Select(static operation => (Operation: operation, Template: new RouteTemplate(operation.Route))).OrderBy(static route => route.Template.Members)];
    }

    /// <summary>Where calls go, for messages.</summary>
    public string Addresses => string.Join(", ", (shared.Count > 0 || own.Count == 0 ? [SharedAddress] : Array.Empty<string>())
        .Concat(own.Select(static route => $"{route.Operation.Method} {route.Operation.Route}").Order(StringComparer.Ordinal)));

    private string SharedAddress => $"{descriptor.Rpc?.Method ?? "POST"} {descriptor.Route}";

    /// <param name="request">The request.</param>
    /// <param name="parameters">Those of its query, or of its form.</param>
    /// <returns>Without an operation where the action is not documented, and not found where no operation has the address.</returns>
    public RoutedCall Find(HttpRequest request, IQueryCollection parameters)
    {
        if (descriptor.Rpc is { } rpc)
        {
            var named = parameters[rpc.ActionParameter].ToString();
            return new(named, shared.GetValueOrDefault(named), RoutedCall.None,
                HttpMethods.Equals(rpc.Method, request.Method) && (request.Path.Value ?? "/") == rpc.Route);
        }
        var path = own.Count > 0 ? PathOf(request) : "";
        foreach (var (operation, template) in own)
            if (HttpMethods.Equals(operation.Method.Method, request.Method) && template.Match(path) is { } members)
                return new(operation.Action, operation, members, IsFound: true);
        var action = descriptor.ActionHeader is { } header ? request.Headers[header].ToString() : "";
        var isFound = (shared.Count > 0 || own.Count == 0) && HttpMethods.IsPost(request.Method)
            && (descriptor.Route.Length == 0 || request.Path == descriptor.Route);
        return new(action, shared.GetValueOrDefault(action), RoutedCall.None, isFound);
    }

    // As it was sent: an escaped slash is no end of a segment.
    private static string PathOf(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return target is ['/', ..] ? target.Split('?')[0] : request.Path.Value ?? "";
    }
}

/// <summary>What a request calls.</summary>
/// <param name="Action">As it names it; empty where it does not.</param>
/// <param name="Operation">Null for an action that is not documented.</param>
/// <param name="Members">The members of the request that its path has, as text.</param>
/// <param name="IsFound">Whether any operation is called at its address.</param>
internal sealed record RoutedCall(string Action, Operation? Operation, IReadOnlyDictionary<string, string> Members, bool IsFound)
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();
}

/// <summary>A path with members in braces, such as <c>/v1/disks/{diskId}</c>.</summary>
internal sealed partial class RouteTemplate
{
    private readonly string[] segments;

    // Where a member takes several segments.
    private readonly bool hasPaths;

    public RouteTemplate(string route) => (segments, hasPaths) = (SegmentsOf(route), route.Contains("{+", StringComparison.Ordinal));

    /// <summary>How many segments have members.</summary>
    public int Members => segments.Count(static segment => segment.Contains('{', StringComparison.Ordinal));

    /// <returns>The members that a path has; null where it is another path.</returns>
    public Dictionary<string, string>? Match(string path)
    {
        if (hasPaths) return MatchWhole(path);
        var given = SegmentsOf(path);
        if (given.Length != segments.Length) return null;
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < given.Length; i++)
        {
            var places = Place().Matches(segments[i]);
            var pattern = "\\A" + Place().Replace(Regex.Escape(segments[i]).Replace("\\{", "{", StringComparison.Ordinal), "(.+)") + "\\z";
            if (Regex.Match(given[i], pattern, RegexOptions.Singleline) is not { Success: true } match) return null;
            for (var k = 0; k < places.Count; k++) members[places[k].Groups[1].Value] = match.Groups[k + 1].Value;
        }
        return members;
    }

    private Dictionary<string, string>? MatchWhole(string path)
    {
        var template = string.Join('/', segments);
        var pattern = Place().Replace(Regex.Escape(template).Replace("\\{", "{", StringComparison.Ordinal).Replace("{\\+", "{+", StringComparison.Ordinal),
            static place => place.Groups[1].Value.StartsWith('+') ? "(.+)" : "([^/]+)");
        var given = string.Join('/', path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (Regex.Match(given, "\\A" + pattern + "\\z", RegexOptions.Singleline) is not { Success: true } match) return null;
        return Place().Matches(template).Select((place, at) => (Name: place.Groups[1].Value.TrimStart('+'), Value: match.Groups[at + 1].Value))
            .ToDictionary(static member => member.Name, static member => Uri.UnescapeDataString(member.Value), StringComparer.Ordinal);
    }

    private static string[] SegmentsOf(string path) =>
        [.. path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    [GeneratedRegex("\\{([^{}]+)\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
