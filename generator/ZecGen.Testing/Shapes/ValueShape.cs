namespace ZecGen.Testing;

/// <summary>What a member or an element of a list holds.</summary>
/// <param name="Kind">What JSON it is.</param>
/// <param name="Type">Its type in C#.</param>
/// <param name="Element">What the elements of a list hold; null for anything else.</param>
internal sealed record ValueShape(ValueKind Kind, Type Type, ValueShape? Element = null)
{
    /// <summary>The members of a record; null for anything else.</summary>
    public RecordShape? Record => Kind == ValueKind.Record ? RecordShape.Of(Type) : null;

    public static ValueShape Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return new(ValueKind.List, type, Of(type.GetGenericArguments()[0]));
        return new(KindOf(type), type);
    }

    private static ValueKind KindOf(Type type)
    {
        if (type == typeof(string)) return ValueKind.Text;
        if (type == typeof(long)) return ValueKind.Integer;
        if (type == typeof(double) || type == typeof(decimal)) return ValueKind.Number;
        if (type == typeof(bool)) return ValueKind.Boolean;
        if (type == typeof(Timestamp)) return ValueKind.Time;
        return WireNames.Of(type) is null ? ValueKind.Any : type.IsClass ? ValueKind.Record : ValueKind.Text;
    }
}

/// <summary>The JSON that a documented type is.</summary>
internal enum ValueKind
{
    /// <summary>Whatever it is.</summary>
    Any,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number without a fraction.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A string that is a point in time.</summary>
    Time,

    /// <summary>An object.</summary>
    Record,

    /// <summary>An array.</summary>
    List,
}
