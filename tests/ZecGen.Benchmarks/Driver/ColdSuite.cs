using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Driver;

/// <summary>The first run in a process that has never run the generator, nearly all of it compilation of the generator itself; the same with
/// generator and Markdig compiled ahead of time.</summary>
internal sealed class ColdSuite : Suite
{
    private const string FolderVariable = "ZECGEN_BENCH_GENERATOR";

    public override string Name => "cold";

    public override string Description => "The first run in a fresh process at 118 pages, as shipped and compiled ahead of time.";

    public override bool ReadsPages => true;

    public override bool CollectsSeldom => true;

    public override int Processes => 1;

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { } folder)
        {
            foreach (var figure in FirstRun(folder, settings)) yield return figure;
            yield break;
        }

        var shipped = Path.GetDirectoryName(typeof(ColdSuite).Assembly.Location)!;
        using var work = new WorkFolder();
        var compiled = CompileAhead(work);
        (string What, string Folder)[] ways = [("as shipped", shipped), ("ahead-of-time", compiled)];
        for (var round = 0; round < Math.Clamp(settings.Rounds / 10, 5, 15); round++)
            foreach (var (what, from) in ways)
                foreach (var figure in SuiteCommand.RunOnce(this, settings, (FolderVariable, from)))
                    yield return figure with { What = $"{figure.What}, {what}", AtMost = figure.AtMost };
        foreach (var (what, from) in ways)
            yield return new($"Size of generator and Markdig, {what}", Figure.Ours, Unit.Bytes,
                new[] { "ZecGen.Generator.dll", "Markdig.dll" }.Sum(name => new FileInfo(Path.Combine(from, name)).Length));
    }

    private static IEnumerable<Figure> FirstRun(string folder, SuiteSettings settings)
    {
        // As the compiler does it: a context of the analyzer's own, what stands beside it first.
        var context = new AssemblyLoadContext("generator");
        context.Resolving += (self, name) => Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? self.LoadFromAssemblyPath(path) : null;
        var project = new Project(PageSet.Repeat(PageSet.Of(settings.Pages), 118));
        context.LoadFromAssemblyPath(Path.Combine(folder, "Markdig.dll"));
        var generator = (IIncrementalGenerator)Activator.CreateInstance(
            context.LoadFromAssemblyPath(Path.Combine(folder, "ZecGen.Generator.dll")).GetType("ZecGen.Generator.ZecGenerator")!)!;

        var (methods, compiling) = (System.Runtime.JitInfo.GetCompiledMethodCount(), System.Runtime.JitInfo.GetCompilationTime());
        var (cpu, wall) = (Environment.CpuUsage.TotalTime, System.Diagnostics.Stopwatch.GetTimestamp());
        var ran = project.Run(project.Fresh(generator));
        var (cpuTime, wallTime) = (Environment.CpuUsage.TotalTime - cpu, System.Diagnostics.Stopwatch.GetElapsedTime(wall));
        if (ran.GetRunResult().Results.Single() is not { Exception: null, GeneratedSources.Length: > 0 })
            throw new InvalidOperationException("Nothing was generated.");
        yield return new("First run, 118 pages: CPU time", Figure.Ours, Unit.Milliseconds, cpuTime.TotalMilliseconds);
        yield return new("First run, 118 pages", Figure.Ours, Unit.Milliseconds, wallTime.TotalMilliseconds, 161);
        yield return new("First run, 118 pages: methods compiled", Figure.Ours, Unit.Count, System.Runtime.JitInfo.GetCompiledMethodCount() - methods);
        yield return new("First run, 118 pages: compiling them", Figure.Ours, Unit.Milliseconds,
            (System.Runtime.JitInfo.GetCompilationTime() - compiling).TotalMilliseconds);
    }

    private static string CompileAhead(WorkFolder work)
    {
        var project = work.Project("Ahead", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <PublishReadyToRun>true</PublishReadyToRun>
              </PropertyGroup>
              <ItemGroup><Reference Include="{Path.GetDirectoryName(typeof(ColdSuite).Assembly.Location)}/ZecGen.Generator.dll;{Path.GetDirectoryName(typeof(ColdSuite).Assembly.Location)}/Markdig.dll" /></ItemGroup>
              <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "System.Console.WriteLine();");
        var output = Path.Combine(project, "out");
        Tool.Run(project, "dotnet", "publish", "-c", "Release", "--use-current-runtime", "--no-self-contained", "-o", output);
        return output;
    }
}
