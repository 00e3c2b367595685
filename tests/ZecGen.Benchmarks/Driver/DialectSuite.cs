using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator;
using ZecGen.Generator.Model;

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
            yield return new($"{subject.Name}: members", Figure.Ours, Unit.Count, subject.Members);
            foreach (var way in new[] { subject.Generating, subject.Building })
                yield return new($"{way.Name} an operation", Figure.Ours, Unit.Milliseconds, all.Milliseconds(way.Name) / subject.Operations);
        }
        foreach (var subject in subjects.Skip(1))
            foreach (var (way, other) in new[] { (subject.Generating, subjects[0].Generating), (subject.Building, subjects[0].Building) })
            {
                var ratio = all.Ratio(way.Name, other.Name);
                yield return new($"{way.Name} an operation ÷ {Usual}", Figure.Ours, Unit.Ratio, ratio * subjects[0].Operations / subject.Operations, 1);
                // Vendors differ in how much an operation has.
                yield return new($"{way.Name} a member ÷ {Usual}", Figure.Ours, Unit.Ratio, ratio * subjects[0].Members / subject.Members, 1);
            }
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
        private readonly (int Operations, int Members) size = SizeOf(Project);

        public int Operations => size.Operations;

        /// <summary>Those of requests, responses and structures.</summary>
        public int Members => size.Members;

        public Way Generating => new($"{Name}: generating", () => Project.Run(Project.Fresh()));

        public Way Building => new($"{Name}: generating and compiling", () => Project.Build());

        private static (int Operations, int Members) SizeOf(Project project)
        {
            var steps = project.Run(project.Fresh(trackSteps: true)).GetRunResult().Results.Single().TrackedSteps;
            List<Generator.Model.Operation> operations = [.. All<Generator.Model.Operation>(TrackingNames.Operations)];
            return (operations.Count, operations.Sum(static one => one.Request.Members.Count + one.Response.Members.Count)
                + All<StructureSet>(TrackingNames.Structures).SelectMany(static set => set.Structures).Sum(static one => one.Type.Members.Count));

            IEnumerable<T> All<T>(string step) => steps[step].SelectMany(static one => one.Outputs).Select(static output => (T)output.Value);
        }
    }
}
