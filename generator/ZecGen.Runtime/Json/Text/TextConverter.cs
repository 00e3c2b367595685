using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Serves <see cref="JsonSerializer"/> by the reader and the writer of text.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        var copy = JsonCopy.Of(ref ahead);
        var text = new JsonText(copy.Written, reader.CurrentState.Options.MaxDepth);
        var value = Read(ref text);
        copy.Return();
        reader = ahead;
        return value;
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var output = JsonOutput.Rent(JsonEscaping.Of(writer.Options.Encoder), writer.Options.MaxDepth - writer.CurrentDepth);
        Write(output, value);
        JsonCopy.To(writer, output.Written);
        output.Return();
    }

    /// <summary>Reads a value.</summary>
    protected abstract T Read(ref JsonText json);

    /// <summary>Writes a value.</summary>
    protected abstract void Write(JsonOutput json, T value);
}
