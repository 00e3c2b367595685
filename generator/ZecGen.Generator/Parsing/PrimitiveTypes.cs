using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>The type names that need no page of their own, and what they are in C#.</summary>
internal static class PrimitiveTypes
{
    private static readonly Dictionary<string, TypeKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["String"] = TypeKind.Text,
        ["Date"] = TypeKind.Text,
        ["Integer"] = TypeKind.Integer,
        ["Int"] = TypeKind.Integer,
        ["Long"] = TypeKind.Integer,
        ["Float"] = TypeKind.Float,
        ["Double"] = TypeKind.Float,
        ["Number"] = TypeKind.Float,
        ["BigDecimal"] = TypeKind.Decimal,
        ["Decimal"] = TypeKind.Decimal,
        ["Boolean"] = TypeKind.Boolean,
        ["Bool"] = TypeKind.Boolean,
        ["Timestamp"] = TypeKind.Timestamp,
        ["DateTime"] = TypeKind.Timestamp,
        ["Object"] = TypeKind.Raw,
        ["Map"] = TypeKind.Raw,
        ["Any"] = TypeKind.Raw,
        ["JSON"] = TypeKind.Raw,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static bool IsPrimitive(string name) => Kinds.ContainsKey(name);

    public static TypeKind? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;
}
