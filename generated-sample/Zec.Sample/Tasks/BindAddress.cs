using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Allocates an elastic IP and binds it to an instance.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="wait">How often to poll, and how long; <see langword="null"/> for what the client is set to.</param>
/// <param name="report">Receives a line for each step, before the step begins; <see langword="null"/> for none.</param>
public sealed class BindAddress(IZecClient client, WaitOptions? wait = null, Action<string>? report = null)
{
    /// <summary>Binds it to the primary network interface of the instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="megabits">How much bandwidth it may use, per second.</param>
    /// <param name="cancellationToken">Ends it early; the address that was allocated by then stays.</param>
    /// <returns>The address as it is bound.</returns>
    /// <exception cref="PartialFailureException">It cannot be bound.</exception>
    /// <exception cref="WaitException">It cannot be allocated, or is not bound in time.</exception>
    public async Task<EipInfo> RunAsync(string instanceId, long megabits, CancellationToken cancellationToken = default)
    {
        report?.Invoke($"Looking up the primary network interface of {instanceId}.");
        var instances = await client.DescribeInstancesAsync(new() { InstanceIds = [instanceId] }, cancellationToken);
        var nic = instances.DataSet[0].Nics.First(candidate => candidate.NicType == NicType.Primary);

        report?.Invoke($"Allocating an address in {nic.RegionId}.");
        var created = await client.CreateEipsAsync(
            new() { RegionId = nic.RegionId!, Name = "sample", InternetChargeType = InternetChargeType.ByBandwidth, Bandwidth = megabits },
            cancellationToken);
        report?.Invoke($"Waiting until {created.EipIds[0]} is allocated.");
        await client.WaitForCreateEipsAsync(created.EipIds, wait, cancellationToken);

        report?.Invoke($"Binding it to {nic.NicId}.");
        var bound = await client.AssociateEipAddressAsync(new() { EipIds = created.EipIds, NicId = nic.NicId, LanIp = nic.PrimaryIpv4 }, cancellationToken);
        bound.EnsureComplete();
        report?.Invoke("Waiting until it is bound.");
        return (await client.WaitForAssociateEipAddressAsync(created.EipIds, wait, cancellationToken))[0];
    }
}
