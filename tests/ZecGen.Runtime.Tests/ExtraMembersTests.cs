using System.Text;
using System.Text.Json;
using CsCheck;

namespace ZecGen.Runtime.Tests;

/// <summary>Members that no page documents, in records that have room for them.</summary>
public class ExtraMembersTests
{
    private static readonly RecordConverter<Outer> Converter = RecordConverter<Outer>.Instance;

    [Theory]
    [InlineData("""{"name":"a","x":1}""", """{"name":"a","x":1}""")]
    [InlineData("""{"x":{"y":[1,null]},"name":"a"}""", """{"name":"a","x":{"y":[1,null]}}""")]
    [InlineData("""{"inner":{"z":"é","size":1},"x":null}""", """{"inner":{"size":1,"z":"é"},"x":null}""")]
    [InlineData("""{"list":[{"a":1},null,{"size":2,"b":true}],"name":"n"}""", """{"name":"n","list":[{"a":1},null,{"size":2,"b":true}]}""")]
    [InlineData("""{"x":{"name":"n"},"inner":{"x":2}}""", """{"inner":{"x":2},"x":{"name":"n"}}""")]
    [InlineData("""{"x":1,"x":2}""", """{"x":2}""")]
    [InlineData("""{"a\u005cb":1,"\u0078":2}""", """{"a\\b":1,"x":2}""")]
    [InlineData("""{"name":"a"}""", """{"name":"a"}""")]
    [InlineData("{}", "{}")]
    // A name in another case is the documented one, or that of no member.
    [InlineData("""{"NAME":"a","Name":"b"}""", """{"name":"b"}""")]
    [InlineData("""{"name":"a","NAME":"b"}""", """{"name":"a"}""")]
    public void ExtraMembers_ThatAreKept_AreWrittenAgain(string json, string written)
    {
        var record = Converter.WithExtraMembers.FromJson(Encoding.UTF8.GetBytes(json));
        Assert.Equal(written, Encoding.UTF8.GetString(Converter.ToJson(record)));
        Assert.Equal(written, JsonSerializer.Serialize(record));
    }

    [Fact]
    public void ExtraMembers_UnlessTheyAreKept_AreIgnored()
    {
        var record = Converter.FromJson("""{"x":1,"inner":{"y":2,"size":3},"name":"a","z":4}"""u8);
        Assert.Equal(new Outer { Name = "a", Inner = new() { Size = 3 } }, record);
        Assert.Null(record.ExtraMembers);
    }

    [Fact]
    public void ExtraMembers_OfEachObject_AreItsOwn()
    {
        var record = Converter.WithExtraMembers.FromJson("""{"x":1,"inner":{"y":2},"list":[{},{"z":3}]}"""u8);
        Assert.Equal(["x"], record.ExtraMembers!.Select(static member => member.Key));
        Assert.Equal("2", record.Inner!.ExtraMembers!["y"]!.ToString());
        Assert.Null(record.List[0].ExtraMembers);
        Assert.Equal(RawJson.Parse("3"), record.List[1].ExtraMembers!["z"]);
    }

    [Fact]
    public void KeptRecords_OfEveryOrder_AreEqual() =>
        Gen.Shuffle<string>(new[] { """ "name":"a" """, """ "x":1 """, """ "y":[{}] """, """ "inner":{"q":1,"size":2} """ }).Sample(static members =>
        {
            var record = Converter.WithExtraMembers.FromJson(Encoding.UTF8.GetBytes("{" + string.Join(",", members) + "}"));
            var other = new Outer
            {
                Name = "a", Inner = new() { Size = 2, ExtraMembers = new() { ["q"] = RawJson.Parse("1") } },
                ExtraMembers = new() { ["y"] = RawJson.Parse("[{}]"), ["x"] = RawJson.Parse("1") },
            };
            Assert.Equal(other, record);
            Assert.Equal(other.GetHashCode(), record.GetHashCode());
        }, iter: 100);

    [Theory]
    [InlineData("name")]
    [InlineData("NAME")]
    [InlineData("list")]
    public void ExtraMember_ThatIsDocumented_IsRejected(string name)
    {
        var record = new Outer { ExtraMembers = new() { [name] = RawJson.Parse("1") } };
        var exception = Assert.Throws<ArgumentException>(() => Converter.ToJson(record));
        Assert.StartsWith($"The extra member '{name}' of Outer is a documented one. Set its property instead.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_WithOtherExtraMembers_Differ()
    {
        var record = new Outer { ExtraMembers = new() { ["x"] = RawJson.Parse("1") } };
        Assert.NotEqual(record, new Outer());
        Assert.NotEqual(record, new Outer { ExtraMembers = new() { ["x"] = RawJson.Parse("2") } });
        Assert.NotEqual(record, new Outer { ExtraMembers = new() { ["y"] = RawJson.Parse("1") } });
        Assert.Equal(record, record with { });
        Assert.Equal(new Outer { ExtraMembers = new() }, new Outer());
        Assert.Equal("Outer { Name = , Inner = , List = [], ExtraMembers = [x] }", record.ToString());
        Assert.Equal("Outer { Name = , Inner = , List = [] }", new Outer().ToString());
    }

    [Fact]
    public void Names_AndValues_MustNotBeNull()
    {
        Assert.Throws<ArgumentNullException>(static () => new ExtraMembers { [null!] = RawJson.Parse("1") });
        Assert.Throws<ArgumentNullException>(static () => new ExtraMembers { ["x"] = null! });
        Assert.Throws<ArgumentNullException>(static () => new ExtraMembers()[null!]);
        Assert.Null(new ExtraMembers()["x"]);
    }

    [Fact]
    public void HostileMembers_EndAsThoseOfOthersDo()
    {
        var deep = Encoding.UTF8.GetBytes("""{"x":""" + new string('[', 10_000) + new string(']', 10_000) + "}");
        Assert.ThrowsAny<JsonException>(() => Converter.WithExtraMembers.FromJson(deep));
        Assert.ThrowsAny<JsonException>(static () => Converter.WithExtraMembers.FromJson("""{"x":}"""u8));
        Assert.ThrowsAny<JsonException>(static () => Converter.WithExtraMembers.FromJson([.. "{\"x\":\""u8, 0xFF, .. "\"}"u8]));
        Assert.ThrowsAny<JsonException>(static () => Converter.WithExtraMembers.FromJson("""{"\ud800":1}"""u8));
        var many = Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, 50_000).Select(static number => $"\"m{number}\":{number}")) + "}");
        Assert.Equal(50_000, Converter.WithExtraMembers.FromJson(many).ExtraMembers!.Count);
    }

    [Theory]
    [InlineData(false, null, 0)]
    [InlineData(true, null, 1)]
    [InlineData(false, true, 1)]
    [InlineData(true, false, 0)]
    public async Task Client_AsItsOptionsSay_KeepsThem(bool options, bool? view, int count)
    {
        var stub = new StubHandler(static () => Responses.Json(200, """{"requestId":"T1","response":{"name":"abc","more":{"a":1}}}"""));
        using var client = stub.Client(configure: configured => configured.KeepExtraMembers = options);
        var operation = new Operation<Outer, Outer>("DoThing");

        var response = await client.With(new() { KeepExtraMembers = view })
            .CallWithResponseAsync(operation, new() { Name = "a", ExtraMembers = new() { ["dryRun"] = RawJson.Parse("true") } });

        Assert.Equal(count, response.Value.ExtraMembers?.Count ?? 0);
        Assert.Equal("""{"name":"a","dryRun":true}""", stub.Body);
    }

    [System.Text.Json.Serialization.JsonConverter(typeof(RecordConverter<Outer>))]
    public sealed record Outer : IRecord
    {
        public string? Name { get; init; }

        public Inner? Inner { get; init; }

        public ValueList<Inner> List { get; init; }

        public ExtraMembers? ExtraMembers { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Outer
        {
            Name = json.Text("name"),
            Inner = json.Record<Inner>("inner"),
            List = json.List<Inner>("list"),
            ExtraMembers = json.Extra(),
        };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("name", Name);
            json.Record("inner", Inner);
            json.List("list", List);
            json.Extra(ExtraMembers);
        }

        public bool Equals(Outer? other) => RecordMembers.AreEqual(this, other);

        public override int GetHashCode() => RecordMembers.HashOf(this);

        public override string ToString() => RecordMembers.TextOf(this);
    }

    public sealed record Inner : IRecord
    {
        public long? Size { get; init; }

        public ExtraMembers? ExtraMembers { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Inner { Size = json.Integer("size"), ExtraMembers = json.Extra() };

        void IRecord.Write(RecordWriter json)
        {
            json.Integer("size", Size);
            json.Extra(ExtraMembers);
        }

        public bool Equals(Inner? other) => RecordMembers.AreEqual(this, other);

        public override int GetHashCode() => RecordMembers.HashOf(this);
    }
}
