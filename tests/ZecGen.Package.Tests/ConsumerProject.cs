namespace ZecGen.Package.Tests;

/// <summary>A project outside the checkout.</summary>
public sealed record ConsumerProject(string Folder, Feed Feed)
{
    /// <summary>The assembly that a build makes.</summary>
    public string Assembly => Path.Combine(Folder, "out", "Consumer.dll");

    /// <summary>Builds it anew, warnings included.</summary>
    public Task<Outcome> BuildAsync() => BuildAsync(Feed.Environment, "--no-incremental");

    public Task<Outcome> BuildAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        DotNet.RunAsync(Folder, environment, ["build", "-o", "out", "-nologo", .. arguments]);

    /// <summary>Builds it and puts its package beside those of the checkout.</summary>
    public Task<Outcome> PackAsync() => DotNet.RunAsync(Folder, Feed.Environment, ["pack", "-o", Feed.Packages, "-nologo"]);

    /// <summary>Runs what was built.</summary>
    public async Task<string> RunAsync() => (await DotNet.RunAsync(Folder, Feed.Environment, Assembly)).ExpectSuccess().Text;

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));
}
