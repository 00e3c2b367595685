namespace ZecGen.Runtime.Tests;

public static class Repository
{
    /// <summary>A file that lies beside the checkout; the test is skipped where it does not.</summary>
    public static string ReadBeside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "..", "shared", path));
        Skip.IfNot(File.Exists(full), $"{path} is not beside the checkout.");
        return File.ReadAllText(full);
    }
}
