using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Builds;

/// <summary><c>dotnet build</c> of a library that is generated, against the same files checked in and against an empty project: CPU time of all processes, builds by turns.</summary>
internal sealed class BuildSuite : Suite
{
    private static readonly string Sources = Path.GetDirectoryName(typeof(BuildSuite).Assembly.Location)!;

    public override string Name => "build";

    public override string Description => "Building: generated against checked in and against an empty project, CPU time. Takes minutes.";

    public override bool ReadsPages => true;

    public override int Processes => 1;

    public override bool IsShort => false;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        using var work = new WorkFolder();
        var pages = settings.Pages ?? Path.Combine(PageSet.Root, "docs-spec", "zec", "cn");
        var generated = Project(work, "Generated", $"""
                <PropertyGroup><EmitCompilerGeneratedFiles>$(Keep)</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>{work.Path}/emitted</CompilerGeneratedFilesOutputPath></PropertyGroup>
                <Import Project="{PageSet.Root}/generator/ZecGen/build/ZecGen.props" />
                <ItemGroup>
                  <ZecGenDocs Include="{Path.GetFullPath(pages)}/**/*.md" Service="zec" />
                  <Analyzer Include="{Sources}/ZecGen.Generator.dll;{Sources}/Markdig.dll" />
                </ItemGroup>
                <Import Project="{PageSet.Root}/generator/ZecGen/build/ZecGen.targets" />
            """);
        var checkedIn = Project(work, "CheckedIn", $"""<ItemGroup><Compile Include="{work.Path}/emitted/**/*.cs" /></ItemGroup>""");
        var empty = Project(work, "Empty", "");
        foreach (var project in new[] { generated, checkedIn, empty }) Tool.Run(project, "dotnet", "restore");
        Tool.Run(generated, "dotnet", "build", "--no-restore", "-p:Keep=true");

        var files = Directory.GetFiles(Path.Combine(work.Path, "emitted"), "*.cs", SearchOption.AllDirectories);
        var actions = files.Count(file => File.ReadAllText(file).Contains("file static class ", StringComparison.Ordinal));
        var code = files.Sum(file => new FileInfo(file).Length);

        (string Name, string Folder)[] ways = [("generated", generated), ("checked in", checkedIn), ("empty", empty)];
        var rounds = Math.Clamp(settings.Rounds / 15, 3, 10);
        var random = new Random(1);
        var times = ways.ToDictionary(way => way.Name, _ => new double[rounds]);
        for (var round = 0; round < rounds; round++)
            foreach (var way in ways.OrderBy(_ => random.Next()).ToList())
                times[way.Name][round] = Tool.CpuTime(way.Folder, "dotnet", "build", "--no-restore", "--no-incremental", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        var outcome = new Comparison(times, new Dictionary<string, long>());

        var dll = new FileInfo(Path.Combine(generated, "bin", "Debug", "net8.0", "Generated.dll")).Length;
        yield return new($"Build, {actions} actions: generated ÷ checked in", Figure.Ours, Unit.Ratio, outcome.Ratio("generated", "checked in"), 1.02);
        yield return new($"Build, {actions} actions: generated ÷ empty project", Figure.Ours, Unit.Ratio, outcome.Ratio("generated", "empty"), 2.0);
        foreach (var (name, _) in ways) yield return new($"Build, {actions} actions: CPU time", name == "generated" ? Figure.Ours : name, Unit.Milliseconds, outcome.Milliseconds(name));
        yield return new($"Build, {actions} actions: emitted C# per action", Figure.Ours, Unit.Bytes, (double)code / actions, 5 * 1024);
        yield return new($"Build, {actions} actions: DLL", Figure.Ours, Unit.Bytes, dll, actions > 200 ? 600_000 : null);
    }

    private static string Project(WorkFolder work, string name, string items) => work.Project(name, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
            <LangVersion>12</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup><Reference Include="{Sources}/ZecGen.Runtime.dll" /></ItemGroup>
          {items}
        </Project>
        """);
}
