using System.IO.Compression;

namespace ZecGen.Package.Tests;

/// <summary>Settings as MSBuild and the compiler really pass them on: whole, from wherever a project says them, and those that say nothing are
/// reported where they are written.</summary>
[Collection(Projects.Name)]
public class SettingsTests(SharedFeed shared)
{
    // A type, an example's member and a documented value that are wrong, and a required member that the example lacks.
    private static readonly string Faulty = SamplePages.ResizeDisk
        .Replace("| diskSize |", "| force | Yes | Bolean | Whether to force it. |\n| kind | No | String | Kind. Valid values: A, B. |\n| diskSize |",
            StringComparison.Ordinal)
        .Replace("\"diskSize\": 40 }", "\"diskSize\": \"x\", \"kind\": \"C\", \"size\": 1 }", StringComparison.Ordinal);

    [Fact]
    public async Task Values_FromFoldersAndFilesOfAnyName_ArriveWhole()
    {
        var project = shared.Feed.CreateProject(
            "设定 a#b'c{d}/src, app",
            new Dictionary<string, string>
            {
                ["Directory.Build.props"] = """
                    <Project>
                      <PropertyGroup><ZecGenVisibility>public</ZecGenVisibility></PropertyGroup>
                      <Import Project="pages.props" />
                    </Project>
                    """,
                // Relative to the project, whichever file says so.
                ["pages.props"] =
                    """<Project><ItemGroup><ZecGenDocs Include="../shared #1/**/*.md" Exclude="../**/draft*.md" Service="bmc" ApiVersion="2030-01-02" /></ItemGroup></Project>""",
                // The pages again, without what the project says of them.
                ["Directory.Build.targets"] =
                    """<Project><ItemGroup><AdditionalFiles Include="**/*.md;../**/*.md" /><AdditionalFiles Include="**/*.props" /></ItemGroup></Project>""",
                ["../shared #1/磁盘;2/it's 50%.md"] = SamplePages.Of("AttachDisk", "bmc"),
                ["../shared #1/draft-1.md"] = SamplePages.Of("DraftDisk", "bmc"),
                ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk.ReplaceLineEndings("\r\n"),
                ["docs-spec/a=b, c/CREATEDISK.MD"] = SamplePages.Of("CreateDisk", "zec"),
                ["docs-spec/removed.md"] = SamplePages.Of("RemovedDisk", "zec"),
                ["docs-spec/drafts/excluded.md"] = SamplePages.Of("ExcludedDisk", "zec"),
                ["Program.cs"] = """
                    Console.WriteLine(string.Join(" ", typeof(Acme.Zec.IZecClient).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("DiskAsync", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
                    Console.WriteLine(string.Join(" ", typeof(Acme.Bmc.IBmcClient).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("DiskAsync", StringComparison.Ordinal))));
                    Console.WriteLine(Acme.Zec.ZecApi.CreateDisk.Documentation);
                    Console.WriteLine(Acme.Bmc.BmcApi.AttachDisk.Documentation + " " + Acme.Bmc.BmcApi.Descriptor.Version);
                    Console.WriteLine(typeof(ZecGen.IValidatable).IsAssignableFrom(typeof(Acme.Zec.ResizeDiskRequest)));
                    """,
            },
            // Not as an argument, which the command line would cut.
            properties: """
                <OutputPath>out/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <ZecGenNamespace>Acme</ZecGenNamespace>
                <ZecGenParts>
                  validators;
                  client
                </ZecGenParts>
                """,
            items: """
                <ZecGenDocs Include="docs-spec/**/*.md" Exclude="docs-spec/drafts/**" />
                <ZecGenDocs Update="docs-spec/**/*.md" Service="zec" Url="https://x.example/#/api;v=2,%2520'?p=/" />
                <ZecGenDocs Remove="docs-spec/removed.md" />
                """);
        // What Emacs puts beside a page while somebody edits it: a link to no file, which the compiler would stop at.
        if (!OperatingSystem.IsWindows())
            foreach (var folder in new[] { "docs-spec", "docs-spec/a=b, c", "../shared #1/磁盘;2" })
                File.CreateSymbolicLink(Path.Combine(project.Folder, folder, ".#resizedisk.md"), "somebody@host.1:2");

        Assert.Empty((await DotNet.RunAsync(project.Folder, shared.Feed.Environment, "build", "-nologo")).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal(
            """
            CreateDiskAsync ResizeDiskAsync
            AttachDiskAsync
            https://x.example/#/api;v=2,%20'?p=/a%3Db%2C%20c/CREATEDISK
            AttachDisk 2030-01-02
            True

            """.ReplaceLineEndings("\n"),
            await project.RunAsync());
    }

    [Fact]
    public async Task Setting_WithoutAnEffect_IsReportedOnceWhereItIsWritten()
    {
        const string Update = "<ZecGenDocs Update=\"docs-spec/**/*.md\" ";
        const string Include = "<ZecGenDocs Include=\"more/*.md\" ";
        var project = shared.Feed.CreateProject(
            "settings",
            new Dictionary<string, string>
            {
                ["Directory.Build.props"] =
                    "<Project>\n  <PropertyGroup>\n    <ZecGenDefaultDocs>maybe</ZecGenDefaultDocs>\n    <ZecGenLangauge>zh</ZecGenLangauge>\n  "
                        + "</PropertyGroup>\n</Project>\n",
                ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk,
                ["docs-spec/createdisk.md"] = SamplePages.Of("CreateDisk", "zec"),
                ["more/attachdisk.md"] = SamplePages.Of("AttachDisk", "bmc"),
                ["Program.cs"] = SamplePages.ListingProgram,
            },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
            items: $"""

                {Update}Service="my svc/x" ApiVersion="latest" />
                {Include}Service="zec" Url="https://docs.example.com/zec" Servce="zec" />
                <ZecGenDocs Include="more/**/*.md" Service="bmc" />
                <ZecGenDocs Include="../nowhere/**/*.md;nothing.md;more" />
                """);

        var first = File.ReadAllLines(Path.Combine(project.Folder, "Consumer.csproj"))
            .TakeWhile(text => !text.StartsWith(Update, StringComparison.Ordinal)).Count() + 1;
        string At(int line, string before) => $"Consumer.csproj({first + line},{before.Length + 1}): warning ";
        Assert.Equal(
            new[]
            {
                At(0, Update) + "ZEC0011: Service is 'my svc/x' and may be letters, digits, '-', '_' and '.', as in the path of a call",
                At(0, Update + "Service='my svc/x' ") + "ZEC0011: ApiVersion is 'latest' and may be a date such as 2025-09-01",
                At(1, Include + "Service='zec' ")
                    + "ZEC0011: Url is 'https://docs.example.com/zec' and may be an address that ends with '/', since paths are appended to it",
                At(1, Include + "Service='zec' Url='https://docs.example.com/zec' ")
                    + "ZEC0012: 'Servce' is not metadata of ZecGenDocs that ZecGen reads (did you mean 'Service'?)",
                At(2, "<ZecGenDocs Include='more/**/*.md' ") + "ZEC0014: ZecGenDocs items give 'more/attachdisk.md' two values of Service, 'zec' and 'bmc'",
                At(3, "<ZecGenDocs ") + "ZEC0013: The Include of ZecGenDocs '../nowhere/**/*.md' matches no file",
                At(3, "<ZecGenDocs ") + "ZEC0013: The Include of ZecGenDocs 'more' matches no file",
                At(3, "<ZecGenDocs ") + "ZEC0013: The Include of ZecGenDocs 'nothing.md' matches no file",
                "Directory.Build.props(3,6): warning ZEC0011: ZecGenDefaultDocs is 'maybe' and may be true, false",
                "Directory.Build.props(4,6): warning ZEC0012: 'ZecGenLangauge' is not a property that ZecGen reads (did you mean 'ZecGenLanguage'?)",
            }.Order(StringComparer.Ordinal),
            (await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder).Select(warning => warning.Split(';')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Severities_InAProjectWithoutCode_FollowItsFilesAndProperties()
    {
        var project = shared.Feed.CreateProject(
            "severities",
            new Dictionary<string, string>
            {
                [".globalconfig"] = "is_global = true\ndotnet_diagnostic.ZEC0002.severity = none\n",
                [".editorconfig"] =
                    "root = true\n\n[docs-spec/**.md]\ndotnet_diagnostic.ZEC0101.severity = error\ndotnet_diagnostic.ZEC0104.severity = "
                        + "none\n\n[*.csproj]\ndotnet_diagnostic.ZEC0012.severity = none\n",
                ["docs-spec/resizedisk.md"] = Faulty,
            },
            isLibrary: true,
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors><NoWarn>$(NoWarn);ZEC0103</NoWarn><WarningsAsErrors>"
                + "$(WarningsAsErrors);ZEC0106</WarningsAsErrors><ZecGenNothing>1</ZecGenNothing>");

        Assert.Equal(["error ZEC0101", "error ZEC0106"], (await project.BuildAsync()).Findings());

        project.Write(".editorconfig", "root = true\n");
        project.Write(".globalconfig", "is_global = true\n");
        Assert.Equal(
            ["error ZEC0002", "error ZEC0012", "error ZEC0101", "error ZEC0103", "error ZEC0104", "warning ZEC0106"],
            (await project.BuildAsync(shared.Feed.Environment, "--no-restore", "-p:NoWarn=1701%3B1702", "-p:WarningsAsErrors=", "-p:TreatWarningsAsErrors=true",
                "-p:WarningsNotAsErrors=ZEC0106")).Findings());
    }

    [Fact]
    public async Task Library_ThatCannotWork_IsOneErrorEach()
    {
        var project = shared.Feed.CreateProject(
            "impossible",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk },
            "netstandard2.0",
            isLibrary: true,
            properties: "<ImplicitUsings>disable</ImplicitUsings><LangVersion>11</LangVersion>",
            reference: $"<PackageReference Include=\"ZecGen\" Version=\"{Feed.Version}\" PrivateAssets=\"all\" />");

        var impossible = File.ReadAllText(Path.Combine(project.Folder, "Consumer.csproj"));
        Assert.Equal(["error ZEC0015", "error ZEC0016"], (await project.BuildAsync()).Findings());
        Assert.Equal(["error ZEC0017"], (await WithAssets("IncludeAssets=\"analyzers;build\"")).Findings());

        async Task<Outcome> WithAssets(string assets)
        {
            project.Write("Consumer.csproj", impossible.Replace("PrivateAssets=\"all\"", assets, StringComparison.Ordinal)
                .Replace("<LangVersion>11<", "<LangVersion>12<", StringComparison.Ordinal));
            return await project.BuildAsync();
        }
    }

    [Fact]
    public async Task Pages_InASeparateLibrary_ServeOtherGenerators()
    {
        var library = shared.Feed.CreateProject(
            "apart/sdk",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk },
            "net8.0;netstandard2.0",
            isLibrary: true,
            properties: "<TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks><LangVersion>12</LangVersion><ImplicitUsings>disable</ImplicitUsings>"
                + "<Version>1.2.3-test</Version>");
        var file = File.ReadAllText(Path.Combine(library.Folder, "Consumer.csproj"));
        library.Write("Sdk.csproj", file.Replace("<TargetFramework>net8.0;netstandard2.0</TargetFramework>", "", StringComparison.Ordinal));
        library.Delete("Consumer.csproj");
        var program = shared.Feed.CreateProject(
            "apart/program",
            new Dictionary<string, string>
            {
                ["docs-spec/createdisk.md"] = SamplePages.Of("CreateDisk", "zec"),
                ["Program.cs"] = """
                    using System.Text;
                    using System.Text.Json;
                    using System.Text.Json.Serialization;

                    var builder = WebApplication.CreateSlimBuilder();
                    builder.WebHost.UseUrls("http://127.0.0.1:0");
                    builder.Logging.ClearProviders();
                    builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Context.Default));
                    await using var app = builder.Build();
                    app.MapPost("/orders", (Order order) => order.Request);
                    await app.StartAsync();

                    var json = JsonSerializer.Serialize(new Order("o-1", new() { DiskId = "disk-1", DiskSize = 40 }), Context.Default.Order);
                    Console.WriteLine(json);
                    using var http = new HttpClient();
                    using var response = await http.PostAsync(app.Urls.Single() + "/orders", new StringContent(json, Encoding.UTF8, "application/json"));
                    Console.WriteLine(await response.Content.ReadAsStringAsync());
                    Console.WriteLine(string.Join(" ", typeof(Zec.ZecApi).Assembly.GetExportedTypes().Concat(typeof(Order).Assembly.GetTypes()).Select(type => type.FullName).Where(name => name!.StartsWith("Zec.", StringComparison.Ordinal) && name.EndsWith("Request", StringComparison.Ordinal))));

                    sealed record Order(string Id, Zec.ResizeDiskRequest Request);

                    [JsonSerializable(typeof(Order))]
                    sealed partial class Context : JsonSerializerContext;
                    """,
            },
            properties: "<EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator><JsonSerializerIsReflectionEnabledByDefault>"
                + "false</JsonSerializerIsReflectionEnabledByDefault>",
            reference: "<ProjectReference Include=\"../sdk/Sdk.csproj\" />");
        program.Write("Consumer.csproj",
            File.ReadAllText(Path.Combine(program.Folder, "Consumer.csproj")).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));

        Assert.Empty((await program.BuildAsync()).ExpectSuccess().Warnings(program.Folder));
        Assert.Equal(
            """
            {"Id":"o-1","Request":{"diskId":"disk-1","diskSize":40}}
            {"diskId":"disk-1","diskSize":40}
            Zec.ResizeDiskRequest

            """.ReplaceLineEndings("\n"),
            await program.RunAsync());

        // What other projects get of it: the client for both frameworks and the runtime as a dependency, no page.
        (await DotNet.RunAsync(library.Folder, shared.Feed.Environment, "pack", "-o", "packed", "-nologo")).ExpectSuccess();
        using var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(library.Folder, "packed"), "*.nupkg").Single());
        Assert.Equal(["lib/net8.0/Sdk.dll", "lib/netstandard2.0/Sdk.dll"],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".md", StringComparison.Ordinal)
                    || name.EndsWith(".settings", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using var nuspec = new StreamReader(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.Contains($"<dependency id=\"ZecGen\" version=\"{Feed.Version}\" exclude=\"Build,Analyzers\" />", await nuspec.ReadToEndAsync(),
            StringComparison.Ordinal);
    }
}
