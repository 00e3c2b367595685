using System.Diagnostics;

namespace ZecGen.Package.Tests;

/// <summary>Pages change, and the next build knows.</summary>
[Collection(Rebuilds.Name)]
public class RebuildTests(SharedFeed shared)
{
    private static readonly string Wrong = SamplePages.ResizeDisk.Replace("| diskSize |", "| force | No | Bolean | Whether to force it. |\n| diskSize |", StringComparison.Ordinal);

    [Fact]
    public async Task WarmCompilerSeesPagesThatAreEditedAddedAndDeleted()
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
            "docs-spec/resizedisk.md(12,16): warning ZEC0002: 'Bolean' of 'force' is no known type (did you mean 'Boolean'?); write String, Integer, Boolean, Float, Timestamp, Array of … or a link to a structure. Until then the member holds raw JSON.",
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
    public async Task BuildOfEverythingTellsTheFindingsAgain()
    {
        var project = shared.Feed.CreateProject(
            "again",
            new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = Wrong, ["Program.cs"] = SamplePages.ListingProgram },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        Assert.Single((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
        Assert.Single((await project.BuildAsync()).ExpectSuccess().Warnings(project.Folder));
    }

    [SkippableFact]
    public async Task WatchedProgramStartsAnewWhenAPageIsEdited()
    {
        var project = shared.Feed.CreateProject("watched", new Dictionary<string, string> { ["docs-spec/resizedisk.md"] = SamplePages.ResizeDisk, ["Program.cs"] = SamplePages.ListingProgram });
        var environment = new Dictionary<string, string>(shared.Feed.Environment) { ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1" };

        using var watch = DotNet.Start("dotnet", project.Folder, environment, "watch", "run", "--non-interactive", "--no-hot-reload");
        try
        {
            var output = new LineReader(watch);
            Skip.IfNot(await output.ReadsAsync("ResizeDiskAsync2"), "dotnet watch does not run here:\n" + output.Text);
            Skip.IfNot(await output.ReadsAsync("Waiting for a file to change"), "dotnet watch does not wait here:\n" + output.Text);

            project.Write("docs-spec/resizedisk.md", SamplePages.ResizeDisk.Replace("| diskSize |", "| force | No | Boolean | Whether to force it. |\n| diskSize |", StringComparison.Ordinal));

            Assert.True(await output.ReadsAsync("ResizeDiskAsync3"), output.Text);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Reads what a program prints until it prints what is waited for.</summary>
    private sealed class LineReader(Process process)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

        private readonly List<string> lines = [];

        public string Text => string.Join('\n', lines);

        public async Task<bool> ReadsAsync(string expected)
        {
            using var timeout = new CancellationTokenSource(Patience);
            try
            {
                while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
                {
                    lines.Add(line);
                    if (line.Contains(expected, StringComparison.Ordinal)) return true;
                }
            }
            catch (OperationCanceledException)
            {
                lines.Add($"(nothing more within {Patience.TotalSeconds} s)");
            }
            return false;
        }
    }
}
