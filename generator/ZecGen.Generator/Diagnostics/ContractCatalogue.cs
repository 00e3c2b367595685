using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Diagnostics;

/// <summary>What the build says of pages beside a baseline.</summary>
internal static class ContractCatalogue
{
    private const string Fix = "take it back, or accept it by the line '{1} {2} REASON' in a file *.accepted beside the baseline";

    public static readonly DiagnosticDescriptor BreakingChange = Create(
        "ZEC0301", "Breaking change", "{0} ({1}, {2}): it {3}; " + Fix, DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RiskyChange = Create(
        "ZEC0302", "Change that may break callers", "{0} ({1}, {2}): it {3}; " + Fix, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor HarmlessChange = Create(
        "ZEC0303", "Harmless change", "{0} ({1}, {2}); 'zecgen baseline' records it", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor CannotCompare = Create(
        "ZEC0304", "Page that cannot be compared", "The page cannot be compared with the baseline, because a part of it cannot be read ({0}); "
        + "correct the page. Until then its changes are not reported.", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MalformedAcceptance = Create(
        "ZEC0305", "Malformed acceptance", "The line accepts nothing, because {0}; write the id of a change, "
        + "its place and a reason", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnnecessaryAcceptance = Create(
        "ZEC0306", "Unnecessary acceptance", "{0}; remove the line", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnreadableBaseline = Create(
        "ZEC0307", "Unreadable baseline", "'{0}' is not a baseline: {1}; write it again with 'zecgen baseline'. "
        + "Nothing is compared with it.", DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "Contract", severity, isEnabledByDefault: true);
}
