using System.IO.Compression;

namespace ZecGen.Package.Tests;

/// <summary>The package, packed once into a folder that serves as a feed, and fresh projects that reference it.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    public const string Version = "0.0.1-test";

    // Not below the checkout, so that nothing of it reaches the projects.
    private readonly string folder = Directory.CreateTempSubdirectory("zecgen-package-").FullName;

    public string PackageFile => Path.Combine(Feed, $"ZecGen.{Version}.nupkg");

    private string Feed => Path.Combine(folder, "feed");

    // A cache of its own, so that no earlier package of the same version is found.
    private string Packages => Path.Combine(folder, "packages");

    public async Task InitializeAsync()
    {
        var project = Path.Combine(Root(), "generator", "ZecGen", "ZecGen.csproj");
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        (await DotNet.RunAsync(Root(), cache, "pack", project, "--no-restore", "-c", "Release", "-o", Feed, $"-p:Version={Version}")).ExpectSuccess();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Entries()
    {
        using var package = ZipFile.OpenRead(PackageFile);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Makes a project that knows the package and nothing else.</summary>
    /// <param name="files">Its files beside the project file, by relative path.</param>
    /// <param name="properties">More of its project file.</param>
    /// <param name="framework">What it is compiled for.</param>
    /// <param name="otherSources">Whether it may restore what the SDK asks for beside the package.</param>
    public ConsumerProject CreateProject(string name, IReadOnlyDictionary<string, string> files, string properties = "", bool otherSources = false, string framework = "net10.0")
    {
        var home = Path.Combine(folder, name);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(otherSources ? "" : "<clear />")}
                <add key="feed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{(framework.StartsWith("netstandard", StringComparison.Ordinal) ? "Library" : "Exe")}</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ZecGen" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (path, text) in files) Write(path, text);
        return new(home, Packages);

        void Write(string path, string text)
        {
            var full = Path.Combine(home, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    /// <summary>A file that lies beside the checkout; the test is skipped where it does not.</summary>
    public static string ReadBeside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root(), "..", "shared", path));
        Skip.IfNot(File.Exists(full), $"{path} is not beside the checkout.");
        return File.ReadAllText(full);
    }

    private static string Root()
    {
        var candidate = new DirectoryInfo(AppContext.BaseDirectory);
        while (candidate is not null && !File.Exists(Path.Combine(candidate.FullName, "ZecGen.sln"))) candidate = candidate.Parent;
        return candidate?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}

/// <summary>A project outside the checkout.</summary>
public sealed record ConsumerProject(string Folder, string Packages)
{
    public Task<Outcome> BuildAsync() => DotNet.RunAsync(Folder, Packages, "build", "--no-incremental");

    public Task<Outcome> RunAsync() => DotNet.RunAsync(Folder, Packages, "run");

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);
}
