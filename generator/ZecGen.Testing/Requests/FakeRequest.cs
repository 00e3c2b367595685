using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Represents a request received by a fake service.</summary>
/// <param name="Action">The name of the action; empty if the request names none.</param>
/// <param name="Body">The body, with <c>***</c> in place of passwords, keys and other secret values, and in place of a whole body that is
/// not JSON and can contain secrets.</param>
/// <param name="Headers">The headers by case-insensitive name, without <c>Authorization</c> and cookies.</param>
/// <param name="ReceivedAt">The time of receipt, by the clock of the service.</param>
/// <param name="Attempt">The number of the attempt: 1, plus the number of earlier unsuccessful requests with the same action and body.</param>
/// <param name="Status">The HTTP status code of the response; 0 if the connection is broken instead.</param>
/// <param name="Code">The error code of the response; <see langword="null"/> if there is none.</param>
/// <param name="IsSuccess">Whether the response is successful and sent completely.</param>
public sealed record FakeRequest(
    string Action,
    string Body,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset ReceivedAt,
    int Attempt,
    int Status = 0,
    string? Code = null,
    bool IsSuccess = false)
{
    /// <summary>Gets the member of the body with a name, such as <c>request["dataDisks"]?[0]?["diskSize"]</c>; <see langword="null"/> if the body is not a
    /// JSON object or does not have the member.</summary>
    /// <param name="member">Its name on the wire.</param>
    public JsonNode? this[string member] => Json.Parse(Body)?[member];
}
