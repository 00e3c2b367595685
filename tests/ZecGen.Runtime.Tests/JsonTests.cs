using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

public class JsonTests
{
    [Theory]
    [InlineData("""{"name":"a","size":7,"pairs":[{"key":"k"}]}""")]
    [InlineData("""{"pairs":[{"key":"k"}],"size":7,"name":"a"}""")]
    [InlineData("""{"other":{"deep":[1,{"name":"x"}]},"name":"a","size":"7","pairs":[null,{"key":"k","more":1}]}""")]
    [InlineData("""{"name":"b","size":1,"name":"a","size":7.0,"pairs":[{"key":"k"}]}""")]
    [InlineData("""{"\u006eame":"a","si\u007ae":7e0,"pairs":[{"key":"\u006b"}]}""")]
    public void ReadsInAnyOrderAndForm(string json)
    {
        var value = JsonSerializer.Deserialize<SampleRequest>(json)!;
        Assert.Equal(new() { Name = "a", Size = 7, Pairs = [new() { Key = "k" }] }, value);
    }

    [Fact]
    public void NullIsAbsence()
    {
        var value = JsonSerializer.Deserialize<SampleRequest>("""{"name":null,"size":null,"pairs":null}""")!;
        Assert.Equal(new(), value);
        Assert.True(value.Pairs.IsDefault);
        Assert.Equal("{}", JsonSerializer.Serialize(value));
    }

    [Fact]
    public void EmptyListIsWritten() => Assert.Equal("""{"pairs":[]}""", JsonSerializer.Serialize(new SampleRequest { Pairs = [] }));

    [Theory]
    [InlineData("""{"size":"many"}""", "The JSON has 'many' where an integer is documented.")]
    [InlineData("""{"size":1.5}""", "The JSON has '1.5' where an integer is documented.")]
    [InlineData("""{"size":99999999999999999999}""", "The JSON has '99999999999999999999' where an integer is documented.")]
    [InlineData("""{"size":{}}""", "The JSON has an object where an integer is documented.")]
    [InlineData("""{"name":[]}""", "The JSON has a list where a text is documented.")]
    [InlineData("""{"pairs":{}}""", "The JSON has an object where a list is documented.")]
    [InlineData("""{"pairs":[1]}""", "The JSON has '1' where an object is documented.")]
    public void WrongTypeIsTold(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Read(json)).Message);

    [Fact]
    public void DeepNestingIsRefusedRatherThanOverflowing() =>
        Assert.ThrowsAny<JsonException>(() => Read("{\"x\":" + string.Concat(Enumerable.Repeat("[", 100_000))));

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void NumberMayStandInQuotes(string json, double? expected)
    {
        Assert.Equal(expected, Value(json, static (ref Utf8JsonReader reader) => reader.DoubleOrNull()));
        Assert.Equal((decimal?)expected, Value(json, static (ref Utf8JsonReader reader) => reader.DecimalOrNull()));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    public void NumberMustBeFinite(string json) =>
        Assert.Throws<JsonException>(() => Value(json, static (ref Utf8JsonReader reader) => reader.Double()));

    [Theory]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"name":""")]
    public void CheckOfARequestThatIsNoJsonIsToldAsSuch(string json) =>
        Assert.ThrowsAny<JsonException>(() => SampleClient.DoThing.Check(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"false\"", false)]
    public void TruthMayStandInQuotes(string json, bool expected) =>
        Assert.Equal(expected, Value(json, static (ref Utf8JsonReader reader) => reader.Boolean()));

    [Fact]
    public void EmptyTextIsNoElementOfAListOfNumbers() =>
        Assert.Throws<JsonException>(() => Value("[\"\"]", static (ref Utf8JsonReader reader) => reader.List(JsonValues.Integer)));

    [Fact]
    public void RequiredMembersAreAskedFor()
    {
        Assert.Equal("The JSON of Strict lacks the member 'size'.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Strict>("""{"note":"n","name":"a","size":null}""")).Message);
        Assert.Equal(new Strict { Name = "a", Size = 1 }, JsonSerializer.Deserialize<Strict>("""{"size":1,"name":"a"}"""));
    }

    [Fact]
    public void ResolverServesOptionsWithoutReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ConverterResolver.Instance };

        Assert.Equal("""{"name":"a"}""", JsonSerializer.Serialize(new SampleRequest { Name = "a" }, options));
        Assert.Equal(new() { Key = "k" }, JsonSerializer.Deserialize<Pair>("""{"key":"k"}""", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(1.5m, options));
    }

    [Fact]
    public void RawJsonKeepsItsText()
    {
        var raw = Value("""{"a": [1,2]}""", static (ref Utf8JsonReader reader) => reader.Raw());
        Assert.Equal("""{"a": [1,2]}""", raw.ToString());
        Assert.Equal(2, raw.ToElement().GetProperty("a").GetArrayLength());
        Assert.Equal(RawJson.Parse("[1]"), RawJson.Parse("[1]"));
        Assert.Equal("""{"x":[1]}""", JsonSerializer.Serialize(new Dictionary<string, RawJson> { ["x"] = RawJson.Parse("[1]") }));
        Assert.ThrowsAny<JsonException>(() => RawJson.Parse("[1"));
    }

    private static SampleRequest Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        return SampleRequest.Json.Instance.Read(ref reader, typeof(SampleRequest), JsonSerializerOptions.Default);
    }

    private delegate T Reading<T>(ref Utf8JsonReader reader);

    private static T Value<T>(string json, Reading<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }
}
