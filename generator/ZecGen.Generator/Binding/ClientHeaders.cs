using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Headers that pages list among the parameters of a request, and that clients send by themselves.</summary>
internal static class ClientHeaders
{
    private static readonly string[] Usual =
        ["Accept", "Accept-Encoding", "Authorization", "Connection", "Content-Length", "Content-Type", "Host", "User-Agent"];

    /// <summary>The members that callers give.</summary>
    public static EquatableArray<Member> Without(EquatableArray<Member> members, RestForm? rest)
    {
        if (!members.Any(static member => member.Place == MemberPlace.Header)) return members;
        var (signature, token) = (rest?.Signature ?? HeaderSignature.None, rest?.Token.Header ?? "");
        string[] own = [.. Usual, signature.Key, signature.Time, signature.Window, signature.Signature, token];
        var (kept, left) = (new List<Member>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var member in members)
            if (member.Place == MemberPlace.Header && own.Contains(member.WireName, StringComparer.OrdinalIgnoreCase)) left.Add(member.WireName);
            else kept.Add(member);
        // What a rule says of a header that is not there cannot be checked.
        return kept.Select(member => member with
        {
            Constraints = member.Constraints.Where(constraint => OtherOf(constraint) is not { } other || !left.Contains(other)).ToEquatable(),
        }).ToEquatable();
    }

    private static string? OtherOf(Constraint constraint) => constraint switch
    {
        ExclusiveConstraint exclusive => exclusive.Other,
        RequiredWhenConstraint required => required.Other,
        _ => null,
    };
}
