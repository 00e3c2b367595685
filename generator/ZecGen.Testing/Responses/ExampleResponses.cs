using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The results of documented examples; one that lists things is cut into the requested pages.</summary>
internal sealed class ExampleResponses(int defaultPageSize)
{
    private static readonly ConditionalWeakTable<Operation, IReadOnlyList<JsonObject>> Known = new();

    public Reply Respond(FakeCallContext context)
    {
        var response = context.Operation is { } operation ? ResponseOf(operation) : [];
        if (context.FailingIds.Count > 0) Fail(response, context);
        var pages = FakeDialect.Current.Pages;
        // Where nothing names the items, they are the only list.
        var list = pages.Items.Length > 0 ? pages.Items : OnlyList(response);
        if (list is not null && response[list] is JsonArray items && (response.ContainsKey(pages.Total) || response.ContainsKey(pages.NextCursor)))
        {
            var page = Page.Of(context.Parameters, defaultPageSize);
            page.Describe(response, items.Count);
            response[list] = new JsonArray([.. page.Cut([.. items]).Select(static item => item?.DeepClone())]);
        }
        return Reply.Success(response);
    }

    /// <summary>A copy of the result in the first example that has one; empty where none has.</summary>
    public static JsonObject ResponseOf(Operation operation) => ResponsesOf(operation) is [var first, ..] ? (JsonObject)first.DeepClone() : [];

    /// <summary>The results in all examples that have one; not to be changed.</summary>
    public static IReadOnlyList<JsonObject> ResponsesOf(Operation operation) => Known.GetValue(operation, Read);

    private static IReadOnlyList<JsonObject> Read(Operation operation) =>
        [.. operation.Examples.Select(example => ResultOf(example.Response, operation)).OfType<JsonObject>()];

    private static JsonNode? ResultOf(string? response, Operation operation) =>
        FakeDialect.Current.Rest is { } rest ? RestReply.ResultOf(Json.ParseAny(response), operation.ResultMember, rest)
        : FakeDialect.Current.Rpc is { } rpc ? RpcReply.ResultOf(Json.Parse(response), rpc)
        : Json.Parse(response)?[FakeDialect.Current.Envelope.Result];

    private static string? OnlyList(JsonObject json) =>
        json.Where(static member => member.Value is JsonArray).Take(2).ToList() is [var only] ? only.Key : null;

    private static void Fail(JsonObject response, FakeCallContext context)
    {
        var idList = context.Parameters.FirstOrDefault(static member => member.Value is JsonArray).Key;
        if (OperationShape.Of(context.Operation!).FailedList(idList) is { } failed) response[failed] = Json.Texts(context.FailingIds);
    }
}
