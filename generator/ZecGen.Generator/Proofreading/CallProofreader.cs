using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares the methods and routes that examples call with those of the operation.</summary>
internal static class CallProofreader
{
    public static IEnumerable<DiagnosticInfo> Check(Page page)
    {
        if (page.Operation is not { Route: { } route } operation) yield break;
        var ways = route.Aliases.Select(static alias => alias.Split(' ')).Select(static parts => (Method: parts[0], Template: parts[1]))
            .Prepend((route.Method, route.Template)).ToList();
        foreach (var example in operation.Examples)
            if (example.Call is { } call && !ways.Exists(way => way.Method == call.Method && Leads(call.Path, way.Template)))
                yield return page.Report(
                    ProofreadingCatalogue.OtherRoute, call.Span, call.Method + " " + call.Path, route.Method + " " + route.Template);
    }

    // The address may have a path before that of the route.
    private static bool Leads(string path, string template)
    {
        var (parts, expected) = (PartsOf(path), PartsOf(template));
        if (parts.Length < expected.Length) return false;
        for (var at = 1; at <= expected.Length; at++)
            if (!Fits(parts[parts.Length - at], expected[expected.Length - at])) return false;
        return true;
    }

    private static bool Fits(string part, string expected)
    {
        var open = expected.IndexOf('{');
        if (open < 0) return part == expected || (part.Length > 0 && part[0] == '{');
        var close = expected.LastIndexOf('}');
        return part.Length >= expected.Length - (close + 1 - open) && part.StartsWith(expected.Substring(0, open), StringComparison.Ordinal)
            && part.EndsWith(expected.Substring(close + 1), StringComparison.Ordinal);
    }

    private static string[] PartsOf(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
