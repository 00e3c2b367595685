using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Creates a disk and attaches it to an instance.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="wait">How often to poll, and how long; <see langword="null"/> for what the client is set to.</param>
/// <param name="report">Receives a line for each step, before the step begins; <see langword="null"/> for none.</param>
public sealed class AttachDisk(IZecClient client, WaitOptions? wait = null, Action<string>? report = null)
{
    /// <summary>Creates it in the zone of the instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="gibibytes">How large the disk is.</param>
    /// <param name="cancellationToken">Ends it early; the disk that was created by then stays.</param>
    /// <returns>The disk as it is in use.</returns>
    /// <exception cref="WaitException">It cannot be created or attached.</exception>
    public async Task<DiskInfo> RunAsync(string instanceId, long gibibytes, CancellationToken cancellationToken = default)
    {
        report?.Invoke($"Looking up the zone of {instanceId}.");
        var instances = await client.DescribeInstancesAsync(new() { InstanceIds = [instanceId] }, cancellationToken);

        report?.Invoke($"Creating a disk of {gibibytes} GiB in {instances.DataSet[0].ZoneId}.");
        var created =
            await client.CreateDisksAsync(new() { ZoneId = instances.DataSet[0].ZoneId!, DiskName = "sample-data", DiskSize = gibibytes }, cancellationToken);
        report?.Invoke($"Waiting until {created.DiskIds[0]} is created.");
        await client.WaitForCreateDisksAsync(created.DiskIds, wait, cancellationToken);

        report?.Invoke($"Attaching it to {instanceId}.");
        await client.AttachDisksAsync(new() { DiskIds = created.DiskIds, InstanceId = instanceId }, cancellationToken);
        report?.Invoke("Waiting until it is in use.");
        return (await client.WaitForAttachDisksAsync(created.DiskIds, wait, cancellationToken))[0];
    }
}
