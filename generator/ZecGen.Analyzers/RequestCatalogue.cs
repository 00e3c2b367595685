using Microsoft.CodeAnalysis;

namespace ZecGen.Analyzers;

/// <summary>What the analyzer says of code that makes requests.</summary>
internal static class RequestCatalogue
{
    public static readonly DiagnosticDescriptor BrokenValue = Create("ZEC0401", "Constant that breaks a documented rule");

    public static readonly DiagnosticDescriptor BrokenCount = Create("ZEC0402", "Number of elements that breaks a documented rule");

    public static readonly DiagnosticDescriptor ExclusiveMembers = Create("ZEC0403", "Members that exclude each other");

    // What documentation says is an argument, never a part of the format.
    private static DiagnosticDescriptor Create(string id, string title) =>
        new(id, title, "{0} (see {1})", "Requests", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
