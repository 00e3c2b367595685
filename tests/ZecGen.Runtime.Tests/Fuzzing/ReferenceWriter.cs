using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZecGen.Runtime.Tests.Fuzzing;

/// <summary>What a record is on the wire, as the writer of System.Text.Json writes it.</summary>
internal static class ReferenceWriter
{
    public static byte[] Write(Everything value, JavaScriptEncoder? encoder)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = encoder, MaxDepth = 1000 })) Record(writer, value);
        return buffer.WrittenSpan.ToArray();
    }

    // Names are as they are, whatever the encoder.
    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);

    private static void Record(Utf8JsonWriter json, Everything? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        if (value.Text is { } text) json.WriteString(Name("text"), text);
        if (value.Count is { } count) json.WriteNumber(Name("count"), count);
        if (value.Share is { } share) json.WriteNumber(Name("share_of"), share);
        if (value.Price is { } price) json.WriteNumber(Name("price"), price);
        if (value.IsOpen is { } isOpen) json.WriteBoolean(Name("isOpen"), isOpen);
        if (value.Since is { } since) json.WriteString(Name("since"), since.Text);
        if (value.Raw is { } raw)
        {
            json.WritePropertyName(Name("raw"));
            json.WriteRawValue(raw.ToString());
        }
        if (value.Colour is { Value: { } colour }) json.WriteString(Name("colour"), colour);
        if (value.Inner is { } inner)
        {
            json.WritePropertyName(Name("inner"));
            Record(json, inner);
        }
        List(json, "records", value.Records, item => Record(json, item));
        List(json, "texts", value.Texts, item => json.WriteStringValue(item));
        List(json, "counts", value.Counts, item => JsonSerializer.Serialize(json, item));
        List(json, "colours", value.Colours, item => json.WriteStringValue(item.Value));
        List(json, "lists", value.Lists, list =>
        {
            if (list.IsDefault) json.WriteNullValue();
            else Items(json, list, item => Pair(json, item));
        });
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, Pair? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        if (value.Key is { } key) json.WriteString(Name("key"), key);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ValueList<T> list, Action<T> write)
    {
        if (list.IsDefault) return;
        json.WritePropertyName(Name(name));
        Items(json, list, write);
    }

    private static void Items<T>(Utf8JsonWriter json, ValueList<T> list, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in list) write(item);
        json.WriteEndArray();
    }
}
