using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Diagnostics;

/// <summary>A finding by value. A <see cref="Location"/> would keep its syntax alive in the incremental cache, so it is made last.</summary>
/// <param name="Path">The page's path as the compiler knows it.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    /// <remarks>Of each descriptor there is one, which spares a look at all its texts.</remarks>
    public bool Equals(DiagnosticInfo? other) =>
        other is not null && ReferenceEquals(Descriptor, other.Descriptor) && Span == other.Span && Lines == other.Lines && Path == other.Path && Arguments == other.Arguments;

    public override int GetHashCode() => unchecked((Span.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Descriptor.Id));

    /// <summary>A finding about the project, which has no place in a page.</summary>
    public static DiagnosticInfo OfProject(DiagnosticDescriptor descriptor, params string[] arguments) => new(descriptor, "", default, default, arguments.ToEquatable());

    public Diagnostic ToDiagnostic() => ToDiagnostic(Descriptor.DefaultSeverity);

    public Diagnostic ToDiagnostic(DiagnosticSeverity severity) => Diagnostic.Create(
        Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), severity, additionalLocations: null, properties: null,
        Arguments.Select(object? (argument) => argument).ToArray());
}
