using System.Buffers;
using System.Text.Json;

namespace ZecGen;

/// <summary>Takes the bytes of a value from the reader of <see cref="JsonSerializer"/>, and gives them to its writer.</summary>
internal static class JsonCopy
{
    /// <summary>The bytes of a value as they are, without what the reader's options allow beyond JSON.</summary>
    /// <param name="reader">On the value or before it; it is passed over.</param>
    /// <exception cref="JsonException">It is no whole value.</exception>
    public static JsonOutput Of(ref Utf8JsonReader reader)
    {
        var output = JsonOutput.Rent(JsonEscaping.Wire, JsonOutput.Deepest);
        if (reader.TokenType == JsonTokenType.None) reader.Read();
        var ahead = reader;
        Tokens(ref ahead, output);
        if (output.Written.Length != ahead.BytesConsumed - reader.TokenStartIndex) TryAsItIs(reader, output);
        reader = ahead;
        return output;
    }

    /// <summary>Writes a value.</summary>
    public static void To(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }
        var reader = new Utf8JsonReader(json, new() { MaxDepth = JsonOutput.Deepest });
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }

    // White space is kept, since it may stand within a value that is taken as it is.
    private static void TryAsItIs(Utf8JsonReader reader, JsonOutput output)
    {
        var options = reader.CurrentState.Options;
        if (options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas) return;
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            var text = document.RootElement.GetRawText();
            output.Clear();
            output.Raw(default, text);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no Unicode stand somewhere; whether they matter turns out when they are read.
        }
    }

    // The reader returns tokens and not the bytes between, which are those of comments, commas too many and white space.
    private static void Tokens(ref Utf8JsonReader reader, JsonOutput output)
    {
        for (var open = 0; ;)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open++;
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) open--;
            var isBehindValue = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            Token(ref reader, output);
            if (open == 0) return;
            if (!reader.Read()) throw new JsonException("The JSON ends within a value.");
            if (isBehindValue && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray)) output.Byte((byte)',');
        }
    }

    private static void Token(ref Utf8JsonReader reader, JsonOutput output)
    {
        var isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        if (isQuoted) output.Byte((byte)'"');
        if (reader.HasValueSequence) output.Bytes(reader.ValueSequence.ToArray());
        else output.Bytes(reader.ValueSpan);
        if (isQuoted) output.Byte((byte)'"');
        if (reader.TokenType == JsonTokenType.PropertyName) output.Byte((byte)':');
    }
}
