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

    /// <summary>The converter of a type of this service.</summary>
    public static Code Converter(TypeRef type, ServiceNames service) => type.Kind switch
    {
        TypeKind.Text => Code.Of($"JsonValues.String"),
        TypeKind.Integer => Code.Of($"JsonValues.Integer"),
        TypeKind.Float => Code.Of($"JsonValues.Double"),
        TypeKind.Decimal => Code.Of($"JsonValues.Decimal"),
        TypeKind.Boolean => Code.Of($"JsonValues.Boolean"),
        TypeKind.Timestamp => Code.Of($"JsonValues.Timestamp"),
        TypeKind.Raw => Code.Of($"JsonValues.Raw"),
        TypeKind.List => Code.Of($"JsonValues.ListOf({Converter(type.Element!, service)})"),
        // Spelt out, since a member may have the name of a type.
        _ => Code.Of($"global::{Code.Name(service.Namespace)}.{Code.Name(type.Name)}.Json.Instance"),
    };

    /// <summary>The expression that reads a value, null included.</summary>
    public static Code Read(TypeRef type, ServiceNames service) => type.Kind switch
    {
        TypeKind.Text => Code.Of($"JsonRead.String(ref reader)"),
        TypeKind.Integer => Code.Of($"JsonRead.Integer(ref reader)"),
        TypeKind.Float => Code.Of($"JsonRead.Double(ref reader)"),
        TypeKind.Decimal => Code.Of($"JsonRead.Decimal(ref reader)"),
        TypeKind.Boolean => Code.Of($"JsonRead.Boolean(ref reader)"),
        TypeKind.Timestamp => Code.Of($"JsonRead.Timestamp(ref reader)"),
        TypeKind.Raw => Code.Of($"JsonRead.Raw(ref reader)"),
        TypeKind.List => Code.Of($"JsonRead.List(ref reader, {Converter(type.Element!, service)})"),
        TypeKind.Record => Code.Of($"JsonRead.Object(ref reader, {Converter(type, service)})"),
        _ => Code.Of($"JsonRead.Value(ref reader, {Converter(type, service)})"),
    };

    /// <summary>Whether writing a member needs a converter beside the value.</summary>
    public static bool WritesByConverter(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Record or TypeKind.Enumeration;
}
