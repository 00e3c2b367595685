using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ZecGen.Cli.Tests.Pull;

namespace ZecGen.Docs.Tests;

/// <summary>Each command of the documents exists: what is quick is run, of the rest the projects, files, tests and options are looked up.</summary>
public sealed partial class ShellExampleTests : IDisposable
{
    // A program that hangs is a failed test, on however busy a machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const string Tool = "generator/ZecGen.Cli";
    private const string Sample = "generated-sample/Zec.Sample";

    private readonly string folder = Directory.CreateTempSubdirectory("zecgen-docs-").FullName;

    // Blocks that make a project of their own are run as a whole, by ZecGen.Package.Tests.
    public static TheoryData<string> Commands => new(Document.All.SelectMany(static document => document.Blocks)
        .Where(static block => block.Language is "sh" && !block.Text.Contains("dotnet new ", StringComparison.Ordinal))
        .SelectMany(static block => block.Lines).Select(static line => Comment().Replace(line, "").Trim()).Where(static line => line.Length > 0).Distinct());

    public void Dispose()
    {
        // Git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_OfADocument_Exists(string command) => await CheckAsync(command);

    [Theory]
    [InlineData("dotnet run --project generator/NoSuchProject -- check docs-spec")]
    [InlineData("dotnet run --project generator/ZecGen.Cli -- check docs-spec --no-such-option")]
    [InlineData("dotnet run -c Release --project tests/ZecGen.Load -- --no-such-option 1")]
    [InlineData("dotnet test tests/ZecGen.Docs.Tests --filter NoSuchTests")]
    [InlineData("dotnet tool install No.Such.Tool")]
    [InlineData("no-such-program")]
    public async Task Command_ThatDoesNotExist_IsNoticed(string command) => await Assert.ThrowsAnyAsync<Exception>(() => CheckAsync(command));

    private async Task CheckAsync(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(static word => Variable().IsMatch(word)).ToArray();
        switch (words)
        {
            case ["dotnet", "run", .. var rest]:
                var end = Array.IndexOf(rest, "--");
                var options = end < 0 ? rest : rest[..end];
                await RunAsync(options[Array.IndexOf(options, "--project") + 1], end < 0 ? [] : rest[(end + 1)..]);
                break;
            case ["dotnet", "test" or "build" or "pack" or "publish" or "restore", var target, .. var rest]:
                var exists = target.EndsWith(".sln", StringComparison.Ordinal) ? File.Exists(Full(target)) : ProjectIn(target) is not null;
                Assert.True(exists, $"{target} does not exist.");
                if (Array.IndexOf(rest, "--filter") is >= 0 and var at) AssertTestExists(target, rest[at + 1]);
                break;
            case ["dotnet", "tool", "install", .. var rest]:
                var projects = Directory.EnumerateFiles(Full("generator"), "*.csproj", SearchOption.AllDirectories).Select(XDocument.Load);
                var tools = projects.Where(static file => file.Descendants("PackAsTool").Any());
                Assert.Contains(rest[^1], tools.Select(static file => file.Descendants("PackageId").Single().Value));
                break;
            case ["zecgen", "pull", var url, .. var rest]:
                await using (var book = new GitBookSite())
                {
                    // The site of the document is no part of these tests.
                    var address = new Uri(url);
                    book.PublishFolder(address.AbsolutePath, Full("docs-spec/zec/en"));
                    await ExpectSuccessAsync(ProgramOf(Tool), ["pull", book.Root + address.AbsolutePath, .. rest]);
                }
                break;
            case ["zecgen", .. var rest]:
                await RunAsync(Tool, rest);
                break;
            case [var file] when file.Contains('/', StringComparison.Ordinal):
                Assert.True(File.Exists(Full(file)), $"{file} does not exist.");
                break;
            default:
                throw new InvalidOperationException($"'{command}' is no command that these tests know.");
        }
    }

    private async Task RunAsync(string project, string[] arguments)
    {
        switch (project)
        {
            case Tool:
                await PreparePagesAsync();
                await ExpectSuccessAsync(ProgramOf(project), arguments);
                break;
            case Sample:
                await ExpectSuccessAsync(ProgramOf(project), arguments);
                break;
            default:
                // Minutes of work: the help of the command has to know its options.
                string[] names = [.. arguments.TakeWhile(static word => !word.StartsWith('-') && !IsFolder(word))];
                var help = await ExpectSuccessAsync(ProgramOf(project), [.. names, "--help"]);
                Assert.All(arguments.Where(static word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Matches($@"{option}\b", help));
                break;
        }
    }

    // In documents, folders that readers name themselves are written in capitals.
    private static bool IsFolder(string word) => word.All(char.IsUpper) || Directory.Exists(Full(word));

    // The pages as a repository of their own, so that a commit of "main" is there and nothing is written into the checkout.
    private async Task PreparePagesAsync()
    {
        foreach (var page in Directory.EnumerateFiles(Full("docs-spec"), "*.md", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Document.Root, page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }
        await ExpectSuccessAsync("git", "init", "--quiet", "--initial-branch=main");
        await ExpectSuccessAsync("git", "add", ".");
        string[] author = ["-c", "user.name=Tests", "-c", "user.email=tests@example.com", "-c", "commit.gpgsign=false"];
        await ExpectSuccessAsync("git", [.. author, "commit", "--quiet", "-m", "Pages"]);
    }

    private Task<string> ExpectSuccessAsync(string program, params string[] arguments) =>
        program.EndsWith(".dll", StringComparison.Ordinal) ? StartAsync("dotnet", [program, .. arguments]) : StartAsync(program, arguments);

    private async Task<string> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var (code, output, error) = await ProcessRun.OfAsync(start, Longest);
        Assert.True(code == 0, output + error);
        return output;
    }

    private static void AssertTestExists(string project, string filter)
    {
        var name = filter.Split('~', '=')[^1];
        Assert.True(Directory.EnumerateFiles(Full(project), name + ".cs", SearchOption.AllDirectories).Any(), $"{project} has no {name}.");
    }

    // What the build of these tests made, in its configuration.
    private static string ProgramOf(string project)
    {
        var file = ProjectIn(project) ?? throw new FileNotFoundException($"There is no project in {project}.");
        var name = XDocument.Load(file).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file);
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Path.GetDirectoryName(file)!, "bin", output.Parent!.Name, output.Name, name + ".dll");
    }

    private static string? ProjectIn(string path) => Directory.Exists(Full(path)) ? Directory.EnumerateFiles(Full(path), "*.csproj").SingleOrDefault() : null;

    private static string Full(string path) => Path.GetFullPath(Path.Combine(Document.Root, path));

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^[A-Z_]+=")]
    private static partial Regex Variable();
}
