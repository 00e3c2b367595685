using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>What a dialect file says of services whose operations have a method and a route each.</summary>
internal static class RestFormReader
{
    private const long LongestWindow = 24L * 60 * 60 * 1000;

    /// <param name="file">The file.</param>
    /// <param name="call">Its part about calls.</param>
    /// <param name="envelope">Its part about what stands around results.</param>
    /// <param name="shapes">The names of members with a meaning.</param>
    /// <param name="ways">How callers are authenticated.</param>
    /// <param name="success">The code of a call that succeeded; empty for none.</param>
    /// <param name="readOnly">What names of operations begin with that change nothing.</param>
    public static RestForm Read(
        DialectNode file, DialectNode call, DialectNode envelope, DialectNode shapes, AuthorizationForms ways, string success,
        EquatableArray<string> readOnly)
    {
        var pages = new PageNames(
            shapes.Text("page") ?? "", shapes.Text("offset") ?? "", shapes.Text("cursor") ?? "", shapes.Text("size") ?? "", shapes.Text("total") ?? "",
            shapes.Text("items") ?? "", shapes.Text("nextCursor") ?? "");
        if (pages.Cursor.Length > 0 != pages.NextCursor.Length > 0)
            shapes.ReportAt(pages.Cursor.Length > 0 ? "cursor" : "nextCursor", "'shapes.cursor' and 'shapes.nextCursor' go together");
        if (pages.Cursor.Length > 0 && pages.Page.Length + pages.Offset.Length > 0)
            shapes.ReportAt("cursor", "'shapes.cursor' contradicts 'shapes.page' and 'shapes.offset': a page has a cursor, a number or a first item");
        if (success.Length > 0 && !envelope.Has("code")) envelope.ReportAt("success", "'envelope.success' needs 'envelope.code'");
        return new(
            call.Choice("lists", ("repeat", "repeat"), ("brackets", "brackets"), ("comma", "comma"), ("X.0", "X.0"), ("X.1", "X.1")),
            success, ways.Headers, ways.Token, LimitOf(call), readOnly, CallSettings.Retries(file),
            CallSettings.Credentials(file, hasToken: true), pages);
    }

    /// <summary>The headers of a signature.</summary>
    /// <param name="way">The way to authenticate callers that has it.</param>
    /// <param name="scheme">The name of the scheme.</param>
    public static HeaderSignature SignatureOf(DialectNode way, string scheme)
    {
        var window = way.Value("receiveWindow") ?? "";
        var isNumber = long.TryParse(window, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LongestWindow;
        if (window.Length > 0 && !isNumber)
        {
            way.ReportAt("receiveWindow", "'authorization.receiveWindow' must be a number of milliseconds, a day at most");
            window = "";
        }
        return new(
            scheme, HeaderOf(way, "key"), HeaderOf(way, "timestamp"), way.Text("window") is null ? "" : HeaderOf(way, "window"),
            HeaderOf(way, "signature"), window);
    }

    /// <summary>The name of a header that has to be there.</summary>
    public static string HeaderOf(DialectNode node, string key)
    {
        var name = node.Needed(key);
        if (name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')) return name;
        node.ReportAt(key, $"'{key}' must be the name of a header: letters, digits, - and _");
        return "";
    }

    private static (string Header, string Unit) LimitOf(DialectNode call)
    {
        var limit = call.Object("rateLimit");
        if (!limit.Exists) return ("", "");
        var found = (HeaderOf(limit, "reset"), limit.Choice(
            "unit", ("unix-seconds", "unix-seconds"), ("unix-milliseconds", "unix-milliseconds"), ("seconds", "seconds"), ("milliseconds", "milliseconds")));
        limit.End();
        return found;
    }
}
