namespace ZecGen.Package.Tests;

/// <summary>The package as another project meets it.</summary>
public class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Page = """
        # ResizeDisk

        ## 1. API Description

        Grows a disk.

        ## 2. Request Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | ID of the disk. |
        | diskSize | Yes | Integer | New size in GiB. Value range: 20 to 32768. |

        ## 3. Response Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | ID of the call. |
        | orderNumber | String | Number of the order. |

        ## 4. Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        X-ZC-Action: ResizeDisk

        Request:
        { "diskId": "disk-1", "diskSize": 40 }
        ```
        """;

    private const string Program = """"
        using System.Net;
        using Zec;
        using ZecGen;

        using var http = new HttpClient(new Stub());
        using var client = new ZecClient(new AccessKeyCredential("id", "password"), new() { HttpClient = http });
        try { await client.ResizeDiskAsync(new() { DiskId = "disk-1", DiskSize = 7 }); }
        catch (RequestValidationException exception) { Console.WriteLine(exception.Failures[0].Message); }
        Console.WriteLine((await client.ResizeDiskAsync(new() { DiskId = "disk-1", DiskSize = 40 })).OrderNumber);

        sealed class Stub : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.RequestUri} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
                return new(HttpStatusCode.OK) { Content = new StringContent("""{"requestId":"T1","response":{"requestId":"T1","orderNumber":"42"}}""") };
            }
        }
        """";

    [Fact]
    public async Task FreshProjectBuildsAPageAndCallsItsClient()
    {
        var project = package.CreateProject("fresh", new Dictionary<string, string> { ["docs-spec/disk/resizedisk.md"] = Page, ["Program.cs"] = Program }, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        var outcome = (await project.RunAsync()).ExpectSuccess();

        Assert.Equal(
            """
            diskSize must be 20 to 32768; it is 7.
            https://console.zenlayer.com/api/v2/zec {"diskId":"disk-1","diskSize":40}
            42

            """.ReplaceLineEndings("\n"),
            outcome.Text);
    }

    [Fact]
    public async Task EditedPageIsRegeneratedAndAWrongOneIsReportedAtItsLine()
    {
        var project = package.CreateProject("edited", new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = Page, ["Program.cs"] = "Console.WriteLine(typeof(Zec.ResizeDiskRequest).GetProperties().Length);" });
        Assert.Equal("2\n", (await project.RunAsync()).ExpectSuccess().Text);

        project.Write("docs-spec/resizedisk.md", Page.Replace("| diskSize |", "| force | No | Bolean | Whether to force it. |\n| diskSize |", StringComparison.Ordinal));

        var outcome = (await project.BuildAsync()).ExpectSuccess();
        Assert.Equal(
            "docs-spec/resizedisk.md(12,16): warning ZEC0002: 'Bolean' of 'force' is no known type (did you mean 'Boolean'?); write String, Integer, Boolean, Float, Timestamp, Array of … or a link to a structure. Until then the member holds raw JSON.",
            Assert.Single(outcome.Warnings(project.Folder)));
        Assert.EndsWith("3\n", (await project.RunAsync()).ExpectSuccess().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task CompilesForOlderFrameworks(string framework)
    {
        var project = package.CreateProject(
            framework,
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = Page, ["Use.cs"] = "public static class Use { public static Zec.ResizeDiskRequest Make() => new() { DiskId = \"a\", DiskSize = 40 }; public static void Main() { } }" },
            "<LangVersion>12</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors><ImplicitUsings>disable</ImplicitUsings>",
            otherSources: true,
            framework);

        Assert.Empty((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    [SkippableFact]
    public async Task SuppliedPageCompilesWithoutAWarningOfItsOwn()
    {
        var seed = PackageFixture.ReadBeside("seed/createimage.md");
        var project = package.CreateProject(
            "supplied",
            new Dictionary<string, string> { ["docs-spec/createimage.md"] = seed, ["Program.cs"] = "Console.WriteLine(typeof(Zec.CreateImageRequest));" },
            "<AnalysisLevel>latest</AnalysisLevel><EnableAotAnalyzer>true</EnableAotAnalyzer><EnableTrimAnalyzer>true</EnableTrimAnalyzer><GenerateDocumentationFile>true</GenerateDocumentationFile>",
            otherSources: true);

        var outcome = (await project.BuildAsync()).ExpectSuccess();

        var warning = Assert.Single(outcome.Warnings(project.Folder));
        Assert.StartsWith("docs-spec/createimage.md(25,", warning, StringComparison.Ordinal);
        Assert.Contains("warning ZEC0003: No page describes the structure 'TagAssociation', which is the type of 'tags'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void HoldsGeneratorRuntimeAndBuildFilesAndNothingOfTheCompiler()
    {
        var entries = package.Entries();

        Assert.Contains("analyzers/dotnet/cs/ZecGen.Generator.dll", entries);
        Assert.Contains("analyzers/dotnet/cs/Markdig.dll", entries);
        Assert.Contains("build/ZecGen.props", entries);
        Assert.Contains("build/ZecGen.targets", entries);
        Assert.Contains("README.md", entries);
        foreach (var framework in new[] { "net8.0", "netstandard2.0" })
            foreach (var extension in new[] { "dll", "xml", "pdb" })
                Assert.Contains($"lib/{framework}/ZecGen.Runtime.{extension}", entries);
        Assert.DoesNotContain(entries, entry => entry.Contains("CodeAnalysis", StringComparison.Ordinal));
    }
}
