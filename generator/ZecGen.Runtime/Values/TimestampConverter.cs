using System.Text.Json;

namespace ZecGen;

internal sealed class TimestampConverter : TextConverter<Timestamp>
{
    public override Timestamp ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Timestamp value, JsonSerializerOptions options) => writer.WritePropertyName(value.Text);

    protected override Timestamp Read(ref JsonText json) => json.Text() is { } text ? new(text) : default;

    protected override void Write(JsonOutput json, Timestamp value)
    {
        if (value.IsDefault) json.Bytes("null"u8);
        else json.Text(default, value.Text);
    }
}
