using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Responds to actions that change, attach or delete things: what is not done is said as the documentation says it, by an error or by a list of
/// ids.</summary>
internal sealed class TransitionResponses(Refusals refusals, UniqueValues unique)
{
    public Reply Respond(FakeCallContext context, ResourceStore store, Role role)
    {
        var failedList = OperationShape.Of(role.Operation).FailedList(role.Target);
        var (failed, done) = (new List<string>(), new List<Item>());
        Reply? refusal = null;
        foreach (var id in Json.TextsOf(context.Parameters[role.Target]))
        {
            var item = store.Find(id) is { Hidden: 0 } found ? found : null;
            var fault = item is null ? refusals.Missing(role.Operation, role.Kind, role.Target, id) : item.IsBusy ? refusals.Busy(role.Operation, item) : null;
            var isRefused = fault is not null || context.FailingIds.Contains(id) || (item!.IsBusy && failedList is not null);
            if (isRefused) failed.Add(id);
            else done.Add(item!);
            refusal ??= fault;
        }

        // A list of failures is for some of them; when nothing can be done, the reason is said.
        if (refusal is not null && (failedList is null || done.Count == 0)) return refusal;
        foreach (var item in done) Apply(item, context.Parameters, store, role);
        return Reply.Success(Respond(context.Parameters, role, failedList, failed));
    }

    private static void Apply(Item item, JsonObject request, ResourceStore store, Role role)
    {
        var (kind, change) = (role.Kind, role.Transition);
        if (change == StateTransition.Attached) Attach(item.Members, request, kind);
        if (change == StateTransition.Detached) foreach (var name in kind.References) if (item.Members.ContainsKey(name)) item.Members[name] = null;
        if (change == StateTransition.Modified || change == StateTransition.Resized || change == StateTransition.Rebuilt)
            RequestCopy.CopyTo(item.Members, request, OperationShape.Of(role.Operation).Request, kind);

        var scripted = store.WhenDone.GetValueOrDefault(role.Operation.Action)?.Read().Steps;
        item.Follow(scripted is { Count: > 0 } ? scripted : UsualSteps(item, role), store.Now);
    }

    private static void Attach(JsonObject members, JsonObject request, ResourceKind kind)
    {
        foreach (var name in kind.References)
        {
            if (request[name] is not JsonValue value) continue;
            if (kind.Main.Items.Find(name) is not null) members[name] = value.DeepClone();
            if (kind.Main.Items.Find("associatedId") is not null) members["associatedId"] = value.DeepClone();
        }
    }

    private static IEnumerable<StateStep> UsualSteps(Item item, Role role)
    {
        var before = item.State;
        var (working, settled) = UsualStates.Of(role);
        var isAway = role.Transition == StateTransition.Deleted && (settled is null || settled == before);
        if (working is not null) yield return new(working, null, null);
        if (isAway) yield return new(null, null, null);
        else if ((settled ?? before) is { } after && (working is not null || after != before)) yield return new(after, null, null);
    }

    private JsonObject Respond(JsonObject request, Role role, string? failedList, List<string> failed)
    {
        var response = ExampleResponses.ResponseOf(role.Operation);
        foreach (var name in response.Select(static member => member.Key).ToArray())
            if (request[name] is JsonValue sent) response[name] = sent.DeepClone();
        foreach (var name in response.Select(static member => member.Key).Where(IsOrder).ToArray())
            if (request[name] is null && Json.Text(response[name]) is { Length: > 0 } example) response[name] = unique.NumberLike(example);
        if (failedList is not null) response[failedList] = Json.Texts(failed);
        return response;
    }

    private static bool IsOrder(string name) => name.StartsWith("order", StringComparison.Ordinal)
        && (name.EndsWith("Number", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal));
}
