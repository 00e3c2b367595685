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
        var (name, required) = (Literal.Of(member.WireName), member.IsRequired ? Code.Of($"Required") : default);
        return member.Type.Kind switch
        {
            TypeKind.List => List(name, member.Type.Element!),
            TypeKind.Record or TypeKind.Enumeration => Code.Of($"{required}{Kind(member.Type.Kind)}<{Code.Name(member.Type.Name)}>({name})"),
            _ => Code.Of($"{required}{Kind(member.Type.Kind)}({name})"),
        };
    }

    /// <summary>The call that writes a member.</summary>
    public static Code Writer(Member member)
    {
        // Of what cannot be null the compiler does not infer that it might have been.
        var type = member is { Type.Kind: TypeKind.Enumeration, IsRequired: true } ? Code.Of($"<{Code.Name(member.Type.Name)}>") : default;
        return Code.Of(
            $"{(member.IsSecret ? Secret(member.Type.Kind) : Kind(member.Type.Kind))}{type}({Literal.Of(member.WireName)}, {Code.Name(member.Name)})");
    }

    private static Code Secret(TypeKind kind) => kind == TypeKind.List ? Code.Of($"Secrets") : Code.Of($"Secret");

    private static Code List(Code name, TypeRef element) => element.Kind switch
    {
        TypeKind.Text => Code.Of($"Texts({name})"),
        TypeKind.Record => Code.Of($"List<{Code.Name(element.Name)}>({name})"),
        _ => Code.Of($"List({name}, {Converter(element)})"),
    };

    private static Code Converter(TypeRef type) =>
        type.IsOptional ? Code.Of($"JsonValues.Optional({Converter(type with { IsOptional = false })})") : type.Kind switch
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
