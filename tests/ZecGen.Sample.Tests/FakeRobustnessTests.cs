using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Documented requests with one value changed, all sent to the same fake: each succeeds or is refused, none makes the fake fail, and every
/// response is as its page documents it.</summary>
public class FakeRobustnessTests
{
    private const int RequestsOfAnExample = 3;

    // Values of every JSON type, and texts that look like something else.
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "2147483648", "-9223372036854775808", "9223372036854775808", "0.5", "1e30", "1e400", "\"\"", "\" \"", "\"x\"",
        "\"20\"", "\"i-7f3a51\"",
        "\"2026-02-30T00:00:00Z\"", "\"2026-02-28T00:00:00Z\"", "\"RUNNING\"", "\"\\uD800\"", "\"\\uD83D\\uDE00\"", "\"\\u202E\\u0000\"", "[]", "[null]",
        "[\"\"]", "[\"x\",\"x\"]", "[[]]", "[{}]", "{}",
        "{\"key\":\"x\"}", "{\"tags\":[{\"key\":\"a\",\"value\":\"b\"},{\"key\":\"a\",\"value\":\"b\"}]}",
    ];

    [Fact]
    public Task FakeOfOwnPages_SurvivesAnyRequest() => AssertRobustAsync([Zec.ZecApi.Descriptor], atLeast: 50);

    [SkippableFact]
    public Task FakeOfPublishedPages_SurvivesAnyRequest() =>
        AssertRobustAsync(FakeOfPages.DescriptorsOf(EmittedCode.Of("corpus/rendered/en").Assembly), atLeast: 800);

    private static async Task AssertRobustAsync(IEnumerable<ServiceDescriptor> descriptors, int atLeast)
    {
        var (random, failed, sent, received) = (new Random(20261129), new List<string>(), 0, 0);
        foreach (var descriptor in descriptors)
        {
            await using var service = await FakeService.StartAsync(descriptor);
            using var caller = new RawCaller(service) { Path = "/api/v2/" + descriptor.Name, Version = descriptor.Version };
            foreach (var operation in descriptor.Operations)
                foreach (var example in operation.Examples.Where(static example => example.Request is not null))
                    for (var i = 0; i < RequestsOfAnExample; i++)
                    {
                        var request = Changed(example.Request!, random);
                        var response = await caller.CallAsync(operation.Action, request);
                        sent++;
                        if (response.Status == 200) received++;
                        if (Fault(operation, response) is { } fault) failed.Add($"{operation.Action} {request}: {fault}");
                    }
        }

        Assert.Empty(failed);
        Assert.InRange(sent, atLeast, int.MaxValue);
        Assert.InRange(received, sent / 20, sent - 1);
    }

    private static string? Fault(Operation operation, RawResponse response)
    {
        if (response.Status is 400 or 403 or 404)
            return response.Code is { Length: > 0 } && (string?)response.Body["message"] is { Length: > 0 } ? null : $"{response} without a code or a message";
        if (response.Status != 200) return response.ToString();
        var types = operation.GetType().GenericTypeArguments;
        try
        {
            System.Text.Json.JsonSerializer.Deserialize(response.Body["response"]!.ToJsonString(), types[1]);
            return null;
        }
        catch (System.Text.Json.JsonException exception)
        {
            return exception.Message;
        }
    }

    // One value of the request, at any depth, becomes another; or a member comes that is not documented, or one goes.
    private static string Changed(string example, Random random)
    {
        var json = JsonNode.Parse(example)!.AsObject();
        var places = Places(json).ToList();
        if (places.Count == 0) return json.ToJsonString();
        var (holder, key) = places[random.Next(places.Count)];
        if (holder is JsonObject members && random.Next(8) == 0)
        {
            members.Remove((string)key);
            return json.ToJsonString();
        }
        const string Place = "\u0001place";
        if (holder is JsonObject outer) outer[(string)key] = Place;
        else ((JsonArray)holder)[(int)key] = Place;
        return json.ToJsonString().Replace("\"\\u0001place\"", Values[random.Next(Values.Length)], StringComparison.Ordinal);
    }

    private static IEnumerable<(JsonNode Holder, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.ToArray().SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(index => Places(items[index]).Prepend((items, index))),
        _ => [],
    };
}
