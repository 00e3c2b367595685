namespace ZecGen.Package.Tests;

/// <summary>The package as other projects meet it: each builds without a warning, and programs run.</summary>
[Collection(Projects.Name)]
public class ConsumerTests(SharedFeed shared)
{
    private const string Use =
        "namespace Acme;\n\n/// <summary>Uses the client.</summary>\ninternal static class Use\n{\n    internal static global::Zec.ResizeDiskRequest Make() "
            + "=> new() { DiskId = \"a\", DiskSize = 40 };\n}\n";

    [Fact]
    public async Task Program_CallsItsClient()
    {
        var project = shared.Feed.CreateProject("program",
            new Dictionary<string, string> { ["docs-spec/disk/resizedisk.md"] = SamplePages.ResizeDisk, ["Program.cs"] = SamplePages.CallingProgram });

        Assert.Empty((await project.BuildAsync(shared.Feed.ColdEnvironment)).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal(
            """
            diskSize must be 20 to 32768; it is 7.
            https://console.zenlayer.com/api/v2/zec {"diskId":"disk-1","diskSize":40}
            42

            """.ReplaceLineEndings("\n"),
            await project.RunAsync());
    }

    [Fact]
    public async Task Library_ForNetStandard_Builds()
    {
        var project = shared.Feed.CreateProject(
            "netstandard2.0",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["Use.cs"] = Use },
            "netstandard2.0",
            isLibrary: true,
            "<LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings><GenerateDocumentationFile>true</GenerateDocumentationFile>");

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    /// <summary>Who uses a packed library has the analyzer of its requests, and no generator for pages of their own.</summary>
    [Fact]
    public async Task Library_ThatIsPacked_BringsTheAnalyzerAndNoGenerator()
    {
        var library = shared.Feed.CreateProject(
            "library",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["Use.cs"] = Use },
            "net8.0",
            isLibrary: true,
            "<IsAotCompatible>true</IsAotCompatible><GenerateDocumentationFile>true</GenerateDocumentationFile>"
                + "<AssemblyName>Acme.Disks</AssemblyName><Version>1.0.0-test</Version>");
        Assert.Empty((await library.PackAsync()).ExpectSuccess().Warnings(library.Folder));
        var program = shared.Feed.CreateProject(
            "user",
            new Dictionary<string, string>
            {
                ["docs-spec/initdisk.md"] = SamplePages.Of("InitDisk", "zec"),
                ["Program.cs"] = """
                    var request = new Zec.ResizeDiskRequest { DiskId = "a", DiskSize = 7 };
                    var types = request.GetType().Assembly.GetTypes().Concat(typeof(Program).Assembly.GetTypes());
                    Console.WriteLine(string.Join(" ", types.Select(type => type.Name).Where(name => name.EndsWith("DiskRequest", StringComparison.Ordinal))));
                    """,
            },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
            reference: "<PackageReference Include=\"Acme.Disks\" Version=\"1.0.0-test\" />");

        var warning = Assert.Single((await program.BuildAsync()).ExpectSuccess().Warnings(program.Folder));
        Assert.StartsWith("Program.cs(1,68): warning ZEC0401: DiskSize must be 20 to 32768; it is 7 (see ResizeDisk)", warning, StringComparison.Ordinal);
        Assert.Equal("ResizeDiskRequest\n", await program.RunAsync());
    }

    [Fact]
    public async Task Services_WithAnActionOfOneName_BuildAndRun()
    {
        var project = shared.Feed.CreateProject("services", new Dictionary<string, string>
        {
            ["docs-spec/zec/resizedisk.md"] = SamplePages.ResizeDisk,
            ["docs-spec/bmc/resizedisk.md"] = SamplePages.Of("ResizeDisk", "bmc"),
            ["Program.cs"] =
                "Console.WriteLine($\"{Zec.ZecApi.Descriptor.Name} {Bmc.BmcApi.Descriptor.Name} {typeof(Zec.ResizeDiskRequest) == "
                    + "typeof(Bmc.ResizeDiskRequest)}\");",
        });

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal("zec bmc False\n", await project.RunAsync());
    }

    [Fact]
    public async Task Pages_InFoldersOfAnyNameOutsideTheProject_AreRead()
    {
        var project = shared.Feed.CreateProject(
            "云 服务 (é)/src app",
            new Dictionary<string, string>
            {
                ["../接口 文档/磁盘 disks/resizedisk.md"] = SamplePages.Of("ResizeDisk", "other").Replace("/api/v2/other", "/api/v2/", StringComparison.Ordinal),
                ["../接口 文档/README.md"] = "# About\n\nNo action.\n",
                ["Program.cs"] = "Console.WriteLine($\"{Disks.DisksApi.Descriptor.Version} {Disks.DisksApi.ResizeDisk.Documentation}\");",
            },
            items: "<ZecGenDocs Include=\"../接口 文档/**/*.md\" Service=\"disks\" ApiVersion=\"2026-01-01\" />");

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal("2026-01-01 ResizeDisk\n", await project.RunAsync());
    }

    [Fact]
    public async Task CentralPackageManagement_Builds()
    {
        var project = shared.Feed.CreateProject(
            "central",
            new Dictionary<string, string>
            {
                ["Directory.Packages.props"] = $"""
                    <Project>
                      <PropertyGroup>
                        <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                        <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                      </PropertyGroup>
                      <ItemGroup><PackageVersion Include="ZecGen" Version="{Feed.Version}" /></ItemGroup>
                    </Project>
                    """,
                ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk,
                ["Use.cs"] = Use,
            },
            isLibrary: true,
            reference: "<PackageReference Include=\"ZecGen\" />");

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    [Fact]
    public async Task Project_WithConflictingNamesAndTheStrictestRules_Builds()
    {
        var project = shared.Feed.CreateProject(
            "strict",
            new Dictionary<string, string>
            {
                ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk,
                ["Own.cs"] = """
                    [assembly: System.CLSCompliant(false)]
                    [assembly: System.Reflection.AssemblyVersion("1.0")]
                    [assembly: System.Runtime.InteropServices.ComVisible(false)]
                    [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]

                    internal sealed class Task;

                    internal sealed class Zec;

                    internal sealed class String;

                    internal sealed class Rule;

                    internal static class JsonSerializer
                    {
                        internal static readonly object[] Own = { new Task(), new Zec(), new String(), new Rule(), new Acme.Api.Zec.ResizeDiskRequest { DiskId = "a", DiskSize = 40 } };
                    }
                    """,
            },
            isLibrary: true,
            properties: """
                <Nullable>disable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <RootNamespace>_1.Odd.System</RootNamespace>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
                <ZecGenNamespace>Acme.Api</ZecGenNamespace>
                <ZecGenVisibility>internal</ZecGenVisibility>
                """);

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    [SkippableFact]
    public async Task SuppliedPage_HasOneFindingAndNoCompilerWarning()
    {
        var seed = Checkout.ReadBeside("seed/createimage.md");
        var project = shared.Feed.CreateProject(
            "supplied",
            new Dictionary<string, string> { ["docs-spec/createimage.md"] = seed, ["Program.cs"] = "Console.WriteLine(typeof(Zec.CreateImageRequest));" },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><EnableAotAnalyzer>true</EnableAotAnalyzer><EnableTrimAnalyzer>"
                + "true</EnableTrimAnalyzer><GenerateDocumentationFile>true</GenerateDocumentationFile>");

        var warning = Assert.Single((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.StartsWith("docs-spec/createimage.md(25,", warning, StringComparison.Ordinal);
        Assert.Contains("warning ZEC0003: No page describes the structure 'TagAssociation', which is the type of 'tags'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FakeService_ReturnsTheExample()
    {
        var project = shared.Feed.CreateProject(
            "fake",
            new Dictionary<string, string>
            {
                ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk,
                ["Program.cs"] = """
                    await using var service = await ZecGen.Testing.FakeService.StartAsync(Zec.ZecApi.Descriptor);
                    using var client = new Zec.ZecClient(service.Credential, service.ClientOptions);
                    Console.WriteLine((await client.ResizeDiskAsync(new() { DiskId = "disk-1", DiskSize = 40 })).OrderNumber);
                    """,
            },
            properties: "<ZecGenEmitExamples>true</ZecGenEmitExamples>",
            items: $"<PackageReference Include=\"ZecGen.Testing\" Version=\"{Feed.Version}\" />");

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal("42\n", await project.RunAsync());
    }

    [Fact]
    public async Task Tool_ChecksPages()
    {
        var pages = shared.Feed.CreateProject("pages", new Dictionary<string, string> { ["resizedisk.md"] = SamplePages.ResizeDisk });

        var outcome = (await shared.Feed.RunToolAsync("check", pages.Folder)).ExpectSuccess();

        Assert.Contains("1 page, 1 action, 0 structures: 0 errors, 0 warnings", outcome.Text, StringComparison.Ordinal);
    }
}
