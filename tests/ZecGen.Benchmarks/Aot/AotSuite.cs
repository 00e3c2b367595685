using System.Net;
using System.Runtime.InteropServices;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Plain;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Aot;

/// <summary>The sample program and the same by hand, compiled ahead of time: warnings, size, and one call from the start of the process to its end.</summary>
internal sealed class AotSuite : Suite
{
    private const string Hand = "by hand";

    public override string Name => "aot";

    public override string Description => "A program of one call, compiled ahead of time, against the same by hand. Publishing takes minutes.";

    public override bool IsShort => false;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        using var work = new WorkFolder();
        var ours = Publish(Path.Combine(PageSet.Root, "generated-sample", "Zec.Aot"), "Zec.Aot", work);
        var hand = Publish(Path.Combine(PageSet.Root, "tests", "ZecGen.Benchmarks", "Aot", "ByHand"), "ByHand", work);

        using var service = new Loopback(Samples.Envelope(Samples.ImageCreated));
        var outcome = Interleaved.Compare(settings.Rounds, new Way(Figure.Ours, () => Call(ours.Program)), new Way(Hand, () => Call(hand.Program)));
        return
        [
            new("AOT: warnings", Figure.Ours, Unit.Count, ours.Warnings, 0),
            new("AOT: warnings", Hand, Unit.Count, hand.Warnings),
            new("AOT: size", Figure.Ours, Unit.Bytes, new FileInfo(ours.Program).Length, 6_700_000),
            new("AOT: size", Hand, Unit.Bytes, new FileInfo(hand.Program).Length),
            .. outcome.Ratios($"AOT, one call from start to end: ÷ {Hand}", Hand, 1.1),
            new("AOT, one call from start to end: time", Figure.Ours, Unit.Milliseconds, outcome.Milliseconds(Figure.Ours)),
            new("AOT, one call from start to end: time", Hand, Unit.Milliseconds, outcome.Milliseconds(Hand)),
        ];

        void Call(string program)
        {
            if (service.Call(program) is var printed && printed.Trim() != Samples.ImageCreated.ImageId)
                throw new InvalidOperationException($"{program} printed {printed}");
        }
    }

    private static (string Program, int Warnings) Publish(string project, string name, WorkFolder work)
    {
        var output = Path.Combine(work.Path, name);
        var printed = Tool.Run(project, "dotnet", "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:TreatWarningsAsErrors=false",
            "-o", output, "--artifacts-path", Path.Combine(work.Path, "artifacts"), "-nodeReuse:false");
        return (Path.Combine(output, name), printed.Split('\n').Where(line => line.Contains("warning ", StringComparison.Ordinal)).Distinct().Count());
    }

    /// <summary>A server on this machine that returns every call with the same bytes.</summary>
    private sealed class Loopback : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly string address;

        public Loopback(byte[] response)
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
            }
            listener.Prefixes.Add(address);
            listener.Start();
            _ = RespondAsync(response);
        }

        public string Call(string program) =>
            Tool.Run(Path.GetDirectoryName(program)!, "/usr/bin/env", "ZENLAYER_ENDPOINT=" + address, "ZENLAYER_ACCESS_KEY_ID=id",
                "ZENLAYER_ACCESS_KEY_SECRET=password", program, "1472168087751233118", "web-base-2026.11");

        public void Dispose() => listener.Close();

        private async Task RespondAsync(byte[] response)
        {
            while (listener.IsListening)
                try
                {
                    var context = await listener.GetContextAsync();
                    await context.Request.InputStream.CopyToAsync(Stream.Null);
                    context.Response.ContentType = "application/json";
                    context.Response.ContentLength64 = response.Length;
                    await context.Response.OutputStream.WriteAsync(response);
                    context.Response.Close();
                }
                catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
                {
                    // A program that ended early, or the end of the measurement.
                }
        }
    }
}
