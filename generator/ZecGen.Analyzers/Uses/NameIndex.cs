using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Analyzers.Uses;

/// <summary>Which code of a compilation names what. Files are read when the first finding asks for them; all names are resolved once.</summary>
internal sealed class NameIndex(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly Func<SyntaxTree, SemanticModel> model = tree => compilation.GetSemanticModel(tree);
    private readonly ConcurrentDictionary<SyntaxTree, TreeNames> trees = new();
    private readonly ConcurrentDictionary<(SyntaxNode Scope, string Name), Dictionary<ISymbol, List<SimpleNameSyntax>>> resolved = new();

    /// <summary>The names in which code reads or writes what the symbol stands for.</summary>
    /// <returns>Null where it may be used without its name.</returns>
    public IEnumerable<SimpleNameSyntax>? Of(ISymbol symbol) => Scopes.Of(symbol, compilation)?.SelectMany(scope => Of(symbol, scope));

    /// <summary>The expressions that give a member of this name another value, in all of the compilation.</summary>
    public IEnumerable<WithExpressionSyntax> Writing(string member)
    {
        foreach (var tree in compilation.SyntaxTrees)
            foreach (var with in In(tree).Writing(member, tree.GetRoot())) yield return with;
    }

    /// <summary>What is written of new objects and by <see langword="with"/>, in all of the compilation.</summary>
    public IEnumerable<InitializerExpressionSyntax> Initializers()
    {
        foreach (var tree in compilation.SyntaxTrees)
            foreach (var initializer in In(tree).Initializers(tree.GetRoot())) yield return initializer;
    }

    /// <summary>What a name is a part of: a reference, or the call of a method.</summary>
    public IOperation? OperationOf(SimpleNameSyntax name)
    {
        SyntaxNode whole = name;
        if (whole.Parent is MemberAccessExpressionSyntax access && access.Name == whole || whole.Parent is MemberBindingExpressionSyntax) whole = whole.Parent;
        var model = ModelOf(name.SyntaxTree);
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole && model.GetSymbolInfo(name).Symbol is IMethodSymbol) whole = call;
        return model.GetOperation(whole);
    }

    /// <summary>Whether a generator wrote the file.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    // What a model has learned of a method is learned once; those of the compiler are gone when their file is checked.
    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, model);

    private List<SimpleNameSyntax> Of(ISymbol symbol, SyntaxNode scope) =>
        resolved.GetOrAdd((scope, symbol.Name), Resolve).TryGetValue(symbol.OriginalDefinition, out var uses) ? uses : [];

    private Dictionary<ISymbol, List<SimpleNameSyntax>> Resolve((SyntaxNode Scope, string Name) key)
    {
        var model = ModelOf(key.Scope.SyntaxTree);
        var uses = new Dictionary<ISymbol, List<SimpleNameSyntax>>(SymbolEqualityComparer.Default);
        foreach (var name in In(key.Scope.SyntaxTree).Named(key.Name, key.Scope))
            foreach (var symbol in SymbolsOf(model.GetSymbolInfo(name)))
            {
                if (!uses.TryGetValue(symbol, out var names)) uses.Add(symbol, names = []);
                names.Add(name);
            }
        return uses;
    }

    // Where a method of this name is not the one, all that may be.
    private static IEnumerable<ISymbol> SymbolsOf(SymbolInfo info)
    {
        if (info.Symbol is { } one) return [DefinitionOf(one)];
        return info.CandidateSymbols.Select(DefinitionOf);
    }

    private static ISymbol DefinitionOf(ISymbol symbol) => ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;

    private TreeNames In(SyntaxTree tree) => trees.GetOrAdd(tree, static tree => new(tree.GetRoot()));
}
