using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

/// <summary>A request and a response in the shape of emitted ones.</summary>
[JsonConverter(typeof(Json))]
public sealed record SampleRequest : IValidatable
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

    internal sealed class Json : JsonConverter<SampleRequest>
    {
        public static readonly Json Instance = new();

        private static readonly JsonNames Names = new("name", "size", "pairs");

        public override void Write(Utf8JsonWriter writer, SampleRequest value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            JsonWrite.Member(writer, Names[0], value.Name);
            JsonWrite.Member(writer, Names[1], value.Size);
            JsonWrite.Member(writer, Names[2], value.Pairs, Pair.Json.Instance);
            writer.WriteEndObject();
        }

        public override SampleRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string? name = null;
            long? size = null;
            ValueList<Pair> pairs = default;
            JsonRead.StartObject(ref reader);
            for (var next = 0; Names.Read(ref reader, ref next, out var member);)
            {
                switch (member)
                {
                    case 0: name = JsonRead.String(ref reader); break;
                    case 1: size = JsonRead.Integer(ref reader); break;
                    case 2: pairs = JsonRead.List(ref reader, Pair.Json.Instance); break;
                    default: reader.Skip(); break;
                }
            }
            return new() { Name = name, Size = size, Pairs = pairs };
        }
    }
}

[JsonConverter(typeof(Json))]
public sealed record Pair : IValidatable
{
    public string? Key { get; init; }

    public void Validate(ref ValidationFailures failures) => Rule.Length(ref failures, "key", Key, 1, 4);

    internal sealed class Json : JsonConverter<Pair>
    {
        public static readonly Json Instance = new();

        private static readonly JsonNames Names = new("key");

        public override void Write(Utf8JsonWriter writer, Pair value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            JsonWrite.Member(writer, Names[0], value.Key);
            writer.WriteEndObject();
        }

        public override Pair Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string? key = null;
            JsonRead.StartObject(ref reader);
            for (var next = 0; Names.Read(ref reader, ref next, out var member);)
            {
                if (member == 0) key = JsonRead.String(ref reader);
                else reader.Skip();
            }
            return new() { Key = key };
        }
    }
}

public sealed class SampleClient(ApiCredential credential, ApiClientOptions options) : ApiClient("things", "2026-01-01", credential, options)
{
    public static readonly Operation<SampleRequest, SampleRequest> DoThing =
        new("DoThing", SampleRequest.Json.Instance, SampleRequest.Json.Instance) { Documentation = "docs-spec/dothing.md" };

    public Task<SampleRequest> DoThingAsync(SampleRequest request, CancellationToken cancellationToken = default) => SendAsync(DoThing, request, cancellationToken);
}
