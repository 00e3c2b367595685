using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A request that has passed all checks, while its response is being made.</summary>
internal sealed class FakeCallContext(Received request, Operation? operation, Func<FakeCallContext, Reply> documented)
{
    private JsonObject? parameters;

    /// <summary>Null for an action that is not documented.</summary>
    public Operation? Operation => operation;

    /// <summary>What was sent; may be changed before <see cref="Documented"/>.</summary>
    public JsonObject Parameters => parameters ??= JsonNode.Parse(request.Body) as JsonObject ?? [];

    /// <summary>The ids that the action is to fail for.</summary>
    public IReadOnlyCollection<string> FailingIds { get; set; } = [];

    /// <summary>Does what the documentation says of the action, and responses so.</summary>
    public Reply Documented() => documented(this);
}
