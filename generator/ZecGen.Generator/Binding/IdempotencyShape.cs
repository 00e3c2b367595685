using ZecGen.Generator.Collections;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines whether a request has a token, by which a service recognizes one that it has received before, that clients can fill in.</summary>
internal static class IdempotencyShape
{
    // Of what emitted clients fill in, with either kind of character at its ends.
    private static readonly string[] Tokens = ["a2504e04-4f89-41d3-9a0c-0305e82c330b", "02504e04-4f89-41d3-9a0c-0305e82c3301"];

    public static WireMember? Find(ShapeNames shapes, EquatableArray<Member> request) =>
        request.FirstOrDefault(member => member.WireName == shapes.IdempotencyToken) is
            { Type.Kind: TypeKind.Text, IsRequired: false, MustBeSent: false, Obsolete: null, Place: MemberPlace.Body } token
        && token.Constraints.All(IsKept) ? WireMember.Of(token) : null;

    // A rule about several members may be broken by filling in one of them.
    private static bool IsKept(Constraint rule) =>
        rule is LengthConstraint or CharactersConstraint or EdgesConstraint or FormatConstraint
        && !Tokens.Any(token => BrokenRules.IsBrokenByText(rule, token.AsSpan()));
}
