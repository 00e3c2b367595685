using ZecGen;

namespace Zec.Sample.Tasks;

/// <summary>Waits for the states that the tasks need.</summary>
/// <param name="client">Asks.</param>
/// <param name="options">How often, and how long; <see langword="null"/> for the defaults.</param>
/// <param name="time">Measures pauses; <see langword="null"/> for the system's clock.</param>
public sealed class Waiter(IZecClient client, WaitOptions? options = null, TimeProvider? time = null)
{
    /// <summary>Waits until an instance has a state.</summary>
    public async Task<InstanceInfo> InstanceAsync(string id, string state, CancellationToken cancellationToken) =>
        (await Waiting.UntilAsync(
            [id], new DescribeInstancesRequest { InstanceIds = [id] }, client.DescribeInstancesAsync, static answer => answer.DataSet,
            static instance => instance.InstanceId, static instance => instance.Status?.Value,
            new([state], [InstanceInfoStatus.Text.CreateFailed]), options, time ?? TimeProvider.System, cancellationToken))[0];

    /// <summary>Waits until a disk has a state.</summary>
    public async Task<DiskInfo> DiskAsync(string id, string state, CancellationToken cancellationToken) =>
        (await Waiting.UntilAsync(
            [id], new DescribeDisksRequest { DiskIds = [id] }, client.DescribeDisksAsync, static answer => answer.DataSet,
            static disk => disk.DiskId, static disk => disk.DiskStatus?.Value,
            new([state], [DiskStatus.Text.Failed, DiskStatus.Text.Recycled]), options, time ?? TimeProvider.System, cancellationToken))[0];

    /// <summary>Waits until an elastic IP has a state.</summary>
    public async Task<EipInfo> AddressAsync(string id, string state, CancellationToken cancellationToken) =>
        (await Waiting.UntilAsync(
            [id], new DescribeEipsRequest { EipIds = [id] }, client.DescribeEipsAsync, static answer => answer.DataSet,
            static address => address.EipId, static address => address.Status?.Value,
            new([state], [EipStatus.Text.CreateFailed, EipStatus.Text.Recycled]), options, time ?? TimeProvider.System, cancellationToken))[0];
}
