using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>A request and a response in the shape of emitted ones.</summary>
[JsonConverter(typeof(RecordConverter<SampleRequest>))]
public sealed record SampleRequest : IRecord, IValidatable
{
    public string? Name { get; init; }

    public long? Size { get; init; }

    public ValueList<Pair> Pairs { get; init; }

    public void Validate(ref ValidationFailures failures)
    {
        failures.Required("name", Name);
        failures.Length("name", Name, 2, 5);
        failures.Characters("name", Name, CharacterSet.LettersAndDigits);
        failures.Range("size", Size, 1, 100);
        failures.Elements("pairs", Pairs, null, 3);
        failures.Items("pairs", Pairs);
        failures.Unique("pairs", Pairs, static pair => pair.Key, "key");
    }

    IRecord IRecord.Read(ref RecordReader json) => new SampleRequest
    {
        Name = json.Text("name"),
        Size = json.Integer("size"),
        Pairs = json.List<Pair>("pairs"),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("name", Name);
        json.Integer("size", Size);
        json.List("pairs", Pairs);
    }
}

[JsonConverter(typeof(RecordConverter<Pair>))]
public sealed record Pair : IRecord, IValidatable
{
    public string? Key { get; init; }

    public void Validate(ref ValidationFailures failures) => failures.Length("key", Key, 1, 4);

    IRecord IRecord.Read(ref RecordReader json) => new Pair { Key = json.Text("key") };

    void IRecord.Write(RecordWriter json) => json.Text("key", Key);
}

[JsonConverter(typeof(RecordConverter<Strict>))]
public sealed record Strict : IRecord
{
    public string? Note { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Strict
    {
        Note = json.Text("note"),
        Name = json.RequiredText("name"),
        Size = json.RequiredInteger("size"),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("note", Note);
        json.Text("name", Name);
        json.Integer("size", Size);
    }
}

public sealed record Late : IRecord
{
    public required string Name { get; init; }

    public string? Note { get; init; }

    public required long Size { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Late
    {
        Name = json.RequiredText("name"),
        Note = json.Text("note"),
        Size = json.RequiredInteger("size"),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("name", Name);
        json.Text("note", Note);
        json.Integer("size", Size);
    }
}

[JsonConverter(typeof(RecordConverter<Everything>))]
public sealed record Everything : IRecord
{
    public string? Text { get; init; }

    public long? Count { get; init; }

    public double? Share { get; init; }

    public decimal? Price { get; init; }

    public bool? IsOpen { get; init; }

    public Timestamp? Since { get; init; }

    public RawJson? Raw { get; init; }

    public Colour? Colour { get; init; }

    public Everything? Inner { get; init; }

    public ValueList<Everything> Records { get; init; }

    public ValueList<string> Texts { get; init; }

    public ValueList<long?> Counts { get; init; }

    public ValueList<Colour> Colours { get; init; }

    public ValueList<ValueList<Pair>> Lists { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Everything
    {
        Text = json.Text("text"),
        Count = json.Integer("count"),
        Share = json.Double("share_of"),
        Price = json.Decimal("price"),
        IsOpen = json.Boolean("isOpen"),
        Since = json.Timestamp("since"),
        Raw = json.Raw("raw"),
        Colour = json.Enum<Colour>("colour"),
        Inner = json.Record<Everything>("inner"),
        Records = json.List<Everything>("records"),
        Texts = json.Texts("texts"),
        Counts = json.List("counts", JsonValues.Optional(JsonValues.Integer)),
        Colours = json.List("colours", JsonValues.Enum<Colour>()),
        Lists = json.List("lists", JsonValues.ListOf(JsonValues.Record<Pair>())),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("text", Text);
        json.Integer("count", Count);
        json.Property("Share");
        json.Double("share_of", Share);
        json.Decimal("price", Price);
        json.Boolean("isOpen", IsOpen);
        json.Timestamp("since", Since);
        json.Raw("raw", Raw);
        json.Enum("colour", Colour);
        json.Record("inner", Inner);
        json.List("records", Records);
        json.List("texts", Texts);
        json.List("counts", Counts);
        json.List("colours", Colours);
        json.List("lists", Lists);
    }
}

[JsonConverter(typeof(OpenEnumConverter<Colour>))]
public readonly record struct Colour(string Value) : IOpenValue<Colour>
{
    string IOpenValue.Known => "RED\nGREEN";

    Colour IOpenValue<Colour>.Of(string text) => new(text);
}

public sealed class SampleClient : ApiClient
{
    public static readonly Operation<SampleRequest, SampleRequest> DoThing =
        new("DoThing") { Documentation = "docs-spec/dothing.md" };

    public static readonly Operation<SampleRequest, SampleRequest> DescribeThing =
        new("DescribeThing") { IsReadOnly = true };

    public SampleClient(IApiCredentialProvider credential, ApiClientOptions? options = null)
        : base(new ZenlayerProtocol("things", "2026-01-01"), credential, options)
    {
    }

    private SampleClient(SampleClient origin, CallOptions options)
        : base(origin, options)
    {
    }

    public SampleClient With(CallOptions options) => new(this, options);

    public Task<SampleRequest> DoThingAsync(SampleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(DoThing, request, cancellationToken);

    public Task<SampleRequest> DescribeThingAsync(SampleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(DescribeThing, request, cancellationToken);
}
