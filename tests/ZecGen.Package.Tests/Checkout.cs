namespace ZecGen.Package.Tests;

/// <summary>Where the tests run.</summary>
public static class Checkout
{
    public static string Root => ZecGen.Tests.CheckoutFolder.Root;

    /// <summary>Packages that the user has anyway; what is found there needs not be fetched.</summary>
    public static string UserPackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
        ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A file that lies beside the checkout; the test is skipped where it does not.</summary>
    public static string ReadBeside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Skip.IfNot(File.Exists(full), $"{path} is not beside the checkout.");
        return File.ReadAllText(full);
    }
}
