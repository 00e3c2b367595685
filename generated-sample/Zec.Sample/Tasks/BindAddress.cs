using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Allocates an elastic IP and binds it to an instance.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="waiter">Waits.</param>
public sealed class BindAddress(IZecClient client, Waiter waiter)
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
        var instances = await client.DescribeInstancesAsync(new() { InstanceIds = [instanceId] }, cancellationToken);
        var nic = instances.DataSet[0].Nics.First(candidate => candidate.NicType == NicType.Primary);

        var created = await client.CreateEipsAsync(
            new() { RegionId = nic.RegionId!, Name = "sample", InternetChargeType = InternetChargeType.ByBandwidth, Bandwidth = megabits },
            cancellationToken);
        var address = await waiter.AddressAsync(created.EipIds[0], EipStatus.Text.Unbind, cancellationToken);

        var bound = await client.AssociateEipAddressAsync(new() { EipIds = [address.EipId!], NicId = nic.NicId, LanIp = nic.PrimaryIpv4 }, cancellationToken);
        bound.EnsureComplete();
        return await waiter.AddressAsync(address.EipId!, EipStatus.Text.Binded, cancellationToken);
    }
}
