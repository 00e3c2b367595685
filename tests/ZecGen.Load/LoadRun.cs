using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Zec;
using ZecGen.Logging;
using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>Many calls at a time over real sockets, some with faults; then compares how each ended with what the service saw of it.</summary>
public static class LoadRun
{
    /// <summary>How much more live objects may take after a load than before the first: buffers that the platform's pool keeps for its threads, by
    /// what each happened to send and receive.</summary>
    private const long Margin = 1024 * 1024;

    /// <summary>How much more objects may take at the most while a load runs: for each call under way, and for what the service keeps of each call.
    /// Far less tha responses announce.</summary>
    private const long PeakMargin = 64 * 1024 * 1024;
    private const long PeakPerCallUnderWay = 256 * 1024;
    private const long PeakPerCall = 4 * 1024;

    private const int WarmUpCalls = 5000;
    private const int Kinds = 10;

    /// <summary>Runs it. Loopback only, and bounded by the number of calls.</summary>
    /// <param name="settings">How much.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What each load has shown, in order; all of them are compared with what was before the first.</returns>
    public static async Task<IReadOnlyList<LoadReport>> RunAsync(LoadSettings settings, CancellationToken cancellationToken = default)
    {
        // What is loaded and made once belongs to no load; as many calls at a time as later, for what each of them brings.
        await RunAsync(new(settings with { Calls = Math.Min(settings.Calls, WarmUpCalls), Duration = null }), new(), cancellationToken);
        var before = await SettleAsync(0, cancellationToken);

        var reports = new List<LoadReport>();
        for (var load = 0; load < settings.Loads; load++)
        {
            var report = new LoadReport(settings);
            var peak = await RunAsync(report, new(), cancellationToken);
            JudgeResources(report, before, peak, await SettleAsync(before.Sockets ?? 0, cancellationToken));
            reports.Add(report);
        }
        return reports;
    }

    private static async Task<Resources> RunAsync(LoadReport report, Ledger ledger, CancellationToken cancellationToken)
    {
        var settings = report.Settings;
        using var secrets = new Secrets();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(secrets));
        var unobserved = new ConcurrentQueue<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs arguments) => unobserved.Enqueue(arguments.Exception.ToString());
        TaskScheduler.UnobservedTaskException += Note;
        var fake = new FakeServiceOptions
        {
            Seed = settings.Seed, MaxRecordedRequests = 0, AccessKeyPassword = Secrets.Of("key"), BearerToken = Secrets.Of("token"),
            Observer = request =>
            {
                secrets.Look(request);
                ledger.Add(request);
            },
        };
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor, fake, cancellationToken);
        var options = service.ClientOptions.LogTo(loggers);
        // Delays cost time and show nothing here; what the service requests is respected all the same.
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(20);
        using var client = new ZecClient(new Rotation(service, Secrets.Of("token")), options);
        var (image, subnet) = (service.Resource("image").Ids[0], service.Resource("subnet").Ids[0]);
        service.OnAny().WithProbability(settings.Faults).RespondOneOf(Faults.All);

        using var sampling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var peak = SamplePeakAsync(sampling.Token);
        var outcomes = new string[settings.Calls];
        var watch = Stopwatch.StartNew();
        var begun = 0;
        await Task.WhenAll(Enumerable.Range(0, settings.InFlight).Select(_ => Task.Run(async () =>
        {
            while (settings.Duration is null || watch.Elapsed < settings.Duration)
            {
                var call = Interlocked.Increment(ref begun) - 1;
                if (call >= outcomes.Length) return;
                outcomes[call] = await Outcome.OfAsync(() => CallAsync(client, call, image, subnet, cancellationToken), secrets);
            }
        }, cancellationToken)));
        report.Elapsed = watch.Elapsed;
        await sampling.CancelAsync();
        outcomes = outcomes[..Math.Min(begun, outcomes.Length)];
        (report.Calls, report.SearchedTexts) = (outcomes.Length, secrets.Seen);

        Count(report, outcomes, ledger);
        Judge(report, outcomes, ledger);
        await JudgeCreatedAsync(report, service, image);
        report.Violations.AddRange(secrets.Leaks);
        Resources.Settled();
        TaskScheduler.UnobservedTaskException -= Note;
        report.Violations.AddRange(unobserved.Select(static exception => $"nobody observed {exception}"));
        return await peak;
    }

    // Of ten calls six read, three create, one of them with a password, one changes.
    private static Task CallAsync(ZecClient client, int call, string image, string subnet, CancellationToken cancellationToken) => (call % Kinds) switch
    {
        3 => client.CreateZecInstancesAsync(
            new()
            {
                ZoneId = "asia-east-1a", ImageId = image, InstanceType = "z2a.cpu.1", InstanceCount = 1, InstanceName = Ledger.NameOf(call),
                SubnetId = subnet, Password = Password(call),
            },
            cancellationToken),
        0 or 5 => client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = Ledger.NameOf(call) }, cancellationToken),
        7 => client.ModifyImagesAttributesAsync(new() { ImageIds = [image], ImageName = Ledger.NameOf(call) }, cancellationToken),
        _ => client.DescribeCustomImagesAsync(new() { ImageIds = [image], TagKeys = [Ledger.NameOf(call)] }, cancellationToken),
    };

    private static string Password(int call) => $"{Secrets.Of("P")}-{call % 100:00}";

    private static bool IsReading(int call) => call % Kinds is not (0 or 3 or 5 or 7);

    private static void Count(LoadReport report, string[] outcomes, Ledger ledger)
    {
        foreach (var outcome in outcomes) report.Outcomes[outcome] = report.Outcomes.GetValueOrDefault(outcome) + 1;
        foreach (var name in ledger.All().Select(Faults.NameOf)) report.Responses[name] = report.Responses.GetValueOrDefault(name) + 1;
    }

    private static void Judge(LoadReport report, string[] outcomes, Ledger ledger)
    {
        for (var call = 0; call < outcomes.Length; call++)
        {
            var attempts = ledger.Of(call);
            if (attempts.Count == 0) report.Violations.Add($"{Ledger.NameOf(call)} never arrived and ended as '{outcomes[call]}'");
            else if (outcomes[call] != Faults.OutcomeOf(attempts[^1]))
                report.Violations.Add($"{Ledger.NameOf(call)} ended as '{outcomes[call]}' after '{Faults.NameOf(attempts[^1])}'");
            foreach (var early in attempts.SkipLast(1))
            {
                if (early.IsSuccess) report.Violations.Add($"{Ledger.NameOf(call)} was sent again after a success");
                else if (!IsReading(call) && !Faults.ProvesNothingDone(early))
                    report.Violations.Add($"{Ledger.NameOf(call)} changes something and was sent again after '{Faults.NameOf(early)}'");
            }
        }
    }

    private static void JudgeResources(LoadReport report, Resources before, Resources peak, Resources after)
    {
        report.Managed = (before.Managed, Math.Max(peak.Managed, after.Managed), after.Managed);
        report.WorkingSet = (before.WorkingSet, Math.Max(peak.WorkingSet, after.WorkingSet), after.WorkingSet);
        report.Sockets = (before.Sockets, peak.Sockets, after.Sockets);
        if (after.Managed > before.Managed + Margin) report.Violations.Add($"{after.Managed - before.Managed} bytes of live objects are left");
        var most = before.Managed + PeakMargin + (report.Settings.InFlight * PeakPerCallUnderWay) + (report.Calls * PeakPerCall);
        if (peak.Managed > most) report.Violations.Add($"{peak.Managed} bytes of objects at the most, which is more than {most}");
        if (after.Sockets > before.Sockets) report.Violations.Add($"{after.Sockets - before.Sockets} sockets are left");
    }

    // Nothing is created twice, whatever became of the responses.
    private static async Task JudgeCreatedAsync(LoadReport report, FakeService service, string modified)
    {
        service.OnAny().Clear();
        using var client = new ZecClient(service.Credential, service.ClientOptions);
        var names = new HashSet<string>(StringComparer.Ordinal);
        // Not the largest pages, so that no larger buffers are left in the platform's pool.
        await foreach (var image in client.DescribeAllCustomImagesAsync(new() { ImageName = "call-", PageSize = 500 }))
            if (image.ImageId != modified && !names.Add(image.ImageName!)) report.Violations.Add($"{image.ImageName} was created twice");
        await foreach (var instance in client.DescribeAllInstancesAsync(new() { Name = "call-", PageSize = 500 }))
            if (!names.Add(instance.InstanceName!)) report.Violations.Add($"{instance.InstanceName} was created twice");
    }

    private static async Task<Resources> SamplePeakAsync(CancellationToken cancellationToken)
    {
        var peak = Resources.Now();
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = Resources.Now();
            int? most = now.Sockets is { } sockets ? Math.Max(peak.Sockets ?? 0, sockets) : null;
            peak = new(Math.Max(peak.Managed, now.Managed), Math.Max(peak.WorkingSet, now.WorkingSet), most);
            await Task.Delay(100, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
        return peak;
    }

    // Sockets close a little after the client and the service are gone.
    private static async Task<Resources> SettleAsync(int sockets, CancellationToken cancellationToken)
    {
        // The load went on into this on its own stack, which still holds what it used.
        await Task.Yield();
        var settled = Resources.Settled();
        for (var i = 0; i < 20 && settled.Sockets > sockets; i++)
        {
            await Task.Delay(100, cancellationToken);
            settled = Resources.Settled();
        }
        return settled;
    }
}
