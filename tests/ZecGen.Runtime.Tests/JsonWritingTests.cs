using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ZecGen.Runtime.Tests;

/// <summary>Clients write the bytes that System.Text.Json does, and so do records within what else it writes.</summary>
public class JsonWritingTests
{
    private static readonly string[] Texts =
    [
        "", "a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "a longer text, without anything that is special in it.", "\"", "\\", "a\"b",
        "abcdefgh\"", "abcdefghijk\\lmnopq", "\0", "\t\r\n\b\f\v", "\u001f", "\u007f", "\u0080",
        "<a href='x'>&amp;+`</a>", "é", "abcdefghé", "雲のサーバー", "abcdefgh雲abcdefgh\"雲", "😀", "a😀b", "\ud83d", "\ude00", "x\ud83dy", "\ude00\ud83d",
        "\u2028\u2029\ufeff\ufffe\uffff", "\ue000", "\u00ad",
        string.Concat(Enumerable.Repeat("雲\"😀\u0001", 300)), new('x', 5000),
    ];

    private static readonly JavaScriptEncoder?[] Encoders = [null, JavaScriptEncoder.Default, JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        JavaScriptEncoder.Create(UnicodeRanges.All), JavaScriptEncoder.Create(UnicodeRanges.Cyrillic)];

    [Fact]
    public void Strings_OnTheWire_AreEscapedAsBySystemTextJson()
    {
        foreach (var text in Texts)
            Assert.Equal(Written(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, writer => Write(writer, text)),
                Encoding.UTF8.GetString(JsonValues.Record<Everything>().ToJson(new() { Text = text, Texts = [text] })));
    }

    [Fact]
    public void Strings_InTheSerializer_AreEscapedByItsEncoder()
    {
        foreach (var encoder in Encoders)
        {
            var options = new JsonSerializerOptions { Encoder = encoder };
            foreach (var text in Texts)
                Assert.Equal(Written(encoder, writer => Write(writer, text)),
                    JsonSerializer.Serialize(new Everything { Text = text, Texts = [text] }, options));
        }
    }

    // Texts are looked at in blocks of eight characters, and what is left of them one by one.
    [Fact]
    public void Character_AtAnyPlace_IsEscapedAsBySystemTextJson()
    {
        for (var character = '\0'; character < 0x200; character++)
            for (var at = 0; at < 12; at++)
                foreach (var other in " 0a~")
                {
                    var text = new string(other, at) + character + new string(other, 11 - at);
                    Assert.Equal(Written(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, writer => writer.WriteStringValue(text)),
                        Encoding.UTF8.GetString(JsonValues.String.ToJson(text)));
                }
    }

    [Fact]
    public void Numbers_AreWrittenAsBySystemTextJson()
    {
        foreach (var number in new[] { 0L, -1, 7, 1234567890, long.MaxValue, long.MinValue })
            Assert.Equal(Written(null, writer => writer.WriteNumberValue(number)), Encoding.UTF8.GetString(JsonValues.Integer.ToJson(number)));
        foreach (var number in new[] { 0d, -0d, 1.5, 0.1, 1e300, -1e-300, double.MaxValue, double.Epsilon, 1d / 3, 1e21, 123456789 })
            Assert.Equal(Written(null, writer => writer.WriteNumberValue(number)), Encoding.UTF8.GetString(JsonValues.Double.ToJson(number)));
        foreach (var number in new[] { 0m, -0.0m, 2.50m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1e10m })
            Assert.Equal(Written(null, writer => writer.WriteNumberValue(number)), Encoding.UTF8.GetString(JsonValues.Decimal.ToJson(number)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_NotRepresentableInJson_Throws(double number) =>
        Assert.Throws<ArgumentException>(() => JsonValues.Record<Everything>().ToJson(new() { Share = number }));

    [Fact]
    public void NestedRecords_TooDeep_Throw()
    {
        Assert.Equal(63, JsonSerializer.Serialize(Nested(63)).Count(static c => c == '}'));
        Assert.Throws<InvalidOperationException>(() => JsonValues.Record<Everything>().ToJson(Nested(1001)));
        Assert.Equal(1000, JsonValues.Record<Everything>().ToJson(Nested(1000)).Count(static b => b == '}'));
    }

    // What is around a record counts.
    [Fact]
    public void MaxDepth_OfTheSerializerOrTheWriter_LimitsWriting()
    {
        var options = new JsonSerializerOptions { MaxDepth = 10 };
        Assert.Equal(10, JsonSerializer.Serialize(Nested(10), options).Count(static c => c == '}'));
        Assert.Equal(9, JsonSerializer.Serialize(new[] { Nested(9) }, options).Count(static c => c == '}'));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(Nested(11), options));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new[] { Nested(10) }, options));

        Assert.Equal(1000, Written(null, static writer => JsonSerializer.Serialize(writer, Nested(1000))).Count(static c => c == '}'));
        Assert.Throws<InvalidOperationException>(() => Written(null, static writer => JsonSerializer.Serialize(writer, Nested(1001))));
        Assert.Throws<InvalidOperationException>(() => Written(null, static writer =>
        {
            writer.WriteStartArray();
            JsonSerializer.Serialize(writer, Nested(1000));
            writer.WriteEndArray();
        }));
    }

    [Fact]
    public void Records_InIndentedJson_AreIndented()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        var value = new Dictionary<string,
            Everything> { ["x"] = new() { Text = "é", Counts = [1, 2], Colours = [default, new("RED")], Inner = new() { IsOpen = false, Price = 1.50m } } };
        Assert.Equal(JsonNode.Parse(JsonSerializer.Serialize(value))!.ToJsonString(options), JsonSerializer.Serialize(value, options));
    }

    // Larger than the buffer that is kept, within another that is being written.
    [Fact]
    public void LargeAndSmallRecords_InTurns_AreWritten()
    {
        var large = new Everything { Texts = [.. Enumerable.Range(0, 20_000).Select(static i => $"text {i}")], Text = "a" };
        var small = new Everything { Text = "b" };
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(large, JsonValues.Record<Everything>().FromJson(JsonValues.Record<Everything>().ToJson(large)));
            Assert.Equal("""{"text":"b"}""", Encoding.UTF8.GetString(JsonValues.Record<Everything>().ToJson(small)));
        }
    }

    private static Everything Nested(int depth)
    {
        var value = new Everything();
        for (var i = 1; i < depth; i++) value = new() { Inner = value };
        return value;
    }

    // Names of members are as they are, whatever the encoder.
    private static void Write(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(JsonEncodedText.Encode("text"), text);
        writer.WriteStartArray(JsonEncodedText.Encode("texts"));
        writer.WriteStringValue(text);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Written(JavaScriptEncoder? encoder, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = encoder })) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
