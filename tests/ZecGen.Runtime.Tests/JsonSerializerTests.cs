using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Generated types within what JsonSerializer reads, whose options allow more than JSON.</summary>
public class JsonSerializerTests
{
    private const string Json = """
        {"text":"t\u00e4","raw":{"a": [1,"\u00e4"]},"records":[{"text":"a","lists":[[{"key":"k"}],[]]}],"price":2.50}
        """;

    private static readonly JsonSerializerOptions SmallPieces = new() { DefaultBufferSize = 16 };
    private static readonly JsonSerializerOptions WithCommas = new() { AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions WithComments = new() { ReadCommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Everything Value = new() { Text = "tä", Raw = RawJson.Parse("""{"a": [1,"\u00e4"]}"""),
        Records = [new() { Text = "a", Lists = [[new() { Key = "k" }], []] }], Price = 2.50m };

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(1000, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    public void Deserialize_FromSegments_ReadsAll(int length, bool isLenient)
    {
        var bytes = Encoding.UTF8.GetBytes($"[{Json},{Json}]");
        var last = new Piece(bytes.AsMemory(0, Math.Min(length, bytes.Length)), null);
        var first = last;
        for (var at = length; at < bytes.Length; at += length) last = new(bytes.AsMemory(at, Math.Min(length, bytes.Length - at)), last);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length), new() { AllowTrailingCommas = isLenient });
        // What the options allow between tokens is left out, blanks too.
        var expected = isLenient ? Value with { Raw = RawJson.Parse("""{"a":[1,"\u00e4"]}""") } : Value;
        Assert.Equal([expected, expected], JsonSerializer.Deserialize<Everything[]>(ref reader)!);
    }

    [Fact]
    public async Task DeserializeAsync_FromAStream_ReadsAll()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{Json},\n{Json}]"));
        Assert.Equal([Value, Value], (await JsonSerializer.DeserializeAsync<Everything[]>(stream, SmallPieces))!);
    }

    [Fact]
    public void CommentsAndTrailingCommas_AreAcceptedOnlyIfAllowed()
    {
        const string Commented = """
            { // a comment
              "text" : "t\u00e4", /* another */ "raw": { "a" : [ 1, /* ] */ "\u00e4", ] },
              "records": [ { "text": "a", "lists": [ [ { "key" : "k", } ], [ ], ], }, ], "price": 2.50, }
            """;
        var value = JsonSerializer.Deserialize<Everything>(Commented, Lenient)!;
        Assert.Equal(Value with { Raw = null }, value with { Raw = null });
        Assert.Equal(1, value.Raw!.ToElement().GetProperty("a")[0].GetInt32());
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>(Commented));
    }

    [Fact]
    public void CommentsOrTrailingCommas_AllowedAlone_AreAccepted()
    {
        Assert.Equal(5, JsonSerializer.Deserialize<Everything>("""{"count":5,}""", WithCommas)!.Count);
        Assert.Equal(5, JsonSerializer.Deserialize<Everything>("""{"count":/* five */5}""", WithComments)!.Count);
    }

    [Fact]
    public void Read_OfAnIncompleteValue_Throws()
    {
        var message = Assert.Throws<JsonException>(static () =>
        {
            var reader = new Utf8JsonReader("""{"text":"t","""u8, isFinalBlock: false, default);
            new RecordConverter<Everything>().Read(ref reader, typeof(Everything), JsonSerializerOptions.Default);
        }).Message;
        Assert.Equal("The JSON ends within a value.", message);
    }

    [Fact]
    public void RawJson_KeepsItsWhitespace()
    {
        const string Raw = "{\n\t\"a\" : [ 1,\r\n 2 ] }";
        Assert.Equal(Raw, JsonSerializer.Deserialize<Everything>($$"""{"text":"t","raw":{{Raw}}}""")!.Raw!.ToString());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(60)]
    public void MaxDepth_OfTheOptions_LimitsReading(int depth)
    {
        var passedOver = $$"""{"x":{{string.Concat(Enumerable.Repeat("{\"a\":", depth - 1))}}[]{{new string('}', depth - 1)}},"text":"t"}""";
        var documented = string.Concat(Enumerable.Repeat("{\"text\":\"t\",\"inner\":", depth)) + "null" + new string('}', depth);
        var options = new JsonSerializerOptions { MaxDepth = depth + 1 };
        Assert.Equal(new() { Text = "t" }, JsonSerializer.Deserialize<Everything>(passedOver, options));
        Assert.Equal("t", JsonSerializer.Deserialize<Everything>(documented, options)!.Inner!.Text);
        options = new() { MaxDepth = depth - 1 };
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>(passedOver, options));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>(documented, options));
    }

    [Fact]
    public void WrongValue_IsReportedWithItsPlace()
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Everything>>("{\n\"x\":{\"count\":[]}}"));
        Assert.Equal(("$.x", 1L, 5L), (error.Path, error.LineNumber, error.BytePositionInLine));
        error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Everything>>("{\n\"x\":{\"count\":01}}"));
        Assert.Equal(1L, error.LineNumber);
    }

    [Fact]
    public void Null_IsReadAndWrittenAsForOtherTypes()
    {
        Assert.Null(JsonSerializer.Deserialize<Everything>("null"));
        Assert.Equal(default, JsonSerializer.Deserialize<Colour>("null"));
        Assert.Equal(default, JsonSerializer.Deserialize<Timestamp>("null"));
        Assert.Equal("[null]", JsonSerializer.Serialize(new Colour[] { default }));
    }

    [Theory]
    [InlineData("""{"other":"#","text":"t"}""")]
    [InlineData("""{ "other" : "#" , "text" : "t" }""")]
    [InlineData("""{ "other" : { "#" : [ 1 , "#" ] } , "text" : "t" }""")]
    public void InvalidUtf8_ThrowsOnlyInMembersThatAreRead(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var i = 0; i < bytes.Length; i++) if (bytes[i] == '#') bytes[i] = 0xFF;

        Assert.Equal("t", JsonSerializer.Deserialize<Everything>(bytes)!.Text);
        Assert.Equal("t", JsonSerializer.Deserialize<Everything>(bytes, Lenient)!.Text);
        Assert.Equal("t", JsonValues.Record<Everything>().FromJson(bytes).Text);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>([.. "{ \"text\" : \""u8, 0xFF, .. "\" }"u8]));
        foreach (var first in new byte[] { 0x80, 0xBF, 0xC3, 0xFF })
            Assert.ThrowsAny<JsonException>(() => JsonValues.String.FromJson([(byte)'"', first, (byte)'"']));
    }

    [Fact]
    public void RawJson_WithSpaceBeforeAColon_KeepsIt() =>
        Assert.Equal("""{"a" :[1]}""", JsonSerializer.Deserialize<Everything>("""{"raw":{"a" :[1]},"text":"t"}""")!.Raw!.ToString());

    [Fact]
    public void RawJson_WithALoneSurrogateInLenientJson_KeepsIt() =>
        Assert.Equal("""["\ud83d",1]""", JsonSerializer.Deserialize<Everything>("""{"raw":["\ud83d",1,],"text":"t"}""", Lenient)!.Raw!.ToString());

    [Theory]
    [InlineData("""{"text":"t" """)]
    [InlineData("""{ "text" : [ 1, """)]
    public void Deserialize_TruncatedJson_Throws(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Everything>(json, Lenient));
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is null) return;
            before.Next = this;
            RunningIndex = before.RunningIndex + before.Memory.Length;
        }
    }
}
