using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Two contracts → what changed between them.</summary>
internal static class ContractComparer
{
    // Of so many in a hundred actions a service that has another name is still the same.
    private const int AlikeInHundred = 50;

    public static EquatableArray<Change> Compare(EquatableArray<ServiceContract> old, EquatableArray<ServiceContract> @new)
    {
        var changes = new ChangeList();
        var known = @new.ToDictionary(static service => service.Slug, StringComparer.Ordinal);
        List<ServiceContract> gone = [.. old.Where(service => !known.ContainsKey(service.Slug))];
        List<ServiceContract> come = [.. @new.Where(service => !old.Any(other => other.Slug == service.Slug))];
        foreach (var service in old)
            if (known.TryGetValue(service.Slug, out var same)) new ServiceComparison(service, same, changes).Compare();
        foreach (var service in gone)
        {
            if (come.Find(other => AreAlike(service, other)) is { } renamed)
            {
                come.Remove(renamed);
                var key = Place.Of(service.Slug);
                changes.Add("service-renamed", new(key, key, Place.Of(renamed.Slug), $"'{service.Slug}'", PagesOf(service), new[] { service.Slug, renamed.Slug }.ToEquatable()), $"'{service.Slug}'", $"'{renamed.Slug}'");
                continue;
            }
            foreach (var operation in service.Operations) changes.Add("operation-removed", SpotOf(service, operation));
        }
        foreach (var service in come)
            foreach (var operation in service.Operations) changes.Add("operation-added-with-service", SpotOf(service, operation));
        return changes.ToEquatable();
    }

    private static Spot SpotOf(ServiceContract service, OperationContract operation) => Spot.At(Place.Of(service.Slug, operation.Action), operation.Action, PageHints.Of(operation));

    private static EquatableArray<string> PagesOf(ServiceContract service) => service.Operations.SelectMany(static operation => PageHints.Of(operation)).Distinct().ToEquatable();

    private static bool AreAlike(ServiceContract left, ServiceContract right)
    {
        var actions = new HashSet<string>(left.Operations.Select(static operation => operation.Action), StringComparer.Ordinal);
        var shared = right.Operations.Count(operation => actions.Contains(operation.Action));
        return shared > 0 && shared * 100 >= Math.Max(left.Operations.Count, right.Operations.Count) * AlikeInHundred;
    }
}
