using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Creates an instance and waits until it runs.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="wait">How often to poll, and how long; <see langword="null"/> for what the client is set to.</param>
/// <param name="report">Receives a line for each step, before the step begins; <see langword="null"/> for none.</param>
public sealed class BootInstance(IZecClient client, WaitOptions? wait = null, Action<string>? report = null)
{
    /// <summary>Takes the first image with Linux and the first subnet that the zone has.</summary>
    /// <param name="zoneId">Where.</param>
    /// <param name="instanceType">What size.</param>
    /// <param name="cancellationToken">Ends it early; the instance that was created by then stays.</param>
    /// <returns>The instance as it runs.</returns>
    /// <exception cref="WaitException">It does not come to run.</exception>
    public async Task<InstanceInfo> RunAsync(string zoneId, string instanceType, CancellationToken cancellationToken = default)
    {
        report?.Invoke($"Looking up an image and a subnet for {zoneId}.");
        var zones = await client.DescribeZonesAsync(new() { ZoneIds = [zoneId] }, cancellationToken);
        var images = await client.DescribeImagesAsync(new() { ZoneId = zoneId, OsType = OsType.Linux, PageSize = 1 }, cancellationToken);
        var subnets = await client.DescribeSubnetsAsync(new() { RegionId = zones.ZoneSet[0].RegionId, PageSize = 1 }, cancellationToken);

        report?.Invoke($"Creating an instance of type {instanceType} from {images.DataSet[0].ImageId} in {subnets.DataSet[0].SubnetId}.");
        var created = await client.CreateZecInstancesAsync(
            new()
            {
                ZoneId = zoneId,
                InstanceType = instanceType,
                InstanceCount = 1,
                InstanceName = "sample",
                ImageId = images.DataSet[0].ImageId!,
                SubnetId = subnets.DataSet[0].SubnetId!,
            },
            cancellationToken);

        report?.Invoke($"Waiting until {created.InstanceIdSet[0]} runs.");
        return (await client.WaitForCreateZecInstancesAsync(created.InstanceIdSet, wait, cancellationToken))[0];
    }
}
