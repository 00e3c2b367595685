using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen;

/// <summary>Reads and writes a generated enumeration. Documented values are read without making new strings.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class OpenEnumConverter<T> : JsonConverter<T>, ITypeInfoSource, IWireNames
    where T : struct, IOpenValue<T>
{
    private readonly string[] known;
    private readonly byte[][] utf8;

    /// <summary>Learns the documented values.</summary>
    public OpenEnumConverter()
    {
        known = [.. default(T).Known];
        utf8 = Array.ConvertAll(known, Encoding.UTF8.GetBytes);
    }

    /// <summary>One for all.</summary>
    internal static readonly OpenEnumConverter<T> Instance = new();

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    internal T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            for (var i = 0; i < utf8.Length; i++)
                if (reader.Is(utf8[i])) return default(T).Of(known[i]);
        return default(T).Of(reader.String());
    }

    IReadOnlyList<string> IWireNames.WireNames => known;

    JsonTypeInfo ITypeInfoSource.CreateTypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
