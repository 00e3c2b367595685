using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

public class JsonTests
{
    [Theory]
    [InlineData("""{"name":"a","size":7,"pairs":[{"key":"k"}]}""")]
    [InlineData("""{"pairs":[{"key":"k"}],"size":7,"name":"a"}""")]
    [InlineData("""{"other":{"deep":[1,{"name":"x"}]},"name":"a","size":"7","pairs":[{"key":"k","more":1}]}""")]
    [InlineData("""{"name":"b","size":1,"name":"a","size":7.0,"pairs":[{"key":"k"}]}""")]
    [InlineData("""{"\u006eame":"a","si\u007ae":7e0,"pairs":[{"key":"\u006b"}]}""")]
    public void Members_InAnyOrderAndForm_AreRead(string json)
    {
        var value = JsonSerializer.Deserialize<SampleRequest>(json)!;
        Assert.Equal(new() { Name = "a", Size = 7, Pairs = [new() { Key = "k" }] }, value);
    }

    // Members in the documented order are read where they stand, others wait; either way the same is read, and of repeated members the last counts.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Members_ShuffledOrRepeated_AreReadTheSame(int seed)
    {
        const string Json = """
            {"text":"t","count":1,"share_of":1.5,"price":2.50,"isOpen":true,"since":"2026-01-31T08:00:00Z","raw":{"a":[1]},"colour":"RED",
             "inner":{"text":"i","inner":{"count":3,"records":[{"colour":"BLUE"}]},"texts":["x"]},"records":[{"text":"a","lists":[[{"key":"k"}],[]]},{"text":"d","texts":["b","c"]}],
             "texts":["p","q","r","s","t","u"],"counts":[1,2,3],"colours":["GREEN","OTHER"],"lists":[[{"key":"m"},{"key":"n"}]]}
            """;
        var expected = JsonSerializer.Deserialize<Everything>(Json)!;
        using var document = JsonDocument.Parse(Json);
        Assert.Equal(JsonSerializer.Serialize(document.RootElement), JsonSerializer.Serialize(expected));

        var random = new Random(seed);
        var shuffled = Shuffle(document.RootElement, random, repeat: false);
        var repeated = Shuffle(document.RootElement, random, repeat: true);

        Assert.Equal(expected, JsonSerializer.Deserialize<Everything>(shuffled));
        Assert.Equal(expected, JsonSerializer.Deserialize<Everything>(repeated));
    }

    [Theory]
    [InlineData("""{"name":"a","size":1,"name":"b"}""", "b", 1L)]
    [InlineData("""{"name":"a","name":"b","size":1}""", "b", 1L)]
    [InlineData("""{"size":1,"name":"a","size":2}""", "a", 2L)]
    [InlineData("""{"size":1,"size":2,"name":"a"}""", "a", 2L)]
    [InlineData("""{"note":"n","note":null,"name":"a","size":1}""", "a", 1L)]
    public void RepeatedMember_HasTheLastValue(string json, string name, long size) =>
        Assert.Equal(new Strict { Name = name, Size = size }, JsonSerializer.Deserialize<Strict>(json));

    [Fact]
    public void RequiredMembers_AfterOthers_AreRead()
    {
        Assert.Equal(new() { Name = "a", Size = 1 }, Read<Late>("""{"size":1,"name":"a"}"""));
        Assert.Equal(new() { Name = "a", Note = "n", Size = 1 }, Read<Late>("""{"note":"n","size":1,"name":"a"}"""));
        Assert.Equal(new() { Name = "b", Note = "n", Size = 1 }, Read<Late>("""{"name":"a","size":1,"note":"n","name":"b"}"""));
        Assert.Contains("lacks the member 'name'", Assert.Throws<JsonException>(() => Read<Late>("""{"note":"n","size":1}""")).Message,
            StringComparison.Ordinal);
        Assert.Contains("lacks the member 'size'", Assert.Throws<JsonException>(() => Read<Late>("""{"name":"a"}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordConverter_OfAnotherType_Throws() =>
        Assert.Contains("is not a generated record", Assert.Throws<InvalidOperationException>(() => new RecordConverter<Version>()).Message);

    [Fact]
    public void NullMember_IsAbsent()
    {
        var value = JsonSerializer.Deserialize<SampleRequest>("""{"name":null,"size":null,"pairs":null}""")!;
        Assert.Equal(new(), value);
        Assert.True(value.Pairs.IsDefault);
        Assert.Equal("{}", JsonSerializer.Serialize(value));
    }

    [Fact]
    public void EmptyList_IsWritten() => Assert.Equal("""{"pairs":[]}""", JsonSerializer.Serialize(new SampleRequest { Pairs = [] }));

    [Theory]
    [InlineData("""{"size":"many"}""", "The JSON has 'many' where an integer is documented.")]
    [InlineData("""{"size":1.5}""", "The JSON has '1.5' where an integer is documented.")]
    [InlineData("""{"size":99999999999999999999}""", "The JSON has '99999999999999999999' where an integer is documented.")]
    [InlineData("""{"size":{}}""", "The JSON has an object where an integer is documented.")]
    [InlineData("""{"name":[]}""", "The JSON has a list where a text is documented.")]
    [InlineData("""{"pairs":{}}""", "The JSON has an object where a list is documented.")]
    [InlineData("""{"pairs":[1]}""", "The JSON has '1' where an object is documented.")]
    public void WrongType_IsReported(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => Read<SampleRequest>(json)).Message);

    [Fact]
    public void DeepNesting_ThrowsWithoutOverflowing() =>
        Assert.ThrowsAny<JsonException>(() => Read<SampleRequest>("{\"x\":" + string.Concat(Enumerable.Repeat("[", 100_000))));

    [Theory]
    [InlineData("1", 1.0)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Number_InQuotes_IsRead(string json, double? expected)
    {
        var value = Read<Everything>($$"""{"share_of":{{json}},"price":{{json}}}""");
        Assert.Equal(expected, value.Share);
        Assert.Equal((decimal?)expected, value.Price);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    public void Number_NotFinite_Throws(string json) =>
        Assert.Throws<JsonException>(() => Read<Everything>($$"""{"share_of":{{json}}}"""));

    [Theory]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"name":""")]
    public void Check_OfInvalidJson_Throws(string json) =>
        Assert.ThrowsAny<JsonException>(() => SampleClient.DoThing.Check(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"false\"", false)]
    public void Boolean_InQuotes_IsRead(string json, bool expected) =>
        Assert.Equal(expected, Read<Everything>($$"""{"isOpen":{{json}}}""").IsOpen);

    [Fact]
    public void EmptyString_InAListOfNumbers_Throws() =>
        Assert.Throws<JsonException>(() => JsonValues.ListOf(JsonValues.Integer).FromJson("[\"\"]"u8));

    [Fact]
    public void RequiredMembers_Missing_AreReported()
    {
        Assert.Equal("The JSON of Strict lacks the member 'size'.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Strict>("""{"note":"n","name":"a","size":null}""")).Message);
        Assert.Equal(new Strict { Name = "a", Size = 1 }, JsonSerializer.Deserialize<Strict>("""{"size":1,"name":"a"}"""));
    }

    [Fact]
    public void Resolver_WithoutReflection_ServesRecords()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ConverterResolver.Instance };

        Assert.Equal("""{"name":"a"}""", JsonSerializer.Serialize(new SampleRequest { Name = "a" }, options));
        Assert.Equal(new() { Key = "k" }, JsonSerializer.Deserialize<Pair>("""{"key":"k"}""", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(1.5m, options));
    }

    [Fact]
    public void Resolver_ListOfRecords_IsServedWithoutReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = ConverterResolver.Instance };
        ValueList<Pair> list = [new() { Key = "k" }, new() { Key = "l" }];

        Assert.Equal("""[{"key":"k"},{"key":"l"}]""", JsonSerializer.Serialize(list, options));
        Assert.Equal(list, JsonSerializer.Deserialize<ValueList<Pair>>("""[{"key":"k"},{"key":"l"}]""", options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize<ValueList<decimal>>([1.5m], options));
    }

    [Fact]
    public void RawJson_KeepsItsText()
    {
        var raw = Read<Everything>("""{"raw":{"a": [1,2]}}""").Raw!;
        Assert.Equal("""{"a": [1,2]}""", raw.ToString());
        Assert.Equal(2, raw.ToElement().GetProperty("a").GetArrayLength());
        Assert.Equal(RawJson.Parse("[1]"), RawJson.Parse("[1]"));
        Assert.Equal("""{"x":[1]}""", JsonSerializer.Serialize(new Dictionary<string, RawJson> { ["x"] = RawJson.Parse("[1]") }));
        Assert.ThrowsAny<JsonException>(() => RawJson.Parse("[1"));
    }

    // Members and, where they are to repeat, an earlier one of the same name with another value.
    private static string Shuffle(JsonElement element, Random random, bool repeat)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return "[" + string.Join(",", element.EnumerateArray().Select(item => Shuffle(item, random, repeat))) + "]";
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("a", out _)) return element.GetRawText();
        var members = element.EnumerateObject().Select(member => $"\"{member.Name}\":{Shuffle(member.Value, random, repeat)}")
            .OrderBy(_ => random.Next()).ToList();
        if (repeat) members.InsertRange(0, element.EnumerateObject().Where(_ => random.Next(2) == 0).Select(member => $"\"{member.Name}\":null"));
        return "{" + string.Join(",", members) + "}";
    }

    private static T Read<T>(string json)
        where T : class
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        return new RecordConverter<T>().Read(ref reader, typeof(T), JsonSerializerOptions.Default);
    }
}
