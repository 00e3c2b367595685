using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Diagnostics;

/// <summary>A finding by value. A <see cref="Location"/> would keep its syntax alive in the incremental cache, so it is made last.</summary>
/// <param name="Path">The page's path as the compiler knows it.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    private const int LongestArgument = 1_000;

    /// <summary>The part of the page that it stands in, such as Request; empty where nobody said.</summary>
    public string Part { get; init; } = "";

    /// <summary>The fields, error codes and values that were read of its lines all the same.</summary>
    public EquatableArray<string> RowNames { get; init; }

    /// <summary>Whether nothing stands behind it on the page.</summary>
    public bool IsAtEnd { get; init; }

    /// <remarks>Of each descriptor there is one, which spares a look at all its texts.</remarks>
    public bool Equals(DiagnosticInfo? other) =>
        other is not null && ReferenceEquals(Descriptor, other.Descriptor) && Span == other.Span && Lines == other.Lines && Path == other.Path
            && Part == other.Part && Arguments == other.Arguments && RowNames == other.RowNames && IsAtEnd == other.IsAtEnd;

    /// <remarks>Many findings may have one place.</remarks>
    public override int GetHashCode() =>
        unchecked((((Span.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Descriptor.Id)) * 397) ^ Arguments.GetHashCode());

    /// <summary>Texts of pages for a message: what a terminal would act on is left out, and so is the end of what is too long to be read.</summary>
    public static EquatableArray<string> Shown(string[] arguments) => new(Array.ConvertAll(arguments, Shown));

    /// <summary>A finding about the project, which has no place in a page.</summary>
    public static DiagnosticInfo OfProject(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, "", default, default, Shown(arguments));

    public Diagnostic ToDiagnostic() => ToDiagnostic(Descriptor.DefaultSeverity);

    public Diagnostic ToDiagnostic(DiagnosticSeverity severity) => Diagnostic.Create(
        Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), severity, additionalLocations: null, properties: null,
        Arguments.Select(object? (argument) => argument).ToArray());

    private static string Shown(string text)
    {
        var end = Math.Min(text.Length, LongestArgument);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        var isHarmless = end == text.Length;
        for (var i = 0; isHarmless && i < end; i++) isHarmless = Characters.IsHarmless(text, i);
        if (isHarmless) return text;
        var shown = text.ToCharArray(0, end);
        for (var i = 0; i < end; i++)
            if (!Characters.IsHarmless(text, i)) shown[i] = ' ';
        return new string(shown) + (end < text.Length ? "…" : "");
    }
}
