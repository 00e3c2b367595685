using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>The answer of an action that tells nothing but that the call was taken.</summary>
[JsonConverter(typeof(RecordConverter<Acknowledgement>))]
public sealed record Acknowledgement : IAnswer
{
    /// <inheritdoc/>
    public string? RequestId { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Acknowledgement { RequestId = json.Text("requestId") };

    void IRecord.Write(RecordWriter json) => json.Text("requestId", RequestId);
}
