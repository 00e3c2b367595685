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
    public void MessageNamesWhatStandsThereAndWhatIsDocumented(string json, string words) =>
        Assert.Equal($"The JSON has {words} is documented.", Assert.Throws<JsonException>(() => Read(json)).Message);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    [InlineData("999999999999999999", 999999999999999999)]
    [InlineData("-0", 0)]
    [InlineData("1e2", 100)]
    public void IntegersReachAsFarAsTheyCan(string json, long value) => Assert.Equal(value, Read($$"""{"count":{{json}}}""").Count);

    [Theory]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("+1")]
    [InlineData("1a")]
    public void WhatIsNoNumberIsNone(string json) => Assert.ThrowsAny<JsonException>(() => Read($$"""{"count":{{json}}}"""));

    [Fact]
    public void EscapesHaveEveryHexadecimalDigit()
    {
        Assert.Equal("\u0123\u4567\u89ab\ucdef\uabcd\uef01", Read("""{"text":"\u0123\u4567\u89AB\uCDEF\uabcd\uef01"}""").Text);
        foreach (var digit in "/:@G`g")
        {
            Assert.ThrowsAny<JsonException>(() => Read($$"""{"text":"\u00{{digit}}0"}"""));
            Assert.ThrowsAny<JsonException>(() => Read($$"""{"other":"\u00{{digit}}0"}"""));
        }
    }

    [Theory]
    [InlineData("""{"text":"a","count":12,"share_of":1.5e3,"price":0.5,"isOpen":true,"raw":[null,{"a":"\u00e9"}],"inner":{"isOpen":false},"records":[{},null],"texts":["x",""],"lists":[[{"key":"k"}]],"other":{"b":[1,-0.5e+3,"\\"]}}""")]
    [InlineData("""{ "lists" : [ [ { "key" : "k" } ] , [ ] ] , "texts" : [ "x" , null ] , "inner" : { } , "isOpen" : false , "count" : 12 , "text" : "a" }""")]
    public void JsonThatEndsTooEarlyIsRefused(string json)
    {
        Assert.NotNull(Read(json));
        for (var length = 0; length < json.Length; length++)
        {
            var part = json[..length];
            Assert.ThrowsAny<JsonException>(() => Read(part));
        }
    }

    [Fact]
    public async Task ResponseThatEndsTooEarlyIsInvalid()
    {
        const string Body = """{ "requestId" : "T1" , "response" : { "name" : "abc" , "size" : 7 , "pairs" : [ { "key" : "k" } ] } }""";
        for (var length = 0; length < Body.Length; length++)
        {
            var stub = new StubHandler(() => Answers.Json(200, Body[..length]));
            using var client = stub.Client();
            Assert.Equal(ApiErrorKind.InvalidResponse, (await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(new() { Name = "abc" }))).Error.Kind);
        }
    }

    [Theory]
    [InlineData("\"made\"")]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task ResultThatIsNoObjectIsNone(string result)
    {
        var stub = new StubHandler(() => Answers.Json(200, $$"""{"requestId":"T1","response":{{result}}}"""));
        using var client = stub.Client();
        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(new() { Name = "abc" }));
        Assert.Equal("DoThing failed: 200 (request T1): The answer has no result.", error.Message);
    }

    [Fact]
    public void ListsOneAfterTheOtherAreNoNesting()
    {
        var json = $$"""{"records":[{{string.Join(',', Enumerable.Repeat("""{"texts":[],"counts":[1],"lists":[[],[]]}""", 200))}}]}""";
        Assert.Equal(200, Read(json).Records.Count);
    }

    [Fact]
    public void TruthValuesInListsAreWhatTheyAre()
    {
        Assert.Equal([true, false, true, false], JsonValues.ListOf(JsonValues.Boolean).FromJson("""[true,false,"true","false"]"""u8));
        Assert.Equal(new bool?[] { false, null }.ToValueList(), JsonValues.ListOf(JsonValues.Optional(JsonValues.Boolean)).FromJson("""[false,null]"""u8));
    }

    [Fact]
    public void MessagesOfWhatCannotBeWrittenSayWhy()
    {
        var deep = new Everything();
        for (var depth = 0; depth < 1000; depth++) deep = new() { Inner = deep };
        Assert.Equal("JSON that is nested deeper than 1000 is not written.", Assert.Throws<InvalidOperationException>(() => JsonValues.Record<Everything>().ToJson(deep)).Message);
        Assert.NotEmpty(JsonValues.Record<Everything>().ToJson(deep.Inner!));
        foreach (var number in new[] { double.NaN, double.PositiveInfinity })
            Assert.Contains("infinit", Assert.ThrowsAny<ArgumentException>(() => JsonValues.Double.ToJson(number)).Message, StringComparison.OrdinalIgnoreCase);
    }

    // Readers of records ask for the converters of their lists each time.
    [Fact]
    public void ConverterOfAListIsMadeOnce()
    {
        Assert.Same(JsonValues.Optional(JsonValues.Integer), JsonValues.Optional(JsonValues.Integer));
        Assert.Same(JsonValues.ListOf(JsonValues.Record<Pair>()), JsonValues.ListOf(JsonValues.Record<Pair>()));
    }

    // What is written is a new array; the buffers are those of before, save a large one, which goes back to the pool.
    [Theory]
    [InlineData(10)]
    [InlineData(60_000)]
    [InlineData(200_000)]
    public void WritingAllocatesWhatIsWritten(int size)
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
}
