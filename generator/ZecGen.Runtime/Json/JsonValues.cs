using System.Diagnostics.CodeAnalysis;

namespace ZecGen;

/// <summary>Converters of the types that need none of their own: elements of lists are read and written with them.</summary>
public static class JsonValues
{
    private delegate T Reading<T>(ref JsonText json);

    /// <summary>Texts.</summary>
    public static WireConverter<string> String { get; } = new Texts();

    /// <summary>64-bit integers.</summary>
    public static WireConverter<long> Integer { get; } = new Simple<long>(ReadInteger, static (json, value) => json.Number(default, value));

    /// <summary>Truth values.</summary>
    public static WireConverter<bool> Boolean { get; } = new Simple<bool>(ReadBoolean, static (json, value) => json.Bytes(JsonBytes.Of(value)));

    /// <summary>Numbers.</summary>
    public static WireConverter<double> Double { get; } = new Simple<double>(ReadDouble, static (json, value) => json.Number(default, value));

    /// <summary>Exact decimal numbers.</summary>
    public static WireConverter<decimal> Decimal { get; } = new Simple<decimal>(ReadDecimal, static (json, value) => json.Number(default, value));

    /// <summary>Points in time.</summary>
    public static WireConverter<Timestamp> Timestamp { get; } = new TimestampConverter();

    /// <summary>Any values.</summary>
    public static WireConverter<RawJson> Raw { get; } = new RawJsonConverter();

    /// <summary>Generated enumerations.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static WireConverter<T> Enum<T>()
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance;

    /// <summary>Generated records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static WireConverter<T> Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord => RecordConverter<T>.Instance;

    /// <summary>Lists of lists.</summary>
    /// <typeparam name="T">The type of the inner elements.</typeparam>
    /// <param name="element">Their converter.</param>
    public static WireConverter<ValueList<T>> ListOf<T>(WireConverter<T> element) => new Lists<T>(element);

    // An empty text is no element, though it may stand for a member that has no value.
    private static long ReadInteger(ref JsonText json)
    {
        if (json.TryInteger(out var number)) return number;
        var odd = json.Odd();
        return odd.Integer();
    }

    private static double ReadDouble(ref JsonText json)
    {
        var odd = json.Odd();
        return odd.Double();
    }

    private static decimal ReadDecimal(ref JsonText json)
    {
        var odd = json.Odd();
        return odd.Decimal();
    }

    private static bool ReadBoolean(ref JsonText json)
    {
        var odd = json.Odd();
        return odd.Boolean();
    }

    private sealed class Simple<T>(Reading<T> read, Action<JsonOutput, T> write) : WireConverter<T>
    {
        internal override T Read(ref RecordReader json) => read(ref json.Json);

        internal override void Write(JsonOutput json, T value) => write(json, value);
    }

    // The most frequent by far.
    private sealed class Texts : WireConverter<string>
    {
        internal override string Read(ref RecordReader json)
        {
            if (json.Json.TryPlainText(out var plain)) return JsonBytes.Widen(plain);
            var odd = json.Json.Odd();
            return odd.String();
        }

        internal override void Write(JsonOutput json, string value) => json.Text(default, value);
    }

    private sealed class Lists<T>(WireConverter<T> element) : WireConverter<ValueList<T>>
    {
        internal override ValueList<T> Read(ref RecordReader json) => json.Values(element);

        internal override void Write(JsonOutput json, ValueList<T> value) => RecordWriter.Values(json, default, value, element);
    }
}
