using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>A created thing has what was sent and what follows from it, and nothing of the documented example.</summary>
public class FakeCreationTests
{
    [Fact]
    public async Task CreatedDisk_HasNothingThatWasNotSent()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var disk = await CreatedAsync(caller, "CreateDisks", """{"zoneId":"asia-east-1a","diskName":"plain","diskSize":20}""", "diskIds", "DescribeDisks");

        Assert.Equal(["createTime", "diskId", "diskName", "diskSize", "diskStatus", "regionId", "zoneId"],
            disk.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("asia-east-1", (string?)disk["regionId"]);
    }

    [Fact]
    public async Task CreatedDisk_HasEverythingThatWasSent()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var disk = await CreatedAsync(
            caller,
            "CreateDisks",
            """{"zoneId":"asia-east-1a","diskName":"full","diskSize":20,"burstingEnabled":false,"resourceGroupId":"rg-9","instanceId":"i-7f3a51","tags":{"tags":[{"key":"a","value":"b"}]}}""",
            "diskIds",
            "DescribeDisks");

        Assert.Equal((false, "rg-9", "i-7f3a51"), ((bool)disk["burstingEnabled"]!, (string?)disk["resourceGroupId"], (string?)disk["instanceId"]));
        Assert.Equal("""{"tags":[{"key":"a","value":"b"}]}""", disk["tags"]!.ToJsonString());
        Assert.False(string.IsNullOrEmpty((string?)disk["instanceName"]));
    }

    [Fact]
    public async Task CreatedDisks_ForSeveralInstances_AreAttachedToOneEach()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);

        var ids = (await client.CreateDisksAsync(
            new() { ZoneId = "asia-east-1a", DiskName = "log", DiskSize = 20, DiskAmount = 2, InstanceIds = ["i-7f3a51", "i-7f3a52"] })).DiskIds;
        var disks = (await client.DescribeDisksAsync(new() { DiskIds = ids })).DataSet;

        Assert.Equal(["i-7f3a51", "i-7f3a52"], disks.Select(disk => disk.InstanceId));
    }

    [Fact]
    public async Task IdsAddressesAndOrders_AreUnique()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var (ids, orders) = (new List<string>(), new List<string>());
        var documented = ZecApi.Descriptor.Operations.SelectMany(operation => operation.Examples).Select(example => example.Response).ToList();
        for (var i = 0; i < 20; i++)
        {
            var created = await client.CreateEipsAsync(
                new() { RegionId = "asia-east-1", Name = "web", InternetChargeType = InternetChargeType.ByBandwidth, Amount = 3, Bandwidth = 10 });
            ids.AddRange(created.EipIds);
            orders.Add(created.OrderNumber!);
            orders.Add((await client.CreateDisksAsync(new() { ZoneId = "asia-east-1a", DiskName = "data", DiskSize = 20 })).OrderNumber!);
        }

        var eips = (await client.DescribeEipsAsync(new() { EipIds = [.. ids], PageSize = 100 })).DataSet;
        var addresses = eips.SelectMany(eip => eip.PublicIpAddresses).ToList();

        Assert.Equal((60, 60, 60, 40), (ids.Distinct().Count(), addresses.Count, addresses.Distinct().Count(), orders.Distinct().Count()));
        Assert.All(addresses.Concat(orders).Concat(ids),
            value => Assert.DoesNotContain(documented, example => example!.Contains($"\"{value}\"", StringComparison.Ordinal)));
        Assert.All(addresses, address => Assert.True(System.Net.IPAddress.TryParse(address, out _), address));
        Assert.All(eips, eip => Assert.True(eip.InstanceId is null && eip.PrivateIpAddress is null && eip.AssociatedId is null));
    }

    [Fact]
    public async Task RequestedAddress_IsAssigned()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var eip = await CreatedAsync(caller, "CreateEips",
            """{"regionId":"asia-east-1","name":"web","internetChargeType":"ByBandwidth","publicIp":"203.0.113.99"}""", "eipIds", "DescribeEips");

        Assert.Equal("""["203.0.113.99"]""", eip["publicIpAddresses"]!.ToJsonString());
    }

    [Fact]
    public async Task CreateTime_IsInUtcAndWholeSeconds()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 29, 13, 5, 7, 891, TimeSpan.FromHours(2)).AddTicks(1234));
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { TimeProvider = clock });
        using var caller = new RawCaller(service);

        var disk = await CreatedAsync(caller, "CreateDisks", """{"zoneId":"asia-east-1a","diskName":"plain","diskSize":20}""", "diskIds", "DescribeDisks");

        Assert.Equal("2026-11-29T11:05:07Z", (string?)disk["createTime"]);
    }

    [Fact]
    public async Task CreatedSnapshot_IsInTheZoneOfItsDisk()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);
        service.Resource("disk").Add("disk-9", "AVAILABLE", new() { ["zoneId"] = "zone-9" });

        var created = await caller.CallAsync("CreateSnapshot", """{"diskId":"disk-9","snapshotName":"night"}""");
        var snapshot = Single(await caller.CallAsync("DescribeSnapshots", $$"""{"snapshotIds":["{{created.Body["response"]!["snapshotId"]}}"]}"""));

        Assert.Equal(("disk-9", "night", "zone-9"), ((string?)snapshot["diskId"], (string?)snapshot["snapshotName"], (string?)snapshot["zoneId"]));
        Assert.Null(snapshot["retentionTime"]);
    }

    [Fact]
    public async Task Resource_OnlyNamedByAnExample_HasNothingOfAnother()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var disk = Single(await caller.CallAsync("DescribeDisks", """{"diskIds":["disk-51f0a5"]}"""));

        Assert.Equal(["diskId", "diskStatus"], disk.Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CreatedResource_InAnotherView_HasNothingOfItsExample()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var created = await caller.CallAsync("CreateImage", """{"instanceId":"i-7f3a51","imageName":"mine"}""");
        var image = Single(await caller.CallAsync("DescribeImages", $$"""{"zoneId":"asia-east-1a","imageIds":["{{created.Body["response"]!["imageId"]}}"]}"""));

        Assert.Equal(["imageId", "imageName", "imageStatus"], image.Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CreateDisks", """{"zoneId":"none","diskName":"d","diskSize":20}""", "404 INVALID_ZONE_NOT_FOUND", "zoneId: zone 'none' does not exist.")]
    [InlineData("CreateDisks", """{"zoneId":"asia-east-1a","diskName":"d","diskSize":20,"snapshotId":"none"}""", "404 INVALID_DISK_SNAPSHOT_NOT_FOUND",
        "snapshotId: snapshot 'none' does not exist.")]
    [InlineData("CreateDisks", """{"zoneId":"asia-east-1a","diskName":"d","diskSize":20,"instanceId":"none"}""", "404 INVALID_INSTANCE_NOT_FOUND",
        "instanceId: instance 'none' does not exist.")]
    [InlineData("CreateDisks", """{"zoneId":"asia-east-1a","diskName":"d","diskSize":20,"instanceIds":["i-7f3a51","none"]}""", "404 INVALID_INSTANCE_NOT_FOUND",
        "instanceIds: instance 'none' does not exist.")]
    [InlineData("CreateImage", """{"instanceId":"none","imageName":"web-01"}""", "404 INVALID_INSTANCE_NOT_FOUND",
        "instanceId: instance 'none' does not exist.")]
    [InlineData("CopyImage", """{"imageId":"none","regionIdList":["asia-east-1"]}""", "404 INVALID_IMAGE_NOT_FOUND", "imageId: image 'none' does not exist.")]
    [InlineData("CreateSnapshot", """{"diskId":"none","snapshotName":"s1"}""", "404 INVALID_DISK_NOT_FOUND", "diskId: disk 'none' does not exist.")]
    [InlineData("CreateSubnet", """{"vpcId":"none","name":"s1","regionId":"asia-east-1","stackType":"IPv4","cidrBlock":"10.0.0.0/24"}""", null,
        "vpcId: vpc 'none' does not exist.")]
    [InlineData("AttachDisks", """{"diskIds":["disk-51f0a2"],"instanceId":"none"}""", "404 INVALID_INSTANCE_NOT_FOUND",
        "instanceId: instance 'none' does not exist.")]
    [InlineData("DeleteSnapshots", """{"snapshotIds":["none"]}""", null, "snapshotIds: snapshot 'none' does not exist.")]
    [InlineData("ReleaseDisk", """{"diskId":"none"}""", "404 INVALID_DISK_NOT_FOUND", "diskId: disk 'none' does not exist.")]
    public async Task UnknownId_OfAnyKind_IsRejected(string action, string json, string? refusal, string message)
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);

        var response = await caller.CallAsync(action, json);

        Assert.Equal(message, (string?)response.Body["message"]);
        if (refusal is not null) Assert.Equal(refusal, response.ToString());
        else Assert.True(response.Code!.EndsWith("_NOT_FOUND", StringComparison.Ordinal) && response.Status is 400 or 404, response.ToString());
    }

    [Fact]
    public async Task Members_ThatNameAResource_AreLookedUp()
    {
        var taken = new List<string>();
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var caller = new RawCaller(service);
        string[] kinds = ["instance", "disk", "image", "snapshot", "zone", "vpc", "subnet", "eip"];
        foreach (var operation in ZecApi.Descriptor.Operations.Where(static operation => !operation.IsReadOnly))
            foreach (var example in operation.Examples)
                foreach (var member in JsonNode.Parse(example.Request!)!.AsObject().Select(static member => member.Key)
                    .Where(name => kinds.Any(kind => name == kind + "Id" || name == kind + "Ids")).ToList())
                {
                    var request = JsonNode.Parse(example.Request!)!.AsObject();
                    request[member] = request[member] is JsonArray ? new JsonArray("none") : "none";
                    var response = await caller.CallAsync(operation.Action, request.ToJsonString());
                    if (response.Code?.EndsWith("_NOT_FOUND", StringComparison.Ordinal) != true) taken.Add($"{operation.Action} {member}: {response}");
                }

        Assert.Equal([], taken);
    }

    [Fact]
    public async Task ExampleResources_AreInAStableState()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        foreach (var name in new[] { "instance", "disk", "image", "snapshot", "eip" })
        {
            var resource = service.Resource(name);
            Assert.NotEmpty(resource.Ids);
            Assert.All(resource.Ids, id => Assert.DoesNotMatch("ING$", resource.GetState(id)!.Replace("RUNNING", "RUN", StringComparison.Ordinal)));
        }
    }

    private static async Task<JsonObject> CreatedAsync(RawCaller caller, string action, string json, string idList, string query)
    {
        var created = await caller.CallAsync(action, json);
        Assert.Equal("200", created.ToString());
        return Single(await caller.CallAsync(query, new JsonObject { [idList] = created.Body["response"]![idList]!.DeepClone() }.ToJsonString()));
    }

    private static JsonObject Single(RawResponse response) => Assert.Single(response.Body["response"]!["dataSet"]!.AsArray())!.AsObject();
}
