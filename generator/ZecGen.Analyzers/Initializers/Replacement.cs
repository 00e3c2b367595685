using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ZecGen.Analyzers.Initializers;

/// <summary>Whether what is written of a record is only the beginning of it: a template, which code nearby completes by <see langword="with"/>.</summary>
internal static class Replacement
{
    /// <summary>Whether the record is the receiver of a <see langword="with"/>, where it is looked at as a part of that.</summary>
    public static bool IsReceiver(IOperation record)
    {
        while (record.Parent is IConversionOperation or IParenthesizedOperation) record = record.Parent;
        return record.Parent is IWithOperation with && with.Operand == record;
    }

    /// <summary>Whether code that may see the record gives the member another value.</summary>
    /// <param name="owner">The method, property or field that the record is written in.</param>
    public static bool IsPossible(IOperation record, ISymbol owner, string member)
    {
        var value = record;
        for (; IsPassedOn(value); value = value.Parent!)
            if (value.Parent is IWithOperation { Syntax: WithExpressionSyntax around } && Writes(around, member)) return true;
        if (Holder(value, owner) is not { } holder) return false;
        var scope = holder is ILocalSymbol or IParameterSymbol ? MemberAround(record.Syntax) : record.Syntax.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<WithExpressionSyntax>().Any(with => NameOf(with.Expression) == holder.Name && Writes(with, member));
    }

    // What the record can be found in afterwards.
    private static ISymbol? Holder(IOperation value, ISymbol owner) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0],
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
        ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var parameter } } => parameter,
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => member,
        IReturnOperation => owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner,
        _ => null,
    };

    // Whether what stands around the record has it as its own value, perhaps among others.
    private static bool IsPassedOn(IOperation value) => value.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation
            or ISwitchExpressionOperation => true,
        IWithOperation with => with.Operand == value,
        _ => false,
    };

    // Statements of a program without a class belong together.
    private static SyntaxNode MemberAround(SyntaxNode node)
    {
        foreach (var around in node.Ancestors())
            if (around is MemberDeclarationSyntax and not GlobalStatementSyntax) return around;
        return node.SyntaxTree.GetRoot();
    }

    private static bool Writes(WithExpressionSyntax with, string member) => with.Initializer.Expressions.Any(
        written => written is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && name.Identifier.ValueText == member);

    private static string? NameOf(ExpressionSyntax receiver) => receiver switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        PostfixUnaryExpressionSyntax certain => NameOf(certain.Operand),
        WithExpressionSyntax with => NameOf(with.Expression),
        _ => null,
    };
}
