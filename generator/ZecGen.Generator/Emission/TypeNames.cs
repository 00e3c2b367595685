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

    /// <summary>The converter of a type.</summary>
    /// <param name="record">The record in which it is named.</param>
    public static Code Converter(TypeRef type, RecordType record, ServiceNames service) => type.Kind switch
    {
        TypeKind.Text => Code.Of($"JsonValues.String"),
        TypeKind.Integer => Code.Of($"JsonValues.Integer"),
        TypeKind.Float => Code.Of($"JsonValues.Double"),
        TypeKind.Decimal => Code.Of($"JsonValues.Decimal"),
        TypeKind.Boolean => Code.Of($"JsonValues.Boolean"),
        TypeKind.Timestamp => Code.Of($"JsonValues.Timestamp"),
        TypeKind.Raw => Code.Of($"JsonValues.Raw"),
        TypeKind.List => Code.Of($"JsonValues.ListOf({Converter(type.Element!, record, service)})"),
        _ => Code.Of($"{Within(record, type.Name, service)}.Json.Instance"),
    };

    /// <summary>The call that reads a member's value.</summary>
    /// <param name="record">The record that has the member.</param>
    public static Code Reader(Member member, RecordType record, ServiceNames service)
    {
        // An empty text stands for a number that is absent; one that is required cannot be.
        var orNull = member.IsRequired ? default : Code.Of($"OrNull");
        return member.Type.Kind switch
        {
            TypeKind.Text => Code.Of($"String()"),
            TypeKind.Integer => Code.Of($"Integer{orNull}()"),
            TypeKind.Float => Code.Of($"Double{orNull}()"),
            TypeKind.Decimal => Code.Of($"Decimal{orNull}()"),
            TypeKind.Boolean => Code.Of($"Boolean()"),
            TypeKind.Timestamp => Code.Of($"Timestamp()"),
            TypeKind.Raw => Code.Of($"Raw()"),
            TypeKind.List => Code.Of($"List({Converter(member.Type.Element!, record, service)})"),
            _ => Code.Of($"Value({Converter(member.Type, record, service)})"),
        };
    }

    /// <summary>Whether writing a member needs a converter beside the value.</summary>
    public static bool WritesByConverter(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Record or TypeKind.Enumeration;

    // Spelt out where a member has the name of the type.
    private static Code Within(RecordType record, string type, ServiceNames service) =>
        record.Members.Any(member => member.Name == type) ? Code.Of($"global::{Code.Name(service.Namespace)}.{Code.Name(type)}") : Code.Name(type);
}
