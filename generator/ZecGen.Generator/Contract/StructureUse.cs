using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Finds whether structures are sent, received or both: whatever a request reaches is sent, whatever a response reaches is received.</summary>
internal static class StructureUse
{
    public static EquatableArray<StructureContract> Of(EquatableArray<OperationContract> operations, EquatableArray<StructureContract> structures)
    {
        var byName = new Dictionary<string, StructureContract>(StringComparer.Ordinal);
        foreach (var structure in structures) byName[structure.Name] = structure;
        var sent = Reached(operations, static operation => operation.Request, byName);
        var received = Reached(operations, static operation => operation.Response, byName);
        return structures.Map(structure => structure with { IsSent = sent.Contains(structure.Name), IsReceived = received.Contains(structure.Name) });
    }

    private static HashSet<string> Reached(
        EquatableArray<OperationContract> operations, Func<OperationContract, EquatableArray<MemberContract>> table,
        Dictionary<string, StructureContract> structures)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<EquatableArray<MemberContract>>();
        foreach (var operation in operations) pending.Push(table(operation));
        while (pending.Count > 0)
            foreach (var member in pending.Pop())
                if (member.Element is { Kind: TypeKind.Record, Name: var name } && reached.Add(name) && structures.TryGetValue(name, out var structure))
                    pending.Push(structure.Members);
        return reached;
    }
}
