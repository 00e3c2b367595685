using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Builds;

/// <summary><c>dotnet build</c> of a library that is generated, against the same files checked in and against an empty project: CPU time of all
/// processes, builds by turns.</summary>
internal sealed class BuildSuite : Suite
{
    public override string Name => "build";

    public override string Description => "Building: generated against checked in and against an empty project, CPU time. Takes minutes.";

    public override bool ReadsPages => true;

    public override int Processes => 1;

    public override bool IsShort => false;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        using var work = new WorkFolder();
        var pages = settings.Pages ?? Path.Combine(PageSet.Root, "docs-spec", "zec", "cn");
        var generated = SdkProject.Generated(work, pages);
        var checkedIn = SdkProject.Of(work, "CheckedIn", $"""<ItemGroup><Compile Include="{SdkProject.EmittedFolder(work)}/**/*.cs" /></ItemGroup>""");
        var empty = SdkProject.Of(work, "Empty", "");
        foreach (var project in new[] { generated, checkedIn, empty }) Tool.Run(project, "dotnet", "restore");

        var files = SdkProject.Emit(work, generated);
        var actions = files.Count(file => File.ReadAllText(file).Contains(" static Operation<", StringComparison.Ordinal));
        var code = files.Sum(file => new FileInfo(file).Length);

        (string Name, string Folder)[] ways = [("generated", generated), ("checked in", checkedIn), ("empty", empty)];
        var outcome = new Comparison(SdkProject.BuildByTurns(Math.Clamp(settings.Rounds / 15, 3, 10), ways), new Dictionary<string, long>());

        yield return new($"Build, {actions} actions: generated ÷ checked in", Figure.Ours, Unit.Ratio, outcome.Ratio("generated", "checked in"), 1.02);
        yield return new($"Build, {actions} actions: generated ÷ empty project", Figure.Ours, Unit.Ratio, outcome.Ratio("generated", "empty"), 2.0);
        foreach (var (name, _) in ways)
            yield return new($"Build, {actions} actions: CPU time", name == "generated" ? Figure.Ours : name, Unit.Milliseconds, outcome.Milliseconds(name));
        yield return new($"Build, {actions} actions: emitted C# per action", Figure.Ours, Unit.Bytes, (double)code / actions, 5 * 1024);
        yield return new($"Build, {actions} actions: DLL", Figure.Ours, Unit.Bytes, SdkProject.Size(generated), actions > 200 ? 600_000 : null);
    }
}
