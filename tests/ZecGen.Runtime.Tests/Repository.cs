namespace ZecGen.Runtime.Tests;

public static class Repository
{
    /// <summary>A file that lies beside the checkout; the test is skipped where it does not.</summary>
    public static string ReadBeside(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZecGen.sln"))) folder = folder.Parent;
        var full = Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", path));
        Skip.IfNot(File.Exists(full), $"{path} is not beside the checkout.");
        return File.ReadAllText(full);
    }
}
