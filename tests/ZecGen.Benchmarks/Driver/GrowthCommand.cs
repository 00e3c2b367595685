using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Benchmarks.Driver;

/// <summary>The command that shows how time grows with the number of things on pages: twice as many may take at most 2.5 times as long.</summary>
/// <remarks>
/// A collection costs what is alive, and twice as much of it is looked at twice as often: in a process with a small heap that part grows by more
/// than two whatever the code does. So the goal is for runs without a collection; the time of a process as it is stands beside it.
/// </remarks>
internal static class GrowthCommand
{
    private const double Most = 2.5;

    // More than any run allocates; a run that needs more than it has is collected, and then counts with that.
    private const long Heap = 6L << 30;

    private static readonly Option<int> Count = new("--count") { Description = "The greater number.", DefaultValueFactory = _ => 20_000 };
    private static readonly Option<int> Rounds =
        new("--rounds") { Description = "How often each number takes its turn; the least time counts.", DefaultValueFactory = _ => 5 };
    private static readonly Option<string?> Only = new("--only") { Description = "The one kind to measure." };

    public static Command Create()
    {
        var command = new Command("growth", "Measures what twice as many error codes, members, rows, values and pages cost.") { Count, Rounds, Only };
        command.SetAction(arguments => Run(arguments.GetValue(Count), arguments.GetValue(Rounds), arguments.GetValue(Only)));
        return command;
    }

    private static int Run(int count, int rounds, string? only)
    {
        var (over, measured) = (0, 0);
        Console.WriteLine(
            $"| kind | {count / 2} | {count} | ratio | {count / 2}, collected | {count}, collected | ratio |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, make) in GrowthPages.Kinds) Measure(kind, make, Emit);
        Measure("folders with a service each: names alone", GrowthPages.Folders, Bind);
        if (measured == 0)
        {
            Console.Error.WriteLine($"There is no kind '{only}'.");
            return 2;
        }
        return over == 0 ? 0 : 1;

        void Measure(string kind, Func<int, PageFile[]> make, Action<PageFile[]> run)
        {
            if (only is not null && only != kind) return;
            measured++;
            var (few, many) = (make(count / 2), make(count));
            // Compiled well before it counts: the code of the first run is not the code of the last.
            for (var warm = 0; warm < 2; warm++) run(few);
            var (half, whole) = (Cost.Greatest, Cost.Greatest);
            for (var round = 0; round < rounds; round++)
            {
                half = half.Least(CostOf(() => run(few)));
                whole = whole.Least(CostOf(() => run(many)));
            }
            var ratio = whole.Alone / half.Alone;
            if (ratio > Most) over++;
            var verdict = ratio > Most ? " too much" : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind} | {half.Alone.TotalMilliseconds:F0} ms | {whole.Alone.TotalMilliseconds:F0} ms | {ratio:F2}{verdict} | "
                    + $"{half.Collected.TotalMilliseconds:F0} ms | {whole.Collected.TotalMilliseconds:F0} ms | {whole.Collected / half.Collected:F2} |"));
        }
    }

    private static void Emit(PageFile[] pages)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()], pages.Select(page => page.ToAdditionalText()), CSharpParseOptions.Default,
            new ProjectOptions(pages, new Dictionary<string, string>()));
        var result = driver.RunGenerators(EmptyProject.OfThisProcess).GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw new InvalidOperationException("The generator threw.", exception);
    }

    private static void Bind(PageFile[] pages)
    {
        List<Page> parsed = [.. pages.Select(page => PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, null, null)))];
        SymbolTable.Build(parsed.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, OutputOptions.Default);
    }

    private static Cost CostOf(Action run)
    {
        var collected = TimeOf(run);
        GC.Collect();
        GC.TryStartNoGCRegion(Heap);
        var alone = TimeOf(run);
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
        return new(alone, collected);
    }

    // Of the processor, so that what else the machine does counts little.
    private static TimeSpan TimeOf(Action run)
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        run();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    /// <param name="Alone">The time without collections.</param>
    /// <param name="Collected">The time of a process as it is.</param>
    private readonly record struct Cost(TimeSpan Alone, TimeSpan Collected)
    {
        public static Cost Greatest { get; } = new(TimeSpan.MaxValue, TimeSpan.MaxValue);

        public Cost Least(Cost other) => new(Min(Alone, other.Alone), Min(Collected, other.Collected));

        private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
    }
}
