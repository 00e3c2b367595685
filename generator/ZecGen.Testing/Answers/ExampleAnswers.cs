using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The results of documented examples; one that lists things is cut into the pages that are asked for.</summary>
internal sealed class ExampleAnswers(int defaultPageSize)
{
    private static readonly ConditionalWeakTable<Operation, JsonObject> Known = new();

    public Reply Answer(Situation situation)
    {
        var response = situation.Operation is { } operation ? ResponseOf(operation) : [];
        if (situation.FailingIds.Count > 0) Fail(response, situation);
        if (response["dataSet"] is JsonArray items && response.ContainsKey("totalCount"))
        {
            response["totalCount"] = items.Count;
            response["dataSet"] = new JsonArray([.. Page.Of(situation.Parameters, defaultPageSize).Cut([.. items]).Select(static item => item?.DeepClone())]);
        }
        return Reply.Success(response);
    }

    /// <summary>A copy of the result in the first example that has one; empty where none has.</summary>
    public static JsonObject ResponseOf(Operation operation) => (JsonObject)Known.GetValue(operation, Read).DeepClone();

    private static JsonObject Read(Operation operation)
    {
        var text = operation.Examples.FirstOrDefault(static example => example.Response is not null)?.Response;
        return text is not null && JsonNode.Parse(text)?["response"] is JsonObject response ? (JsonObject)response.DeepClone() : [];
    }

    private static void Fail(JsonObject response, Situation situation)
    {
        var idList = situation.Parameters.FirstOrDefault(static member => member.Value is JsonArray).Key;
        if (OperationShape.Of(situation.Operation!).FailedList(idList) is { } failed) response[failed] = Json.Texts(situation.FailingIds);
    }
}
