using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>How long a test waits for what must happen: a failure instead of a hang.</summary>
internal static class Patience
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    /// <summary>Waits until so many requests have reached a service.</summary>
    public static async Task ArrivalOfAsync(this FakeService service, int count)
    {
        using var end = new CancellationTokenSource(Time);
        while (service.Requests.Count < count) await Task.Delay(5, end.Token);
    }
}
