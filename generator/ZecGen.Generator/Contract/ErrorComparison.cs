using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Compares the error codes of two versions of a service.</summary>
internal sealed class ErrorComparison(ServiceContract old, ServiceContract @new, OperationPairs operations, ChangeList changes)
{
    private readonly ILookup<string, OperationContract> oldLists = ListsOf(old);
    private readonly ILookup<string, OperationContract> newLists = ListsOf(@new);
    private readonly Dictionary<string, ErrorContract> oldErrors = old.Errors.ToDictionary(static error => error.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, ErrorContract> newErrors = @new.Errors.ToDictionary(static error => error.Code, StringComparer.Ordinal);

    public void Compare()
    {
        foreach (var error in old.Errors)
        {
            if (newErrors.TryGetValue(error.Code, out var same)) Compare(error, same);
            else Remove(error);
        }
        foreach (var error in @new.Errors)
            if (!oldErrors.ContainsKey(error.Code) && !IsRespelt(error)) Add(error);
        foreach (var (before, after) in operations.Same) CompareLists(before, after);
    }

    private void Compare(ErrorContract before, ErrorContract after)
    {
        var spot = SpotOf(before.Code, before.Code);
        if (before.Status != after.Status) changes.Add("error-status-changed", spot, Status(before.Status), Status(after.Status));
        if (before.Number != after.Number) changes.Add("error-renumbered", spot, Status(before.Number), Status(after.Number));
        if (before.Name != after.Name)
            changes.Add(@new.Errors.Any(other => other.Name == before.Name) ? "error-name-taken" : "error-name-changed", spot, before.Name, after.Name);
    }

    private bool IsRespelt(ErrorContract error) => old.Errors.Any(other => other.Name == error.Name && !newErrors.ContainsKey(other.Code));

    private void Remove(ErrorContract error)
    {
        if (@new.Errors.FirstOrDefault(other => other.Name == error.Name && !oldErrors.ContainsKey(other.Code)) is { } respelt)
            changes.Add("error-respelt", SpotOf(error.Code, respelt.Code), "", $"'{respelt.Code}'");
        else
            changes.Add("error-removed", SpotOf(error.Code, error.Code));
    }

    // A code that one operation brings is reported there.
    private void Add(ErrorContract error)
    {
        var spot = SpotOf(error.Code, error.Code);
        changes.Add("error-added", (FirstOf(newLists[error.Code]) ?? newLists[error.Code].FirstOrDefault()) is { } operation
            ? spot with { Place = PlaceIn(operation, error.Code), NewKey = PlaceIn(operation, error.Code) }
            : spot);
    }

    private void CompareLists(OperationContract before, OperationContract after)
    {
        foreach (var error in before.Errors)
        {
            if (after.Errors.FirstOrDefault(other => other.Code == error.Code) is { } same)
            {
                // Where it is another for the whole service it has been reported.
                if (same.Status != error.Status && StatusOf(oldErrors, error.Code) == StatusOf(newErrors, error.Code))
                    changes.Add("error-status-changed", SpotIn(before, after, error.Code), Status(error.Status), Status(same.Status));
            }
            else if (newErrors.ContainsKey(error.Code) || FirstOf(oldLists[error.Code]) != before)
            {
                changes.Add("error-no-longer-listed", SpotIn(before, after, error.Code));
            }
        }
        foreach (var error in after.Errors)
            if (!before.Errors.Any(other => other.Code == error.Code) && (oldErrors.ContainsKey(error.Code) || FirstOf(newLists[error.Code]) != after))
                changes.Add("error-listed", SpotIn(before, after, error.Code));
    }

    // Of those that both versions have.
    private OperationContract? FirstOf(IEnumerable<OperationContract> lists) => lists.FirstOrDefault(operation => operations.Has(operation.Action));

    private string PlaceIn(OperationContract operation, string code) => Place.Of(old.Slug, operation.Action, Place.Error, code);

    private Spot SpotIn(OperationContract before, OperationContract after, string code) =>
        Spot.At(PlaceIn(before, code), code, PageHints.Of(before.Action, before.Page, after.Page));

    private Spot SpotOf(string code, string newCode)
    {
        var place = Place.Of(old.Slug, Place.Error, code);
        return new(
            place, place, Place.Of(old.Slug, Place.Error, newCode), $"'{code}'",
            oldLists[code].Concat(newLists[newCode]).SelectMany(static operation => PageHints.Of(operation))
                .Concat(PagesOf(oldErrors, code)).Concat(PagesOf(newErrors, newCode)).Distinct().ToEquatable(),
            new[] { code, newCode }.Distinct().ToEquatable());
    }

    private static EquatableArray<string> PagesOf(Dictionary<string, ErrorContract> errors, string code) =>
        errors.TryGetValue(code, out var error) ? error.Pages : default;

    private static int StatusOf(Dictionary<string, ErrorContract> errors, string code) => errors.TryGetValue(code, out var error) ? error.Status : 0;

    private static string Status(int number) => number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ILookup<string, OperationContract> ListsOf(ServiceContract service) =>
        service.Operations.SelectMany(static operation => operation.Errors.Select(error => (error.Code, operation)))
            .ToLookup(static pair => pair.Code, static pair => pair.operation, StringComparer.Ordinal);
}
