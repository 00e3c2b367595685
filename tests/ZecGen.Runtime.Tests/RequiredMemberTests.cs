using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>Members that must be there, of every type: read where they stand, in another order, and refused by name where they lack.</summary>
public class RequiredMemberTests
{
    private const string Json =
        """{"text":"t","count":7,"share":1.5,"price":1.50,"isOpen":true,"since":"2026-01-31T08:00:00Z","raw":{"a":[1]},"colour":"RED","inner":{"key":"k"},"hidden":[["s"]],"shown":[{"key":"k"},null]}""";

    public static TheoryData<string> Names => new(JsonNode.Parse(Json)!.AsObject().Select(static member => member.Key).Take(9));

    [Fact]
    public void EveryMember_IsReadAndWritten_InAnyOrder()
    {
        var backwards = new JsonObject(
            JsonNode.Parse(Json)!.AsObject().Reverse().Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();

        foreach (var json in new[] { Json, backwards, Json.Replace(",", " , ", StringComparison.Ordinal).Replace(":", " : ", StringComparison.Ordinal)
            .Replace("08 : 00 : 00", "08:00:00", StringComparison.Ordinal) })
        {
            var value = JsonValues.Record<Demanding>().FromJson(Encoding.UTF8.GetBytes(json));
            Assert.Equal(("t", 7L, 1.5, 1.50m, true, "2026-01-31T08:00:00Z", "RED", "k"),
                (value.Text, value.Count, value.Share, value.Price, value.IsOpen, value.Since.Text, value.Colour.Value, value.Inner.Key));
            Assert.Equal("s", value.Hidden[0][0]);
            Assert.Equal(Json, Encoding.UTF8.GetString(JsonValues.Record<Demanding>().ToJson(value with { Raw = RawJson.Parse("""{"a":[1]}""") })));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MemberThatLacksOrIsNull_IsNamed(string name)
    {
        var lacking = JsonNode.Parse(Json)!.AsObject();
        lacking.Remove(name);
        var empty = JsonNode.Parse(Json)!.AsObject();
        empty[name] = null;

        foreach (var json in new[] { lacking.ToJsonString(), empty.ToJsonString(),
            new JsonObject(lacking.Reverse().Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString() })
            Assert.Equal($"The JSON of Demanding lacks the member '{name}'.",
                Assert.Throws<JsonException>(() => JsonValues.Record<Demanding>().FromJson(Encoding.UTF8.GetBytes(json))).Message);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void DepthThatTheOptionsAllow_IsRead(int depth, bool isTaken)
    {
        var options = new JsonSerializerOptions { MaxDepth = depth };
        var read = Record.Exception(() => JsonSerializer.Deserialize<Everything>("""{"inner":{"raw":[1]}}""", options));
        Assert.Equal(isTaken, read is null);
    }

    [JsonConverter(typeof(RecordConverter<Demanding>))]
    public sealed record Demanding : IRecord
    {
        public required string Text { get; init; }

        public required long Count { get; init; }

        public required double Share { get; init; }

        public required decimal Price { get; init; }

        public required bool IsOpen { get; init; }

        public required Timestamp Since { get; init; }

        public required RawJson Raw { get; init; }

        public required Colour Colour { get; init; }

        public required Pair Inner { get; init; }

        public ValueList<ValueList<string>> Hidden { get; init; }

        public ValueList<Pair> Shown { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Demanding
        {
            Text = json.RequiredText("text"),
            Count = json.RequiredInteger("count"),
            Share = json.RequiredDouble("share"),
            Price = json.RequiredDecimal("price"),
            IsOpen = json.RequiredBoolean("isOpen"),
            Since = json.RequiredTimestamp("since"),
            Raw = json.RequiredRaw("raw"),
            Colour = json.RequiredEnum<Colour>("colour"),
            Inner = json.RequiredRecord<Pair>("inner"),
            Hidden = json.List("hidden", JsonValues.ListOf(JsonValues.String)),
            Shown = json.List<Pair>("shown"),
        };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("text", Text);
            json.Integer("count", Count);
            json.Double("share", Share);
            json.Decimal("price", Price);
            json.Boolean("isOpen", IsOpen);
            json.Timestamp("since", Since);
            json.Raw("raw", Raw);
            json.Enum<Colour>("colour", Colour);
            json.Record("inner", Inner);
            json.Secrets("hidden", Hidden);
            json.List("shown", Shown);
        }
    }
}
