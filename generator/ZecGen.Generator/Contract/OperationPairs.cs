namespace ZecGen.Generator.Contract;

/// <summary>Which operations both versions of a service have, and which probably have another name.</summary>
internal sealed class OperationPairs
{
    // Of so many in a hundred members an operation that has another name is still the same.
    private const int AlikeInHundred = 60;

    private readonly Dictionary<string, OperationContract> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> same;

    public OperationPairs(ServiceContract old, ServiceContract @new)
    {
        var after = @new.Operations.ToDictionary(static operation => operation.Action, StringComparer.Ordinal);
        Same = [.. old.Operations.Where(operation => after.ContainsKey(operation.Action)).Select(operation => (operation, after[operation.Action]))];
        same = new(Same.Select(static pair => pair.Old.Action), StringComparer.Ordinal);
        Gone = [.. old.Operations.Where(operation => !same.Contains(operation.Action))];
        Come = [.. @new.Operations.Where(operation => !same.Contains(operation.Action))];
        List<OperationContract> left = [.. Come];
        foreach (var operation in Gone)
        {
            var best = left.Select(other => (Other: other, Alike: Alike(operation, other))).OrderByDescending(static pair => pair.Alike).FirstOrDefault();
            if (best.Other is null || best.Alike < AlikeInHundred) continue;
            left.Remove(best.Other);
            renamed[operation.Action] = best.Other;
        }
    }

    public IReadOnlyList<(OperationContract Old, OperationContract New)> Same { get; }

    public IReadOnlyList<OperationContract> Gone { get; }

    public IReadOnlyList<OperationContract> Come { get; }

    /// <summary>Whether both have it.</summary>
    public bool Has(string action) => same.Contains(action);

    /// <summary>What an operation that is gone is probably called now, null where nothing is like it.</summary>
    public OperationContract? NewNameOf(OperationContract gone) => renamed.TryGetValue(gone.Action, out var other) ? other : null;

    private static int Alike(OperationContract left, OperationContract right)
    {
        var (some, others) = (Names(left), Names(right));
        var shared = some.Count(others.Contains);
        some.UnionWith(others);
        return some.Count == 0 ? 0 : shared * 100 / some.Count;
    }

    private static HashSet<string> Names(OperationContract operation) => new(
        operation.Request.Select(static member => "request " + member.WireName)
            .Concat(operation.Response.Where(member => member.WireName != operation.CallId).Select(static member => "response " + member.WireName)),
        StringComparer.Ordinal);
}
