using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ZecGen.Infrastructure;

/// <summary>Provides the converters of list elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    private delegate T Reading<T>(ref JsonText json);

    /// <summary>Gets the converter of strings.</summary>
    public static WireConverter<string> String { get; } = new Texts();

    /// <summary>Gets the converter of 64-bit integers.</summary>
    public static WireConverter<long> Integer { get; } = new Simple<long>(ReadInteger, static (json, value) => json.Number(default, value));

    /// <summary>Gets the converter of Booleans.</summary>
    public static WireConverter<bool> Boolean { get; } = new Simple<bool>(ReadBoolean, static (json, value) => json.Bytes(JsonBytes.Of(value)));

    /// <summary>Gets the converter of floating-point numbers.</summary>
    public static WireConverter<double> Double { get; } = new Simple<double>(ReadDouble, static (json, value) => json.Number(default, value));

    /// <summary>Gets the converter of decimal numbers.</summary>
    public static WireConverter<decimal> Decimal { get; } = new Simple<decimal>(ReadDecimal, static (json, value) => json.Number(default, value));

    /// <summary>Gets the converter of timestamps.</summary>
    public static WireConverter<Timestamp> Timestamp { get; } = new Timestamps();

    /// <summary>Gets the converter of raw JSON values.</summary>
    public static WireConverter<RawJson> Raw { get; } =
        new Simple<RawJson>(static (ref JsonText json) => RawJson.Of(json.Skip()), static (json, value) => json.Raw(default, value.ToString()));

    /// <summary>Returns the converter of a generated enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>The converter.</returns>
    public static WireConverter<T> Enum<T>()
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance;

    /// <summary>Returns the converter of a generated record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <returns>The converter.</returns>
    public static WireConverter<T> Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord => RecordConverter<T>.Instance;

    /// <summary>Returns the converter of a list, for lists of lists.</summary>
    /// <typeparam name="T">The type of the inner elements.</typeparam>
    /// <param name="element">The converter of the inner elements.</param>
    /// <returns>The converter.</returns>
    public static WireConverter<ValueList<T>> ListOf<T>(WireConverter<T> element) => Lists<T>.Of(element);

    /// <summary>Returns the converter of nullable values, for lists in responses.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The converter of the values.</param>
    /// <returns>The converter.</returns>
    public static WireConverter<T?> Optional<T>(WireConverter<T> value)
        where T : struct => Optionals<T>.Of(value);

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

    private sealed class Timestamps : WireConverter<Timestamp>
    {
        public override Timestamp ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, Timestamp value, JsonSerializerOptions options) => writer.WritePropertyName(value.Text);

        internal override Timestamp Read(ref RecordReader json) => json.Json.Text() is { } text ? new(text) : default;

        internal override Timestamp Null() => default;

        internal override void Write(JsonOutput json, Timestamp value)
        {
            if (value.IsDefault) json.Bytes("null"u8);
            else json.Text(default, value.Text);
        }
    }

    // Readers of records get these each time that they read: there is one for all.
    private sealed class Optionals<T>(WireConverter<T> converter) : WireConverter<T?>
        where T : struct
    {
        private static Optionals<T>? latest;

        private WireConverter<T> Value => converter;

        public static Optionals<T> Of(WireConverter<T> value) => latest is { } known && known.Value == value ? known : latest = new(value);

        internal override T? Read(ref RecordReader json) => json.Json.TryNothing() ? null : converter.Read(ref json);

        internal override void Write(JsonOutput json, T? value)
        {
            if (value is { } given) converter.Write(json, given);
            else json.Bytes("null"u8);
        }
    }

    private sealed class Lists<T>(WireConverter<T> element) : WireConverter<ValueList<T>>, IListConverter
    {
        private static Lists<T>? latest;

        private WireConverter<T> Element => element;

        public static Lists<T> Of(WireConverter<T> element) => latest is { } known && known.Element == element ? known : latest = new(element);

        object IListConverter.Element => element;

        internal override ValueList<T> Read(ref RecordReader json) => json.Json.TryEmptyText() ? default : json.Values(element);

        internal override ValueList<T> Null() => default;

        internal override void Write(JsonOutput json, ValueList<T> value)
        {
            if (value.IsDefault) json.Bytes("null"u8);
            else RecordWriter.Values(json, default, value, element);
        }
    }
}
