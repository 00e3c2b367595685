using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ZecGen.Analyzers.Initializers;

/// <summary>How many elements a list has that is written out.</summary>
internal static class ElementCount
{
    /// <returns>Null where the number is not certain.</returns>
    public static int? Of(IOperation value)
    {
        // Compilers before 17.10 have no operation for it.
        if (value.Syntax is CollectionExpressionSyntax collection) return CountOf(collection);
        while (value is IConversionOperation { Operand: var operand }) value = operand;
        return value switch
        {
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Length,
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } when sizes[0].ConstantValue is { HasValue: true, Value: int size and >= 0 } => size,
            IObjectCreationOperation list when IsList(list.Type) && list.Arguments.All(static argument => IsCapacity(argument)) => CountOf(list),
            _ => null,
        };
    }

    /// <summary>Whether a list is written out, though perhaps with parts whose number of elements is not known.</summary>
    public static bool IsGiven(IOperation value)
    {
        if (value.Syntax is CollectionExpressionSyntax) return true;
        while (value is IConversionOperation { Operand: var operand }) value = operand;
        return value is IArrayCreationOperation || (value is IObjectCreationOperation creation && IsList(creation.Type));
    }

    private static int? CountOf(CollectionExpressionSyntax collection)
    {
        foreach (var element in collection.Elements)
            if (element is not ExpressionElementSyntax) return null;
        return collection.Elements.Count;
    }

    private static int? CountOf(IObjectCreationOperation list)
    {
        if (list.Initializer is not { } initializer) return 0;
        foreach (var element in initializer.Initializers)
            if (element is not IInvocationOperation { TargetMethod: { Name: "Add" } add } || !IsList(add.ContainingType)) return null;
        return initializer.Initializers.Length;
    }

    private static bool IsCapacity(IArgumentOperation argument) => argument.Parameter?.Type.SpecialType == SpecialType.System_Int32;

    private static bool IsList(ITypeSymbol? type) =>
        type is { MetadataName: "List`1", ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections" } within } }
        && within.ContainingNamespace.Name == "System";
}
