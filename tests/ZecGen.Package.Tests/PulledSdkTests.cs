using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ZecGen.Cli.Tests.Pull;
using ZecGen.Tests;

namespace ZecGen.Package.Tests;

/// <summary>The way from published pages to a package, as the README shows it.</summary>
[Collection(Projects.Name)]
public class PulledSdkTests(SharedFeed shared)
{
    private const string Mark = "dotnet new ";

    [ProofFact]
    [Trait("Category", "Proof")]
    public async Task ReadMe_FromPublishedPagesToAPackage_MakesAnSdkOfAllActions()
    {
        var pages = Path.Combine(Checkout.Root, "docs-spec", "zec", "en");
        await using var book = new GitBookSite();
        var root = shared.Feed.CreateProject("way", new Dictionary<string, string>()).Folder;
        File.Delete(Path.Combine(root, "Consumer.csproj"));

        // What the SDK remembers of tools stays out of the user's own folder.
        var environment = new Dictionary<string, string>(shared.Feed.Environment)
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(root, "home"),
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        };
        var folder = root;
        foreach (var command in Commands())
        {
            var words = command.Split(' ').ToList();
            if (words[0] == "cd")
            {
                folder = Path.GetFullPath(Path.Combine(folder, words[1]));
                continue;
            }
            // The packages of the tests, and a site of their own.
            if (words is ["dotnet", "add", "package", ..] or ["dotnet", "tool", "install", ..]) words.AddRange(["--version", Feed.Version]);
            if (words.FindIndex(static word => word.StartsWith("https://", StringComparison.Ordinal)) is >= 0 and var at)
            {
                var path = new Uri(words[at]).AbsolutePath;
                book.PublishFolder(path, pages);
                words[at] = book.Root + path;
            }
            (await DotNet.RunAsync(words[0], folder, environment, [.. words.Skip(1)])).ExpectSuccess();
        }

        var actions = Directory.EnumerateFiles(pages, "*.md", SearchOption.AllDirectories)
            .Select(static page => File.ReadLines(page).First().TrimStart('#', ' ')).Where(static title => !title.Contains(' ')).ToList();
        Assert.InRange(actions.Count, 35, 1000);
        var types = TypesOf(Assert.Single(Directory.EnumerateFiles(Path.Combine(root, "packages"), "*.nupkg")));
        Assert.Superset(actions.Select(static action => action + "Request").ToHashSet(), types);
        Assert.Contains("ZecClient", types);
    }

    // The block that makes a project.
    private static IEnumerable<string> Commands() =>
        File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).ReplaceLineEndings("\n").Split("```sh\n")
            .Select(static block => block[..Math.Max(0, block.IndexOf("\n```", StringComparison.Ordinal))])
            .Single(static block => block.StartsWith(Mark, StringComparison.Ordinal)).Split('\n');

    private static HashSet<string> TypesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var content = archive.Entries.Single(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Open();
        using var image = new MemoryStream();
        content.CopyTo(image);
        image.Position = 0;
        using var assembly = new PEReader(image);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => metadata.GetString(type.Name))];
    }
}
