using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>What a test says of a fake service that cannot be → a clear exception; what it says of statuses → what arrives.</summary>
public class FakeScriptTests
{
    [Fact]
    public async Task Script_WithAnUndocumentedState_Throws()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        var instance = service.Resource("instance");
        Action[] scripts =
        [
            () => instance.Starts("FOO"),
            () => instance.Starts("running"),
            () => instance.WhenCreated().Starts("FOO"),
            () => instance.Starts("DEPLOYING").Becomes("FOO"),
            () => instance.When("StopInstances").Starts("FOO"),
            () => instance.Add("i-1", "FOO"),
        ];

        foreach (var script in scripts)
        {
            var message = Assert.Throws<ArgumentException>(script).Message;
            Assert.Matches("^'(FOO|running)' is not a documented state of 'instance'. Documented states: .*RUNNING", message);
        }
        Assert.Contains("'vpc' has no documented states", Assert.Throws<ArgumentException>(() => service.Resource("vpc").Starts("FOO")).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("i-1", instance.Ids);
    }

    [Fact]
    public async Task Script_WithAStateOfAWaitNote_IsAccepted()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        foreach (var operation in ZecApi.Descriptor.Operations.Where(
            static operation => operation.Wait is not null && operation.Action.StartsWith("Create", StringComparison.Ordinal)))
        {
            var resource = service.Resource(operation.Wait!.Id[..^2]);
            foreach (var state in operation.Wait.Working.Concat(operation.Wait.Done).Concat(operation.Wait.Failed)) resource.Starts(state);
        }
    }

    [Fact]
    public async Task Script_WithoutAStepOrOutOfRange_Throws()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        Assert.Throws<InvalidOperationException>(() => service.Resource("instance").WhenCreated().After(polls: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Resource("instance").Starts("DEPLOYING").Becomes("RUNNING").After(polls: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Resource("instance").Starts("DEPLOYING").Becomes("RUNNING").After(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Resource("instance").WhenCreated().AppearsAfter(-1));
    }

    [Theory]
    [InlineData(400, "INVALID_PARAMETER_VALUE")]
    [InlineData(401, "AUTHFAILURE_INVALID_AUTHORIZATION")]
    [InlineData(404, "OPERATION_FAILED_RESOURCE_NOT_FOUND")]
    [InlineData(429, "REQUEST_LIMIT_EXCEEDED")]
    [InlineData(500, "INTERNAL_SERVER_ERROR")]
    [InlineData(503, "SERVICE_TEMPORARY_UNAVAILABLE")]
    [InlineData(504, "REQUEST_TIMED_OUT")]
    public async Task PlannedError_HasTheDocumentedMessage(int status, string code)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeZones").Respond(status);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync("DescribeZones", "{}");

        Assert.Equal($"{status} {code}", response.ToString());
        Assert.Equal(ZecApi.Descriptor.Errors.Single(error => error.Code == code).Description, (string?)response.Body["message"]);
    }

    [Fact]
    public async Task PlannedError_Undocumented_HasItsCodeAndStatus()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.On("DescribeZones").Respond(418, "TEAPOT").Respond(503, "OVERHEATED");
        using var caller = new RawCaller(service);

        Assert.Equal("TEAPOT: I'm a teapot.", (string?)(await caller.CallAsync("DescribeZones", "{}")).Body["message"]);
        Assert.Equal("OVERHEATED: Service Unavailable.", (string?)(await caller.CallAsync("DescribeZones", "{}")).Body["message"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => service.On("DescribeZones").Respond(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => service.On("DescribeZones").Respond(600));
    }

    [Fact]
    public async Task Dispose_CalledTwice_DoesNothing()
    {
        var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using (var caller = new RawCaller(service)) await caller.CallAsync("DescribeZones", "{}");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await service.DisposeAsync())));
        await service.DisposeAsync();

        Assert.Single(service.Requests);
        Assert.NotNull(service.Endpoint);
        Assert.NotEmpty(service.Resource("zone").Ids);
    }

    [Fact]
    public async Task RecordedRequest_GivesItsMembers()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);
        await caller.CallAsync("CreateDisks", """{"zoneId":"asia-east-1a","diskName":"d","diskSize":20,"tags":{"tags":[{"key":"a","value":"b"}]}}""");
        await caller.CallAsync("CreateDisks", "[");

        var (whole, broken) = (service.Requests[0], service.Requests[1]);

        Assert.Equal((20, "b", null), ((int?)whole["diskSize"], (string?)whole["tags"]?["tags"]?[0]?["value"], whole["instanceId"]));
        Assert.Null(broken["diskSize"]);
    }
}
