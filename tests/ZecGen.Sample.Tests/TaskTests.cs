using Zec;
using Zec.Sample.Tasks;
using ZecGen.Runtime.Tests;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The sample's tasks against the fake, over real HTTP.</summary>
public class TaskTests
{
    private static readonly WaitOptions Quick = new() { Interval = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task BootInstance_WaitsUntilItRuns()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.Resource("instance").Starts("DEPLOYING").AppearsAfter(polls: 2).Becomes("RUNNING").After(polls: 3);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var instance = await new BootInstance(client, Quick).RunAsync("asia-east-1a", "z2a.cpu.1");

        Assert.Equal((InstanceInfoStatus.Running, "sample", "z2a.cpu.1"), (instance.Status, instance.InstanceName, instance.InstanceType));
        Assert.Equal(6, service.Requests.Count(request => request.Action == "DescribeInstances"));
        Assert.Single(service.Requests, request => request.Action == "CreateZecInstances");
    }

    [Fact]
    public async Task Steps_BeforeEachBegins_AreReported()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var steps = new List<string>();

        // A line, and what was requested before it.
        void Report(string line) => steps.Add($"{(service.Requests is [.., var last] ? last.Action : "nothing")}: {line}");
        var instance = await new BootInstance(client, Quick, Report).RunAsync("asia-east-1a", "z2a.cpu.1");
        var booted = steps.ToArray();
        steps.Clear();
        var disk = await new AttachDisk(client, Quick, Report).RunAsync("i-7f3a51", gibibytes: 20);
        var attached = steps.ToArray();
        steps.Clear();
        var address = await new BindAddress(client, Quick, Report).RunAsync("i-7f3a51", megabits: 1);

        Assert.Collection(
            booted,
            line => Assert.Equal("nothing: Looking up an image and a subnet for asia-east-1a.", line),
            line => Assert.StartsWith("DescribeSubnets: Creating an instance of type z2a.cpu.1 from ", line, StringComparison.Ordinal),
            line => Assert.Equal($"CreateZecInstances: Waiting until {instance.InstanceId} runs.", line));
        Assert.Equal(
            [
                "DescribeInstances: Looking up the zone of i-7f3a51.",
                "DescribeInstances: Creating a disk of 20 GiB in asia-east-1a.",
                $"CreateDisks: Waiting until {disk.DiskId} is created.",
                "DescribeDisks: Attaching it to i-7f3a51.",
                "AttachDisks: Waiting until it is in use.",
            ],
            attached);
        Assert.Equal(
            [
                "Looking", "Allocating",
                $"CreateEips: Waiting until {address.EipId} is allocated.",
                "DescribeEips: Binding it to nic-6b01.",
                "AssociateEipAddress: Waiting until it is bound.",
            ],
            steps.Select((line, index) => index < 2 ? line.Split(' ')[1] : line));
    }

    [Fact]
    public async Task Instance_NotCreatable_IsListedAsFailed()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        service.Resource("instance").Starts("DEPLOYING").Becomes("CREATE_FAILED").After(polls: 1);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var exception = await Assert.ThrowsAsync<WaitException>(() => new BootInstance(client, Quick).RunAsync("asia-east-1a", "z2a.cpu.1"));

        Assert.Equal((WaitOutcome.Failed, "CREATE_FAILED"), (exception.Outcome, exception.State));
    }

    [Fact]
    public async Task BootInstance_TakingAlmostAnHour_WaitsUntilItRuns()
    {
        var clock = new TestClock();
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        service.Resource("instance").Starts("DEPLOYING").Becomes("RUNNING").After(TimeSpan.FromMinutes(50));
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var task =
            new BootInstance(client, new() { Interval = TimeSpan.FromMinutes(5), Timeout = TimeSpan.FromHours(2) }).RunAsync("asia-east-1a", "z2a.cpu.1");
        await clock.SkipDelaysAsync(task);

        Assert.Equal(InstanceInfoStatus.Running, (await task).Status);
        Assert.Equal(11, service.Requests.Count(request => request.Action == "DescribeInstances"));
    }

    [Fact]
    public async Task AttachDisk_CreatesAndAttachesIt()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var disk = await new AttachDisk(client, Quick).RunAsync("i-7f3a51", gibibytes: 20);

        Assert.Equal((DiskStatus.InUse, "i-7f3a51", 20L), (disk.DiskStatus, disk.InstanceId, disk.DiskSize));
    }

    [Fact]
    public async Task BindAddress_AllocatesAndBindsIt()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var address = await new BindAddress(client, Quick).RunAsync("i-7f3a51", megabits: 1);

        Assert.Equal((EipStatus.Binded, "nic-6b01"), (address.Status, address.AssociatedId));
    }

    [Fact]
    public async Task Address_NotBindable_IsListedAsFailed()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.On("AssociateEipAddress").Respond(FakeResponse.PartialFailure("eip-000001"));

        var exception = await Assert.ThrowsAsync<PartialFailureException>(() => new BindAddress(client, Quick).RunAsync("i-7f3a51", megabits: 1));

        Assert.Equal(["eip-000001"], exception.FailedIds);
    }
}
