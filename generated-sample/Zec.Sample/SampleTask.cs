using Zec.Sample.Tasks;
using ZecGen;

namespace Zec.Sample;

/// <summary>What the sample can do, by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arguments">Its arguments when it calls a fake.</param>
/// <param name="RunAsync">Does it, and gives the exit code of the program.</param>
internal sealed record SampleTask(
    string Name, IReadOnlyList<string> Arguments, Func<IZecClient, WaitOptions, IReadOnlyList<string>, TextWriter, Task<int>> RunAsync)
{
    private static readonly SampleTask[] All =
    [
        new("tour", ["i-7f3a51", "asia-east-1a"], static (client, _, arguments, output) => new Tour(client, output).RunAsync(arguments[0], arguments[1])),
        new("boot", ["asia-east-1a", "z2a.cpu.1"], static async (client, options, arguments, output) =>
        {
            var instance = await new BootInstance(client, options, output.WriteLine).RunAsync(arguments[0], arguments[1]);
            return Finish(output, $"{instance.InstanceId} is {instance.Status}.");
        }),
        new("disk", ["i-7f3a51"], static async (client, options, arguments, output) =>
        {
            var disk = await new AttachDisk(client, options, output.WriteLine).RunAsync(arguments[0], gibibytes: 20);
            return Finish(output, $"{disk.DiskId} is {disk.DiskStatus} at {disk.InstanceId}.");
        }),
        new("address", ["i-7f3a51"], static async (client, options, arguments, output) =>
        {
            var address = await new BindAddress(client, options, output.WriteLine).RunAsync(arguments[0], megabits: 1);
            return Finish(output, $"{address.EipId} is {address.Status} to {address.AssociatedId}.");
        }),
    ];

    /// <returns>Null when there is no such task.</returns>
    public static SampleTask? Find(string name) => Array.Find(All, task => task.Name == name);

    private static int Finish(TextWriter output, string text)
    {
        output.WriteLine(text);
        return 0;
    }
}
