using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Allocates an elastic IP and binds it to an instance.</summary>
/// <param name="client">Any client, as it is an interface.</param>
/// <param name="wait">How often to ask, and how long; <see langword="null"/> for what the client is set to.</param>
public sealed class BindAddress(IZecClient client, WaitOptions? wait = null)
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
        await client.WaitForCreateEipsAsync(created.EipIds, wait, cancellationToken);

        var bound = await client.AssociateEipAddressAsync(new() { EipIds = created.EipIds, NicId = nic.NicId, LanIp = nic.PrimaryIpv4 }, cancellationToken);
        bound.EnsureComplete();
        return (await client.WaitForAssociateEipAddressAsync(created.EipIds, wait, cancellationToken))[0];
    }
}
