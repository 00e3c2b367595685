using System.Text.Json;
using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Documented calls pass through the emitted JSON code unchanged, the order of members aside.</summary>
public class RoundTripTests
{
    [SkippableTheory]
    [InlineData("corpus/rendered/cn", 244)]
    [InlineData("corpus/rendered/en", 244)]
    [Trait("Category", "Proof")]
    public void RenderedExamples_RoundTripUnchanged(string folder, int calls)
    {
        Proof.OnlyWhereAsked();
        var emitted = EmittedCode.Of(folder);

        Assert.Empty(LossesOf(emitted, "response", static json => json.ToJsonString()));
        Assert.Equal(calls, emitted.Operations.Count(static operation => operation.Examples.Count > 0));
    }

    /// <summary>What stays are slips: a member of another name than its row has or that is required and not there.</summary>
    [SkippableFact]
    public void RestExamples_KeepEveryValueThatTheirTablesHave()
    {
        var emitted = EmittedCode.Of("dialects/exchange/pages", "bybit");

        Assert.Equal(
            [
                "account/fee-rate.mdx request: The JSON of GetFeeRateRequest lacks the member 'category'.",
                "market/adl-alert.mdx response: .updatedTime=1757733960000",
                "market/rpi-orderbook.mdx request: The JSON of GetRPIOrderbookRequest lacks the member 'limit'.",
                "position/auto-add-margin.mdx request: .autoAddmargin=1",
                "position/position.mdx response: .list[0].mmrSysUpdateTime=",
            ],
            LossesOf(emitted, "result", ValuesOf).Order(StringComparer.Ordinal));
        Assert.Equal(77, emitted.Operations.Count(static operation => operation.Examples.Count > 0));
    }

    private static List<string> LossesOf(EmittedCode emitted, string result, Func<JsonNode, string> compared)
    {
        var losses = new List<string>();
        foreach (var operation in emitted.Operations)
        {
            var (sent, received) = emitted.Assembly.TypesOf(operation.Service.Prefix, operation.Name);
            foreach (var example in operation.Examples)
            {
                if (example.Request is { } request) Compare("request", sent, JsonNode.Parse(request)!);
                if (example.Response is { } response && JsonNode.Parse(response)![result] is { } value)
                    Compare("response", received, operation.ResultMember is { } whole ? new JsonObject { [whole] = value.DeepClone() } : value);
            }

            void Compare(string part, Type type, JsonNode before)
            {
                if (LossOf(type, before, compared) is { } loss) losses.Add($"{operation.Page} {part}: {loss}");
            }
        }
        return losses;
    }

    private static string? LossOf(Type type, JsonNode before, Func<JsonNode, string> compared)
    {
        try
        {
            var after = JsonNode.Parse(EmittedAssembly.RoundTrip(type, before.ToJsonString()))!;
            if (JsonNode.DeepEquals(before, after)) return null;
            var kept = compared(after).Split('\n');
            var lost = compared(before).Split('\n').Except(kept).ToList();
            return lost.Count == 0 ? null : string.Join(' ', lost);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    // A value in a query is a text whatever its type, a number in a text is the number, and what is null is not sent.
    private static string ValuesOf(JsonNode json)
    {
        var values = new List<string>();
        Add(json, "");
        return string.Join('\n', values);

        void Add(JsonNode? node, string path)
        {
            if (node is JsonObject members)
                foreach (var (name, value) in members) Add(value, $"{path}.{name}");
            else if (node is JsonArray elements)
                for (var i = 0; i < elements.Count; i++) Add(elements[i], $"{path}[{i}]");
            else if (node is not null)
                values.Add($"{path}={node}");
        }
    }
}
