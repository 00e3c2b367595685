using ZecGen.Generator.Model;

namespace ZecGen.Generator.Declarations;

/// <summary>The type names that need no page of their own, and what they are in C#. A new variant is a new row here.</summary>
internal static class PrimitiveTypes
{
    private static readonly (string Name, TypeKind Kind, string Variants)[] Table =
    [
        ("String", TypeKind.Text, "字符串|字符型|字串|文本|Text|Str|VarChar|Char|Enum|Byte[]|Bytes|Binary|Base64"),
        ("Date", TypeKind.Text, ""),
        ("Integer", TypeKind.Integer, "整数|整型|整形|长整型|Int|Int32|Int64|Integer64|Short|Byte|BigInteger|UInt|UInt8|Int8|UInt16|Int16|UInt32|UInt64"),
        ("Long", TypeKind.Integer, ""),
        ("Float", TypeKind.Float, "浮点数|浮点型|浮点|Float32|Float64"),
        ("Double", TypeKind.Float, ""),
        ("Number", TypeKind.Float, "数字|数值|Numeric"),
        ("BigDecimal", TypeKind.Decimal, ""),
        ("Decimal", TypeKind.Decimal, ""),
        ("Boolean", TypeKind.Boolean, "布尔|布尔值|布尔型|Bool"),
        ("Timestamp", TypeKind.Timestamp, ""),
        ("DateTime", TypeKind.Timestamp, ""),
        ("Object", TypeKind.Raw, "对象|JSON|JSONObject|JSON Object"),
        ("Map", TypeKind.Raw, "Dictionary|HashMap"),
        ("Any", TypeKind.Raw, ""),
    ];

    private static readonly Dictionary<string, (string Name, TypeKind Kind)> Kinds = (
        from row in Table
        from name in row.Variants.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Append(row.Name)
        select (Key: name, Value: (row.Name, row.Kind))).ToDictionary(static entry => entry.Key, static entry => entry.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names as most pages write them.</summary>
    public static IEnumerable<string> Names => Table.Select(static row => row.Name);

    /// <summary>The usual name of what is written in whatever way: <c>Boolean</c> for <c>bool</c>; null where the name is none of ours.</summary>
    public static string? CanonicalOf(string name) => Kinds.TryGetValue(name, out var found) ? found.Name : null;

    public static bool IsPrimitive(string name) => Kinds.ContainsKey(name);

    public static TypeKind? KindOf(string name) => Kinds.TryGetValue(name, out var found) ? found.Kind : null;
}
