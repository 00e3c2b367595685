using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Compares two versions of an operation.</summary>
/// <param name="waitPages">The pages, or the hints at them, that say what it is waited for by.</param>
internal sealed class OperationComparison(
    string slug, OperationContract old, OperationContract @new, EquatableArray<string> waitPages, MemberComparison members, ChangeList changes)
{
    private readonly EquatableArray<string> pages = PageHints.Of(old.Action, old.Page, @new.Page);

    private Spot Whole => Spot.At(Place.Of(slug, old.Action), old.Action, pages);

    public void Compare()
    {
        CompareWhole();
        CompareShapes();
        members.Compare(old.Request, @new.Request, TableOf(Place.Request, isSent: true, isReceived: false), static _ => false);
        // The id of a call has a rule of its own.
        members.Compare(old.Response, @new.Response, TableOf(Place.Response, isSent: false, isReceived: true),
            name => IsCallId(name, old) || IsCallId(name, @new));
        CompareRequest();
        CompareResponse();
    }

    private void CompareWhole()
    {
        if (@new.IsDeprecated && !old.IsDeprecated) changes.Add("operation-deprecated", Whole);
        if (!@new.IsDeprecated && old.IsDeprecated) changes.Add("operation-no-longer-deprecated", Whole);
        if (old.Page is { } before && @new.Page is { } after && before != after) changes.Add("operation-page-moved", Whole, before, after);
        if (old.Languages.Count < @new.Languages.Count)
            changes.Add("operation-language-added", Whole, Words(old.Languages, "one language"), Words(@new.Languages));
        if (old.Languages.Count > @new.Languages.Count)
            changes.Add("operation-language-removed", Whole, Words(old.Languages), Words(@new.Languages, "one language"));
        if (old.Name != @new.Name) changes.Add("operation-name-changed", Whole, old.Name, @new.Name);
        if (old.Http != @new.Http) changes.Add("operation-address-changed", Whole, AddressOf(old), AddressOf(@new));
        if (old.Examples is not null && @new.Examples is not null && old.Examples != @new.Examples) changes.Add("example-changed", Whole);
    }

    private void CompareShapes()
    {
        Compare(old.Paging, @new.Paging, "paging-lost", "paging-gained", "paging-method-renamed", Changed());
        Compare(old.Wait?.Method, @new.Wait?.Method, "wait-lost", "wait-gained", "wait-method-renamed");
        if (old.Wait is { } before && @new.Wait is { } after && before with { Method = "" } != after with { Method = "" })
            changes.Add("wait-changed", Whole, Words(before), Words(after));
        if (old.FailedIds != @new.FailedIds)
            changes.Add(
                @new.FailedIds.Count == 0 ? "partial-response-lost" : old.FailedIds.Count == 0 ? "partial-response-gained" : "partial-response-changed",
                Whole with { Names = Whole.Names.Concat(old.FailedIds).Concat(@new.FailedIds).Distinct().ToEquatable() }, Words(old.FailedIds),
                Words(@new.FailedIds));
    }

    // The members that one of the versions has, or has as another type.
    private IEnumerable<string> Changed() => old.Request.Concat(old.Response).Concat(@new.Request).Concat(@new.Response)
        .GroupBy(static member => member.WireName, StringComparer.Ordinal)
        .Where(static group => group.Count() == 1 || group.Select(static member => member.Type).Distinct().Count() > 1).Select(static group => group.Key);

    private void Compare(string? before, string? after, string lost, string gained, string renamed, IEnumerable<string>? names = null)
    {
        // It follows from the page of the query as well.
        var spot = old.Wait is not { } wait ? Whole : Whole with
        {
            Pages = pages.Concat(waitPages).Append(PageHints.OfAction(wait.Query)).Distinct().ToEquatable(),
            Names = Whole.Names.Concat([wait.Ids, wait.Items, wait.Id, wait.State]).Distinct().ToEquatable(),
        };
        if (before == after) return;
        if (names is not null) spot = spot with { Names = spot.Names.Concat(names).Distinct().ToEquatable() };
        changes.Add(after is null ? lost : before is null ? gained : renamed, spot, before ?? "", after ?? "");
    }

    private void CompareRequest()
    {
        if (old.NeedsRequest == @new.NeedsRequest) return;
        var member = (old.NeedsRequest ? old : @new).Request.FirstOrDefault(static member => member.IsRequired)!;
        changes.Add(old.NeedsRequest ? "request-last-required-parameter" : "request-first-required-parameter", SpotOf(Place.Request, member.WireName));
    }

    private void CompareResponse()
    {
        if (old.IsEmptyResponse != @new.IsEmptyResponse)
        {
            var member =
                (old.IsEmptyResponse ? @new : old).Response.FirstOrDefault(member => !IsCallId(member.WireName, old) && !IsCallId(member.WireName, @new));
            changes.Add(old.IsEmptyResponse ? "response-first-member-added" : "response-last-member-removed",
                member is null ? Whole : SpotOf(Place.Response, member.WireName));
        }
        if (old.CallId is { } before && @new.CallId is null) changes.Add("response-call-id-removed", SpotOf(Place.Response, before));
        if (old.CallId is null && @new.CallId is { } after) changes.Add("response-call-id-added", SpotOf(Place.Response, after));
    }

    private TableSpot TableOf(string table, bool isSent, bool isReceived)
    {
        var place = Place.Of(slug, old.Action, table);
        return new(place + "/", place, place, pages, isSent, isReceived);
    }

    private Spot SpotOf(string table, string name) => Spot.At(Place.Of(slug, old.Action, table, name), name, pages);

    private static bool IsCallId(string name, OperationContract operation) => name == operation.CallId;

    private static string AddressOf(OperationContract operation) =>
        $"{operation.Http.Method} {operation.Http.Route}" + ((operation.Http.ActionHeader ?? operation.Http.ActionParameter) is { } name ? $" ({name})" : "");

    private static string Words(EquatableArray<string> names, string none = "") => names.Count == 0 ? none : string.Join(", ", names);

    private static string Words(WaitContract wait) =>
        $"{wait.Query}.{wait.Items}.{wait.State}, while {Words(wait.Working, "any")}, until {Words(wait.Done)}"
            + (wait.Failed.Count > 0 ? $", unless {Words(wait.Failed)}" : "");
}

/// <summary>Where a table of members stands.</summary>
/// <param name="Start">What the places of its members begin with.</param>
/// <param name="OldKey">The line of the old contract that holds them.</param>
internal sealed record TableSpot(string Start, string OldKey, string NewKey, EquatableArray<string> Pages, bool IsSent, bool IsReceived)
{
    /// <summary>The spot of a member.</summary>
    /// <param name="newName">What it is called in the new version.</param>
    public Spot Of(string name, string? newName = null) => new(
        Start + Place.Escape(name), OldKey + "/" + Place.Escape(name), NewKey + "/" + Place.Escape(newName ?? name), $"'{name}'", Pages,
        new[] { name, newName ?? name }.Distinct().ToEquatable());
}
