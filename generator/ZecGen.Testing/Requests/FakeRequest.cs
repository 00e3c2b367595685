using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A request that reached a fake service.</summary>
/// <param name="Action">What the caller asked for; empty where it did not say.</param>
/// <param name="Body">The body, as it came, but with <c>***</c> in the place of passwords, keys and other values that are secret; all of one that is
/// no JSON where it may have some.</param>
/// <param name="Headers">The headers, by name in any case, without <c>Authorization</c> and cookies.</param>
/// <param name="ReceivedAt">When it came, by the service's clock.</param>
/// <param name="Try">1, and one more for each time that the same action with the same body came before and did not get a success.</param>
/// <param name="Status">The HTTP status of the response; 0 where the connection is broken instead.</param>
/// <param name="Code">The error code of the response; <see langword="null"/> where it has none.</param>
/// <param name="IsSuccess">Whether the response is a success and arrives whole.</param>
public sealed record FakeRequest(
    string Action,
    string Body,
    IReadOnlyDictionary<string, string> Headers,
    DateTimeOffset ReceivedAt,
    int Try,
    int Status = 0,
    string? Code = null,
    bool IsSuccess = false)
{
    /// <summary>A member of the body, such as <c>request["dataDisks"]?[0]?["diskSize"]</c>; <see langword="null"/> where the body is no JSON object
    /// or has no such member.</summary>
    /// <param name="member">Its name on the wire.</param>
    public JsonNode? this[string member] => Json.Parse(Body)?[member];
}
