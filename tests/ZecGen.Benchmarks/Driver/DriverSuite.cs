using Markdig;
using Microsoft.CodeAnalysis;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator;

namespace ZecGen.Benchmarks.Driver;

/// <summary>The generator as the compiler and editors drive it, at three sizes of documentation.</summary>
internal sealed class DriverSuite : Suite
{
    private static readonly int[] Sizes = [118, 1000, 5000];
    private static readonly string[] Edits = ["prose edited", "field renamed", "C# edited", "nothing changed"];

    public override string Name => "driver";

    public override string Description => "Driving the generator: full runs and edits at 118, 1,000 and 5,000 pages.";

    public override bool ReadsPages => true;

    public override bool CollectsSeldom => true;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        var pages = PageSet.Of(settings.Pages);
        var projects = Sizes.ToDictionary(size => size, size => new Project(PageSet.Repeat(pages, size)));

        foreach (var size in Sizes.Where(size => size < 5000))
        {
            var full = Interleaved.Compare(Math.Max(7, settings.Rounds * 118 / size), FullRun(projects[size]), MarkdigAlone(projects[size]));
            yield return new($"{size:N0} pages: full run ÷ Markdig", Figure.Ours, Unit.Ratio, full.Ratio("full", "Markdig"));
        }

        var ways = new List<Way>();
        foreach (var size in Sizes)
        {
            ways.Add(FullRun(projects[size]) with { Name = $"{size:N0} pages: full run" });
            ways.AddRange(Editing(projects[size]).Select(way => way with { Name = $"{size:N0} pages: {way.Name}" }));
        }
        var all = Interleaved.Compare(Math.Max(5, settings.Rounds / 10), ways);
        yield return new("1,000 pages: prose edited ÷ nothing changed", Figure.Ours, Unit.Ratio,
            all.Ratio("1,000 pages: prose edited", "1,000 pages: nothing changed"), 1.5);
        yield return new("1,000 pages: prose edited ÷ full run", Figure.Ours, Unit.Ratio,
            all.Ratio("1,000 pages: prose edited", "1,000 pages: full run"), 1 / 40.0);
        yield return new("1,000 pages: field renamed ÷ full run", Figure.Ours, Unit.Ratio, all.Ratio("1,000 pages: field renamed", "1,000 pages: full run"));
        foreach (var what in Edits.Prepend("full run"))
            yield return new($"5,000 ÷ 1,000 pages: {what}", Figure.Ours, Unit.Ratio, all.Ratio($"5,000 pages: {what}", $"1,000 pages: {what}"), 6);
        foreach (var way in ways)
        {
            yield return new(way.Name, Figure.Ours, Unit.Milliseconds, all.Milliseconds(way.Name));
            yield return new(way.Name + ", allocated", Figure.Ours, Unit.Bytes, all.Bytes(way.Name));
        }
        foreach (var count in Steps(projects[1000])) yield return count;
    }

    private static Way FullRun(Project project) => new("full", () => project.Run(project.Fresh()));

    private static Way MarkdigAlone(Project project)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        return new("Markdig", () => { foreach (var page in project.Pages) Markdown.Parse(page.Content, pipeline); });
    }

    private static IEnumerable<Way> Editing(Project project)
    {
        var driver = project.Run(project.Fresh());
        var same = driver;
        yield return new(Edits[0], project.Editing(driver, Prose.Before, Prose.After));
        yield return new(Edits[1], project.Editing(driver, Field.Before, Field.After));
        yield return new(Edits[2], project.EditingCode(driver));
        yield return new(Edits[3], () => same = project.Run(same));
    }

    // Both stand in every real page of an action that has paging.
    private static readonly (string Before, string After) Prose = ("\n## ", "\nAnother line.\n\n## ");
    private static readonly (string Before, string After) Field = ("| pageNum ", "| pageNumber ");

    private static IEnumerable<Figure> Steps(Project project)
    {
        var driver = project.Run(project.Fresh(trackSteps: true));
        yield return new("1,000 pages: files emitted", Figure.Ours, Unit.Count, driver.GetRunResult().GeneratedTrees.Length);
        foreach (var (name, edit) in new[] { ("prose edited", Prose), ("field renamed", Field) })
        {
            var state = driver;
            project.Editing(state, edit.Before, edit.After, after => state = after)();
            var result = state.GetRunResult().Results.Single();
            foreach (var step in new[] { TrackingNames.Pages, TrackingNames.Signatures, TrackingNames.Symbols, TrackingNames.Bound })
            {
                var outputs = result.TrackedSteps[step].SelectMany(run => run.Outputs).ToList();
                yield return new($"1,000 pages, {name}: {step} run again", Figure.Ours, Unit.Count,
                    outputs.Count(output => output.Reason is not IncrementalStepRunReason.Cached));
            }
            yield return new($"1,000 pages, {name}: files emitted again", Figure.Ours, Unit.Count, result.TrackedOutputSteps.Values
                .SelectMany(runs => runs).SelectMany(run => run.Outputs)
                .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        }
    }
}
