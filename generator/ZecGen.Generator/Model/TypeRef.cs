namespace ZecGen.Generator.Model;

/// <summary>The type of a member, settled: emitters look nothing up.</summary>
/// <param name="Name">The C# name of a record or enumeration; empty for the rest.</param>
/// <param name="Element">The element type of a list, else null.</param>
internal sealed record TypeRef(TypeKind Kind, string Name = "", TypeRef? Element = null)
{
    public bool IsReference => Kind is TypeKind.Text or TypeKind.Record or TypeKind.Raw;
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
