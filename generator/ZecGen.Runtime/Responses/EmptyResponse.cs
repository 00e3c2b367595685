using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Represents a response without a result: the service accepted the call.</summary>
[JsonConverter(typeof(RecordConverter<EmptyResponse>))]
public sealed record EmptyResponse : IApiResponse
{
    /// <inheritdoc/>
    public string? RequestId { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new EmptyResponse { RequestId = json.Text("requestId") };

    void IRecord.Write(RecordWriter json) => json.Text("requestId", RequestId);
}
