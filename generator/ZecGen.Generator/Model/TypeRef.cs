namespace ZecGen.Generator.Model;

/// <summary>The type of a member, settled: emitters look nothing up.</summary>
/// <param name="Name">The C# name of a record or enumeration; empty for the rest.</param>
/// <param name="Element">The element type of a list, else null.</param>
/// <param name="IsOptional">Whether an element may be null although its C# type has no null of its own, so that a null in what is received keeps its
/// place.</param>
internal sealed record TypeRef(TypeKind Kind, string Name = "", TypeRef? Element = null, bool IsOptional = false)
{
    /// <summary>Whether its C# type cannot be null.</summary>
    public bool IsNumberOrFlag => Kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal or TypeKind.Boolean;
}

internal enum TypeKind
{
    Text,
    Integer,
    Float,
    Decimal,
    Boolean,
    Timestamp,
    Raw,
    Record,
    Enumeration,
    List,
}
