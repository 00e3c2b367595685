using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Types in the words of documentation, <c>Integer[]</c> or <c>structure:Tag</c>, and back.</summary>
internal static class TypeText
{
    private const string List = "[]";

    private static readonly (TypeKind Kind, string Word)[] Words =
    [
        (TypeKind.Text, "String"),
        (TypeKind.Integer, "Integer"),
        (TypeKind.Float, "Float"),
        (TypeKind.Decimal, "BigDecimal"),
        (TypeKind.Boolean, "Boolean"),
        (TypeKind.Timestamp, "Timestamp"),
        (TypeKind.Raw, "Object"),
        (TypeKind.Record, "structure:"),
        (TypeKind.Enumeration, "enumeration:"),
    ];

    public static string Of(TypeRef type) =>
        type.Kind == TypeKind.List ? Of(type.Element!) + List : Array.Find(Words, word => word.Kind == type.Kind).Word + type.Name;

    /// <returns>Null where the text is no type. Whether an element may be null is no part of it.</returns>
    public static TypeRef? Parse(string text)
    {
        if (text.EndsWith(List, StringComparison.Ordinal))
            return Parse(text.Substring(0, text.Length - List.Length)) is { } element ? new(TypeKind.List, "", element) : null;
        foreach (var (kind, word) in Words)
            if (word.EndsWith(":", StringComparison.Ordinal) ? text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length : text == word)
                return new(kind, text.Substring(word.Length));
        return null;
    }
}
