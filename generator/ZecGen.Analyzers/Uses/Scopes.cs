using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Analyzers.Uses;

/// <summary>Where code can name what it has declared.</summary>
internal static class Scopes
{
    /// <returns>Null where it may be used without its name, or by the name of something else.</returns>
    public static IEnumerable<SyntaxNode>? Of(ISymbol symbol, Compilation compilation) => symbol switch
    {
        { DeclaringSyntaxReferences: { Length: 0 } } => null,
        ILocalSymbol { IsRef: true } => null,
        ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => AroundLocal(symbol),
        IFieldSymbol { RefKind: not RefKind.None } or IMethodSymbol { RefKind: not RefKind.None } or IPropertySymbol { RefKind: not RefKind.None } => null,
        IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: false } when !HasOtherNames(symbol) =>
            TreesOf(symbol, compilation).Select(static tree => tree.GetRoot()),
        _ => null,
    };

    // Of a type in parts, other files see a parameter as well; of a record, it has become a property.
    private static SyntaxNode[]? AroundLocal(ISymbol symbol)
    {
        var declared = symbol.DeclaringSyntaxReferences[0].GetSyntax();
        foreach (var around in declared.Ancestors())
        {
            if (around is RecordDeclarationSyntax) return null;
            if (around is TypeDeclarationSyntax type) return type.Modifiers.Any(SyntaxKind.PartialKeyword) ? null : [type];
            // Statements of a program without a class belong together.
            if (around is MemberDeclarationSyntax and not GlobalStatementSyntax) return [around];
        }
        return [declared.SyntaxTree.GetRoot()];
    }

    private static IEnumerable<SyntaxTree> TreesOf(ISymbol symbol, Compilation compilation) =>
        symbol is { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: var parts }
            ? parts.Select(static part => part.SyntaxTree).Distinct()
            : compilation.SyntaxTrees;

    // Through a base, an interface or the other part, code calls something that it does not see.
    private static bool HasOtherNames(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || member.IsOverride || member is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false }
        || member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
        || member.DeclaringSyntaxReferences.Any(
            static part => part.GetSyntax() is MemberDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword))
        || member.ContainingType.AllInterfaces.Any(type => !type.GetMembers(member.Name).IsEmpty);
}
