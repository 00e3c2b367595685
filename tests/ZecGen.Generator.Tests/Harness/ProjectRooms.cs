using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>The folders of a project, and what the code of each uses of the others.</summary>
internal static class ProjectRooms
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);

    /// <summary>Each use of a type, or of a member of a type, that stands in another folder; the project's own folder is called <c>.</c></summary>
    /// <param name="project">The folder of the project in the checkout.</param>
    /// <param name="assembly">Its name, by which others show it their internals.</param>
    public static IReadOnlyList<RoomUse> Uses(string project, string assembly)
    {
        var root = Path.Combine(Repository.Root, project);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal) && !file.Path.StartsWith("Polyfills/", StringComparison.Ordinal))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Full), Options, file.Path))
            .ToList();
        var compilation = CSharpCompilation.Create(
            assembly, [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, Options)], References(assembly), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.SelectMany(tree => UsesOf(compilation.GetSemanticModel(tree), tree)).Distinct()];
    }

    private static IEnumerable<MetadataReference> References(string assembly) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != assembly)
            .Select(static path => MetadataReference.CreateFromFile(path));

    // Comments are no code: they may point at whatever explains.
    private static IEnumerable<RoomUse> UsesOf(SemanticModel model, SyntaxTree tree)
    {
        var room = RoomOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name) is var info && info.Symbol is { } found ? found : info.CandidateSymbols.FirstOrDefault();
            var type = symbol is INamedTypeSymbol named ? named : symbol?.ContainingType;
            foreach (var declaration in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                if (RoomOf(declaration.SyntaxTree.FilePath) is var other && other != room)
                    yield return new(room, other, $"{tree.FilePath}({name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {type!.Name}");
        }
    }

    private static string RoomOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/') is { Length: > 0 } folder ? folder : ".";
}

/// <summary>A use of one folder's code by another's.</summary>
/// <param name="From">Who uses.</param>
/// <param name="To">What is used.</param>
/// <param name="Place">Where, and which type.</param>
internal sealed record RoomUse(string From, string To, string Place);
