using System.Text.Json.Serialization;

namespace ZecGen.Benchmarks.Plain;

// The same members as the documented types, as one writes them by hand for System.Text.Json.

internal sealed class PlainCreateImageRequest
{
    public string? InstanceId { get; set; }

    public string? ImageName { get; set; }

    public string? ResourceGroupId { get; set; }

    public PlainTags? Tags { get; set; }
}

internal sealed class PlainCreateImageResponse
{
    public string? RequestId { get; set; }

    public string? ImageId { get; set; }

    public string? ImageName { get; set; }
}

internal sealed class PlainTags
{
    public List<PlainTag>? Tags { get; set; }
}

internal sealed class PlainTag
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}

internal sealed class PlainDescribeInstancesRequest
{
    public List<string>? InstanceIds { get; set; }

    public string? ZoneId { get; set; }

    public long? PageSize { get; set; }

    public long? PageNum { get; set; }
}

internal sealed class PlainDescribeInstancesResponse
{
    public string? RequestId { get; set; }

    public long? TotalCount { get; set; }

    public List<PlainInstance>? DataSet { get; set; }
}

internal sealed class PlainInstance
{
    public string? InstanceId { get; set; }

    public string? InstanceName { get; set; }

    public string? ZoneId { get; set; }

    public string? InstanceType { get; set; }

    public long? Cpu { get; set; }

    public long? Memory { get; set; }

    public string? ImageId { get; set; }

    public string? ImageName { get; set; }

    public string? TimeZone { get; set; }

    public string? NicNetworkType { get; set; }

    public string? Status { get; set; }

    public PlainSystemDisk? SystemDisk { get; set; }

    public List<PlainDataDisk>? DataDisks { get; set; }

    public List<string>? PublicIpAddresses { get; set; }

    public List<string>? PrivateIpAddresses { get; set; }

    public string? KeyId { get; set; }

    public string? SubnetId { get; set; }

    public string? SecurityGroupId { get; set; }

    public bool? EnableAgent { get; set; }

    public bool? EnableAgentMonitor { get; set; }

    public bool? EnableIpForward { get; set; }

    public string? CreateTime { get; set; }

    public string? ExpiredTime { get; set; }

    public string? ResourceGroupId { get; set; }

    public string? ResourceGroupName { get; set; }

    public List<PlainNic>? Nics { get; set; }

    public PlainTags? Tags { get; set; }

    public List<string>? LoadBalancerIds { get; set; }

    public string? PlacementGroupId { get; set; }

    public PlainInstanceOptions? InstanceOptions { get; set; }
}

internal sealed class PlainSystemDisk
{
    public string? DiskId { get; set; }

    public long? DiskSize { get; set; }

    public string? DiskCategory { get; set; }

    public bool? BurstingEnabled { get; set; }
}

internal sealed class PlainDataDisk
{
    public string? DiskId { get; set; }

    public string? DiskName { get; set; }

    public long? DiskSize { get; set; }

    public long? DiskAmount { get; set; }

    public bool? Portable { get; set; }

    public bool? BurstingEnabled { get; set; }

    public string? DiskCategory { get; set; }
}

internal sealed class PlainNic
{
    public string? NicId { get; set; }

    public string? Name { get; set; }

    public string? Status { get; set; }

    public string? NicType { get; set; }

    public string? RegionId { get; set; }

    public string? NicSubnetType { get; set; }

    public List<string>? PublicIpList { get; set; }

    public List<string>? PrivateIpList { get; set; }

    public string? PrimaryIpv4 { get; set; }

    public string? MacAddress { get; set; }

    public string? InstanceId { get; set; }

    public string? VpcId { get; set; }

    public string? SubnetId { get; set; }

    public string? CreateTime { get; set; }

    public string? SecurityGroupId { get; set; }
}

internal sealed class PlainInstanceOptions
{
    public bool? NestedVirtualization { get; set; }
}

/// <summary>What the service wraps every response in.</summary>
internal sealed class PlainEnvelope<T>
{
    public string? RequestId { get; set; }

    public string? Code { get; set; }

    public string? Message { get; set; }

    public T? Response { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainCreateImageRequest))]
[JsonSerializable(typeof(PlainDescribeInstancesRequest))]
[JsonSerializable(typeof(PlainInstance))]
[JsonSerializable(typeof(PlainEnvelope<PlainCreateImageResponse>))]
[JsonSerializable(typeof(PlainEnvelope<PlainDescribeInstancesResponse>))]
internal sealed partial class PlainContext : JsonSerializerContext;
