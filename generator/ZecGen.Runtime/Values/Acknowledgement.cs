using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>The answer of an action that tells nothing but that the call was taken.</summary>
[JsonConverter(typeof(Json))]
public sealed record Acknowledgement() : IAnswer
{
    /// <inheritdoc/>
    public string? RequestId { get; init; }

    private Acknowledgement(ref Utf8JsonReader json, RecordReader members)
        : this()
    {
        while (members.Next(ref json)) RequestId = json.String();
    }

    void IRecord.Write(RecordWriter json) => json.Write(RequestId);

    /// <summary>Reads and writes it.</summary>
    public sealed class Json() : RecordConverter<Acknowledgement>("requestId")
    {
        /// <summary>One for all.</summary>
        public static readonly Json Instance = new();

        /// <inheritdoc/>
        protected override Acknowledgement Create(ref Utf8JsonReader json, RecordReader members) => new(ref json, members);
    }
}
