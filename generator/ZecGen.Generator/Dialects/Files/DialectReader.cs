using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>The text of a dialect file → the dialect. What is wrong is reported, and read as if it were not there.</summary>
internal static class DialectReader
{
    private static readonly (string Word, string Type)[] Protocols = [("zenlayer", "ZenlayerProtocol")];

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
            if (value.Kind == JsonKind.Object) return Read(new DialectNode(value, "", problems));
        if (failure is null) problems.Add(new("it has no JSON object", default));
        return null;
    }

    private static Dialect Read(DialectNode file)
    {
        var (name, type) = (file.Needed("dialect"), file.Choice("protocol", Protocols));
        var (call, envelope, shapes, verbs) = (file.Object("call"), file.Object("envelope"), file.Object("shapes"), file.Object("verbs"));
        var (action, version) = (HeadersOf(call, "action"), HeadersOf(call, "version"));
        var (address, method, route) = (AddressOf(call), MethodOf(call), RouteOf(call));
        var around = new Envelope(envelope.Text("data") ?? "", envelope.Text("callId") ?? "", envelope.Needed("code"), envelope.Needed("message"));
        var dialect = new Dialect(
            name,
            new(type, address, around, AuthorizationsOf(file)),
            new(method, route),
            new(ServicePath(route), action, version, around.Result,
                new[] { around.ErrorCode, around.ErrorMessage, around.CallId }.Where(static member => member.Length > 0).ToEquatable()),
            new(shapes.Text("page") ?? "", shapes.Text("size") ?? "", shapes.Text("total") ?? "", shapes.Text("items") ?? "", around.CallId,
                shapes.Text("idempotencyToken") ?? ""),
            verbs.Texts("readOnly"),
            verbs.Text("list") ?? "",
            ServicesOf(file));
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

    private static string RouteOf(DialectNode call)
    {
        var route = call.Text("route") ?? "/";
        if (route.StartsWith("/", StringComparison.Ordinal)) return route;
        call.ReportAt("route", "'call.route' must begin with a slash");
        return "/" + route;
    }

    private static EquatableArray<string> HeadersOf(DialectNode call, string name)
    {
        var place = call.Object(name);
        var names = place.Text("header") is { } header ? new[] { header }.Concat(place.Texts("also")).ToEquatable() : default;
        place.End();
        return names;
    }

    private static EquatableArray<Authorization> AuthorizationsOf(DialectNode file)
    {
        var found = new List<Authorization>();
        foreach (var item in file.Objects("authorization"))
        {
            found.Add(new(item.Needed("name"), item.Text("header"), item.Text("description") ?? ""));
            item.End();
        }
        return found.ToEquatable();
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
