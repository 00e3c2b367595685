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
                changes.Add("service-renamed",
                    new(key, key, Place.Of(renamed.Slug), $"'{service.Slug}'", PagesOf(service), new[] { service.Slug, renamed.Slug }.ToEquatable()),
                    $"'{service.Slug}'", $"'{renamed.Slug}'");
                var others = new ChangeList();
                new ServiceComparison(service, Renamed(renamed, service), others).Compare();
                changes.Add(others.ToEquatable().Select(change => change with { NewKey = Place.Of(renamed.Slug) + change.NewKey.Substring(key.Length) }));
                continue;
            }
            foreach (var operation in service.Operations) changes.Add("operation-removed", SpotOf(service, operation));
        }
        foreach (var service in come)
            foreach (var operation in service.Operations) changes.Add("operation-added-with-service", SpotOf(service, operation));
        return changes.ToEquatable();
    }

    // With what follows from the name as it was.
    private static ServiceContract Renamed(ServiceContract service, ServiceContract old)
    {
        var end = "/" + service.Slug;
        return service with
        {
            Slug = old.Slug,
            Namespace = old.Namespace,
            Prefix = old.Prefix,
            Operations = service.Operations.Map(operation => !operation.Http.Route.EndsWith(end, StringComparison.Ordinal) ? operation : operation with
            {
                Http = operation.Http with { Route = operation.Http.Route.Substring(0, operation.Http.Route.Length - service.Slug.Length) + old.Slug },
            }),
        };
    }

    private static Spot SpotOf(ServiceContract service, OperationContract operation) =>
        Spot.At(Place.Of(service.Slug, operation.Action), operation.Action, PageHints.Of(operation));

    private static EquatableArray<string> PagesOf(ServiceContract service) =>
        service.Operations.SelectMany(static operation => PageHints.Of(operation)).Distinct().ToEquatable();

    /// <summary>Whether a service that is gone is probably this one.</summary>
    public static bool IsRenamed(ServiceContract gone, ServiceContract service, EquatableArray<ServiceContract> all) =>
        all.All(other => other.Slug != gone.Slug) && AreAlike(gone, service);

    private static bool AreAlike(ServiceContract left, ServiceContract right)
    {
        var actions = new HashSet<string>(left.Operations.Select(static operation => operation.Action), StringComparer.Ordinal);
        var shared = right.Operations.Count(operation => actions.Contains(operation.Action));
        return shared > 0 && shared * 100 >= Math.Max(left.Operations.Count, right.Operations.Count) * AlikeInHundred;
    }
}
