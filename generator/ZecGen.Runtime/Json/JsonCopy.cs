using System.Buffers;
using System.Text;
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
        if (TryTokens(ref ahead, output, isCompact: true))
        {
            reader = ahead;
            return output;
        }
        output.Clear();
        ahead = reader;
        if (TrySpacious(ref ahead, output))
        {
            reader = ahead;
            return output;
        }
        // Bytes that are no Unicode stand somewhere; whether they matter turns out when they are read.
        output.Clear();
        TryTokens(ref reader, output, isCompact: false);
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

    // The reader tells tokens and not the bytes between; where they are commas at most, those are known. Where they need not be, they are left out.
    private static bool TryTokens(ref Utf8JsonReader reader, JsonOutput output, bool isCompact)
    {
        for (var open = 0; ;)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) open++;
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) open--;
            var isBehindValue = reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);
            Token(ref reader, output);
            if (open == 0) return true;
            if (isCompact && reader.TokenType == JsonTokenType.PropertyName && !IsBeforeColon(ref reader)) return false;
            var end = reader.BytesConsumed;
            if (!reader.Read()) return false;
            while (!isCompact && reader.TokenType == JsonTokenType.Comment) reader.Read();
            var between = reader.TokenStartIndex - end;
            if (reader.TokenType == JsonTokenType.Comment) return false;
            if (isBehindValue && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                output.Byte((byte)',');
                between--;
            }
            if (isCompact && between != 0) return false;
        }
    }

    // A name is consumed together with its colon.
    private static bool IsBeforeColon(ref Utf8JsonReader reader)
    {
        const int QuotesAndColon = 3;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return reader.BytesConsumed - reader.TokenStartIndex == length + QuotesAndColon;
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

    // White space is kept, since it may stand within a value that is taken as it is.
    private static bool TrySpacious(ref Utf8JsonReader reader, JsonOutput output)
    {
        var options = reader.CurrentState.Options;
        if (options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas) return false;
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            output.Bytes(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
