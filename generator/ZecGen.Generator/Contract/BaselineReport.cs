using Microsoft.CodeAnalysis;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Contract;

/// <summary>What changed against a baseline → findings where the pages say so.</summary>
internal static class BaselineReport
{
    public static IEnumerable<DiagnosticInfo> Of(BaselineCheck check, Baselines baselines, PlaceIndex places)
    {
        foreach (var change in check.Changes)
        {
            var (rule, harms) = (change.Rule, change.Rule.Harms);
            string[] arguments = [change.Message, rule.Id, change.Place, harms.InWords];
            yield return places.Find(change.NewKey) is var (page, span)
                ? page.Report(DescriptorOf(harms), span, arguments)
                : baselines.Report(DescriptorOf(harms), change.OldKey, arguments);
        }
        foreach (var gap in check.Gaps)
            if (places.Page(gap.Page) is { } page) yield return page.Report(ContractCatalogue.CannotCompare, default, gap.Id);
    }

    private static DiagnosticDescriptor DescriptorOf(Harms harms) =>
        harms.Breaks ? ContractCatalogue.BreakingChange : harms.IsHarmless ? ContractCatalogue.HarmlessChange : ContractCatalogue.RiskyChange;
}
