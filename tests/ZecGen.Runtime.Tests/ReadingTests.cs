using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZecGen.Runtime.Tests;

/// <summary>Values that services write in their own way, and what System.Text.Json asks of the types.</summary>
public class ReadingTests
{
    private static readonly JsonSerializerOptions WithResolver =
        new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(ConverterResolver.Instance, new DefaultJsonTypeInfoResolver()) };

    private static readonly JsonSerializerOptions Forgiving = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void EmptyString_ForAnotherType_IsAbsent()
    {
        foreach (var json in new[] { """{"isOpen":"","inner":"","records":"","texts":"","counts":"","colours":"","lists":"","count":"","text":"t"}""",
            """{ "text" : "t" , "lists" : "" , "inner" : "" , "isOpen" : "" , "records" : "" }""" })
        {
            Assert.Equal(new() { Text = "t" }, JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(json)));
            Assert.Equal(new() { Text = "t" }, JsonSerializer.Deserialize<Everything>(json));
        }
    }

    [Theory]
    [InlineData("""{"Text":"a"}""", "a")]
    [InlineData("""{ "TEXT" : "a", "count": 7 }""", "a")]
    [InlineData("""{"count":7,"Text":"other","text":"a"}""", "a")]
    [InlineData("""{"text":"a","Text":"other","count":7}""", "a")]
    [InlineData("""{"TEXT":"other","text":"a","Text":"other"}""", "a")]
    [InlineData("""{"Te\u0078t":"a"}""", "a")]
    [InlineData("""{"Text":"a","inner":{"TEXT":"b","Count":7}}""", "a")]
    [InlineData("""{"te{t":"a","tex":"b","\u0000text":"c"}""", null)]
    public void Name_InAnotherCase_IsReadUnlessTheExactOneExists(string json, string? text)
    {
        foreach (var value in new[] { JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(json)), JsonSerializer.Deserialize<Everything>(json)! })
        {
            Assert.Equal(text, value.Text);
            if (value.Inner is { } inner) Assert.Equal(("b", 7L), (inner.Text, inner.Count));
        }
    }

    [Fact]
    public void Nulls_InLists_KeepTheirPlaces()
    {
        const string Json =
            """{"records":[null,{"text":"a"},null],"texts":["a",null,"c"],"counts":[1,null,3],"colours":["RED",null],"lists":[null,[null,{"key":"k"}]]}""";
        var value = JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(Json));

        Assert.Equal([1L, null, 3L], value.Counts);
        Assert.Equal(new[] { "a", null, "c" }, value.Texts.ToArray());
        Assert.Equal([null, "a", null], value.Records.Select(static record => record?.Text));
        Assert.Equal([new Colour("RED"), default], value.Colours);
        Assert.Equal(Json, Encoding.UTF8.GetString(JsonValues.Record<Everything>().ToJson(value)));
        Assert.Equal([default, new Timestamp("2026-01-01")], JsonValues.ListOf(JsonValues.Timestamp).FromJson("""[null,"2026-01-01"]"""u8));
        Assert.Equal("[null]", Encoding.UTF8.GetString(JsonValues.ListOf(JsonValues.Timestamp).ToJson([default])));
        Assert.Throws<JsonException>(() => JsonValues.ListOf(JsonValues.Integer).FromJson("[1,null]"u8));
    }

    [Fact]
    public void Lists_OfAnyType_AreReadAndWritten()
    {
        Assert.Equal("[1.5,null]", RoundTrip(JsonValues.Optional(JsonValues.Double), "[1.5,null]"));
        Assert.Equal("[1.50,null]", RoundTrip(JsonValues.Optional(JsonValues.Decimal), "[1.50,\"\"]"));
        Assert.Equal("[true,false,null]", RoundTrip(JsonValues.Optional(JsonValues.Boolean), "[true,\"false\",null]"));
        Assert.Equal("[1.5]", RoundTrip(JsonValues.Double, "[1.5]"));
        Assert.Equal("[1.50]", RoundTrip(JsonValues.Decimal, "[1.50]"));
        Assert.Equal("[true]", RoundTrip(JsonValues.Boolean, "[true]"));
        Assert.Equal("[[1],null,[]]", RoundTrip(JsonValues.ListOf(JsonValues.Integer), "[[1],null,[]]"));

        static string RoundTrip<T>(WireConverter<T> element, string json)
        {
            var list = JsonValues.ListOf(element);
            return Encoding.UTF8.GetString(list.ToJson(list.FromJson(Encoding.UTF8.GetBytes(json))));
        }
    }

    [Fact]
    public void Elements_OfNestedLists_AreValidated()
    {
        ValueList<ValueList<Pair>> lists = [[new() { Key = "k" }], [], [new() { Key = "k" }, null!, new() { Key = "" }]];
        ValueList<ValueList<ValueList<Pair>>> deeper = [lists];
        var failures = default(ValidationFailures);
        failures.Lists("lists", lists);
        failures.Lists("deeper", deeper);
        Assert.Equal(["lists[2][2].key", "deeper[0][2][2].key"], failures.ToList().Select(static failure => failure.Path));
    }

    [Fact]
    public void EnumerationsAndTimestamps_AsDictionaryKeys_AreReadAndWritten()
    {
        var colours = new Dictionary<Colour, int> { [new("RED")] = 1, [new("OTHER")] = 2 };
        Assert.Equal("""{"RED":1,"OTHER":2}""", JsonSerializer.Serialize(colours));
        Assert.Equal(colours, JsonSerializer.Deserialize<Dictionary<Colour, int>>("""{"RED":1,"OTHER":2}"""));

        var times = new Dictionary<Timestamp, string> { [new("2026-01-31T08:00:00Z")] = "a" };
        Assert.Equal("""{"2026-01-31T08:00:00Z":"a"}""", JsonSerializer.Serialize(times));
        Assert.Equal(times, JsonSerializer.Deserialize<Dictionary<Timestamp, string>>("""{"2026-01-31T08:00:00Z":"a"}"""));
        Assert.Equal("""{"RED":1}""", JsonSerializer.Serialize(new Dictionary<Colour, int> { [new("RED")] = 1 }, WithResolver));
    }

    [Theory]
    [InlineData("""{"TEXT":"t","Count":1,"INNER":{"Text":"i","RECORDS":[{"COLOUR":"RED"}]}}""")]
    [InlineData("""{"text":"x","count":1,"inner":{"text":"i","records":[{"colour":"RED"}]},"Text":"t"}""")]
    [InlineData("""{ "Inner" : { "Records" : [ { "\u0043olour" : "RED" } ] , "TEXT" : "i" } , "more" : [ 1 ] , "Text" : "x" , "coUnt" : 1 , "text" : "t" }""")]
    public void RepeatedName_InCaseInsensitiveOptions_HasTheLastValue(string json)
    {
        var expected = new Everything { Text = "t", Count = 1, Inner = new() { Text = "i", Records = [new() { Colour = new("RED") }] } };
        Assert.Equal(expected, JsonSerializer.Deserialize<Everything>(json, JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("{\"more\":\"#\",\"text\":\"t\"}")]
    [InlineData("{ \"more\" : \"#\" , \"text\" : \"t\" }")]
    [InlineData("{ \"more\" : [ { \"#\" : \"#\" } ] , \"text\" : \"t\" }")]
    public void InvalidUnicode_ThrowsOnlyInMembersThatAreRead(string text)
    {
        var json = Encoding.Latin1.GetBytes(text.Replace('#', 'ÿ'));
        Assert.Equal(new() { Text = "t" }, JsonSerializer.Deserialize<Everything>(json));
        Assert.Equal(new() { Text = "t" }, JsonValues.Record<Everything>().FromJson(json));

        var read = Encoding.Latin1.GetBytes(text.Replace("more", "records", StringComparison.Ordinal).Replace("\"t\"", "\"ÿ\"", StringComparison.Ordinal));
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Everything>(read));
        Assert.Throws<JsonException>(() => JsonValues.Record<Everything>().FromJson(read));
    }

    [Fact]
    public void CommentsAndTrailingCommas_AllowedByTheOptions_AreSkipped() =>
        Assert.Equal(
            new Everything { Text = "t", Counts = [1, 2] },
            JsonSerializer.Deserialize<Everything>("""{ /* a */ "text" : "t" , "counts" : [ 1 , /* b */ 2 , ] , }""", Forgiving));

    [Fact]
    public void ToValueList_OfAnySequence_CopiesIt()
    {
        Assert.Equal([1, 2], Enumerable.Range(1, 2).ToValueList());
        Assert.True(((IEnumerable<int>?)null).ToValueList().IsDefault);
        ValueList<string> list = ["a"];
        Assert.Equal(list, ((IEnumerable<string>)list).ToValueList());
        ValueList<int> spread = [.. Enumerable.Range(1, 2).Where(static number => number > 1)];
        Assert.Equal([2], spread);
        Assert.False(Array.Empty<int>().ToValueList().IsDefault);
    }

    [Fact]
    public void EnsureComplete_WithNullAmongTheFailedIds_IgnoresIt()
    {
        Assert.NotNull(new Partial { FailedIds = [null!] }.EnsureComplete());
        Assert.Equal("The action failed for 1 of the requested ids: a\\u202Eb.",
            Assert.Throws<PartialFailureException>(() => new Partial { FailedIds = [null!, "a\u202Eb"] }.EnsureComplete()).Message);
    }

    private sealed class Partial : IPartialResponse
    {
        public ValueList<string> FailedIds { get; init; }
    }
}
