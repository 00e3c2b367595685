using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Creates a disk and attaches it to an instance.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="wait">How often to ask, and how long; <see langword="null"/> for what the client is set to.</param>
public sealed class AttachDisk(IZecClient client, WaitOptions? wait = null)
{
    /// <summary>Creates it in the zone of the instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="gibibytes">How large the disk is.</param>
    /// <param name="cancellationToken">Ends it early; the disk that was created by then stays.</param>
    /// <returns>The disk as it is in use.</returns>
    /// <exception cref="WaitException">It cannot be created or attached.</exception>
    public async Task<DiskInfo> RunAsync(string instanceId, long gibibytes, CancellationToken cancellationToken = default)
    {
        var instances = await client.DescribeInstancesAsync(new() { InstanceIds = [instanceId] }, cancellationToken);

        var created = await client.CreateDisksAsync(new() { ZoneId = instances.DataSet[0].ZoneId!, DiskName = "sample-data", DiskSize = gibibytes }, cancellationToken);
        await client.WaitForCreateDisksAsync(created.DiskIds, wait, cancellationToken);

        await client.AttachDisksAsync(new() { DiskIds = created.DiskIds, InstanceId = instanceId }, cancellationToken);
        return (await client.WaitForAttachDisksAsync(created.DiskIds, wait, cancellationToken))[0];
    }
}
