using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Writes the members of a JSON object in the order of the documentation. What is not given is not written.</summary>
public struct RecordWriter
{
    private readonly Utf8JsonWriter json;
    private readonly JsonEncodedText[] names;
    private int next;

    internal RecordWriter(Utf8JsonWriter json, MemberNames names) => (this.json, this.names) = (json, names.Encoded);

    /// <summary>Writes the next member.</summary>
    /// <param name="value">Its value; <see langword="null"/> writes nothing.</param>
    public void Write(string? value)
    {
        var name = names[next++];
        if (value is not null) json.WriteString(name, value);
    }

    /// <inheritdoc cref="Write(string?)"/>
    public void Write(long? value)
    {
        var name = names[next++];
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Write(string?)"/>
    /// <exception cref="ArgumentException">The number is infinite or none; JSON cannot hold it.</exception>
    public void Write(double? value)
    {
        var name = names[next++];
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Write(string?)"/>
    public void Write(decimal? value)
    {
        var name = names[next++];
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <inheritdoc cref="Write(string?)"/>
    public void Write(bool? value)
    {
        var name = names[next++];
        if (value is { } flag) json.WriteBoolean(name, flag);
    }

    /// <inheritdoc cref="Write(string?)"/>
    public void Write(Timestamp? value)
    {
        var name = names[next++];
        if (value is { } time) json.WriteString(name, time.Text);
    }

    /// <inheritdoc cref="Write(string?)"/>
    public void Write(RawJson? value)
    {
        var name = names[next++];
        if (value is null) return;
        json.WritePropertyName(name);
        JsonValues.Raw.Write(json, value, WireJson.Options);
    }

    /// <summary>Writes the next member, a record.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">Its value; <see langword="null"/> writes nothing.</param>
    /// <param name="converter">Writes the value.</param>
    public void Write<T>(T? value, JsonConverter<T> converter)
        where T : class
    {
        var name = names[next++];
        if (value is null) return;
        json.WritePropertyName(name);
        converter.Write(json, value, WireJson.Options);
    }

    /// <summary>Writes the next member, a value of an enumeration.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">Its value; <see langword="null"/>, and one without a text, writes nothing.</param>
    /// <param name="converter">Writes the value.</param>
    public void Write<T>(T? value, OpenEnumConverter<T> converter)
        where T : struct, IOpenValue
    {
        var name = names[next++];
        if (value is not { } given || given.Value is not { } text) return;
        json.WriteString(name, text);
    }

    /// <summary>Writes the next member, a list.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="list">The list; an absent one writes nothing, an empty one writes <c>[]</c>.</param>
    /// <param name="converter">Writes an element.</param>
    public void Write<T>(ValueList<T> list, JsonConverter<T> converter)
    {
        var name = names[next++];
        if (list.IsDefault) return;
        json.WritePropertyName(name);
        Elements(json, list, converter);
    }

    internal static void Elements<T>(Utf8JsonWriter json, ValueList<T> list, JsonConverter<T> converter)
    {
        json.WriteStartArray();
        foreach (var item in list)
        {
            if (item is null) json.WriteNullValue();
            else converter.Write(json, item, WireJson.Options);
        }
        json.WriteEndArray();
    }
}
