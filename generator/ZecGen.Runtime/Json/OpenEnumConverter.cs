using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Reads and writes an enumeration that keeps the text of values it does not know.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public abstract class OpenEnumConverter<T> : JsonConverter<T>, ITypeInfoSource, IWireNames
    where T : struct, IOpenValue
{
    private readonly string[] known;
    private readonly byte[][] utf8;

    /// <summary>Takes the documented texts; they are read without making new strings.</summary>
    /// <param name="known">The texts.</param>
    protected OpenEnumConverter(params string[] known) => (this.known, utf8) = (known, Array.ConvertAll(known, Encoding.UTF8.GetBytes));

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            for (var i = 0; i < utf8.Length; i++)
                if (reader.Is(utf8[i])) return Create(known[i]);
        return reader.TokenType == JsonTokenType.Null ? default : Create(reader.String());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <summary>Makes a value.</summary>
    /// <param name="text">Its text.</param>
    protected abstract T Create(string text);

    IReadOnlyList<string> IWireNames.WireNames => known;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
