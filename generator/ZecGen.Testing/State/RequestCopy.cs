using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>What a request says of a thing.</summary>
internal static class RequestCopy
{
    /// <summary>Copies the members of a request that a thing has too, under the same name or under the other usual one for a name.</summary>
    public static void CopyTo(JsonObject members, JsonObject request, RecordShape? shape, ResourceKind kind)
    {
        foreach (var (name, value) in request)
        {
            if (value is null || name == kind.IdMember) continue;
            var target = name == "name" && kind.Main.Items.Find(name) is null ? kind.Name + "Name"
                : name == kind.Name + "Name" && kind.Main.Items.Find(name) is null ? "name" : name;
            if (target == kind.Main.StateMember || kind.Main.Items.Find(target) is not { } member || shape?.Find(name) is not { } sent) continue;
            if (member.IsList == sent.IsList && member.Record is null == sent.Record is null) Json.Overlay(members, target, value);
        }
    }
}
