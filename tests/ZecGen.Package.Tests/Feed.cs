using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ZecGen.Package.Tests;

/// <summary>The packages, packed once into a folder that serves as a feed, and fresh projects that reference them.</summary>
public sealed class Feed
{
    /// <summary>Later than whatever was published.</summary>
    public const string Version = "9.9.9-test";

    /// <summary>Where the packages believe that their sources come from, wherever the checkout does.</summary>
    public const string Origin = "https://github.com/example/zecgen";

    private static readonly string[] Projects = ["ZecGen.Runtime", "ZecGen.Logging", "ZecGen.Extensions.DependencyInjection", "ZecGen.Testing", "ZecGen.Cli"];

    // Not below the checkout, so that nothing of it reaches the projects.
    private readonly string folder = Directory.CreateTempSubdirectory("zecgen-package-").FullName;

    // A compiler server of these tests alone, so that no other build's is met and it can be ended.
    private readonly string server = "zecgen-" + Guid.NewGuid().ToString("N");

    private Feed()
    {
    }

    /// <summary>What the environment of a project's build has: a cache of its own, so that no earlier package of the same version is found, and the
    /// warm compiler.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"),
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = server,
    };

    /// <summary>The same with a compiler that starts anew for every build.</summary>
    public IReadOnlyDictionary<string, string> ColdEnvironment => new Dictionary<string, string>(Environment) { ["UseSharedCompilation"] = "false" };

    /// <summary>The folder of the packages, which serves as a feed.</summary>
    public string Packages => Path.Combine(folder, "feed");

    public static async Task<Feed> PackAsync()
    {
        var feed = new Feed();
        var script = Path.Combine(feed.folder, "pack.proj");
        await File.WriteAllTextAsync(script, $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(';', Projects.Select(name => Path.Combine(Checkout.Root, "generator", name, name + ".csproj")))}" Targets="Pack" BuildInParallel="true"
                         Properties="Configuration=Release;Version={Version};PackageOutputPath={feed.Packages};ContinuousIntegrationBuild=true;GitRepositoryConfigurationScope=" />
              </Target>
            </Project>
            """);
        var packed =
            (await DotNet.RunAsync(Checkout.Root, await feed.OriginAsync(), "msbuild", script, "-t:Pack", "-m:2", "-nodeReuse:false", "-v:minimal",
                "-nologo")).ExpectSuccess();
        Assert.Empty(packed.Warnings(Checkout.Root));
        return feed;
    }

    // Symbols link to sources on the web alone: the user's settings of git, of which this pack has its own, say that the origin is there. A build for
    // release would read the checkout's alone.
    private async Task<IReadOnlyDictionary<string, string>> OriginAsync()
    {
        var origin = (await DotNet.RunAsync("git", Checkout.Root, new Dictionary<string, string>(), "config", "--get", "remote.origin.url")).Text.Trim();
        var settings = Path.Combine(folder, "settings", "git", "config");
        Directory.CreateDirectory(Path.GetDirectoryName(settings)!);
        await File.WriteAllTextAsync(settings, $"""
            [remote "origin"]
                url = {Origin}
            {(origin.Length == 0 ? "" : $"[url \"{Origin}\"]\n    insteadOf = \"{origin.Replace("\\", "\\\\", StringComparison.Ordinal)}\"")}

            """);
        return new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = Path.Combine(folder, "settings") };
    }

    /// <summary>The entries of a package.</summary>
    /// <param name="file">Its name, without the version: <c>ZecGen.nupkg</c>.</param>
    public ZipArchive Open(string file) => ZipFile.OpenRead(Path.Combine(Packages, Path.ChangeExtension(file, null) + "." + Version + Path.GetExtension(file)));

    /// <summary>Makes a project outside the checkout that knows the packages.</summary>
    /// <param name="files">Its files beside the project file, by relative path.</param>
    /// <param name="properties">More of its properties.</param>
    /// <param name="items">More of its items.</param>
    /// <param name="reference">How it references the package.</param>
    public ConsumerProject CreateProject(
        string name,
        IReadOnlyDictionary<string, string> files,
        string framework = "net10.0",
        bool isLibrary = false,
        string properties = "",
        string items = "",
        string reference = $"<PackageReference Include=\"ZecGen\" Version=\"{Version}\" />")
    {
        var project = new ConsumerProject(Path.Combine(folder, name), this);
        project.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="user" value="{Checkout.UserPackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        project.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{(isLibrary ? "Library" : "Exe")}</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (path, text) in files) project.Write(path, text);
        return project;
    }

    /// <summary>Installs the command line tool and runs it.</summary>
    public async Task<Outcome> RunToolAsync(params string[] arguments)
    {
        var home = CreateProject("tool", new Dictionary<string, string>()).Folder;
        (await DotNet.RunAsync(home, Environment, "tool", "install", "ZecGen.Cli", "--version", Version, "--tool-path", "bin", "--add-source",
            Packages)).ExpectSuccess();
        // The tool starts on the runtime that these tests run on, wherever it is installed.
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return await DotNet.RunAsync(Path.Combine(home, "bin", "zecgen"), home,
            new Dictionary<string, string>(Environment) { ["DOTNET_ROOT"] = runtime }, arguments);
    }

    public async Task DeleteAsync()
    {
        var compiler = (await DotNet.RunAsync(folder, Environment, "msbuild", "pack.proj", "-getProperty:RoslynTargetsPath", "-nologo")).Text.Trim();
        if (compiler.Length > 0)
            await DotNet.RunAsync(folder, Environment, Path.Combine(compiler, "bincore", "VBCSCompiler.dll"), "-pipename:" + server, "-shutdown");
        Directory.Delete(folder, recursive: true);
    }
}
