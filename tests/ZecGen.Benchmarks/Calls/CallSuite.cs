using Refit;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Peers;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Calls;

/// <summary>Whole calls over a transport that returns at once: checks, JSON, signature, HTTP messages, envelope.</summary>
internal sealed class CallSuite : Suite
{
    private const string Hand = "by hand";
    private const string Refit = "Refit";
    private const string NSwag = "NSwag";

    public override string Name => "calls";

    public override string Description => "Calls over a stub transport against hand-written code, Refit and NSwag's client.";

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        var transport = new StubTransport(Samples.Responses);
        using var zec = Requests.Client(transport);
        var hand = new HandClient(new(transport));
        var refit = RestService.For<IRefitZec>(
            new HttpClient(new SigningHandler(transport)) { BaseAddress = new("https://console.zenlayer.com") },
            new RefitSettings(new SystemTextJsonContentSerializer(PlainContext.Default.Options)));
        var nswag = NSwagClient.Load(new HttpClient(new SigningHandler(transport)));

        var (create, describe) = (Requests.CreateImage(Samples.CreateImage.ImageName!), Requests.DescribeInstances);

        return
        [
            .. Compare(
                "CreateImage", 0.75, 2600, settings,
                () => zec.CreateImageAsync(create).GetAwaiter().GetResult().ImageId,
                () => hand.CreateImageAsync(Samples.CreateImage).GetAwaiter().GetResult().ImageId,
                () => refit.CreateImageAsync(Samples.CreateImage).GetAwaiter().GetResult().Response!.ImageId,
                nswag.CreateImage),
            .. Compare(
                "page of 20 instances", 0.60, 90_000, settings,
                () => zec.DescribeInstancesAsync(describe).GetAwaiter().GetResult().DataSet[19].InstanceId,
                () => hand.DescribeInstancesAsync(Samples.DescribeInstances).GetAwaiter().GetResult().DataSet![19].InstanceId,
                () => refit.DescribeInstancesAsync(Samples.DescribeInstances).GetAwaiter().GetResult().Response!.DataSet![19].InstanceId,
                nswag.DescribeInstances),
        ];
    }

    private static IEnumerable<Figure> Compare(
        string what, double ratio, double bytes, SuiteSettings settings, Func<string?> ours, Func<string?> byHand, Func<string?> byRefit, Func<string?> byNSwag)
    {
        (string Name, Func<string?> Run)[] ways = [(Figure.Ours, ours), (Hand, byHand), (Refit, byRefit), (NSwag, byNSwag)];
        if (ways.Select(way => way.Run()).Distinct().Count() != 1) throw new InvalidOperationException("The clients read different responses.");
        var outcome = Interleaved.Compare(settings.Rounds, [.. ways.Select(way => new Way(way.Name, () => way.Run()))]);
        return
        [
            .. outcome.Ratios($"Call, {what}: ÷ {Hand}", Hand, ratio, Refit, NSwag),
            .. outcome.Allocated($"Call, {what}: allocated", bytes, Hand, Refit, NSwag),
            .. ways.Select(way => new Figure($"Call, {what}: time", way.Name, Unit.Milliseconds, outcome.Milliseconds(way.Name))),
        ];
    }
}
