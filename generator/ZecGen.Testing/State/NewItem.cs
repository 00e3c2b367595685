using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Makes a thing that is created: what was sent, and what follows from it. The documented example lends nothing but the look of addresses.</summary>
internal sealed class NewItem(Role role, JsonObject request, Func<ResourceKind, ResourceStore> stores, UniqueValues unique)
{
    private const string Id = "Id";

    private static readonly string[] TimesOfCreation = ["createTime", "createdTime", "createdAt", "creationTime"];

    private readonly ResourceView view = role.Kind.Main;
    private readonly RecordShape? shape = OperationShape.Of(role.Operation).Request;

    /// <param name="index">Which of those that one request creates.</param>
    /// <param name="count">How many one request creates.</param>
    public JsonObject Make(int index, int count)
    {
        var members = new JsonObject();
        RequestCopy.CopyTo(members, request, shape, role.Kind);
        ShareOut(members, index, count);
        FollowReferences(members);
        SetAddresses(members, count);
        SetTime(members);
        return members;
    }

    // A list of ids in the request, one for each thing: instanceIds for disks that each have an instanceId.
    private void ShareOut(JsonObject members, int index, int count)
    {
        foreach (var member in view.Items.Members)
        {
            if (member.IsList || !member.Name.EndsWith(Id, StringComparison.Ordinal) || member.Name == role.Kind.IdMember || members.ContainsKey(member.Name))
                continue;
            var ids = Json.TextsOf(request[member.Name + "s"]);
            if (ids.Count == count || ids.Count == 1) members[member.Name] = ids[ids.Count == 1 ? 0 : index];
        }
    }

    // What another thing is called, and what that one belongs to: a disk in a zone is in the zone's region.
    private void FollowReferences(JsonObject members)
    {
        foreach (var (name, value) in members.ToArray())
        {
            if (Json.Text(value) is not { } id || role.Catalogue.KindOf(name) is not { } kind || kind == role.Kind || stores(kind).Find(id) is not { } other)
                continue;
            foreach (var (inherited, what) in other.Members)
            {
                var isName = inherited == kind.Name + "Name";
                var isOwner = inherited.EndsWith(Id, StringComparison.Ordinal) && shape?.Find(inherited) is null && !role.Kind.References.Contains(inherited);
                if ((isName || isOwner) && what is JsonValue && !members.ContainsKey(inherited) && inherited != role.Kind.IdMember
                    && view.Items.Find(inherited) is { IsText: true, IsList: false })
                    members[inherited] = what.DeepClone();
            }
        }
    }

    private void SetAddresses(JsonObject members, int count)
    {
        var isBound = role.Kind.References.Any(members.ContainsKey);
        foreach (var member in view.Items.Members)
        {
            if (!member.IsText || !IsAddress(member.Name) || members.ContainsKey(member.Name) || shape?.Find(member.Name) is not null
                || unique.AddressLike(role.Kind.ExampleOf(member.Name)) is not { } address)
                continue;
            // What is bound later has a private address then.
            if (!isBound && role.Kind.References.Count > 0 && member.Name.StartsWith("private", StringComparison.Ordinal)) continue;
            var requested = count > 1 ? null
                : request.FirstOrDefault(sent => member.Name.StartsWith(sent.Key, StringComparison.Ordinal) && Json.Text(sent.Value) is { Length: > 0 }).Value;
            members[member.Name] = requested is null ? address : member.IsList ? new JsonArray(requested.DeepClone()) : requested.DeepClone();
        }
    }

    // A gateway's address depends on its network.
    private static bool IsAddress(string member) =>
        ActionName.WordsOf(member) is [not "gateway", ..] words
            && words.Any(static word => word.StartsWith("ip", StringComparison.Ordinal) || word is "address" or "mac");

    private void SetTime(JsonObject members)
    {
        var now = stores(role.Kind).Now;
        foreach (var name in TimesOfCreation)
        {
            if (view.Items.Find(name) is not { IsList: false } member) continue;
            if (member.IsTime || member.IsText) members[name] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            else if (member.IsNumber)
                members[name] = role.Kind.ExampleOf(name) is JsonValue value && value.TryGetValue<long>(out var example) && example > 100_000_000_000
                    ? now.ToUnixTimeMilliseconds()
                    : now.ToUnixTimeSeconds();
        }
    }
}
