using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines which members of a response name what a batch failed for, although the call succeeded.</summary>
internal static class PartialShape
{
    private static readonly string[] Words = ["fail", "失败"];

    /// <returns>None where the action does all or nothing.</returns>
    public static EquatableArray<WireMember> Find(EquatableArray<Member> request, EquatableArray<Member> response) =>
        response.Where(
            member => member.Type is { Kind: TypeKind.List, Element.Kind: TypeKind.Text } && (IsNamedSo(member.WireName) || EchoesFailures(member, request)))
            .Map(WireMember.Of);

    private static bool IsNamedSo(string name) => name.StartsWith("failed", StringComparison.Ordinal) || name.EndsWith("FailedList", StringComparison.Ordinal);

    // StopInstances takes instanceIds and returns the instanceIds that were not stopped.
    private static bool EchoesFailures(Member member, EquatableArray<Member> request) =>
        request.Any(sent => sent.WireName == member.WireName)
        && member.Documentation.Lines.Any(line => Words.Any(word => line.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
