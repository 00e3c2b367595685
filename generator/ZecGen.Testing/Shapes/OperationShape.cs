using System.Runtime.CompilerServices;

namespace ZecGen.Testing;

/// <summary>What an operation sends and responses.</summary>
internal sealed record OperationShape(RecordShape? Request, RecordShape? Response)
{
    private static readonly ConditionalWeakTable<Operation, OperationShape> Known = new();

    public static OperationShape Of(Operation operation) => Known.GetValue(operation, static operation =>
        operation.GetType().GetGenericArguments() is [var request, var response] ? new(RecordShape.Of(request), RecordShape.Of(response)) : new(null, null));

    /// <summary>The list of ids that the action failed for, on the wire.</summary>
    /// <param name="idList">The list of ids in the request of the action.</param>
    public string? FailedList(string? idList) =>
        (Response?.Members.FirstOrDefault(member => member.IsList && member.IsText && member.Name.StartsWith("failed", StringComparison.Ordinal))
            ?? Response?.Members.FirstOrDefault(member => member.IsList && member.IsText && member.Name == idList))?.Name;
}
