using ZecGen.Tests;

namespace ZecGen.Package.Tests;

/// <summary>Pages change, and the next build knows.</summary>
[Collection(Rebuilds.Name)]
public class RebuildTests(SharedFeed shared)
{
    private static readonly string Wrong =
        SamplePages.ResizeDisk.Replace("| diskSize |", "| force | No | Bolean | Whether to force it. |\n| diskSize |", StringComparison.Ordinal);

    [Fact]
    public async Task Rebuild_WithAWarmCompiler_SeesChangedPages()
    {
        var project = shared.Feed.CreateProject(
            "edited",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["Program.cs"] = SamplePages.ListingProgram },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        Assert.Empty((await project.BuildAsync(shared.Feed.Environment)).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal("ResizeDiskAsync2\n", await project.RunAsync());

        project.Write("docs-spec/resizedisk.md", Wrong);
        var edited = (await project.BuildAsync(shared.Feed.Environment, "--no-restore")).ExpectSuccess();
        Assert.Equal(
            "docs-spec/resizedisk.md(12,16): warning ZEC0002: Unknown type 'Bolean' for 'force' (did you mean 'Boolean'?); write String, Integer, Boolean, "
                + "Float, Timestamp, Array of … or a link to a structure. Until then the member holds raw JSON.",
            Assert.Single(edited.Warnings(project.Folder)));
        Assert.Equal("ResizeDiskAsync3\n", await project.RunAsync());

        project.Write("docs-spec/more/createdisk.md", SamplePages.Of("CreateDisk", "zec"));
        (await project.BuildAsync(shared.Feed.Environment, "--no-restore")).ExpectSuccess();
        Assert.Equal("CreateDiskAsync2 ResizeDiskAsync3\n", await project.RunAsync());

        project.Delete("docs-spec/resizedisk.md");
        Assert.Empty((await project.BuildAsync(shared.Feed.Environment, "--no-restore")).ExpectSuccess().Warnings(project.Folder));
        Assert.Equal("CreateDiskAsync2\n", await project.RunAsync());
    }

    [Fact]
    public async Task Rebuild_OfEverything_ReportsTheFindingsAgain()
    {
        var project = shared.Feed.CreateProject(
            "again",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = Wrong, ["Program.cs"] = SamplePages.ListingProgram },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        Assert.Single((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.Single((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    [Fact]
    public async Task Rebuild_CompilesOnlyIfASettingChanged()
    {
        var project = shared.Feed.CreateProject(
            "incremental",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["docs-spec/.editorconfig"] = "root = true\n",
                ["Use.cs"] = "internal static class Use;" },
            isLibrary: true,
            properties: "<Deterministic>false</Deterministic>",
            items: "<ZecGenDocs Update=\"docs-spec/*.md\" Url=\"$(Site)\" />");
        await BuildAsync();

        var first = Compiled();
        await BuildAsync();
        Assert.Equal(first, Compiled());

        await BuildAsync("-p:ZecGenParts=client");
        var second = Compiled();
        Assert.NotEqual(first, second);

        await BuildAsync("-p:ZecGenParts=client", "-p:Site=https://docs.example.com/");
        var third = Compiled();
        Assert.NotEqual(second, third);

        project.Write("docs-spec/.editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.ZEC0102.severity = none\n");
        await BuildAsync("-p:ZecGenParts=client", "-p:Site=https://docs.example.com/");
        Assert.NotEqual(third, Compiled());

        async Task BuildAsync(params string[] properties) => (await project.BuildAsync(shared.Feed.Environment, properties)).ExpectSuccess();

        DateTime Compiled() => File.GetLastWriteTimeUtc(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "Consumer.dll"));
    }

    [ProofFact]
    [Trait("Category", "Proof")]
    public async Task Watch_WithoutHotReload_RestartsAfterAnEdit()
    {
        var project = shared.Feed.CreateProject("watched",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["Program.cs"] = SamplePages.ListingProgram });

        using var watch = new WatchedProgram(project, "--no-hot-reload");
        await watch.ReadsAsync("ResizeDiskAsync2");
        await watch.ReadsAsync("Waiting for a file to change");

        project.Write("docs-spec/resizedisk.md",
            SamplePages.ResizeDisk.Replace("| diskSize |", "| force | No | Boolean | Whether to force it. |\n| diskSize |", StringComparison.Ordinal));

        await watch.ReadsAsync("ResizeDiskAsync3");
    }

    [ProofFact]
    [Trait("Category", "Proof")]
    public async Task Watch_WithHotReload_ContinuesWithTheEditedPage()
    {
        var project = shared.Feed.CreateProject("reloaded", new Dictionary<string, string>
        {
            ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk,
            ["Program.cs"] = """
                using ZecGen;

                while (true)
                {
                    Console.WriteLine($"{Environment.ProcessId}: {Check.Message()}");
                    await Task.Delay(200);
                }

                static class Check
                {
                    public static string Message() => new Zec.ResizeDiskRequest { DiskId = "disk-1", DiskSize = int.Parse("7") }.Check()[0].Message;
                }
                """,
        });

        using var watch = new WatchedProgram(project, "--verbose");
        // What is edited before the session has begun is where it begins, and no change.
        await watch.ReadsAsync("Waiting for changes");
        var before = await watch.ReadsAsync("diskSize must be 20 to 32768; it is 7.");

        project.Write("docs-spec/resizedisk.md", SamplePages.ResizeDisk.Replace("20 to 32768", "30 to 50", StringComparison.Ordinal));

        var after = await watch.ReadsAsync("diskSize must be 30 to 50; it is 7.");
        // The same process: the program was not started again.
        Assert.Equal(before.Split(": ")[^2], after.Split(": ")[^2]);
    }
}
