using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Answers with documented examples; one that lists things is cut into the pages that are asked for.</summary>
internal sealed class ExampleAnswers(int defaultPageSize)
{
    public FakeAnswer Answer(Operation operation, byte[] body)
    {
        var example = operation.Examples.FirstOrDefault(candidate => candidate.Response is not null)?.Response;
        var response = (example is null ? null : JsonNode.Parse(example)?["response"] as JsonObject)?.DeepClone() as JsonObject ?? [];
        if (response["dataSet"] is JsonArray items && response.ContainsKey("totalCount"))
            Cut(response, items, JsonNode.Parse(body) as JsonObject ?? []);
        return FakeAnswer.Success(response);
    }

    private void Cut(JsonObject response, JsonArray items, JsonObject request)
    {
        var size = Number(request["pageSize"]) ?? defaultPageSize;
        var page = Number(request["pageNum"]) ?? 1;
        response["totalCount"] = items.Count;
        response["dataSet"] = new JsonArray([.. items.Skip((page - 1) * size).Take(size).Select(item => item?.DeepClone())]);
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) && number > 0 ? number : null;
}
