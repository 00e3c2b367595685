using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>What a fake service answers.</summary>
internal sealed record FakeAnswer(int Status, string? Code, JsonObject Body)
{
    public static FakeAnswer Success(JsonObject response)
    {
        var id = NewRequestId();
        response["requestId"] = id;
        return new(200, null, new() { ["requestId"] = id, ["response"] = response });
    }

    public static FakeAnswer Error(int status, string code, string message) =>
        new(status, code, new() { ["requestId"] = NewRequestId(), ["code"] = code, ["message"] = message });

    private static string NewRequestId() => "T" + Guid.NewGuid().ToString("D").ToUpperInvariant();
}
