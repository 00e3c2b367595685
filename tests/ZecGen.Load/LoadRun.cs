using System.Diagnostics;
using Zec;
using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>Many calls at a time over real sockets, some with faults; then compares how each ended with what the service saw of it.</summary>
public static class LoadRun
{
    private const int WarmUpCalls = 500;
    private const int Kinds = 10;

    /// <summary>Runs it. Loopback only, and bounded by the number of calls.</summary>
    /// <param name="settings">How much.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<LoadReport> RunAsync(LoadSettings settings, CancellationToken cancellationToken = default)
    {
        var report = new LoadReport(settings);
        // What is loaded and made once belongs to no run.
        await RunAsync(new(settings with { Calls = WarmUpCalls }), new(), cancellationToken);
        var before = Resources.Settled();

        var peak = await RunAsync(report, new(), cancellationToken);

        var after = await SettleAsync(before, cancellationToken);
        report.Managed = (before.Managed, Math.Max(peak.Managed, after.Managed), after.Managed);
        report.WorkingSet = (before.WorkingSet, Math.Max(peak.WorkingSet, after.WorkingSet), after.WorkingSet);
        report.Sockets = (before.Sockets, peak.Sockets, after.Sockets);
        return report;
    }

    private static async Task<Resources> RunAsync(LoadReport report, Ledger ledger, CancellationToken cancellationToken)
    {
        var settings = report.Settings;
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, new() { Seed = settings.Seed, KeptRequests = 0, Observer = ledger.Add }, cancellationToken);
        var options = service.ClientOptions;
        // Pauses cost time and show nothing here; what the service asks for is kept all the same.
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(20);
        using var client = new ZecClient(service.Credential, options);
        var image = service.Resource("image").Ids[0];
        service.OnAny().WithProbability(settings.Faults).AnswerOneOf(Faults.All);

        using var sampling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var peak = SamplePeakAsync(sampling.Token);
        var outcomes = new string[settings.Calls];
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, settings.Calls, new ParallelOptions { MaxDegreeOfParallelism = settings.InFlight, CancellationToken = cancellationToken }, async (call, token) =>
            outcomes[call] = await Outcome.OfAsync(() => CallAsync(client, call, image, token)));
        report.Elapsed = watch.Elapsed;
        await sampling.CancelAsync();

        Count(report, outcomes, ledger);
        Judge(report, outcomes, ledger);
        await JudgeCreatedAsync(report, service, image);
        return await peak;
    }

    // Of ten calls seven read, two create, one changes.
    private static Task CallAsync(ZecClient client, int call, string image, CancellationToken cancellationToken) => (call % Kinds) switch
    {
        0 or 5 => client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = Ledger.NameOf(call) }, cancellationToken),
        7 => client.ModifyImagesAttributesAsync(new() { ImageIds = [image], ImageName = Ledger.NameOf(call) }, cancellationToken),
        _ => client.DescribeCustomImagesAsync(new() { ImageIds = [image], TagKeys = [Ledger.NameOf(call)] }, cancellationToken),
    };

    private static bool IsReading(int call) => call % Kinds is not (0 or 5 or 7);

    private static void Count(LoadReport report, string[] outcomes, Ledger ledger)
    {
        foreach (var outcome in outcomes) report.Outcomes[outcome] = report.Outcomes.GetValueOrDefault(outcome) + 1;
        foreach (var name in ledger.All().Select(Faults.NameOf)) report.Answers[name] = report.Answers.GetValueOrDefault(name) + 1;
    }

    private static void Judge(LoadReport report, string[] outcomes, Ledger ledger)
    {
        for (var call = 0; call < outcomes.Length; call++)
        {
            var tries = ledger.Of(call);
            if (tries.Count == 0) report.Violations.Add($"{Ledger.NameOf(call)} never arrived and ended as '{outcomes[call]}'");
            else if (outcomes[call] != Faults.OutcomeOf(tries[^1])) report.Violations.Add($"{Ledger.NameOf(call)} ended as '{outcomes[call]}' after '{Faults.NameOf(tries[^1])}'");
            foreach (var early in tries.SkipLast(1))
            {
                if (early.IsSuccess) report.Violations.Add($"{Ledger.NameOf(call)} was sent again after a success");
                else if (!IsReading(call) && !Faults.ProvesNothingDone(early)) report.Violations.Add($"{Ledger.NameOf(call)} changes something and was sent again after '{Faults.NameOf(early)}'");
            }
        }
    }

    // Nothing is created twice, whatever became of the answers.
    private static async Task JudgeCreatedAsync(LoadReport report, FakeService service, string modified)
    {
        service.OnAny().Clear();
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var image in client.DescribeAllCustomImagesAsync(new() { ImageName = "call-", PageSize = 1000 }))
            if (image.ImageId != modified && !names.Add(image.ImageName!)) report.Violations.Add($"{image.ImageName} was created twice");
    }

    private static async Task<Resources> SamplePeakAsync(CancellationToken cancellationToken)
    {
        var peak = Resources.Now();
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = Resources.Now();
            peak = new(Math.Max(peak.Managed, now.Managed), Math.Max(peak.WorkingSet, now.WorkingSet), now.Sockets is { } sockets ? Math.Max(peak.Sockets ?? 0, sockets) : null);
            await Task.Delay(100, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
        return peak;
    }

    // Sockets close a little after the client and the service are gone.
    private static async Task<Resources> SettleAsync(Resources before, CancellationToken cancellationToken)
    {
        // The run went on into this on its own stack, which still holds what it used.
        await Task.Yield();
        var after = Resources.Settled();
        for (var i = 0; i < 50 && after.Sockets > before.Sockets; i++)
        {
            await Task.Delay(100, cancellationToken);
            after = Resources.Settled();
        }
        return after;
    }
}
