using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>The folders of a project, and what the code of each uses of the others.</summary>
internal static class ProjectRooms
{
    /// <summary>Each use of a type, or of a member of a type, that stands in another folder; the project's own folder is called <c>.</c></summary>
    /// <param name="project">The folder of the project in the checkout.</param>
    /// <param name="assembly">Its name, by which others show it their internals.</param>
    public static IReadOnlyList<RoomUse> Uses(string project, string assembly)
    {
        var compilation = ProjectSources.Compile(project, assembly);
        var trees = compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0);
        return [.. trees.SelectMany(tree => UsesOf(compilation.GetSemanticModel(tree), tree)).Distinct()];
    }

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
