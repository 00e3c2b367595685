using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Responds to actions that create things: with ids, order numbers and addresses that nothing else has, and things made of what was sent.</summary>
internal sealed class CreationResponses(Func<ResourceKind, ResourceStore> stores, UniqueValues unique)
{
    private const int MostAtOnce = 1000;

    public Reply Respond(FakeCallContext context, Role role)
    {
        var (request, shape, store) = (context.Parameters, OperationShape.Of(role.Operation), stores(role.Kind));
        var ids = Enumerable.Range(0, Count(request, shape.Request, role.Kind)).Select(_ => store.NewId()).ToArray();
        var made = new NewItem(role, request, stores, unique);
        for (var i = 0; i < ids.Length; i++) store.Add(Make(ids[i], made.Make(i, ids.Length), store, role));
        return Reply.Success(Respond(ids, request, shape, role));
    }

    private static int Count(JsonObject request, RecordShape? shape, ResourceKind kind)
    {
        string[] usual = [kind.Name + "Count", kind.Name + "Amount", "amount", "count"];
        var member = usual.FirstOrDefault(name => shape?.Find(name) is { IsNumber: true });
        return member is not null && request[member] is JsonValue value && value.TryGetValue<long>(out var count) ? (int)Math.Clamp(count, 0, MostAtOnce) : 1;
    }

    private static Item Make(string id, JsonObject members, ResourceStore store, Role role)
    {
        var item = new Item(id, members, role.Kind.Main);
        var (steps, hidden) = store.WhenCreated?.Read() ?? ([], 0);
        item.Hidden = hidden;
        item.Follow(steps.Count > 0 ? steps : UsualSteps(members, role), store.Now);
        return item;
    }

    private static IEnumerable<StateStep> UsualSteps(JsonObject members, Role role)
    {
        var isAttached = role.Kind.References.Any(name => members[name] is not null);
        var (working, settled) = UsualStates.Of(role, isAttached ? StateTransition.Attached.Settled : []);
        if (working is not null) yield return new(working, null, null);
        if ((settled ?? role.Kind.States.FirstOrDefault(static state => !StateTransition.IsWorking(state))) is { } end) yield return new(end, null, null);
    }

    // Of the example, what could not have been sent and belongs to nobody in particular.
    private JsonObject Respond(string[] ids, JsonObject request, OperationShape shape, Role role)
    {
        var (kind, response, example) = (role.Kind, new JsonObject(), ExampleResponses.ResponseOf(role.Operation));
        foreach (var member in shape.Response?.Members ?? [])
        {
            if (member.Name == kind.IdMember && !member.IsList) response[member.Name] = ids.FirstOrDefault();
            else if (member.Name == kind.IdMember || kind.IdLists.Contains(member.Name)) response[member.Name] = Json.Texts(ids);
            else if (member.IsList && member.Record?.Find(kind.IdMember) is not null) response[member.Name] = Each(ids, example[member.Name], kind);
            else if (request[member.Name] is { } sent) response[member.Name] = sent.DeepClone();
            else if (member.Name != FakeDialect.Current.Envelope.CallId && shape.Request?.Find(member.Name) is null && example[member.Name] is JsonValue value)
                response[member.Name] = Own(member, value);
        }
        return response;
    }

    // An order, or something that is made along with it and that the service does not list.
    private JsonNode Own(MemberShape member, JsonValue example)
    {
        string[] ends = ["Number", "Id", "No"];
        return member.IsText && ends.Any(end => member.Name.EndsWith(end, StringComparison.Ordinal)) && Json.Text(example) is { Length: > 0 } text
            ? unique.NumberLike(text)
            : example.DeepClone();
    }

    // One of the example's objects for each id; what else it lists by id belongs to the example.
    private static JsonArray Each(string[] ids, JsonNode? example, ResourceKind kind)
    {
        var model = (example as JsonArray)?.OfType<JsonObject>().FirstOrDefault() ?? [];
        return new([.. ids.Select(id =>
        {
            var own = new JsonObject { [kind.IdMember] = id };
            foreach (var (name, value) in model) if (value is JsonArray) own[name] = new JsonArray();
            return own;
        })]);
    }
}
