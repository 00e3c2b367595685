using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Markdig;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Benchmarks.Mutation;

/// <summary>The command that breaks very many pages and looks whether all are still read, in their time, to code that compiles.</summary>
internal static class MutateCommand
{
    private const int BatchSize = 150;
    private const double Slow = 10;

    // Half a surrogate pair is no text to the usual one.
    private static readonly Encoding Forgiving = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private static readonly Option<int> Count = new("--pages") { Description = "How many pages.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Seed =
        new("--seed") { Description = "The same seed breaks the same pages in the same way.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Minutes = new("--minutes") { Description = "When to stop at the latest.", DefaultValueFactory = _ => 60 };
    private static readonly Option<int> BindEvery =
        new("--bind-every") { Description = "Of how many projects the compiler binds one; it parses all.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Keep = new("--keep") { Description = "A folder for the pages that something is wrong with." };
    private static readonly Option<int> First = new("--from") { Description = "The number of the page to begin with, a multiple of 150." };

    private static readonly Option<int?> Only = new("--only") { Description = "The number of a single page to break and measure." };

    public static Command Create()
    {
        var command = new Command("mutate", "Breaks pages at random and looks whether the generator survives them.") { Count, Seed, Minutes,
            BindEvery, Keep, First, Only };
        command.SetAction(
            arguments => arguments.GetValue(Only) is { } only
                ? Replay(only, arguments.GetValue(Seed), arguments.GetValue(Keep))
                : Run(arguments.GetValue(Count), arguments.GetValue(Seed), TimeSpan.FromMinutes(arguments.GetValue(Minutes)), arguments.GetValue(BindEvery),
                    arguments.GetValue(Keep), arguments.GetValue(First)));
        return command;
    }

    private static int Run(int count, int seed, TimeSpan limit, int bindEvery, string? keep, int first)
    {
        var donors = PageSet.Everything();
        var mutator = new PageMutator([.. donors.Select(page => page.Text)], seed);
        var clock = Stopwatch.StartNew();
        var times = new List<(double PerKilobyte, int Number, int Donor)>();
        var (done, bound, characters, faults) = (0, 0, 0L, 0);

        for (var batch = first / BatchSize; done < count && clock.Elapsed < limit; batch++)
        {
            var chosen = Choose(donors.Count, seed, batch);
            var pages = chosen.Take(Math.Min(BatchSize, count - done)).Select((donor, i) => Page(donor, (batch * BatchSize) + i)).ToList();

            for (var i = 0; i < pages.Count; i++) times.Add((TimePerKilobyte(pages[i]), (batch * BatchSize) + i, chosen[i]));
            var binds = batch % bindEvery == 0;
            foreach (var fault in Faults(pages, binds, keep, batch))
            {
                faults++;
                Console.WriteLine(fault);
            }
            (done, bound, characters) = (done + pages.Count, bound + (binds ? pages.Count : 0), characters + pages.Sum(page => (long)page.Content.Length));
        }

        var median = Interleaved.Median(times.Select(time => time.PerKilobyte));
        // Measured again, since the machine has other things to do at times.
        var slow = times.Where(time => time.PerKilobyte > Slow * median)
            .Select(time => (time.Number, Page: Page(time.Donor, time.Number)))
            .Select(time => (Ratio: LeastTime(() => TimePerKilobyte(time.Page)) / median, time.Number, time.Page))
            .OrderByDescending(time => time.Ratio).ToList();
        foreach (var (ratio, number, page) in slow.Where(page => page.Ratio > Slow))
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                    $"page {number} ({page.RelativePath}, {page.Content.Length} characters): {ratio:F1} × the median time, {MarkdigAlone(page) / median:F1} × "
                        + $"for Markdig alone"));
            Save(keep, page, number);
        }
        var slowest = slow.Select(page => page.Ratio)
            .Append(times.Where(time => time.PerKilobyte <= Slow * median).Max(time => time.PerKilobyte) / median).Max();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{done} of {count} pages with seed {seed}, {characters / 1024 / 1024} M characters, {bound} of them bound by the compiler, "
                + $"{clock.Elapsed.TotalSeconds:F0} s: {faults} faults; {median * 1000:F1} µs/KB at the median, the slowest page "
                + $"{slowest:F1} × that"));
        return faults == 0 && done == count && slow.All(page => page.Ratio <= Slow) ? 0 : 1;

        PageFile Page(int donor, int number) => new(donors[donor].Path, mutator.Mutate(donors[donor].Text, number));
    }

    // Which pages a batch breaks, in which order.
    private static int[] Choose(int donors, int seed, int batch)
    {
        var chosen = Enumerable.Range(0, donors).ToArray();
        new Random(unchecked((seed * 7_919) + batch)).Shuffle(chosen);
        return chosen;
    }

    private static int Replay(int number, int seed, string? keep)
    {
        var donors = PageSet.Everything();
        var mutator = new PageMutator([.. donors.Select(page => page.Text)], seed);
        var usual = Interleaved.Median(donors.Select(donor => LeastTime(() => TimePerKilobyte(new(donor.Path, donor.Text)))));
        var chosen = donors[Choose(donors.Count, seed, number / BatchSize)[number % BatchSize]];
        var page = new PageFile(chosen.Path, mutator.Mutate(chosen.Text, number));
        Save(keep, page, number);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"page {number} ({page.RelativePath}, {page.Content.Length} characters): {LeastTime(() => TimePerKilobyte(page)) / usual:F1} × the median of "
                + $"unbroken pages ({usual * 1000:F1} µs/KB), {MarkdigAlone(page) / usual:F1} × for Markdig alone"));
        return 0;
    }

    // Other programs, collections of garbage and the compiler of hot methods only ever add to a time.
    private static double LeastTime(Func<double> measure) => Enumerable.Range(0, 20).Min(i =>
    {
        if (i % 5 == 4) Thread.Sleep(2);
        return measure();
    });

    /// <summary>Milliseconds to read a page, for each 1,024 characters; a smaller page counts as so many.</summary>
    private static double TimePerKilobyte(PageFile page)
    {
        var source = new PageSource(page.RelativePath, page.RelativePath, page.Content, null, null);
        var start = Stopwatch.GetTimestamp();
        Guarded(() => PageParser.Parse(source), page.RelativePath);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Math.Max(1, page.Content.Length / 1024.0);
    }

    /// <summary>What is wrong with a project, reported for the pages that it is wrong with where one alone suffices.</summary>
    private static List<string> Faults(IReadOnlyList<PageFile> pages, bool binds, string? keep, int batch)
    {
        var faults = new List<string>();
        if (Check(pages, $"batch {batch}") is not { Count: > 0 } all) return faults;
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
            if (Check([page], page.RelativePath) is { Count: > 0 } own)
            {
                faults.Add($"page {(batch * BatchSize) + i} ({page.RelativePath}): {own[0]}");
                Save(keep, page, (batch * BatchSize) + i);
            }
        if (faults.Count > 0) return faults;
        foreach (var (page, i) in pages.Select((page, i) => (page, i))) Save(keep, page, (batch * BatchSize) + i);
        return [.. all.Take(5).Select(fault => $"batch {batch}, several pages together: {fault}")];

        IReadOnlyList<string> Check(IReadOnlyList<PageFile> some, string what) => Guarded(() => MutationBatch.Check(some, binds), what);
    }

    private static void Save(string? keep, PageFile page, int number)
    {
        if (keep is null) return;
        var path = Path.Combine(keep, $"{number / BatchSize}", $"{number}", page.RelativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, page.Content, Forgiving);
    }

    private static double MarkdigAlone(PageFile page) => LeastTime(() =>
    {
        var start = Stopwatch.GetTimestamp();
        Markdown.Parse(page.Content, Tables);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Math.Max(1, page.Content.Length / 1024.0);
    });

    // Of the processor: on a busy machine, what does not hang waits as well.
    private static TimeSpan UsedTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // What hangs cannot be stopped from within: the process reports it and ends.
    private static T Guarded<T>(Func<T> run, string what)
    {
        var begin = UsedTime();
        using var watch = new Timer(
            _ =>
            {
                if (UsedTime() - begin < Hang) return;
                Console.WriteLine($"{what}: not done after {Hang.TotalMinutes} minutes");
                Environment.Exit(1);
            },
            null, Hang, TimeSpan.FromSeconds(10));
        return run();
    }
}
