using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Writes members of requests. What is not given is not written.</summary>
public static class JsonWrite
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">Within an object.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">The value; <see langword="null"/> writes nothing.</param>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    /// <exception cref="ArgumentException">The number is infinite or none; JSON cannot hold it.</exception>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } flag) writer.WriteBoolean(name, flag);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, Timestamp? value)
    {
        if (value is { } time) writer.WriteString(name, time.Text);
    }

    /// <inheritdoc cref="Member(Utf8JsonWriter, JsonEncodedText, string?)"/>
    public static void Member(Utf8JsonWriter writer, JsonEncodedText name, RawJson? value)
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        JsonValues.Raw.Write(writer, value, WireJson.Options);
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="writer">Within an object.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">The value; <see langword="null"/> writes nothing.</param>
    /// <param name="converter">Writes the value.</param>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, JsonConverter<T> converter)
        where T : class
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        converter.Write(writer, value, WireJson.Options);
    }

    /// <summary>Writes a value of an enumeration; one without a text writes nothing.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="writer">Within an object.</param>
    /// <param name="name">The member.</param>
    /// <param name="value">The value; <see langword="null"/> writes nothing.</param>
    /// <param name="converter">Writes the value.</param>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, OpenEnumConverter<T> converter)
        where T : struct
    {
        if (value is not { } given || converter.Text(given) is null) return;
        writer.WritePropertyName(name);
        converter.Write(writer, given, WireJson.Options);
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="writer">Within an object.</param>
    /// <param name="name">The member.</param>
    /// <param name="list">The list; an absent one writes nothing, an empty one writes <c>[]</c>.</param>
    /// <param name="converter">Writes an element.</param>
    public static void Member<T>(Utf8JsonWriter writer, JsonEncodedText name, ValueList<T> list, JsonConverter<T> converter)
    {
        if (list.IsDefault) return;
        writer.WritePropertyName(name);
        List(writer, list, converter);
    }

    internal static void List<T>(Utf8JsonWriter writer, ValueList<T> list, JsonConverter<T> converter)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            if (item is null) writer.WriteNullValue();
            else converter.Write(writer, item, WireJson.Options);
        }
        writer.WriteEndArray();
    }
}
