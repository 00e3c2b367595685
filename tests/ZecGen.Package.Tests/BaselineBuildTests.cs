namespace ZecGen.Package.Tests;

/// <summary>A baseline beside the pages of a project, as a build finds it: where the pages begin, in folders of any name.</summary>
/// <remarks>But not a project's own folder with an apostrophe: MSBuild cannot copy two libraries there.</remarks>
[Collection(Projects.Name)]
public class BaselineBuildTests(SharedFeed shared)
{
    private const string Baseline = """
        # ZecGen contract 1: what callers of this service depend on.
        zec service version=2025-09-01 namespace=Zec prefix=Zec client validators
        zec/MoveDisk operation name=MoveDisk response=EmptyResponse call-id=requestId http="POST /api/v2/zec" action-header=X-ZC-Action version-header=X-ZC-Version
        # End of contract

        """;

    [Fact]
    public async Task ChangeAgainstABaseline_FailsTheBuildUntilItIsAccepted()
    {
        var project = shared.Feed.CreateProject(
            "its 基线 #1",
            new Dictionary<string, string>
            {
                ["docs-spec/zec.contract"] = Baseline,
                ["docs-spec/a;b/it's/resizedisk.md"] = SamplePages.ResizeDisk,
                ["Program.cs"] = SamplePages.ListingProgram,
            },
            properties: "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>");

        Assert.Contains("error ZEC0301: The operation 'MoveDisk' was removed (operation-removed, zec/MoveDisk): it breaks wire, source, binary;",
            (await project.BuildAsync()).Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(project.Folder, "docs-spec", "zec.accepted"), "operation-removed zec/MoveDisk nobody ever called it\n");

        (await project.BuildAsync(shared.Feed.Environment)).ExpectSuccess();
    }
}
