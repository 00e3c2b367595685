using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>The text of a dialect file → the dialect. What is wrong is reported, and read as if it were not there.</summary>
internal static class DialectReader
{
    /// <summary>The protocols that dialects can name: by a header that names the action, by the parameters of a query string, and by a method and a route
    /// for each operation.</summary>
    public static readonly (string Word, string Type)[] Protocols = [("zenlayer", "ZenlayerProtocol"), ("rpc", "RpcProtocol"), ("rest", "RestProtocol")];

    /// <summary>The C# types of the protocols that dialects can name.</summary>
    public static IEnumerable<string> ProtocolTypes => Protocols.Select(static protocol => protocol.Type);

    /// <returns>Null where the text is no JSON object at all.</returns>
    public static Dialect? Read(string text, List<DialectProblem> problems)
    {
        var repairs = new List<JsonRepair>();
        var (json, failure) = JsonReader.Read([new CodeLine(text, 0)], repairs);
        foreach (var repair in repairs) problems.Add(new($"it has {repair.Problem}", repair.Span));
        if (failure is { } place) problems.Add(new("its JSON cannot be read any further", place));
        foreach (var value in json.Values)
            if (value.Kind == JsonKind.Object) return Read(new DialectNode(value, "", problems), problems);
        if (failure is null) problems.Add(new("it has no JSON object", default));
        return null;
    }

    private static Dialect Read(DialectNode file, List<DialectProblem> problems)
    {
        var name = file.Needed("dialect");
        var before = problems.Count;
        var type = file.Choice("protocol", Protocols);
        var isKnown = problems.Count == before && file.Has("protocol");
        var (call, envelope, shapes, verbs) = (file.Object("call"), file.Object("envelope"), file.Object("shapes"), file.Object("verbs"));
        var (action, parameter) = PlaceOf(call, "action");
        var (version, _) = PlaceOf(call, "version");
        var (isRpc, isRest) = (type == Protocols[1].Type, type == Protocols[2].Type);
        var ways = AuthorizationForms.Read(file, isRest);
        var signature = ways.Query;
        var (address, method, route) = (AddressOf(call), MethodOf(call), RouteOf(call));
        var around = new Envelope(envelope.Text("data") ?? "", envelope.Text("callId") ?? "",
            isRest ? envelope.Text("code") ?? "" : envelope.Needed("code"), isRest ? envelope.Text("message") ?? "" : envelope.Needed("message"));
        var firsts = new[] { around.ErrorCode, around.ErrorMessage, around.CallId }.Select(Envelope.FirstOf);
        var members = MembersOf(call, method, isRpc, isRest);
        var (success, readOnly) = (envelope.Code("success") ?? "", verbs.Names("readOnly"));
        var dialect = new Dialect(
            name,
            new(type, address, around, ways.All)
            {
                Rpc = isRpc
                    ? RpcOf(file, call, shapes, parameter, signature, success, readOnly) with { IsForm = members == MemberPlace.Body }
                    : null,
                Rest = isRest ? RestFormReader.Read(file, call, envelope, shapes, ways, success, readOnly) : null,
            },
            new(method, route)
            {
                ActionParameter = parameter,
                Members = members,
            },
            new(ServicePath(route), action, version, around.Result,
                firsts.Where(static member => member.Length > 0).Distinct().ToEquatable())
            {
                ActionParameter = parameter,
                Success = success,
                CallMembers = new[] { parameter ?? "", signature.Key, signature.Signature }.Where(static member => member.Length > 0).ToEquatable(),
                EnvelopeMembers = around.Result.Length > 0 ? default : firsts.Distinct()
                    .Concat(envelope.Texts("ignored")).Where(static member => member.Length > 0).ToEquatable(),
            },
            new(shapes.Text("page") ?? "", shapes.Text("size") ?? "", shapes.Text("total") ?? "", shapes.Text("items") ?? "", around.CallId,
                shapes.Text("idempotencyToken") ?? "")
            {
                Offset = shapes.Text("offset") ?? "",
                Cursor = isRest ? shapes.Text("cursor") ?? "" : "",
                NextCursor = isRest ? shapes.Text("nextCursor") ?? "" : "",
            },
            readOnly,
            verbs.Names("list"),
            ServicesOf(file))
        {
            Pages = PageFormReader.Read(file.Object("pages"), Envelope.LastOf(around.ErrorCode)),
        };
        if (around.Result.Length > 0 && envelope.Texts("ignored").Count > 0)
            envelope.ReportAt("ignored", "'envelope.ignored' and 'envelope.data' contradict each other: only a flat response has members to ignore");
        if (!file.Has("protocol")) file.Report(file.Span, "'protocol' is missing");
        if (shapes.Has("page") && shapes.Has("offset"))
            shapes.ReportAt("offset", "'shapes.page' and 'shapes.offset' contradict each other: a request names a page or its first item");
        if (shapes.Has("offset") && !shapes.Has("size")) shapes.ReportAt("offset", "'shapes.offset' needs 'shapes.size', by which the next page is found");
        Contradictions.Report(file, call, envelope, dialect.Pages.HasNumericCodes);
        if (!isRest) Contradictions.ReportPaths(envelope);
        // Which keys there are depends on the protocol.
        if (!isKnown) return dialect;
        if (isRest && call.Has("action"))
            call.ReportAt("action", "'call.action' must not be there where 'protocol' is \"rest\": the route tells operations apart");
        else if (dialect.Protocol.Rpc is null != parameter is null)
            call.ReportAt("action", "'call.action' must name a parameter where 'protocol' is \"rpc\", and a header elsewhere");
        else if (action.Count > 0 && parameter is not null) call.ReportAt("action", "'call.action' is either a header or a parameter");
        foreach (var node in new[] { call, envelope, shapes, verbs, file }) node.End();
        return dialect;
    }

    private static string AddressOf(DialectNode call)
    {
        var address = call.Needed("address");
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0))
            call.ReportAt("address", "'call.address' must be an address that begins with https:// or http:// and has no query");
        return address;
    }

    private static string MethodOf(DialectNode call)
    {
        var method = call.Text("method") ?? "POST";
        if (method.Length > 0 && method.All(static c => c is >= 'A' and <= 'Z')) return method;
        call.ReportAt("method", "'call.method' must be an HTTP method in capitals, such as POST");
        return "POST";
    }

    // Null where it follows from the method of each operation.
    private static MemberPlace? MembersOf(DialectNode call, string method, bool isRpc, bool isRest)
    {
        var place = isRest
            ? call.Choice("parameters", ("by-method", default(MemberPlace?)), ("body", MemberPlace.Body), ("query", MemberPlace.Query))
            : call.Choice("parameters", ("body", (MemberPlace?)MemberPlace.Body), ("query", MemberPlace.Query));
        if (method != "GET" || isRest) return place;
        if (call.Has("parameters") && place == MemberPlace.Body)
            call.ReportAt("parameters", "'call.parameters' and 'call.method' contradict each other: a GET has no body");
        return isRpc ? MemberPlace.Query : place;
    }

    private static string RouteOf(DialectNode call)
    {
        var route = call.Text("route") ?? "/";
        if (route.StartsWith("/", StringComparison.Ordinal)) return route;
        call.ReportAt("route", "'call.route' must begin with a slash");
        return "/" + route;
    }

    private static (EquatableArray<string> Headers, string? Parameter) PlaceOf(DialectNode call, string name)
    {
        var place = call.Object(name);
        var (header, others, parameter) = (place.Text("header"), place.Texts("also"), name == "action" ? place.Text("parameter") : null);
        place.End();
        return (header is null ? default : new[] { header }.Concat(others).ToEquatable(), parameter);
    }

    private static RpcForm RpcOf(
        DialectNode file, DialectNode call, DialectNode shapes, string? action, (string Scheme, string Key, string Signature) signature, string success,
        EquatableArray<string> readOnly)
    {
        var (variables, defaults) = (CallSettings.Credentials(file, hasToken: false), call.Names("defaults"));
        if (action is not null && defaults.Contains(action))
            call.ReportAt("defaults", "'call.defaults' must not have the parameter that 'call.action' names");
        return new(
            defaults, call.Choice("lists", ("X.0", 0), ("X.1", 1)), success, signature.Scheme, signature.Key,
            signature.Signature, readOnly, CallSettings.Retries(file), (variables.KeyId, variables.KeyPassword, variables.Endpoint))
        {
            Pages = (shapes.Text("page") ?? "", shapes.Text("offset") ?? "", shapes.Text("size") ?? "", shapes.Text("total") ?? "",
                shapes.Text("items") ?? ""),
            Refusals = CallSettings.Refusals(file),
        };
    }

    private static EquatableArray<KnownService> ServicesOf(DialectNode file)
    {
        var services = file.Object("services");
        var found = new List<KnownService>();
        foreach (var (slug, version, span) in services.Entries())
        {
            if (!IsDate(version)) services.Report(span, $"the version of '{slug}' must be a date such as 2025-09-01");
            else found.Add(new(slug, version));
        }
        return found.ToEquatable();
    }

    private static bool IsDate(string text) => DateTime.TryParseExact(
        text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    // What stands before the service in the path of a call; empty where no path names it.
    private static string ServicePath(string route) =>
        route.IndexOf(CallForm.Service, StringComparison.Ordinal) is var at and >= 0 ? route.Substring(0, at) : "";
}
