using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Compares two versions of a table of members.</summary>
internal sealed class MemberComparison(TypePairs types, ServiceContract old, ServiceContract @new, ChangeList changes)
{
    private readonly TypeChange typeChange = new(types, old, @new);

    /// <param name="isCallId">Tells whether a name is that of the id of a call.</param>
    public void Compare(EquatableArray<MemberContract> before, EquatableArray<MemberContract> after, TableSpot table, Func<string, bool> isCallId)
    {
        var known = after.ToDictionary(static member => member.WireName, StringComparer.Ordinal);
        List<MemberContract> gone = [.. before.Where(member => !known.ContainsKey(member.WireName) && !isCallId(member.WireName))];
        List<MemberContract> come = [.. after.Where(member => !before.Any(other => other.WireName == member.WireName) && !isCallId(member.WireName))];
        foreach (var member in before)
            if (known.TryGetValue(member.WireName, out var same)) CompareSame(member, same, table, after);
        foreach (var member in gone) Remove(member, come, table, before, after);
        foreach (var member in come) Add(member, table);
    }

    private void Remove(MemberContract member, List<MemberContract> come, TableSpot table, EquatableArray<MemberContract> before,
        EquatableArray<MemberContract> after)
    {
        if (come.Find(other => other.Name == member.Name && types.AreSame(member.Type, other.Type)) is { } respelt)
        {
            come.Remove(respelt);
            var spot = table.Of(member.WireName, respelt.WireName);
            var isCase = string.Equals(member.WireName, respelt.WireName, StringComparison.OrdinalIgnoreCase);
            Both(table, "request-parameter-respelt", isCase ? "response-member-respelt" : "response-member-rewritten", spot, $"'{member.WireName}'",
                $"'{respelt.WireName}'");
            CompareSame(member, respelt, table, after);
            return;
        }
        if (MemberRename.Find(member, come, before, after, types) is { } renamed)
            Both(table, "request-parameter-renamed", "response-member-renamed", table.Of(member.WireName, renamed.WireName), "", $"'{renamed.WireName}'");
        else
            Both(table, "request-parameter-removed", "response-member-removed", table.Of(member.WireName));
    }

    private void Add(MemberContract member, TableSpot table)
    {
        var spot = table.Of(member.WireName);
        if (table.IsSent)
            changes.Add(
                !member.IsDocumentedAsRequired ? "request-parameter-added-optional"
                : !member.IsRequired ? "shared-member-added-required"
                : TypeChange.IsValue(member.Type) ? "request-parameter-added-required-value" : "request-parameter-added-required",
                spot);
        if (table.IsReceived) changes.Add("response-member-added", spot);
    }

    private void CompareSame(MemberContract before, MemberContract after, TableSpot table, EquatableArray<MemberContract> all)
    {
        var spot = table.Of(before.WireName, after.WireName);
        var isSameType = types.AreSame(before.Type, after.Type);
        if (!isSameType)
        {
            if (table.IsSent) changes.Add(typeChange.OfRequest(before.Type, after.Type), spot, TypeText.Of(before.Type), TypeText.Of(after.Type));
            if (table.IsReceived) changes.Add(typeChange.OfResponse(before.Type, after.Type), spot, TypeText.Of(before.Type), TypeText.Of(after.Type));
        }
        CompareRequired(before, after, table, spot);
        if (table.IsSent)
        {
            // What limits a type says nothing of another.
            if (isSameType || TypeChange.AreNumbers(before.Type, after.Type)) RuleComparison.Compare(before, after, spot, changes);
            if (before.Place != after.Place) changes.Add("request-parameter-moved", spot, Words(before.Place), Words(after.Place));
        }
        else if (isSameType && before.Rules != after.Rules)
        {
            changes.Add("response-limits-changed", spot, Words(before.Rules), Words(after.Rules));
        }
        CompareDeprecation(before, after, table, spot);
        if (before.Name != after.Name) CompareNames(before, after, table, spot, all);
    }

    private void CompareNames(MemberContract before, MemberContract after, TableSpot table, Spot spot, EquatableArray<MemberContract> all)
    {
        // Where the name is that of a property of the same type, what uses it compiles and runs.
        if (!all.Any(other => other.Name == before.Name && types.AreSame(before.Type, other.Type)
            && (other.IsRequired == before.IsRequired || !TypeChange.IsValue(before.Type))))
            Both(table, "request-property-renamed", "response-property-renamed", spot, before.Name, after.Name);
        else Both(table, after.IsRequired ? "request-required-property-taken" : "request-property-taken", "response-property-taken", spot,
            before.Name, after.Name);
    }

    private void CompareRequired(MemberContract before, MemberContract after, TableSpot table, Spot spot)
    {
        if (before.IsDocumentedAsRequired == after.IsDocumentedAsRequired) return;
        var isRequired = after.IsDocumentedAsRequired;
        if (!table.IsSent)
        {
            changes.Add(isRequired ? "response-member-now-always" : "response-member-now-optional", spot);
            return;
        }
        // The compiler requires it only where C# has it so.
        var kind = !(isRequired ? after : before).IsRequired ? "shared-member" : after.Type.Kind == TypeKind.List ? "request-list"
            : TypeChange.IsValue(after.Type) ? "request-value" : "request-parameter";
        changes.Add(kind + (isRequired ? "-now-required" : "-now-optional"), spot);
    }

    private void CompareDeprecation(MemberContract before, MemberContract after, TableSpot table, Spot spot)
    {
        if (before.IsDeprecated == after.IsDeprecated) return;
        if (!after.IsDeprecated) Either(table, "request-parameter-no-longer-deprecated", "response-member-no-longer-deprecated", spot);
        else Either(table, after.IsObsolete ? "request-parameter-deprecated" : "request-required-parameter-deprecated", "response-member-deprecated", spot);
    }

    private void Both(TableSpot table, string ofRequest, string ofResponse, Spot spot, string was = "", string isNow = "")
    {
        if (table.IsSent) changes.Add(ofRequest, spot, was, isNow);
        if (table.IsReceived) changes.Add(ofResponse, spot, was, isNow);
    }

    // What is the same in both directions is said once.
    private void Either(TableSpot table, string ofRequest, string ofResponse, Spot spot) => changes.Add(table.IsSent ? ofRequest : ofResponse, spot);

    private static string Words(MemberPlace place) => place.ToString().ToLowerInvariant();

    private static string Words(EquatableArray<Constraint> rules) => string.Join(", ", rules.Select(RuleText.Shown));
}
