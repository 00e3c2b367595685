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
        Name = json.Text(),
        Size = json.Integer(),
        Pairs = json.List<Pair>(),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text(Name);
        json.Integer(Size);
        json.List(Pairs);
    }
}

[JsonConverter(typeof(RecordConverter<Pair>))]
public sealed record Pair : IRecord, IValidatable
{
    public string? Key { get; init; }

    public void Validate(ref ValidationFailures failures) => failures.Length("key", Key, 1, 4);

    IRecord IRecord.Read(ref RecordReader json) => new Pair { Key = json.Text() };

    void IRecord.Write(RecordWriter json) => json.Text(Key);
}

[JsonConverter(typeof(RecordConverter<Strict>))]
public sealed record Strict : IRecord
{
    public string? Note { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Strict
    {
        Note = json.Text(),
        Name = json.RequiredText(),
        Size = json.RequiredInteger(),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text(Note);
        json.Text(Name);
        json.Integer(Size);
    }
}

public sealed record Late : IRecord
{
    public required string Name { get; init; }

    public string? Note { get; init; }

    public required long Size { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Late
    {
        Name = json.RequiredText(),
        Note = json.Text(),
        Size = json.RequiredInteger(),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text(Name);
        json.Text(Note);
        json.Integer(Size);
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
        Text = json.Text(),
        Count = json.Integer(),
        Share = json.Double(),
        Price = json.Decimal(),
        IsOpen = json.Boolean(),
        Since = json.Timestamp(),
        Raw = json.Raw(),
        Colour = json.Enum<Colour>(),
        Inner = json.Record<Everything>(),
        Records = json.List<Everything>(),
        Texts = json.Texts(),
        Counts = json.List(JsonValues.Optional(JsonValues.Integer)),
        Colours = json.List(JsonValues.Enum<Colour>()),
        Lists = json.List(JsonValues.ListOf(JsonValues.Record<Pair>())),
    };

    void IRecord.Write(RecordWriter json)
    {
        json.Text(Text);
        json.Integer(Count);
        json.Double(Share, "share_of");
        json.Decimal(Price);
        json.Boolean(IsOpen);
        json.Timestamp(Since);
        json.Raw(Raw);
        json.Enum(Colour);
        json.Record(Inner);
        json.List(Records);
        json.List(Texts);
        json.List(Counts);
        json.List(Colours);
        json.List(Lists);
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

    public Task<SampleRequest> DoThingAsync(SampleRequest request, CancellationToken cancellationToken = default) => SendAsync(DoThing, request, cancellationToken);

    public Task<SampleRequest> DescribeThingAsync(SampleRequest request, CancellationToken cancellationToken = default) => SendAsync(DescribeThing, request, cancellationToken);
}
