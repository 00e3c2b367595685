using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ZecGen.Analyzers.Metadata;
using ZecGen.Analyzers.Uses;

namespace ZecGen.Analyzers.Flow;

/// <summary>Follows a record that is written out to where code sends it, through names, calls and other records. Where it loses sight of the record, any
/// place that gives its members other values may be the next one.</summary>
internal sealed class Journey(NameIndex names, Completions completions, Responses responses, RuleTable table, IOperation record)
{
    // What goes on for longer is as good as out of sight.
    private const int Most = 400;

    private readonly HashSet<(ISymbol Holder, Layer Layer)> seen = [];
    private int steps;
    private bool isRead;
    private bool isSent;

    /// <summary>Whether one of the members may get another value on the way, or the record is not sent: it may become a part of a response, or code only
    /// takes values from it.</summary>
    public bool EndsElsewhere(string[] members) => record.Type is { } type && (Follow(record, new(type, members, null)) || (isRead && !isSent));

    private bool Follow(IOperation value, Layer layer)
    {
        while (value.Parent is { } parent && steps++ < Most)
        {
            switch (parent)
            {
                case IWithOperation with when with.Operand == value:
                    if (layer.Type is null) return EndsOutOfSight(layer);
                    if (Writes(with, layer)) return !IsWrittenIn(with);
                    value = with;
                    break;
                case IConversionOperation { OperatorMethod: { } convert } when layer.Type is not null || Places.IsInSource(convert):
                    return EndsOutOfSight(layer);
                case ISwitchExpressionOperation choice when choice.Value == value:
                    return EndsOutOfSight(layer);
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation
                    or ISwitchExpressionOperation or IAwaitOperation:
                    value = parent;
                    break;
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                    value = access;
                    break;
                case IConditionalAccessOperation access:
                    if (access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is not { } instance)
                        return EndsOutOfSight(layer);
                    value = instance;
                    break;
                case IPropertyReferenceOperation reference when reference.Instance == value:
                    return IsReadElsewhere(value, reference, layer);
                case IInvocationOperation call when call.Instance == value:
                    return (!IsRecord(value, layer) || Places.IsInSource(call.TargetMethod)) && EndsOutOfSight(layer);
                case ISimpleAssignmentOperation or ICoalesceAssignmentOperation:
                    return FollowAssignment(value, (IAssignmentOperation)parent, layer);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return IsHeldElsewhere(local, layer);
                case IFieldInitializerOperation { InitializedFields: var fields }:
                    return fields.Any(field => IsHeldElsewhere(field, layer));
                case IPropertyInitializerOperation { InitializedProperties: var properties }:
                    return properties.Any(property => IsHeldElsewhere(property, layer));
                case IReturnOperation { Kind: OperationKind.Return }:
                    return IsHeldElsewhere(Places.ReturnerOf(parent, names), layer);
                case IArgumentOperation argument:
                    if (Places.CollectionOf(argument) is { } collection)
                    {
                        (value, layer) = (collection, layer.Held);
                        break;
                    }
                    return IsPassedElsewhere(argument, layer);
                case ITupleOperation or IArrayInitializerOperation or IAnonymousObjectCreationOperation:
                    (value, layer) = (parent, layer.Held);
                    break;
                case IArrayCreationOperation:
                    value = parent;
                    break;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target == value:
                case IExpressionStatementOperation or IBinaryOperation or IInterpolationOperation or INameOfOperation or IIsTypeOperation
                    or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
                    return false;
                default:
                    // Compilers before 17.10 have no operation for collections that are written out.
                    if (parent.Syntax is not (CollectionExpressionSyntax or CollectionElementSyntax)) return EndsOutOfSight(layer);
                    (value, layer) = (parent, layer.Held);
                    break;
            }
        }
        return EndsOutOfSight(layer);
    }

    private bool FollowAssignment(IOperation value, IAssignmentOperation assignment, Layer layer)
    {
        if (assignment.Target == value)
        {
            // A copy of what holds the record has something else there.
            if (Places.RecordOf(assignment) is IWithOperation copy) return !IsWrittenIn(copy);
            return assignment is ICoalesceAssignmentOperation && FollowResult(assignment, layer);
        }
        if (Places.RecordOf(assignment) is not { } outer)
        {
            var isDropped = assignment.Target is IDiscardOperation;
            return FollowResult(assignment, layer) || (!isDropped && IsHeldElsewhere(Places.HolderOf(assignment.Target), layer));
        }
        if (table.IsReceived(outer.Type)) return true;
        if (Places.MemberOf(assignment) is not { ContainingType.IsAnonymousType: false, IsIndexer: false } member) return Follow(outer, layer.Held);
        return outer.Type is { } type && table.IsRecord(type) ? Follow(outer, layer.In(type, member.Name)) : IsHeldElsewhere(member, layer);
    }

    private bool FollowResult(IAssignmentOperation assignment, Layer layer) =>
        assignment.Parent is not IExpressionStatementOperation && Follow(assignment, layer);

    private bool IsHeldElsewhere(ISymbol? holder, Layer layer)
    {
        if (holder is null || names.Of(holder) is not { } uses) return EndsOutOfSight(layer);
        if (!seen.Add((holder, layer))) return false;
        // Who is handed it may send it.
        isSent |= holder is not ILocalSymbol && !uses.Any();
        foreach (var use in uses)
        {
            if (Places.IsNameOnly(use)) continue;
            if (steps >= Most || names.OperationOf(use) is not { } value || value is IMethodReferenceOperation) return EndsOutOfSight(layer);
            if (Follow(value, layer)) return true;
        }
        return false;
    }

    private bool IsPassedElsewhere(IArgumentOperation argument, Layer layer)
    {
        if (argument.Parameter is not { RefKind: RefKind.None or RefKind.In, ContainingSymbol: IMethodSymbol method } parameter)
            return EndsOutOfSight(layer);
        if (Places.HasBody(method)) return IsHeldElsewhere(parameter.OriginalDefinition, layer);
        if (!table.IsClient(method.ContainingType)) return EndsOutOfSight(layer);
        isSent = true;
        return completions.Exist(layer, record.Syntax, isSent);
    }

    private bool IsReadElsewhere(IOperation value, IPropertyReferenceOperation reference, Layer layer)
    {
        if (!IsRecord(value, layer)) return EndsOutOfSight(layer);
        if (layer.Inner is { } inner && layer.Members.Contains(reference.Property.Name)) return Follow(reference, inner);
        if (!Places.IsStored(reference.Property)) return EndsOutOfSight(layer);
        isRead = true;
        return false;
    }

    // And no list, task or box that holds it.
    private static bool IsRecord(IOperation value, Layer layer) =>
        layer.Type is not null && SymbolEqualityComparer.Default.Equals(value.Type, layer.Type);

    private bool EndsOutOfSight(Layer layer)
    {
        isSent = true;
        return completions.Exist(layer, record.Syntax, isSent: false) || responses.Have(layer);
    }

    private bool IsWrittenIn(IWithOperation with) => with.Syntax is WithExpressionSyntax syntax && Completions.Contains(syntax, record.Syntax);

    private static bool Writes(IWithOperation with, Layer layer) => with.Initializer.Initializers.Any(
        written => written is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } && layer.Members.Contains(name));
}
