using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator;

namespace ZecGen.Benchmarks.Driver;

/// <summary>What an operation costs the compiler whose pages are written in another dialect, beside one whose pages are written as usual.</summary>
internal sealed class DialectSuite : Suite
{
    private const string Usual = "the usual dialect";

    public override string Name => "dialects";

    public override string Description => "Generating and compiling an operation of each built-in dialect.";

    public override bool IsShort => false;

    public override bool CollectsSeldom => true;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        Subject[] subjects = [new(Usual, new(PageSet.Of(null))), .. Others()];
        var all = Interleaved.Compare(
            Math.Max(5, settings.Rounds / 5),
            [.. subjects.SelectMany(static subject => new[] { subject.Generating, subject.Building })]);
        foreach (var subject in subjects)
        {
            yield return new($"{subject.Name}: operations", Figure.Ours, Unit.Count, subject.Operations);
            foreach (var way in new[] { subject.Generating, subject.Building })
                yield return new($"{way.Name} an operation", Figure.Ours, Unit.Milliseconds, all.Milliseconds(way.Name) / subject.Operations);
        }
        foreach (var subject in subjects.Skip(1))
            foreach (var (way, other) in new[] { (subject.Generating, subjects[0].Generating), (subject.Building, subjects[0].Building) })
                yield return new($"{way.Name} an operation ÷ {Usual}", Figure.Ours, Unit.Ratio,
                    all.Ratio(way.Name, other.Name) * subjects[0].Operations / subject.Operations, 1);
    }

    // Real pages where they lie beside the checkout, else those of the samples.
    private static IEnumerable<Subject> Others()
    {
        foreach (var (dialect, beside, sample) in new[] { ("ucloud", "ucloud", "UCloud.Sample"), ("bybit", "exchange", "Bybit.Sample") })
        {
            var folder = Path.GetFullPath(Path.Combine(PageSet.Root, "..", "shared", "dialects", beside, "pages"));
            if (!Directory.Exists(folder)) folder = Path.Combine(PageSet.Root, "generated-sample", sample, "docs-spec", dialect);
            yield return new(dialect, new(PageSet.Of(folder), dialect));
        }
    }

    private sealed record Subject(string Name, Project Project)
    {
        public int Operations { get; } = Project.Run(Project.Fresh(trackSteps: true)).GetRunResult().Results.Single()
            .TrackedSteps[TrackingNames.Operations].Sum(static step => step.Outputs.Length);

        public Way Generating => new($"{Name}: generating", () => Project.Run(Project.Fresh()));

        public Way Building => new($"{Name}: generating and compiling", () => Project.Build());
    }
}
