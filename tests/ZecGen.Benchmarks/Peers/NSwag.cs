using System.Xml.Linq;
using ZecGen.Benchmarks.Builds;
using ZecGen.Benchmarks.Reading;

namespace ZecGen.Benchmarks.Peers;

/// <summary>NSwag's generator of C# clients, restored when it is needed: it is large, and nothing else needs it.</summary>
internal static class NSwag
{
    private const string Package = "NSwag.MSBuild";

    public static string Version { get; } = XDocument.Load(Path.Combine(PageSet.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").Single(package => (string?)package.Attribute("Include") == Package).Attribute("Version")!.Value;

    /// <summary>The pages that are exported where no others are named.</summary>
    public static string UsualPages { get; } = Path.Combine(PageSet.Root, "docs-spec", "zec");

    /// <summary>Writes the OpenAPI document of pages.</summary>
    public static void Export(string pages, string document) =>
        Tool.Run(PageSet.Root, "dotnet", "run", "-c", "Release", "--project", "generator/ZecGen.Cli", "--", "openapi", pages, "--service", "zec", "--openapi",
            "3.0", "--output", document);

    /// <summary>Writes the client of an OpenAPI document, with the JSON library that comes with .NET and all else as NSwag has it.</summary>
    public static void Generate(WorkFolder work, string document, string output)
    {
        var project = work.Project("Tool", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="{Package}" Version="{Version}" GeneratePathProperty="true" ExcludeAssets="all" /></ItemGroup>
            </Project>
            """);
        Tool.Run(project, "dotnet", "restore");
        var folder = Tool.Run(project, "dotnet", "msbuild", "-getProperty:PkgNSwag_MSBuild").Trim();
        Tool.Run(
            project, "dotnet", Path.Combine(folder, "tools", "Net100", "dotnet-nswag.dll"), "openapi2csclient",
            $"/input:{document}", "/classname:ZecClient", "/namespace:Zec", "/jsonLibrary:SystemTextJson", $"/output:{output}");
    }
}
