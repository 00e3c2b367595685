using ZecGen.Load;

namespace ZecGen.Sample.Tests;

/// <summary>A small share of the load run: how calls end, not how long they take. Alone, so that the sockets that it counts are its own.</summary>
[Collection(nameof(Alone))]
public class LoadTests
{
    [Fact]
    public async Task Calls_UnderLoad_EndWithTheLastResponseAndRepeatNoWrite()
    {
        var reports = await LoadRun.RunAsync(new(Calls: 3000, InFlight: 64));

        Assert.Equal(2, reports.Count);
        Assert.All(reports, static report =>
        {
            // Among them that memory and sockets are back where they were before the first load.
            Assert.True(report.Violations.Count == 0, report.ToString());
            Assert.Equal(3000, report.Outcomes.Values.Sum());
            Assert.InRange(report.Responses["success"], 2000, 3000);
            Assert.True(report.Responses.Count > 10, report.ToString());
        });
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
