using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Two types that differ → the rule of the difference.</summary>
internal sealed class TypeChange(TypePairs types, ServiceContract old, ServiceContract @new)
{
    /// <summary>Whether C# has a type for it that cannot be null.</summary>
    public static bool IsValue(TypeRef type) => type.IsNumberOrFlag || type.Kind is TypeKind.Timestamp or TypeKind.Enumeration;

    public static bool AreNumbers(TypeRef left, TypeRef right) =>
        DepthOf(left) == DepthOf(right) && IsNumber(Element(left).Kind) && IsNumber(Element(right).Kind);

    public string OfRequest(TypeRef before, TypeRef after)
    {
        var (from, to) = (Element(before), Element(after));
        if (DepthOf(before) != DepthOf(after)) return "request-shape-changed";
        if (from.Kind == to.Kind) return Exchanged(from, to) ? "request-type-exchanged" : "request-shape-changed";
        if (IsNumber(from.Kind) && IsNumber(to.Kind))
            return from.Kind == TypeKind.Integer ? "request-number-widened" : to.Kind == TypeKind.Integer
                ? "request-number-narrowed" : "request-number-exchanged";
        if (IsText(from.Kind) && IsText(to.Kind))
            return (from.Kind, to.Kind) switch
            {
                (TypeKind.Text, TypeKind.Enumeration) => "request-enumeration-gained",
                (TypeKind.Enumeration, TypeKind.Text) => "request-enumeration-lost",
                _ => "request-text-refined",
            };
        if (AreObjects(from, to)) return "request-object-described";
        return IsScalar(from.Kind) && IsScalar(to.Kind) ? "request-scalar-exchanged" : "request-shape-changed";
    }

    public string OfResponse(TypeRef before, TypeRef after)
    {
        var (from, to) = (Element(before), Element(after));
        // What takes any JSON takes this, too.
        if (before.Kind == TypeKind.Raw) return "response-object-described";
        if (DepthOf(before) != DepthOf(after)) return "response-shape-changed";
        if (from.Kind == to.Kind) return Exchanged(from, to) ? "response-type-exchanged" : "response-shape-changed";
        if (IsNumber(from.Kind) && IsNumber(to.Kind))
            return from.Kind == TypeKind.Integer ? "response-number-widened" : to.Kind == TypeKind.Integer
                ? "response-number-narrowed" : "response-number-exchanged";
        if (IsText(from.Kind) && IsText(to.Kind))
            return (from.Kind, to.Kind) switch
            {
                (TypeKind.Text, TypeKind.Enumeration) => "response-enumeration-gained",
                (TypeKind.Enumeration, TypeKind.Text) => "response-enumeration-lost",
                _ => "response-text-refined",
            };
        if (from.Kind == TypeKind.Raw || AreObjects(from, to)) return "response-object-described";
        if (!IsScalar(from.Kind) || !IsScalar(to.Kind)) return "response-shape-changed";
        return IsText(from.Kind) ? "response-text-to-value" : IsText(to.Kind) ? "response-value-to-text" : "response-scalar-exchanged";
    }

    // Types of other names: the same on the wire, as far as their members or values tell.
    private bool Exchanged(TypeRef from, TypeRef to) => from.Kind switch
    {
        TypeKind.Record => types.AreAlike(from, to),
        TypeKind.Enumeration => TypePairs.ValuesOf(old, from.Name).IsSubsetOf(TypePairs.ValuesOf(@new, to.Name)),
        _ => true,
    };

    private static bool AreObjects(TypeRef left, TypeRef right) =>
        left.Kind is TypeKind.Raw or TypeKind.Record && right.Kind is TypeKind.Raw or TypeKind.Record;

    private static bool IsNumber(TypeKind kind) => kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal;

    private static bool IsText(TypeKind kind) => kind is TypeKind.Text or TypeKind.Enumeration or TypeKind.Timestamp;

    private static bool IsScalar(TypeKind kind) => IsNumber(kind) || IsText(kind) || kind == TypeKind.Boolean;

    private static TypeRef Element(TypeRef type) => type.Kind == TypeKind.List ? Element(type.Element!) : type;

    private static int DepthOf(TypeRef type) => type.Kind == TypeKind.List ? DepthOf(type.Element!) + 1 : 0;
}
