using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Answers actions that create things: with new ids, and things made of the documented example and of what was sent.</summary>
internal sealed class CreationAnswers
{
    private const int MostAtOnce = 1000;

    public static Reply Answer(Situation situation, ResourceStore store, Role role)
    {
        var (request, shape) = (situation.Parameters, OperationShape.Of(role.Operation));
        var ids = Enumerable.Range(0, Count(request, shape.Request, role.Kind)).Select(_ => store.NewId()).ToArray();
        foreach (var id in ids) store.Add(Make(id, request, shape.Request, store, role));
        return Reply.Success(Respond(ids, request, shape.Response, role));
    }

    private static int Count(JsonObject request, RecordShape? shape, ResourceKind kind)
    {
        string[] usual = [kind.Name + "Count", kind.Name + "Amount", "amount", "count"];
        var member = usual.FirstOrDefault(name => shape?.Find(name) is { IsNumber: true });
        return member is not null && request[member] is JsonValue value && value.TryGetValue<int>(out var count) ? Math.Clamp(count, 0, MostAtOnce) : 1;
    }

    private static Item Make(string id, JsonObject request, RecordShape? shape, ResourceStore store, Role role)
    {
        var (kind, view) = (store.Kind, store.Kind.Main);
        var members = (JsonObject?)kind.Template?.DeepClone() ?? [];
        // What could have been sent and was not, and what only attaching sets, is not the example's.
        foreach (var name in members.Select(static member => member.Key).ToArray())
            if (kind.References.Contains(name) || (name.EndsWith("Id", StringComparison.Ordinal) && shape?.Find(name) is not null)) members[name] = null;
        Sent.CopyTo(members, request, shape, kind);
        foreach (var name in new[] { "createTime", "createdTime", "createdAt" })
            if (view.Items.Find(name) is not null) members[name] = ((Timestamp)store.Now).Text;

        var item = new Item(id, members, view);
        var (steps, hidden) = store.WhenCreated?.Read() ?? ([], 0);
        item.Hidden = hidden;
        item.Follow(steps.Count > 0 ? steps : UsualSteps(members, role), store.Now);
        return item;
    }

    private static IEnumerable<StateStep> UsualSteps(JsonObject members, Role role)
    {
        var isAttached = role.Kind.References.Any(name => members[name] is not null);
        var (working, settled) = UsualStates.Of(role, isAttached ? Change.Attached.Settled : []);
        if (working is not null) yield return new(working, null, null);
        if ((settled ?? role.Kind.States.FirstOrDefault(static state => !Change.IsWorking(state))) is { } end) yield return new(end, null, null);
    }

    private static JsonObject Respond(string[] ids, JsonObject request, RecordShape? shape, Role role)
    {
        var kind = role.Kind;
        var response = ExampleAnswers.ResponseOf(role.Operation);
        foreach (var member in shape?.Members ?? [])
        {
            if (member.Name == kind.IdMember) response[member.Name] = ids.FirstOrDefault();
            else if (kind.IdLists.Contains(member.Name)) response[member.Name] = Json.Texts(ids);
            else if (member.IsList && member.Record?.Find(kind.IdMember) is not null) response[member.Name] = Each(ids, response[member.Name], kind);
            else if (request[member.Name] is JsonValue sent) response[member.Name] = sent.DeepClone();
        }
        return response;
    }

    // One of the example's objects for each id; what else it lists by id belongs to the example.
    private static JsonArray Each(string[] ids, JsonNode? example, ResourceKind kind)
    {
        var model = (example as JsonArray)?.OfType<JsonObject>().FirstOrDefault() ?? [];
        return new([.. ids.Select(id =>
        {
            var copy = (JsonObject)model.DeepClone();
            foreach (var name in copy.Select(static member => member.Key).ToArray()) if (copy[name] is JsonArray) copy[name] = new JsonArray();
            copy[kind.IdMember] = id;
            return copy;
        })]);
    }
}
