using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ZecGen.Analyzers.Metadata;
using ZecGen.Analyzers.Uses;

namespace ZecGen.Analyzers.Flow;

/// <summary>Which records code puts into responses that it makes up: for these no rules hold, and where one comes from is not to be seen.</summary>
internal sealed class Responses(NameIndex names, RuleTable table)
{
    private HashSet<ITypeSymbol>? known;

    public bool Have(Layer? layer)
    {
        for (; layer is not null; layer = layer.Inner)
            if (layer.Type is not null && (known ??= Find()).Contains(layer.Type)) return true;
        return false;
    }

    private HashSet<ITypeSymbol> Find()
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var initializer in names.Initializers())
        {
            // The code that reads responses comes from the generator.
            if (NameIndex.IsGenerated(initializer.SyntaxTree)) continue;
            var model = names.ModelOf(initializer.SyntaxTree);
            if (!table.IsReceived(model.GetTypeInfo(initializer.Parent!).Type)) continue;
            foreach (var expression in initializer.Expressions)
                if (expression is AssignmentExpressionSyntax { Left: var member, Right: not BaseObjectCreationExpressionSyntax }
                    && model.GetSymbolInfo(member).Symbol is IPropertySymbol property) Add(found, property.Type);
        }
        return found;
    }

    private static void Add(HashSet<ITypeSymbol> found, ITypeSymbol type)
    {
        found.Add(type);
        if (type is INamedTypeSymbol { TypeArguments: var elements })
            foreach (var element in elements) Add(found, element);
    }
}
