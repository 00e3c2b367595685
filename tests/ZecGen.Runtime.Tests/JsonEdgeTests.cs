using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>JSON at its edges: what is said of it, where it ends too early, and what reading and writing keep.</summary>
public class JsonEdgeTests
{
    [Theory]
    [InlineData("""{"text":{}}""", "an object where a text")]
    [InlineData("""{"text":[]}""", "a list where a text")]
    [InlineData("""{"count":"x"}""", "'x' where an integer")]
    [InlineData("""{"count":true}""", "'true' where an integer")]
    [InlineData("""{"count":0.5}""", "'0.5' where an integer")]
    [InlineData("""{"count":9223372036854775808}""", "'9223372036854775808' where an integer")]
    [InlineData("""{"count":"-9223372036854775809"}""", "'-9223372036854775809' where an integer")]
    [InlineData("""{"share_of":[]}""", "a list where a number")]
    [InlineData("""{"price":{}}""", "an object where a number")]
    [InlineData("""{"isOpen":"yes"}""", "'yes' where true or false")]
    [InlineData("""{"isOpen":1}""", "'1' where true or false")]
    [InlineData("""{"inner":"secret"}""", "a text where an object")]
    [InlineData("""{"inner":5}""", "'5' where an object")]
    [InlineData("""{"records":{}}""", "an object where a list")]
    [InlineData("""{"texts":"secret"}""", "a text where a list")]
    [InlineData("null", "null where an object")]
    public void WrongType_IsReportedWithTheDocumentedOne(string json, string words) =>
        Assert.Equal($"The JSON has {words} is documented.", Assert.Throws<JsonException>(() => Read(json)).Message);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("-0", 0)]
    [InlineData("1e2", 100)]
    public void Integer_AtItsLimits_IsRead(string json, long value) => Assert.Equal(value, Read($$"""{"count":{{json}}}""").Count);

    [Theory]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("+1")]
    [InlineData("1a")]
    public void Number_Malformed_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Read($$"""{"count":{{json}}}"""));

    [Theory]
    [InlineData("az", "AZ", true)]
    [InlineData("aZ", "Az", true)]
    [InlineData("a1_", "A1_", true)]
    [InlineData("@", "`", false)]
    [InlineData("[", "{", false)]
    [InlineData("a", "b", false)]
    [InlineData("1", "Q", false)]
    [InlineData("ä", "Ä", false)]
    public void Names_DifferingInAsciiCaseOnly_AreTheSame(string name, string other, bool isSame) =>
        Assert.Equal(isSame, JsonName.IsSameButCase(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(other)));

    [Fact]
    public void Escape_OfAnyHexadecimalDigit_IsRead()
    {
        Assert.Equal("\u0123\u4567\u89ab\ucdef\uabcd\uef01", Read("""{"text":"\u0123\u4567\u89AB\uCDEF\uabcd\uef01"}""").Text);
        foreach (var digit in "/:@G`g")
        {
            Assert.ThrowsAny<JsonException>(() => Read($$"""{"text":"\u00{{digit}}0"}"""));
            Assert.ThrowsAny<JsonException>(() => Read($$"""{"other":"\u00{{digit}}0"}"""));
        }
    }

    [Theory]
    [InlineData(
        """{"text":"a","count":12,"share_of":1.5e3,"price":0.5,"isOpen":true,"raw":[null,{"a":"\u00e9"}],"inner":{"isOpen":false},"records":[{},null],"texts":["x",""],"lists":[[{"key":"k"}]],"other":{"b":[1,-0.5e+3,"\\"]}}""")]
    [InlineData("""{ "lists" : [ [ { "key" : "k" } ] , [ ] ] , "texts" : [ "x" , null ] , "inner" : { } , "isOpen" : false , "count" : 12 , "text" : "a" }""")]
    public void TruncatedJson_Throws(string json)
    {
        Assert.NotNull(Read(json));
        for (var length = 0; length < json.Length; length++)
        {
            var part = json[..length];
            Assert.ThrowsAny<JsonException>(() => Read(part));
        }
    }

    [Fact]
    public async Task TruncatedResponse_IsAnInvalidResponse()
    {
        const string Body = """{ "requestId" : "T1" , "response" : { "name" : "abc" , "size" : 7 , "pairs" : [ { "key" : "k" } ] } }""";
        for (var length = 0; length < Body.Length; length++)
        {
            var stub = new StubHandler(() => Responses.Json(200, Body[..length]));
            using var client = stub.Client();
            Assert.Equal(ApiErrorKind.InvalidResponse, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(new() { Name = "abc" }))).Error.Kind);
        }
    }

    [Theory]
    [InlineData("\"made\"")]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task Result_ThatIsNoObject_IsMissing(string result)
    {
        var stub = new StubHandler(() => Responses.Json(200, $$"""{"requestId":"T1","response":{{result}}}"""));
        using var client = stub.Client();
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(new() { Name = "abc" }));
        Assert.Equal("DoThing failed: 200 (request T1): The response has no result.", error.Message);
    }

    [Fact]
    public void ConsecutiveLists_AreNotCountedAsNesting()
    {
        var json = $$"""{"records":[{{string.Join(',', Enumerable.Repeat("""{"texts":[],"counts":[1],"lists":[[],[]]}""", 200))}}]}""";
        Assert.Equal(200, Read(json).Records.Count);
    }

    [Fact]
    public void Booleans_InLists_AreRead()
    {
        Assert.Equal([true, false, true, false], JsonValues.ListOf(JsonValues.Boolean).FromJson("""[true,false,"true","false"]"""u8));
        Assert.Equal(new bool?[] { false, null }.ToValueList(), JsonValues.ListOf(JsonValues.Optional(JsonValues.Boolean)).FromJson("""[false,null]"""u8));
    }

    [Fact]
    public void UnwritableValue_IsReportedWithTheReason()
    {
        var deep = new Everything();
        for (var depth = 0; depth < 1000; depth++) deep = new() { Inner = deep };
        Assert.Equal("The value is nested deeper than 1000 levels.",
            Assert.Throws<InvalidOperationException>(() => JsonValues.Record<Everything>().ToJson(deep)).Message);
        Assert.NotEmpty(JsonValues.Record<Everything>().ToJson(deep.Inner!));
        foreach (var number in new[] { double.NaN, double.PositiveInfinity })
            Assert.Contains("infinit", Assert.ThrowsAny<ArgumentException>(() => JsonValues.Double.ToJson(number)).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Value_OutsideAnObject_IsReadAndWritten()
    {
        Assert.Equal(5, JsonValues.Integer.FromJson(" 5 "u8));
        Assert.Equal(-5, JsonValues.Integer.FromJson("\n\"-5\""u8));
        Assert.Equal("a", JsonValues.String.FromJson(" \"a\""u8));
        Assert.True(JsonValues.Boolean.FromJson("\ttrue\r"u8));
        Assert.Equal("[1, 2]", JsonValues.Raw.FromJson(" [1, 2] "u8).ToString());
        Assert.Null(JsonValues.Optional(JsonValues.Integer).FromJson(" null"u8));
        Assert.Equal("null", Encoding.UTF8.GetString(JsonValues.Optional(JsonValues.Integer).ToJson(null)));
        Assert.Equal("null", Encoding.UTF8.GetString(JsonValues.ListOf(JsonValues.Integer).ToJson(default)));
    }

    [Theory]
    [InlineData("""{"TEXT":"a","Text":"b"}""", "b")]
    [InlineData("""{"count":1,"TEXT":"a","Text":"b"}""", "b")]
    [InlineData("""{"TEXT":"a","text":"c","Text":"b"}""", "c")]
    [InlineData("""{"count":1,"text":"a","text":"b"}""", "b")]
    public void RepeatedMember_InAnyCase_HasTheLastValue(string json, string text) => Assert.Equal(text, Read(json).Text);

    [Theory]
    [InlineData("{}")]
    [InlineData(""" { } """)]
    [InlineData("""{"text":"a","count":[1,{}]}""")]
    public void RecordWithoutMembers_ReadsAnyObject(string json) =>
        Assert.Equal(new Nothing(), JsonValues.Record<Nothing>().FromJson(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Enumeration_OfADocumentedValue_AllocatesNoString()
    {
        const string Json = """{"colour":"RED","colours":["RED","\u0052ED","BLUE",null]}""";
        var (value, other) = (Read(Json), Read(Json));
        Assert.All(value.Colours.Take(2), colour => Assert.Same(other.Colour!.Value.Value, colour.Value));
        Assert.Equal(["RED", "RED", "BLUE", null], value.Colours.Select(static colour => colour.Value));
    }

    [Fact]
    public void Enumeration_Default_IsAnEmptyKey() =>
        Assert.Equal("""{"":1,"RED":2}""", JsonSerializer.Serialize(new Dictionary<Colour, int> { [default] = 1, [new("RED")] = 2 }));

    // More members than there is room for at first, and one of an outer object that is looked for when the inner ones were read.
    [Fact]
    public void Objects_InAnotherOrderAtAnyDepth_AreRead()
    {
        const int Depth = 12;
        var json = Nested(Depth);
        var value = Read(json);
        for (var depth = Depth; depth > 0; depth--, value = value.Inner!)
        {
            Assert.Equal([$"t{depth}"], value.Texts);
            Assert.Equal($"{depth}", value.Text);
        }
        Assert.Equal(new(), value);

        static string Nested(int depth) => depth == 0 ? "{}" : $$"""{"texts":["t{{depth}}"],"inner":{{Nested(depth - 1)}},"text":"{{depth}}"}""";
    }

    // What notes the places of members is borrowed, and what grows does so by doubling.
    [Theory]
    [InlineData("""{"count":1,"text":""}""", 400)]
    [InlineData("""{"inner":{"inner":{"inner":{"inner":{"inner":{"count":1,"text":""},"text":""},"text":""},"text":""},"text":""},"text":""}""", 2200)]
    [InlineData("""{"counts":[#]}""", 70_000)]
    public void Reading_AllocatesOnlyTheResult(string json, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(json.Replace("#", string.Join(',', Enumerable.Range(1, 1000)), StringComparison.Ordinal));
        for (var i = 0; i < 3; i++) JsonValues.Record<Everything>().FromJson(bytes);
        const int Times = 20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++) JsonValues.Record<Everything>().FromJson(bytes);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 1, most);
    }

    // Readers of records get the converters of their lists each time.
    [Fact]
    public void ListConverter_RequestedTwice_IsTheSame()
    {
        Assert.Same(JsonValues.Optional(JsonValues.Integer), JsonValues.Optional(JsonValues.Integer));
        Assert.Same(JsonValues.ListOf(JsonValues.Record<Pair>()), JsonValues.ListOf(JsonValues.Record<Pair>()));
    }

    // What is written is a new array; the buffers are those of before, save a large one, which goes back to the pool.
    [Theory]
    [InlineData(10)]
    [InlineData(60_000)]
    [InlineData(200_000)]
    public void Writing_AllocatesOnlyTheResult(int size)
    {
        var value = new Everything { Text = new('a', size), Count = 5 };
        Assert.InRange(Measure(), 0, size + (size / 2) + 200);

        long Measure()
        {
            for (var i = 0; i < 3; i++) JsonValues.Record<Everything>().ToJson(value);
            const int Times = 20;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Times; i++) JsonValues.Record<Everything>().ToJson(value);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
        }
    }

    private static Everything Read(string json) => JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(json));

    // What is copied on the way to JsonSerializer and from it is borrowed.
    [Fact]
    public void JsonSerializer_WithRecords_AllocatesLittleMore()
    {
        var (buffer, value) = (new ArrayBufferWriter<byte>(4096), Read("""{"text":"","count":1}"""));
        using var writer = new Utf8JsonWriter(buffer);
        for (var i = 0; i < 3; i++) Once();
        const int Times = 20;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++) Once();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 1, 1000);

        void Once()
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, value);
            writer.Flush();
            JsonSerializer.Deserialize<Everything>(buffer.WrittenSpan);
        }
    }

    [Fact]
    public void FirstMember_OfAnyType_IsWritten() =>
        Assert.Equal("""{"isIt":false,"then":true}""", Encoding.UTF8.GetString(JsonValues.Record<Truths>().ToJson(new() { IsIt = false, Then = true })));

    [Fact]
    public void Reading_DoesNotDependOnTheOrderOfWriting()
    {
        var record = new Crossed { First = "a", Second = [new() { Key = "k" }], Third = 3 };
        var converter = JsonValues.Record<Crossed>();

        var json = Encoding.UTF8.GetString(converter.ToJson(record));

        Assert.Equal("""{"third":3,"second":[{"key":"k"}],"first":"a"}""", json);
        Assert.Equal(record, converter.FromJson(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(record, converter.FromJson("""{"first":"a","second":[{"key":"k"}],"third":3}"""u8));
    }

    [Fact]
    public void UnreadableValue_IsReportedWithTheReason()
    {
        Assert.Equal("The JSON contains text that is not valid Unicode.", Assert.Throws<JsonException>(() => Read("""{"text":"\ud800"}""")).Message);
        Assert.Equal("The JSON contains null in a list whose elements cannot be null.",
            Assert.Throws<JsonException>(() => JsonValues.ListOf(JsonValues.Integer).FromJson("[null]"u8)).Message);
    }

    private sealed record Truths : IRecord
    {
        public bool? IsIt { get; init; }

        public bool? Then { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Truths { IsIt = json.Boolean("isIt"), Then = json.Boolean("then") };

        void IRecord.Write(RecordWriter json)
        {
            json.Boolean("isIt", IsIt);
            json.Boolean("then", Then);
        }
    }

    private sealed record Crossed : IRecord
    {
        public string? First { get; init; }

        public ValueList<Pair> Second { get; init; }

        public long? Third { get; init; }

        IRecord IRecord.Read(ref RecordReader json) =>
            new Crossed { First = json.Text("first"), Second = json.List<Pair>("second"), Third = json.Integer("third") };

        void IRecord.Write(RecordWriter json)
        {
            json.Integer("third", Third);
            json.List("second", Second);
            json.Text("first", First);
        }
    }

    private sealed record Nothing : IRecord
    {
        IRecord IRecord.Read(ref RecordReader json) => new Nothing();

        void IRecord.Write(RecordWriter json)
        {
        }
    }
}
