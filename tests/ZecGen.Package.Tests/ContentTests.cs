using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace ZecGen.Package.Tests;

/// <summary>What is in the packages, and what is not.</summary>
[Collection(Projects.Name)]
public class ContentTests(SharedFeed shared)
{
    // The Portable PDB format's own name for the sources' addresses.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void Packages_HoldTheirFilesAndNothingElse()
    {
        Assert.Equal(
            [
                "README.md", "THIRD-PARTY-NOTICES.txt", "ZecGen.nuspec",
                "analyzers/dotnet/cs/Markdig.dll", "analyzers/dotnet/cs/System.Buffers.dll", "analyzers/dotnet/cs/System.Memory.dll",
                "analyzers/dotnet/cs/System.Numerics.Vectors.dll", "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
                "analyzers/dotnet/cs/ZecGen.Generator.dll",
                "build/ZecGen.props", "build/ZecGen.targets", "buildTransitive/ZecGen.Analyzers.dll", "buildTransitive/ZecGen.targets", "icon.png",
                "lib/net10.0/ZecGen.Runtime.dll", "lib/net10.0/ZecGen.Runtime.xml",
                "lib/net8.0/ZecGen.Runtime.dll", "lib/net8.0/ZecGen.Runtime.xml", "lib/netstandard2.0/ZecGen.Runtime.dll",
                "lib/netstandard2.0/ZecGen.Runtime.xml",
            ],
            Entries("ZecGen.nupkg"));
        Assert.Equal(
            ["README.md", "ZecGen.Testing.nuspec", "icon.png", "lib/net10.0/ZecGen.Testing.dll", "lib/net10.0/ZecGen.Testing.xml",
                "lib/net8.0/ZecGen.Testing.dll", "lib/net8.0/ZecGen.Testing.xml"], Entries("ZecGen.Testing.nupkg"));
    }

    [Fact]
    public void Package_DependsOnTheRateLimiterAndOnWhatTheFrameworkLacks()
    {
        var nuspec = Nuspec("ZecGen.nupkg");
        var groups = nuspec.Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => group.Elements().Select(dependency => (string)dependency.Attribute("id")!).ToArray());

        Assert.Equal([".NETStandard2.0", "net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.All([groups["net10.0"], groups["net8.0"]], static packages => Assert.Equal(["System.Threading.RateLimiting"], packages));
        Assert.Equal(
            ["Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "System.Diagnostics.DiagnosticSource", "System.Text.Json",
                "System.Threading.RateLimiting"],
            groups[".NETStandard2.0"].Order(StringComparer.Ordinal));
        Assert.All(Nuspec("ZecGen.Testing.nupkg").Descendants().Where(element => element.Name.LocalName == "dependency"),
            dependency => Assert.Equal("ZecGen", (string)dependency.Attribute("id")!));
    }

    [Theory]
    [InlineData("ZecGen.nupkg", "analyzers/", "Markdig", "System.Memory")]
    [InlineData("ZecGen.Cli.nupkg", "tools/", "Markdig", "Microsoft.CodeAnalysis.CSharp", "Microsoft.OpenApi", "Spectre.Console", "System.CommandLine")]
    public void Notices_OfAPackage_NameEveryLibraryItCarries(string file, string folder, params string[] some)
    {
        var carried = Entries(file).Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension).Where(static name => !name!.StartsWith("zecgen", StringComparison.OrdinalIgnoreCase)).ToHashSet();
        var lines = Read(file, "THIRD-PARTY-NOTICES.txt").Split('\n');
        var underlined = lines.Zip(lines.Skip(1)).Where(static pair => pair.Second.StartsWith("---", StringComparison.Ordinal));
        var headings = underlined.SelectMany(static pair => pair.First.Split(", "));

        Assert.Superset(some.ToHashSet(), carried!);
        Assert.Equal(carried.Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ZecGen.nupkg")]
    [InlineData("ZecGen.Logging.nupkg")]
    [InlineData("ZecGen.Extensions.DependencyInjection.nupkg")]
    [InlineData("ZecGen.Testing.nupkg")]
    [InlineData("ZecGen.Cli.nupkg")]
    public void ReadMe_OfAPackage_NeedsNoRepository(string file)
    {
        var text = Read(file, "README.md");

        Assert.Contains("PackageReference", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", text);
    }

    [Theory]
    [InlineData("ZecGen.nupkg")]
    [InlineData("ZecGen.Logging.nupkg")]
    [InlineData("ZecGen.Extensions.DependencyInjection.nupkg")]
    [InlineData("ZecGen.Testing.nupkg")]
    [InlineData("ZecGen.Cli.nupkg")]
    public void Package_NamesItsLicenseReadMeIconAndRepository(string file)
    {
        var metadata = Nuspec(file).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);

        Assert.Equal("MIT", metadata["license"].Single().Value);
        Assert.Equal("README.md", metadata["readme"].Single().Value);
        Assert.Equal("icon.png", metadata["icon"].Single().Value);
        Assert.NotEmpty(metadata["description"].Single().Value);
        Assert.Matches("^[0-9a-f]{40}$", (string)metadata["repository"].Single().Attribute("commit")!);
    }

    [Theory]
    [InlineData("ZecGen.snupkg", "lib/net10.0/ZecGen.Runtime.pdb")]
    [InlineData("ZecGen.snupkg", "lib/net8.0/ZecGen.Runtime.pdb")]
    [InlineData("ZecGen.snupkg", "lib/netstandard2.0/ZecGen.Runtime.pdb")]
    [InlineData("ZecGen.Testing.snupkg", "lib/net8.0/ZecGen.Testing.pdb")]
    public void Symbols_LinkToTheSources(string file, string symbols)
    {
        using var package = shared.Feed.Open(file);
        using var content = new MemoryStream();
        using (var entry = package.GetEntry(symbols)!.Open()) entry.CopyTo(content);
        content.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(content);
        AssertLinksToSources(provider.GetMetadataReader());
    }

    [Fact]
    public void Generator_EmbedsSymbolsThatLinkToTheSources()
    {
        using var package = shared.Feed.Open("ZecGen.nupkg");
        using var content = new MemoryStream();
        using (var entry = package.GetEntry("analyzers/dotnet/cs/ZecGen.Generator.dll")!.Open()) entry.CopyTo(content);
        content.Position = 0;
        using var image = new System.Reflection.PortableExecutable.PEReader(content);

        var symbols = image.ReadDebugDirectory()
            .Single(entry => entry.Type == System.Reflection.PortableExecutable.DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        AssertLinksToSources(provider.GetMetadataReader());
    }

    // Every source lies below the one folder that the link stands for.
    private static void AssertLinksToSources(MetadataReader reader)
    {
        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)),
            name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
        var link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == SourceLink);
        Assert.Matches("""^\{"documents":\{"/_/\*":"https://raw\.githubusercontent\.com/example/zecgen/[0-9a-f]{40}/\*"\}\}$""",
            Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)));
    }

    private IReadOnlyList<string> Entries(string file)
    {
        using var package = shared.Feed.Open(file);
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    private string Read(string file, string name)
    {
        using var package = shared.Feed.Open(file);
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private XDocument Nuspec(string file)
    {
        using var package = shared.Feed.Open(file);
        using var entry = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(entry);
    }
}
