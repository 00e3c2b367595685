using Microsoft.CodeAnalysis;

namespace ZecGen.Analyzers.Flow;

/// <summary>A record, or what holds one, and which of its members decide what becomes of the value that is looked at.</summary>
/// <param name="type">The record; null for a list, a tuple and whatever else is not followed into.</param>
/// <param name="members">Giving one of these another value replaces the one that is looked at.</param>
/// <param name="inner">What the member of the record or the list holds; null for the record that is looked at itself.</param>
internal sealed class Layer(ITypeSymbol? type, string[] members, Layer? inner)
{
    public ITypeSymbol? Type => type;

    public string[] Members => members;

    public Layer? Inner => inner;

    /// <summary>This layer in a list, a tuple or the like.</summary>
    public Layer Held => type is null ? this : new(null, [], this);

    /// <summary>This layer in a member of another record.</summary>
    public Layer In(ITypeSymbol record, string member) => new(record, [member], this);
}
