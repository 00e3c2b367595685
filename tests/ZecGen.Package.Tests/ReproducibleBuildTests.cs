using System.Security.Cryptography;
using ZecGen.Tests;

namespace ZecGen.Package.Tests;

/// <summary>The same sources give the same assembly, so that builds can be fetched from a cache.</summary>
[Collection(Rebuilds.Name)]
public class ReproducibleBuildTests(SharedFeed shared)
{
    private static readonly string[] Products = ["Consumer.dll", "Consumer.pdb", "Consumer.xml"];

    [ProofFact]
    [Trait("Category", "Proof")]
    public async Task Assembly_BuiltInAnyFolderOrderLanguageOrTimeZone_IsTheSame()
    {
        var first = await BuildAsync("reproduced", ["a", "b"], ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Shanghai"));
        var second = await BuildAsync("重建 2/deeper", ["b", "a"], ("LANG", "zh_CN.UTF-8"), ("TZ", "Asia/Kathmandu"));
        var third = await BuildAsync("third", ["a", "b"], ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("TZ", "UTC"));

        // Else it would be one build in one language.
        Assert.StartsWith("tr-TR +08:00", first.Where, StringComparison.Ordinal);
        Assert.StartsWith("zh-CN +05:45", second.Where, StringComparison.Ordinal);
        Assert.StartsWith("+00:00", third.Where.Trim(), StringComparison.Ordinal);
        Assert.Equal(first.Hashes, second.Hashes);
        Assert.Equal(first.Hashes, third.Hashes);
    }

    private async Task<(string Where, IReadOnlyList<string> Hashes)> BuildAsync(string name, string[] folders, params (string Name, string Value)[] machine)
    {
        var project = shared.Feed.CreateProject(
            name,
            new Dictionary<string, string>
            {
                ["pages/a/resizedisk.md"] = SamplePages.ResizeDisk.Replace("New size in GiB.", "New size in GiB, İ ı 大小.", StringComparison.Ordinal),
                ["pages/b/INITDISK.md"] = SamplePages.Of("InitDisk", "zec"),
                ["Use.cs"] = "internal static class Use { internal static global::Zec.InitDiskRequest Make() => new() { DiskId = \"i\", DiskSize = 40 }; }",
            },
            isLibrary: true,
            properties: "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap><DebugType>portable</DebugType><GenerateDocumentationFile>"
                + "true</GenerateDocumentationFile><ZecGenEmitExamples>true</ZecGenEmitExamples>",
            items: string.Concat(folders.Select(folder => $"<ZecGenDocs Include=\"pages/{folder}/*.md\" />"))
                + "</ItemGroup><Target Name=\"TellWhere\" AfterTargets=\"Build\"><Message Importance=\"high\" Text=\"Built in: "
                + "$([System.Globalization.CultureInfo]::CurrentCulture.Name) $([System.DateTime]::Now.ToString(zzz))\" /></Target><ItemGroup>");

        var environment = new Dictionary<string, string>(shared.Feed.ColdEnvironment);
        // Otherwise MSBuild does not report the language.
        environment["MSBUILDENABLEALLPROPERTYFUNCTIONS"] = "1";
        foreach (var (variable, value) in machine) environment[variable] = value;
        var outcome = (await project.BuildAsync(environment)).ExpectSuccess();

        return (
            outcome.Text.Split('\n').Single(line => line.Contains("Built in: ", StringComparison.Ordinal)).Split("Built in: ")[1],
            [.. Products.Select(
                product => product + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(project.Folder, "out", product)))))]);
    }
}
