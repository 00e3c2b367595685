using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>A request and a response in the shape of emitted ones.</summary>
[JsonConverter(typeof(Json))]
public sealed record SampleRequest() : IRecord, IValidatable
{
    public string? Name { get; init; }

    public long? Size { get; init; }

    public ValueList<Pair> Pairs { get; init; }

    public void Validate(ref ValidationFailures failures)
    {
        Rule.Required(ref failures, "name", Name);
        Rule.Length(ref failures, "name", Name, 2, 5);
        Rule.Characters(ref failures, "name", Name, CharacterSet.LettersAndDigits);
        Rule.Range(ref failures, "size", Size, 1, 100);
        Rule.Count(ref failures, "pairs", Pairs, null, 3);
        Rule.Items(ref failures, "pairs", Pairs);
        Rule.Unique(ref failures, "pairs", Pairs, static pair => pair.Key, "key");
    }

    private SampleRequest(ref Utf8JsonReader json, RecordReader members)
        : this()
    {
        while (members.Next(ref json))
            switch (members.Member)
            {
                case 0: Name = json.String(); break;
                case 1: Size = json.IntegerOrNull(); break;
                case 2: Pairs = json.List(Pair.Json.Instance); break;
            }
    }

    internal sealed class Json() : RecordConverter<SampleRequest>("name", "size", "pairs")
    {
        public static readonly Json Instance = new();

        protected override SampleRequest Create(ref Utf8JsonReader json, RecordReader members) => new(ref json, members);
    }

    void IRecord.Write(RecordWriter json)
    {
        json.Write(Name);
        json.Write(Size);
        json.Write(Pairs, Pair.Json.Instance);
    }
}

[JsonConverter(typeof(Json))]
public sealed record Pair() : IRecord, IValidatable
{
    public string? Key { get; init; }

    public void Validate(ref ValidationFailures failures) => Rule.Length(ref failures, "key", Key, 1, 4);

    private Pair(ref Utf8JsonReader json, RecordReader members)
        : this()
    {
        while (members.Next(ref json))
            if (members.Member == 0) Key = json.String();
    }

    internal sealed class Json() : RecordConverter<Pair>("key")
    {
        public static readonly Json Instance = new();

        protected override Pair Create(ref Utf8JsonReader json, RecordReader members) => new(ref json, members);
    }

    void IRecord.Write(RecordWriter json) => json.Write(Key);
}

[JsonConverter(typeof(Json))]
public sealed record Strict() : IRecord
{
    public string? Note { get; init; }

    public required string Name { get; init; }

    public required long Size { get; init; }

#pragma warning disable CS8618 // Reading ends by asking for the required members.
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private Strict(ref Utf8JsonReader json, RecordReader members)
        : this()
    {
        while (members.Next(ref json))
            switch (members.Member)
            {
                case 0: Note = json.String(); break;
                case 1: Name = json.String(); break;
                case 2: Size = json.Integer(); break;
            }
        members.Require(0x6);
    }

    internal sealed class Json() : RecordConverter<Strict>("note", "name", "size")
    {
        public static readonly Json Instance = new();

        protected override Strict Create(ref Utf8JsonReader json, RecordReader members) => new(ref json, members);
    }

    void IRecord.Write(RecordWriter json)
    {
        json.Write(Note);
        json.Write(Name);
        json.Write(Size);
    }
}

public sealed class SampleClient : ApiClient
{
    public static readonly Operation<SampleRequest, SampleRequest> DoThing =
        new("DoThing", SampleRequest.Json.Instance, SampleRequest.Json.Instance) { Documentation = "docs-spec/dothing.md" };

    public static readonly Operation<SampleRequest, SampleRequest> DescribeThing =
        new("DescribeThing", SampleRequest.Json.Instance, SampleRequest.Json.Instance) { IsReadOnly = true };

    public SampleClient(IApiCredentialProvider credential, ApiClientOptions? options = null)
        : base("things", "2026-01-01", credential, options)
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
