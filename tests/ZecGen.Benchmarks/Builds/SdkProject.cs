using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Builds;

/// <summary>Projects that hold nothing but a client library, however it came about.</summary>
internal static class SdkProject
{
    private static readonly string Assemblies = Path.GetDirectoryName(typeof(SdkProject).Assembly.Location)!;

    /// <summary>A library that the generator makes of pages, which lie in its folder as they would anywhere. With the property <c>Keep</c>, what it
    /// emits is left in <see cref="EmittedFolder"/>.</summary>
    public static string Generated(WorkFolder work, string pages)
    {
        var project = Of(work, "Generated", $"""
            <PropertyGroup><EmitCompilerGeneratedFiles>$(Keep)</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>{EmittedFolder(work)}</CompilerGeneratedFilesOutputPath></PropertyGroup>
            <Import Project="{PageSet.Root}/generator/ZecGen.Runtime/Package/build/ZecGen.props" />
            <ItemGroup>
              <ZecGenDocs Include="docs-spec/**/*.md" Service="zec" />
              <Analyzer Include="{Assemblies}/ZecGen.Generator.dll;{Assemblies}/Markdig.dll" />
            </ItemGroup>
            <Import Project="{PageSet.Root}/generator/ZecGen.Runtime/Package/build/ZecGen.targets" />
            """);
        foreach (var page in Directory.GetFiles(pages, "*.md", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(project, "docs-spec", Path.GetRelativePath(pages, page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }
        return project;
    }

    public static string EmittedFolder(WorkFolder work) => Path.Combine(work.Path, "emitted");

    /// <summary>Builds the generated library once and returns what was emitted.</summary>
    public static string[] Emit(WorkFolder work, string generated)
    {
        Tool.Run(generated, "dotnet", "build", "--no-restore", "-c", "Release", "-p:Keep=true");
        return Directory.GetFiles(EmittedFolder(work), "*.cs", SearchOption.AllDirectories);
    }

    public static string Of(WorkFolder work, string name, string items) => work.Project(name, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>12</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup><Reference Include="{Assemblies}/ZecGen.Runtime.dll" /></ItemGroup>
          {items}
        </Project>
        """);

    /// <summary>The size of the built library.</summary>
    public static long Size(string project) => new FileInfo(Path.Combine(project, "bin", "Release", "net10.0", Path.GetFileName(project) + ".dll")).Length;

    /// <summary>Builds all of them by turns, each from nothing with a compiler of its own, and returns the CPU time of all processes in milliseconds.</summary>
    public static Dictionary<string, double[]> BuildByTurns(int rounds, params (string Name, string Project)[] ways)
    {
        var random = new Random(1);
        var times = ways.ToDictionary(way => way.Name, _ => new double[rounds]);
        for (var round = 0; round < rounds; round++)
            foreach (var way in ways.OrderBy(_ => random.Next()).ToList())
                times[way.Name][round] = Tool.CpuTime(way.Project, "dotnet", "build", "--no-restore", "--no-incremental", "-c", "Release", "-m:1",
                    "-nodeReuse:false", "-p:UseSharedCompilation=false");
        return times;
    }
}
