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
            if (example.Call is { } call && !ways.Exists(way => call.IsOf(way.Method, way.Template)))
                yield return page.Report(
                    ProofreadingCatalogue.OtherRoute, call.Span, call.Method + " " + call.Path, route.Method + " " + route.Template);
    }
}
