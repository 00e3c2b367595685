using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ZecGen.Analyzers.Uses;

namespace ZecGen.Analyzers.Flow;

/// <summary>What a value can be found in after an operation.</summary>
internal static class Places
{
    /// <summary>The record, the collection or the object, in whose initializer the assignment stands.</summary>
    public static IOperation? RecordOf(IAssignmentOperation assignment) => assignment.Parent switch
    {
        IAnonymousObjectCreationOperation anonymous => anonymous,
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } initializer => initializer.Parent,
        _ => null,
    };

    public static IPropertySymbol? MemberOf(IAssignmentOperation assignment) => (assignment.Target as IPropertyReferenceOperation)?.Property;

    /// <returns>Null where it is none that keeps what is assigned to it.</returns>
    public static ISymbol? HolderOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => parameter,
        IFieldReferenceOperation { Field: var field } => field,
        IPropertyReferenceOperation { Property: var property } when IsStored(property) => property,
        _ => null,
    };

    /// <summary>The list or the like that an argument becomes an element of.</summary>
    public static IOperation? CollectionOf(IArgumentOperation argument) => argument.Parent switch
    {
        IObjectCreationOperation { Constructor: { } constructor } creation when !IsInSource(constructor) => creation,
        IInvocationOperation
        {
            Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver },
            Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation },
        } add when !IsInSource(add.TargetMethod) => creation,
        _ => null,
    };

    /// <summary>The method or the property that a value is returned by.</summary>
    /// <returns>Null for one that is not called by its name.</returns>
    public static ISymbol? ReturnerOf(IOperation operation, NameIndex names)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation) return null;
            if (around is ILocalFunctionOperation { Symbol: var local }) return local;
        }
        return names.ModelOf(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart) switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: var property } => property,
            IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method,
            // In front of an arrow, the compiler sees the member itself.
            IPropertySymbol property => property,
            _ => null,
        };
    }

    public static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether code that somebody wrote runs where the method is called, and no other.</summary>
    public static bool HasBody(IMethodSymbol method) =>
        IsInSource(method) && method is
        {
            IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null,
            MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor or MethodKind.ReducedExtension,
        }
        && !method.DeclaringSyntaxReferences.All(static part => NameIndex.IsGenerated(part.SyntaxTree));

    /// <summary>Whether the property keeps what is assigned to it, and runs no code.</summary>
    public static bool IsStored(IPropertySymbol property) => !IsInSource(property)
        || property.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is ParameterSyntax
            || part.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
                && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }));

    /// <summary>Whether it is the name that code is after, and not the value.</summary>
    public static bool IsNameOnly(SimpleNameSyntax use) => use.Parent is NameColonSyntax { Parent: ArgumentSyntax }
        || use.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" }) is not null
        || use.FirstAncestorOrSelf<CrefSyntax>() is not null;
}
