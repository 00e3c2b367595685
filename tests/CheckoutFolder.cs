namespace ZecGen.Tests;

/// <summary>The checkout that a program below it runs from.</summary>
internal static class CheckoutFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZecGen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No checkout contains '{AppContext.BaseDirectory}'.");
    }
}
