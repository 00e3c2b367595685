using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Converters of the types that need none of their own: elements of lists are read and written with them.</summary>
public static class JsonValues
{
    private delegate T Reading<T>(ref Utf8JsonReader reader);

    /// <summary>Texts.</summary>
    public static JsonConverter<string> String { get; } = new Texts();

    /// <summary>64-bit integers.</summary>
    public static JsonConverter<long> Integer { get; } = new Simple<long>(
        static (ref Utf8JsonReader reader) => reader.Integer(), static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>Truth values.</summary>
    public static JsonConverter<bool> Boolean { get; } = new Simple<bool>(
        static (ref Utf8JsonReader reader) => reader.Boolean(), static (writer, value) => writer.WriteBooleanValue(value));

    /// <summary>Numbers.</summary>
    public static JsonConverter<double> Double { get; } = new Simple<double>(
        static (ref Utf8JsonReader reader) => reader.Double(), static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>Exact decimal numbers.</summary>
    public static JsonConverter<decimal> Decimal { get; } = new Simple<decimal>(
        static (ref Utf8JsonReader reader) => reader.Decimal(), static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>Points in time.</summary>
    public static JsonConverter<Timestamp> Timestamp { get; } = new TimestampConverter();

    /// <summary>Any values.</summary>
    public static JsonConverter<RawJson> Raw { get; } = new RawJsonConverter();

    /// <summary>Generated enumerations.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static JsonConverter<T> Enum<T>()
        where T : struct, IOpenValue<T> => OpenEnumConverter<T>.Instance;

    /// <summary>Generated records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static JsonConverter<T> Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class, IRecord => RecordConverter<T>.Instance;

    /// <summary>Lists of lists.</summary>
    /// <typeparam name="T">The type of the inner elements.</typeparam>
    /// <param name="element">Their converter.</param>
    public static JsonConverter<ValueList<T>> ListOf<T>(JsonConverter<T> element) => new Lists<T>(element);

    private sealed class Simple<T>(Reading<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }

    // The most frequent by far.
    private sealed class Texts : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.String();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class Lists<T>(JsonConverter<T> element) : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.List(element);

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) => Elements(writer, value);

        private void Elements(Utf8JsonWriter writer, ValueList<T> value)
        {
            writer.WriteStartArray();
            foreach (var item in value)
            {
                if (item is null) writer.WriteNullValue();
                else element.Write(writer, item, WireJson.Options);
            }
            writer.WriteEndArray();
        }
    }
}
