using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Types → C#: how a member is declared, read and written.</summary>
internal static class TypeNames
{
    /// <summary>The type of a member: what may be absent is nullable, lists never are.</summary>
    public static Code Declared(Member member) =>
        member.IsRequired || member.Type.Kind == TypeKind.List ? Of(member.Type) : Code.Of($"{Of(member.Type)}?");

    public static Code Of(TypeRef type) => type.IsOptional ? Code.Of($"{Of(type with { IsOptional = false })}?") : type.Kind switch
    {
        TypeKind.Text => Code.Of($"string"),
        TypeKind.Integer => Code.Of($"long"),
        TypeKind.Float => Code.Of($"double"),
        TypeKind.Decimal => Code.Of($"decimal"),
        TypeKind.Boolean => Code.Of($"bool"),
        TypeKind.Timestamp => Code.Of($"Timestamp"),
        TypeKind.Raw => Code.Of($"RawJson"),
        TypeKind.List => Code.Of($"ValueList<{Of(type.Element!)}>"),
        _ => Code.Name(type.Name),
    };

    /// <summary>The call that reads a member.</summary>
    public static Code Reader(Member member)
    {
        var required = member.IsRequired ? Code.Of($"Required") : default;
        return member.Type.Kind switch
        {
            TypeKind.List => List(member.Type.Element!),
            TypeKind.Record or TypeKind.Enumeration => Code.Of($"{required}{Kind(member.Type.Kind)}<{Code.Name(member.Type.Name)}>()"),
            _ => Code.Of($"{required}{Kind(member.Type.Kind)}()"),
        };
    }

    /// <summary>The call that writes a member, with its name where that does not follow from the property's.</summary>
    public static Code Writer(Member member)
    {
        var name = member.WireName == char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1) ? default : Code.Of($", {Literal.Of(member.WireName)}");
        // Of what cannot be null the compiler does not infer that it might have been.
        var type = member is { Type.Kind: TypeKind.Enumeration, IsRequired: true } ? Code.Of($"<{Code.Name(member.Type.Name)}>") : default;
        return Code.Of($"{(member.IsSecret ? Secret(member.Type.Kind) : Kind(member.Type.Kind))}{type}({Code.Name(member.Name)}{name})");
    }

    private static Code Secret(TypeKind kind) => kind == TypeKind.List ? Code.Of($"Secrets") : Code.Of($"Secret");

    private static Code List(TypeRef element) => element.Kind switch
    {
        TypeKind.Text => Code.Of($"Texts()"),
        TypeKind.Record => Code.Of($"List<{Code.Name(element.Name)}>()"),
        _ => Code.Of($"List({Converter(element)})"),
    };

    private static Code Converter(TypeRef type) => type.IsOptional ? Code.Of($"JsonValues.Optional({Converter(type with { IsOptional = false })})") : type.Kind switch
    {
        TypeKind.Text => Code.Of($"JsonValues.String"),
        TypeKind.List => Code.Of($"JsonValues.ListOf({Converter(type.Element!)})"),
        TypeKind.Record => Code.Of($"JsonValues.Record<{Code.Name(type.Name)}>()"),
        TypeKind.Enumeration => Code.Of($"JsonValues.Enum<{Code.Name(type.Name)}>()"),
        _ => Code.Of($"JsonValues.{Kind(type.Kind)}"),
    };

    // What the runtime calls a type, where it reads and where it writes.
    private static Code Kind(TypeKind kind) => kind switch
    {
        TypeKind.Text => Code.Of($"Text"),
        TypeKind.Integer => Code.Of($"Integer"),
        TypeKind.Float => Code.Of($"Double"),
        TypeKind.Decimal => Code.Of($"Decimal"),
        TypeKind.Boolean => Code.Of($"Boolean"),
        TypeKind.Timestamp => Code.Of($"Timestamp"),
        TypeKind.Enumeration => Code.Of($"Enum"),
        TypeKind.Record => Code.Of($"Record"),
        TypeKind.List => Code.Of($"List"),
        _ => Code.Of($"Raw"),
    };
}
