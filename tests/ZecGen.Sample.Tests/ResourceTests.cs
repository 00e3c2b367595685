using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>The kinds of resources that the pages describe: what their actions do follows from names alone.</summary>
public class ResourceTests
{
    [Fact]
    public async Task Instances_AreCreatedStoppedStartedAndReleased()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var created = await client.CreateZecInstancesAsync(new()
        {
            ZoneId = "asia-east-1a", ImageId = await AnyImageAsync(client), InstanceType = "z2a.cpu.1", InstanceCount = 2, InstanceName = "web",
            SubnetId = await AnySubnetAsync(client),
        });
        var ids = created.InstanceIdSet;

        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(["DEPLOYING", "RUNNING"], await StatesAsync(client, ids, 2));
        Assert.Empty((await client.StopInstancesAsync(new() { InstanceIds = ids })).InstanceIds);
        Assert.Equal(["STOPPING", "STOPPED"], await StatesAsync(client, ids, 2));
        await client.StartInstancesAsync(new() { InstanceIds = ids });
        Assert.Equal(["BOOTING", "RUNNING"], await StatesAsync(client, ids, 2));
        await client.ReleaseInstancesAsync(new() { InstanceIds = ids });
        Assert.Equal(["RELEASING", "RECYCLE"], await StatesAsync(client, ids, 2));
        await client.ReleaseInstancesAsync(new() { InstanceIds = ids });
        Assert.Equal(["RELEASING", null], await StatesAsync(client, ids, 2));
    }

    [Fact]
    public async Task InstanceStatuses_AreThoseOfTheInstances()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("instance").Clear().Add("i-1", "STOPPED");

        var status = Assert.Single((await client.DescribeInstancesStatusAsync()).DataSet);

        Assert.Equal(("i-1", "STOPPED"), (status.InstanceId, status.InstanceStatusValue?.ToString()));
    }

    [Fact]
    public async Task Instance_ThatIsBusy_RejectsOtherActions()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("instance").Add("i-1", "DEPLOYING");

        var exception = await Assert.ThrowsAsync<ZecException>(() => client.StopInstancesAsync(new() { InstanceIds = ["i-1"] }));

        Assert.Equal(ZecErrorCode.OperationDeniedInstanceInOperation, exception.Code);
    }

    [Fact]
    public async Task Disks_AreAttachedResizedDetachedAndReleased()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("instance").Add("i-1", "RUNNING");
        var id = Assert.Single((await client.CreateDisksAsync(new() { ZoneId = "asia-east-1a", DiskName = "data", DiskSize = 100 })).DiskIds);

        Assert.Equal(("CREATING", null), Told(await DiskAsync()));
        Assert.Equal(("AVAILABLE", null), Told(await DiskAsync()));
        await client.AttachDisksAsync(new() { DiskIds = [id], InstanceId = "i-1" });
        Assert.Equal(("ATTACHING", "i-1"), Told(await DiskAsync()));
        Assert.Equal(("IN_USE", "i-1"), Told(await DiskAsync()));
        await client.ResizeDiskAsync(new() { DiskId = id, DiskSize = 200 });
        Assert.Equal(("CHANGING", "i-1"), Told(await DiskAsync()));
        Assert.Equal(("IN_USE", "i-1"), Told(await DiskAsync()));
        Assert.Equal(200, (await DiskAsync())!.DiskSize);
        await client.DetachDisksAsync(new() { DiskIds = [id] });
        Assert.Equal(("DETACHING", null), Told(await DiskAsync()));
        Assert.Equal(("AVAILABLE", null), Told(await DiskAsync()));
        await client.ReleaseDiskAsync(new() { DiskId = id });
        Assert.Equal("RECYCLED", await SettledAsync());
        await client.ReleaseDiskAsync(new() { DiskId = id });
        Assert.Null(await SettledAsync());

        async Task<DiskInfo?> DiskAsync() => (await client.DescribeDisksAsync(new() { DiskIds = [id] })).DataSet.SingleOrDefault();
        static (string?, string?) Told(DiskInfo? disk) => (disk?.DiskStatus?.ToString(), disk?.InstanceId);
        async Task<string?> SettledAsync()
        {
            await DiskAsync();
            return (await DiskAsync())?.DiskStatus?.ToString();
        }
    }

    [Fact]
    public async Task Disk_CreatedForAnInstance_IsInUse()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("instance").Add("i-1", "RUNNING");

        var id =
            Assert.Single((await client.CreateDisksAsync(new() { ZoneId = "asia-east-1a", DiskName = "data", DiskSize = 100, InstanceId = "i-1" })).DiskIds);
        await client.DescribeDisksAsync(new() { DiskIds = [id] });

        var disk = Assert.Single((await client.DescribeDisksAsync(new() { DiskIds = [id] })).DataSet);
        Assert.Equal(("IN_USE", "i-1"), (disk.DiskStatus?.ToString(), disk.InstanceId));
    }

    [Fact]
    public async Task MissingResource_IsTheDocumentedError()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        service.Resource("disk").Add("disk-1", "AVAILABLE");

        var noInstance = await Assert.ThrowsAsync<ZecException>(() => client.AttachDisksAsync(new() { DiskIds = ["disk-1"], InstanceId = "i-none" }));
        var noDisk = await Assert.ThrowsAsync<ZecException>(() => client.ReleaseDiskAsync(new() { DiskId = "disk-none" }));
        var noEip = await Assert.ThrowsAsync<ZecException>(() => client.UnassociateEipAddressAsync(new() { EipIds = ["eip-none"] }));

        Assert.Equal("404 INVALID_INSTANCE_NOT_FOUND", $"{(int?)noInstance.StatusCode} {noInstance.RawCode}");
        Assert.Equal("404 INVALID_DISK_NOT_FOUND", $"{(int?)noDisk.StatusCode} {noDisk.RawCode}");
        Assert.Equal("404 INVALID_EIP_ADDRESS_NOT_FOUND", $"{(int?)noEip.StatusCode} {noEip.RawCode}");
    }

    [Fact]
    public async Task Addresses_AreBoundAndUnbound()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var ids = (await client.CreateEipsAsync(
            new() { RegionId = "asia-east-1", Name = "web", InternetChargeType = InternetChargeType.ByBandwidth, Amount = 2, Bandwidth = 10 })).EipIds;

        Assert.Equal(["CREATING", "UNBIND"], await StatesAsync(2));
        Assert.Empty((await client.AssociateEipAddressAsync(new() { EipIds = ids, NicId = "nic-1", LanIp = "10.0.0.1" })).FailedEipIds);
        Assert.Equal(["ASSIGNING", "BINDED"], await StatesAsync(2));
        Assert.All(await EipsAsync(), eip => Assert.Equal("nic-1", eip.AssociatedId));
        await client.UnassociateEipAddressAsync(new() { EipIds = ids });
        Assert.Equal("UNBIND", (await StatesAsync(2))[^1]);
        Assert.All(await EipsAsync(), eip => Assert.Null(eip.AssociatedId));

        async Task<ValueList<EipInfo>> EipsAsync() => (await client.DescribeEipsAsync(new() { EipIds = ids })).DataSet;
        async Task<List<string?>> StatesAsync(int polls)
        {
            var states = new List<string?>();
            for (var i = 0; i < polls; i++) states.Add((await EipsAsync()).Select(eip => eip.Status?.ToString()).Distinct().Single());
            return states;
        }
    }

    [Fact]
    public async Task Networks_WithoutStates_ExistAtOnce()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var vpc = (await client.CreateVpcAsync(new() { Name = "net", CidrBlock = "10.0.0.0/16", Mtu = 1500 })).VpcId!;

        Assert.Equal("net", Assert.Single((await client.DescribeVpcsAsync(new() { VpcIds = [vpc] })).DataSet).Name);
        await client.DeleteVpcAsync(new() { VpcId = vpc });
        Assert.Empty((await client.DescribeVpcsAsync(new() { VpcIds = [vpc] })).DataSet);
    }

    [Fact]
    public async Task DocumentedExample_Succeeds()
    {
        var refused = new List<string>();
        foreach (var operation in ZecApi.Descriptor.Operations)
            foreach (var example in operation.Examples.Where(example => example.Request is not null))
            {
                await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
                using var caller = new RawCaller(service);
                var response = await caller.CallAsync(operation.Action, example.Request!);
                if (response.Status != 200) refused.Add($"{operation.Action} '{example.Title}': {response} {response.Body["message"]}");
            }
        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }

    private static async Task<string> AnyImageAsync(ZecClient client) =>
        (await client.DescribeImagesAsync(new() { ZoneId = "asia-east-1a" })).DataSet[0].ImageId!;

    private static async Task<string> AnySubnetAsync(ZecClient client) => (await client.DescribeSubnetsAsync()).DataSet[0].SubnetId!;

    private static async Task<List<string?>> StatesAsync(ZecClient client, ValueList<string> ids, int polls)
    {
        var states = new List<string?>();
        for (var i = 0; i < polls; i++)
            states.Add((await client.DescribeInstancesAsync(new() { InstanceIds = ids })).DataSet.Select(instance => instance.Status?.ToString())
                .Distinct().SingleOrDefault());
        return states;
    }
}
