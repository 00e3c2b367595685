using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The results of documented examples; one that lists things is cut into the pages that are asked for.</summary>
internal sealed class ExampleResponses(int defaultPageSize)
{
    private static readonly ConditionalWeakTable<Operation, IReadOnlyList<JsonObject>> Known = new();

    public Reply Respond(FakeCallContext situation)
    {
        var response = situation.Operation is { } operation ? ResponseOf(operation) : [];
        if (situation.FailingIds.Count > 0) Fail(response, situation);
        var pages = FakeDialect.Default.Pages;
        if (response[pages.Items] is JsonArray items && response.ContainsKey(pages.Total))
        {
            response[pages.Total] = items.Count;
            response[pages.Items] = new JsonArray([.. Page.Of(situation.Parameters, defaultPageSize).Cut([.. items]).Select(static item => item?.DeepClone())]);
        }
        return Reply.Success(response);
    }

    /// <summary>A copy of the result in the first example that has one; empty where none has.</summary>
    public static JsonObject ResponseOf(Operation operation) => ResponsesOf(operation) is [var first, ..] ? (JsonObject)first.DeepClone() : [];

    /// <summary>The results in all examples that have one; not to be changed.</summary>
    public static IReadOnlyList<JsonObject> ResponsesOf(Operation operation) => Known.GetValue(operation, Read);

    private static IReadOnlyList<JsonObject> Read(Operation operation) =>
        [.. operation.Examples.Select(static example => Json.Parse(example.Response)?[FakeDialect.Default.Envelope.Result]).OfType<JsonObject>()];

    private static void Fail(JsonObject response, FakeCallContext situation)
    {
        var idList = situation.Parameters.FirstOrDefault(static member => member.Value is JsonArray).Key;
        if (OperationShape.Of(situation.Operation!).FailedList(idList) is { } failed) response[failed] = Json.Texts(situation.FailingIds);
    }
}
