using Microsoft.CodeAnalysis;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What a description says of the values of its member.</summary>
/// <param name="Unread">The sentences that speak as rules do and that no rule was made of.</param>
/// <param name="Contradictions">What cannot be meant as it stands.</param>
internal sealed record DescriptionReading(EquatableArray<Constraint> Constraints, IReadOnlyList<string> Unread, IReadOnlyList<Contradiction> Contradictions)
{
    public static readonly DescriptionReading Nothing = new(default, [], []);
}

/// <summary>A finding about the rules of one member.</summary>
/// <param name="Arguments">Those of the message after the member's name.</param>
internal sealed record Contradiction(DiagnosticDescriptor Descriptor, params string[] Arguments);
