using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>The response of an action that tells nothing but that the call was taken.</summary>
[JsonConverter(typeof(RecordConverter<EmptyResponse>))]
public sealed record EmptyResponse : IApiResponse
{
    /// <inheritdoc/>
    public string? RequestId { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new EmptyResponse { RequestId = json.Text("requestId") };

    void IRecord.Write(RecordWriter json) => json.Text("requestId", RequestId);
}
