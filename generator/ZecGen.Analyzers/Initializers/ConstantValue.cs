using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ZecGen.Analyzers.Initializers;

/// <summary>What a constant is once it is converted to the type of its member.</summary>
internal static class ConstantValue
{
    /// <returns>A text, a <see langword="long"/>, a <see langword="double"/> or a <see langword="decimal"/>; null where the value is not constant, or the
    /// member's type has none of these.</returns>
    public static object? Of(IOperation value, ITypeSymbol member)
    {
        if (Constant(value) is not { HasValue: true, Value: { } constant }) return null;
        return TypeOf(member)?.SpecialType switch
        {
            SpecialType.System_String => constant as string,
            SpecialType.System_Int64 => Integer(constant),
            SpecialType.System_Double => Integer(constant) is { } integer ? (double)(long)integer : constant switch
            {
                float number => (double)number,
                double number => number,
                ulong number => (double)number,
                _ => null,
            },
            SpecialType.System_Decimal => Integer(constant) is { } integer ? (decimal)(long)integer : constant switch
            {
                decimal number => number,
                ulong number => (decimal)number,
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>Whether the value is a constant that is not null.</summary>
    public static bool IsGiven(IOperation value) => Constant(value) is { HasValue: true, Value: not null };

    /// <summary>What is left of a value without what the language converts it by.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
        return value;
    }

    // A conversion to a nullable type is none of constants. One that has to be demanded may change the value.
    private static Optional<object?> Constant(IOperation value)
    {
        while (!value.ConstantValue.HasValue && value is IConversionOperation { OperatorMethod: null } conversion && IsFaithful(conversion))
            value = conversion.Operand;
        return value.ConstantValue;
    }

    private static bool IsFaithful(IConversionOperation conversion) => conversion.Conversion.IsImplicit
        || SymbolEqualityComparer.Default.Equals(TypeOf(conversion.Type), TypeOf(conversion.Operand.Type));

    private static ITypeSymbol? TypeOf(ITypeSymbol? member) =>
        member is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var types } ? types[0] : member;

    private static object? Integer(object constant) => constant switch
    {
        long number => number,
        int number => (long)number,
        short number => (long)number,
        sbyte number => (long)number,
        byte number => (long)number,
        ushort number => (long)number,
        uint number => (long)number,
        char number => (long)number,
        ulong and <= long.MaxValue and var number => (long)(ulong)number,
        _ => null,
    };
}
