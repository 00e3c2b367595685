using System.Text.Json.Nodes;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Documented calls pass through the emitted JSON code unchanged, the order of members aside.</summary>
public class RoundTripTests
{
    [SkippableTheory]
    [InlineData("corpus/rendered/cn", 244)]
    [InlineData("corpus/rendered/en", 244)]
    public void RenderedExamplesComeOutAsTheyWentIn(string folder, int calls)
    {
        var run = GeneratorRun.WithExamples(Repository.PageFilesBeside(folder));
        var emitted = EmittedAssembly.Load(run);
        var (seen, changed) = (0, new List<string>());
        foreach (var operation in run.Models<Model.Operation>(TrackingNames.Operations))
            foreach (var example in operation.Examples)
            {
                seen++;
                if (example.Request is { } request) Compare(operation.Page + " request", $"{operation.Service.Prefix}.{operation.Request.Name}", JsonNode.Parse(request)!);
                if (example.Response is { } answer) Compare(operation.Page + " response", operation.Response.IsAcknowledgement ? null : $"{operation.Service.Prefix}.{operation.Response.Name}", JsonNode.Parse(answer)!["response"]!);
            }

        Assert.Empty(changed);
        Assert.Equal(calls, seen);

        void Compare(string place, string? type, JsonNode before)
        {
            var after = JsonNode.Parse(type is null ? emitted.RoundTrip(typeof(Acknowledgement), before.ToJsonString()) : emitted.RoundTrip(type, before.ToJsonString()));
            if (!JsonNode.DeepEquals(before, after)) changed.Add($"{place}: {before.ToJsonString()} -> {after?.ToJsonString()}");
        }
    }
}
