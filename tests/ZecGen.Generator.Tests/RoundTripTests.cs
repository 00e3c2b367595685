using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Documented calls pass through the emitted JSON code unchanged, the order of members aside.</summary>
public class RoundTripTests
{
    [SkippableTheory]
    [InlineData("corpus/rendered/cn", 244)]
    [InlineData("corpus/rendered/en", 244)]
    public void RenderedExamples_RoundTripUnchanged(string folder, int calls)
    {
        var emitted = EmittedCode.Of(folder);
        var (actions, changed) = (0, new List<string>());
        foreach (var operation in emitted.Operations)
        {
            if (operation.Examples.Count > 0) actions++;
            var (sent, received) = emitted.Assembly.TypesOf(operation.Service.Prefix, operation.Name);
            foreach (var example in operation.Examples)
            {
                if (example.Request is { } request) Compare(operation.Page + " request", sent, JsonNode.Parse(request)!);
                if (example.Response is { } response) Compare(operation.Page + " response", received, JsonNode.Parse(response)!["response"]!);
            }
        }

        Assert.Empty(changed);
        Assert.Equal(calls, actions);

        void Compare(string place, Type type, JsonNode before)
        {
            var after = JsonNode.Parse(EmittedAssembly.RoundTrip(type, before.ToJsonString()));
            if (!JsonNode.DeepEquals(before, after)) changed.Add($"{place}: {before.ToJsonString()} -> {after?.ToJsonString()}");
        }
    }
}
