using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>Types → C#: how a member is declared, read and written.</summary>
internal static class TypeNames
{
    /// <summary>The type of a member: what may be absent is nullable, lists never are.</summary>
    public static Code Declared(Member member) =>
        member.IsRequired || member.Type.Kind == TypeKind.List ? Of(member.Type) : Code.Of($"{Of(member.Type)}?");

    public static Code Of(TypeRef type) => type.Kind switch
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
            TypeKind.Record => Code.Of($"{required}Record<{Code.Name(member.Type.Name)}>()"),
            TypeKind.Enumeration => Code.Of($"{required}Enum<{Code.Name(member.Type.Name)}>()"),
            _ => Code.Of($"{required}{Simple(member.Type.Kind)}()"),
        };
    }

    /// <summary>What is written of a member: of an enumeration its text; its name where that does not follow from the property's.</summary>
    public static Code Written(Member member)
    {
        var name = member.WireName == char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1) ? default : Code.Of($", {Literal.Of(member.WireName)}");
        var text = (member.Type.Kind, member.IsRequired) switch
        {
            (TypeKind.Enumeration, true) => Code.Of($".Value"),
            (TypeKind.Enumeration, false) => Code.Of($"?.Value"),
            _ => default,
        };
        return Code.Of($"{Code.Name(member.Name)}{text}{name}");
    }

    private static Code List(TypeRef element) => element.Kind switch
    {
        TypeKind.Text => Code.Of($"Texts()"),
        TypeKind.Record => Code.Of($"List<{Code.Name(element.Name)}>()"),
        _ => Code.Of($"List({Converter(element)})"),
    };

    private static Code Converter(TypeRef type) => type.Kind switch
    {
        TypeKind.Text => Code.Of($"JsonValues.String"),
        TypeKind.List => Code.Of($"JsonValues.ListOf({Converter(type.Element!)})"),
        TypeKind.Record => Code.Of($"JsonValues.Record<{Code.Name(type.Name)}>()"),
        TypeKind.Enumeration => Code.Of($"JsonValues.Enum<{Code.Name(type.Name)}>()"),
        _ => Code.Of($"JsonValues.{Simple(type.Kind)}"),
    };

    private static Code Simple(TypeKind kind) => kind switch
    {
        TypeKind.Text => Code.Of($"Text"),
        TypeKind.Integer => Code.Of($"Integer"),
        TypeKind.Float => Code.Of($"Double"),
        TypeKind.Decimal => Code.Of($"Decimal"),
        TypeKind.Boolean => Code.Of($"Boolean"),
        TypeKind.Timestamp => Code.Of($"Timestamp"),
        _ => Code.Of($"Raw"),
    };
}
