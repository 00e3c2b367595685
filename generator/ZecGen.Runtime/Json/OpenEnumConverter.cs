using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen.Infrastructure;

/// <summary>Reads and writes a generated enumeration. Documented values are read without allocating strings.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class OpenEnumConverter<T> : WireConverter<T>, ITypeInfoSource, IWireNames
    where T : struct, IOpenValue<T>
{
    private readonly string[] known;
    private readonly byte[][] utf8;
    private ValueList<T>? all;

    /// <summary>Initializes the converter with the documented values.</summary>
#pragma warning disable RS0022 // Emitted code derives from it, and nothing of it is protected that anybody could use.
    public OpenEnumConverter()
    {
        known = default(T).Known.Split('\n');
        utf8 = Array.ConvertAll(known, Encoding.UTF8.GetBytes);
    }
#pragma warning restore RS0022

    /// <summary>One for all.</summary>
    internal static readonly OpenEnumConverter<T> Instance = new();

    /// <summary>The documented values, in the order of the documentation.</summary>
    internal ValueList<T> All => all ??= known.Select(text => default(T).Of(text)).ToValueList();

    internal bool Knows(T value) => Array.IndexOf(known, value.Value) >= 0;

    IReadOnlyList<string> IWireNames.WireNames => known;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);

    JsonTypeInfo ITypeInfoSource.CreateListTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<ValueList<T>>(options, JsonValues.ListOf(this));

    internal override T Read(ref RecordReader json) => ReadOrNull(ref json.Json) ?? default;

    internal override T Null() => default;

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value ?? "");

    internal override void Write(JsonOutput json, T value)
    {
        if (value.Value is { } text) json.Text(default, text);
        else json.Bytes("null"u8);
    }

    /// <summary>A value.</summary>
    /// <returns>Null where null stands.</returns>
    internal T? ReadOrNull(ref JsonText json)
    {
        if (!json.TryPlainText(out var plain)) return json.Text() is { } text ? Of(text) : null;
        for (var i = 0; i < utf8.Length; i++)
            if (plain.SequenceEqual(utf8[i])) return default(T).Of(known[i]);
        return default(T).Of(JsonBytes.Widen(plain));
    }

    // Its own text where it is known, however it was written.
    private T Of(string text) => default(T).Of(Array.Find(known, value => value == text) ?? text);
}
