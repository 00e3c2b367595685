using System.Globalization;
using System.Text.Json;

namespace ZecGen.Benchmarks.Plain;

/// <summary>Data to measure with, as the service would return it.</summary>
internal static class Samples
{
    public static PlainCreateImageRequest CreateImage { get; } = new()
    {
        InstanceId = "1472168087751233118",
        ImageName = "web-base-2026.11",
        ResourceGroupId = "37b6a2d0-44f1-4c0e-8a57-0f6d1c2be0d9",
        Tags = new() { Tags = [new() { Key = "team", Value = "web" }, new() { Key = "stage", Value = "production" }] },
    };

    public static PlainCreateImageResponse ImageCreated { get; } = new()
    {
        RequestId = "T7C183B10-D4AE-43FC-94EA-2CE40C30CC83",
        ImageId = "1472168087751240001",
        ImageName = "web-base-2026.11",
    };

    public static PlainDescribeInstancesRequest DescribeInstances { get; } = new() { ZoneId = "asia-east-1a", PageSize = 20, PageNum = 1 };

    public static PlainDescribeInstancesResponse Page { get; } = new()
    {
        RequestId = "T7C183B10-D4AE-43FC-94EA-2CE40C30CC84",
        TotalCount = 245,
        DataSet = [.. Enumerable.Range(0, 20).Select(Instance)],
    };

    /// <summary>The returns of the service by action.</summary>
    public static IReadOnlyDictionary<string, byte[]> Responses { get; } = new Dictionary<string, byte[]>
    {
        ["CreateImage"] = Envelope(ImageCreated),
        ["DescribeInstances"] = Envelope(Page),
    };

    /// <summary>The bytes of a response with its envelope.</summary>
    public static byte[] Envelope(PlainCreateImageResponse response) =>
        JsonSerializer.SerializeToUtf8Bytes(new() { RequestId = response.RequestId, Response = response },
            PlainContext.Default.PlainEnvelopePlainCreateImageResponse);

    /// <inheritdoc cref="Envelope(PlainCreateImageResponse)"/>
    public static byte[] Envelope(PlainDescribeInstancesResponse response) =>
        JsonSerializer.SerializeToUtf8Bytes(new() { RequestId = response.RequestId, Response = response },
            PlainContext.Default.PlainEnvelopePlainDescribeInstancesResponse);

    private static PlainInstance Instance(int number) => new()
    {
        InstanceId = Id(1472168087751233118, number),
        InstanceName = $"web-{number:00}",
        ZoneId = "asia-east-1a",
        InstanceType = "z2a.cpu.4",
        Cpu = 4,
        Memory = 16,
        ImageId = "ubuntu2404_20240712",
        ImageName = "Ubuntu Server 24.04 LTS",
        TimeZone = "Asia/Shanghai",
        NicNetworkType = "Auto",
        Status = number % 5 == 4 ? "STOPPED" : "RUNNING",
        SystemDisk = new() { DiskId = Id(1372168087751233118, number), DiskSize = 80, DiskCategory = "Standard NVMe SSD", BurstingEnabled = false },
        DataDisks = [.. Enumerable.Range(0, 2).Select(disk => new PlainDataDisk
        {
            DiskId = Id(1382168087751233118, (2 * number) + disk),
            DiskName = $"data-{number:00}-{disk}",
            DiskSize = 500,
            Portable = true,
            BurstingEnabled = disk == 1,
            DiskCategory = "Basic NVMe SSD",
        })],
        PublicIpAddresses = [$"203.0.113.{number + 10}"],
        PrivateIpAddresses = [$"10.8.0.{number + 10}"],
        KeyId = "1262168087751233118",
        SubnetId = "1272168087751233118",
        SecurityGroupId = "1282168087751233118",
        EnableAgent = true,
        EnableAgentMonitor = true,
        EnableIpForward = false,
        CreateTime = "2026-03-08T07:42:08Z",
        ExpiredTime = "2027-03-08T07:42:08Z",
        ResourceGroupId = "37b6a2d0-44f1-4c0e-8a57-0f6d1c2be0d9",
        ResourceGroupName = "Default Resource Group",
        Nics = [new()
        {
            NicId = Id(1572168087751233118, number),
            Name = $"nic-{number:00}",
            Status = "USED",
            NicType = "Primary",
            RegionId = "asia-east-1",
            NicSubnetType = "IPv4",
            PublicIpList = [$"203.0.113.{number + 10}"],
            PrivateIpList = [$"10.8.0.{number + 10}"],
            PrimaryIpv4 = $"10.8.0.{number + 10}",
            MacAddress = $"00:16:3e:0b:c0:{number:x2}",
            InstanceId = Id(1472168087751233118, number),
            VpcId = "1252168087751233118",
            SubnetId = "1272168087751233118",
            CreateTime = "2026-03-08T07:42:08Z",
            SecurityGroupId = "1282168087751233118",
        }],
        Tags = new() { Tags = [new() { Key = "team", Value = "web" }, new() { Key = "stage", Value = "production" }] },
        LoadBalancerIds = [],
        InstanceOptions = new() { NestedVirtualization = false },
    };

    private static string Id(long first, int number) => (first + number).ToString(CultureInfo.InvariantCulture);
}
