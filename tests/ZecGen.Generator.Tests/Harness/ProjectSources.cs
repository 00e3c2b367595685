using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>A project of the checkout as the compiler sees it, on the framework that the tests run on.</summary>
internal static class ProjectSources
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] LeftOut = ["obj/", "bin/", "Polyfills/"];

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);

    /// <param name="project">The folder of the project in the checkout.</param>
    /// <param name="assembly">Its name, by which others show it their internals.</param>
    /// <param name="more">More source.</param>
    public static CSharpCompilation Compile(string project, string assembly, string more = "")
    {
        var root = Path.Combine(Repository.Root, project);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !LeftOut.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Full), Options, file.Path));
        return CSharpCompilation.Create(
            assembly, [.. trees, CSharpSyntaxTree.ParseText(Usings(root) + more, Options)], References(assembly),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Usings(string root)
    {
        var own = XDocument.Load(Directory.EnumerateFiles(root, "*.csproj").Single()).Descendants("Using")
            .Select(static item => (string)item.Attribute("Include")!);
        return string.Concat(ImplicitUsings.Concat(own).Select(static name => $"global using {name};"));
    }

    private static IEnumerable<MetadataReference> References(string assembly) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != assembly)
            .Select(static path => MetadataReference.CreateFromFile(path));
}
