using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ZecGen.Analyzers.Initializers;

/// <summary>A member of a record and what is written for it.</summary>
internal readonly struct Assignment(IPropertySymbol member, IOperation value)
{
    public IPropertySymbol Member => member;

    public IOperation Value => value;

    /// <summary>Whether the member has a value, whatever it is.</summary>
    public bool IsGiven => ElementCount.IsGiven(value) || ConstantValue.IsGiven(value) || ConstantValue.Unconverted(value) switch
    {
        // One of a structure is nothing yet.
        IObjectCreationOperation { Arguments.IsEmpty: true, Type.IsValueType: true } => false,
        IObjectCreationOperation or IWithOperation => true,
        // An enumeration of which the text is written.
        IConversionOperation { OperatorMethod: not null, Type.IsValueType: true } text => ConstantValue.IsGiven(text.Operand),
        // A documented value of an enumeration.
        IPropertyReferenceOperation { Property: { IsStatic: true, Type.IsValueType: true } known } =>
            SymbolEqualityComparer.Default.Equals(known.ContainingType, known.Type),
        _ => false,
    };

    /// <summary>Whether the record is the receiver of a <see langword="with"/>, where it is looked at as a part of that.</summary>
    public static bool IsContinued(IOperation record)
    {
        while (record.Parent is IConversionOperation or IParenthesizedOperation) record = record.Parent;
        return record.Parent is IWithOperation with && with.Operand == record;
    }

    /// <summary>What a record that is written out has in the end: of two values for one member, the latter.</summary>
    /// <param name="record">A creation or a <see langword="with"/>.</param>
    public static List<Assignment> Of(IOperation record)
    {
        var assignments = new List<Assignment>();
        Add(record, assignments);
        return assignments;
    }

    private static void Add(IOperation record, List<Assignment> assignments)
    {
        if (record is IWithOperation { Operand: var operand } && ConstantValue.Unconverted(operand) is var before) Add(before, assignments);
        if (InitializerOf(record) is not { } initializer) return;
        var isOverwriting = assignments.Count > 0;
        foreach (var written in initializer.Initializers)
        {
            if (written is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var member }, Value: var value }) continue;
            if (isOverwriting) Remove(assignments, member);
            assignments.Add(new(member, value));
        }
    }

    private static void Remove(List<Assignment> assignments, IPropertySymbol member)
    {
        for (var i = 0; i < assignments.Count; i++)
            if (SymbolEqualityComparer.Default.Equals(assignments[i].Member, member)) assignments.RemoveAt(i--);
    }

    private static IObjectOrCollectionInitializerOperation? InitializerOf(IOperation record) => record switch
    {
        IObjectCreationOperation creation => creation.Initializer,
        IWithOperation with => with.Initializer,
        _ => null,
    };
}
