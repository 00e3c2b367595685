using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Compares the enumerations of two versions of a service. One that comes or goes does so with the members that have it.</summary>
internal sealed class EnumerationComparison(ServiceContract old, ServiceContract @new, TypePairs types, TypeUses oldUses, TypeUses newUses, ChangeList changes)
{
    // By the pages of both versions.
    private readonly Dictionary<string, string> actions = ActionsOf(old, @new);

    public void Compare()
    {
        var known = @new.Enumerations.ToDictionary(static enumeration => enumeration.Name, StringComparer.Ordinal);
        foreach (var enumeration in old.Enumerations)
        {
            if (!known.TryGetValue(types.NewNameOf(enumeration.Name), out var same)) continue;
            if (types.IsRenamed(enumeration.Name))
            {
                changes.Add("enumeration-renamed", SpotOf(enumeration, same), "", $"'{same.Name}'");
                var place = Place.Of(old.Slug, Place.Enumeration, same.Name);
                changes.Add("enumeration-added", SpotOf(enumeration, same) with { Place = place, Name = $"'{same.Name}'" });
            }
            Compare(enumeration, same);
        }
    }

    private void Compare(EnumerationContract before, EnumerationContract after)
    {
        var (wasSent, isSent) = (oldUses.IsSent(before.Name), newUses.IsSent(after.Name));
        List<ValueContract> come = [.. after.Values.Where(value => !before.Values.Any(other => other.Text == value.Text))];
        foreach (var value in before.Values)
        {
            if (after.Values.FirstOrDefault(other => other.Text == value.Text) is { } same)
            {
                if (same.Name != value.Name)
                    changes.Add(after.Values.Any(other => other.Name == value.Name) ? "enumeration-value-name-taken" : "enumeration-value-name-changed",
                        SpotOf(before, after, value), value.Name, same.Name);
            }
            else if (come.Find(other => other.Name == value.Name) is { } respelt)
            {
                changes.Add(wasSent ? "enumeration-value-respelt-sent" : "enumeration-value-respelt-received", SpotOf(before, after, value, respelt.Text),
                    "", $"'{respelt.Text}'");
            }
            else
            {
                changes.Add(wasSent ? "enumeration-value-removed-sent" : "enumeration-value-removed-received", SpotOf(before, after, value));
            }
        }
        var id = newUses.IsWatched(after.Name) ? "enumeration-value-added-waited" : newUses.IsReceived(after.Name) || !isSent
            ? "enumeration-value-added-received" : "enumeration-value-added-sent";
        foreach (var value in come) changes.Add(id, SpotOf(before, after, value));
    }

    private Spot SpotOf(EnumerationContract before, EnumerationContract after)
    {
        var place = Place.Of(old.Slug, Place.Enumeration, before.Name);
        return new(place, place, Place.Of(old.Slug, Place.Enumeration, after.Name), $"'{before.Name}'", PagesOf(before, after),
            oldUses.NamesOf(before.Name).Concat(newUses.NamesOf(after.Name)).Distinct().ToEquatable());
    }

    /// <param name="newText">How it is written in the new version.</param>
    private Spot SpotOf(EnumerationContract before, EnumerationContract after, ValueContract value, string? newText = null)
    {
        var whole = SpotOf(before, after);
        return whole with
        {
            Place = whole.Place + "/" + Place.Escape(value.Text),
            OldKey = whole.OldKey + "/" + Place.Escape(value.Text),
            NewKey = whole.NewKey + "/" + Place.Escape(newText ?? value.Text),
            Name = $"'{value.Text}'",
            Pages = PagesOf(value, after) is { Count: > 0 } own ? own : whole.Pages,
            Names = whole.Names.Append(value.Text).ToEquatable(),
        };
    }

    private EquatableArray<string> PagesOf(EnumerationContract before, EnumerationContract after) =>
        oldUses.PagesOf(before.Name).Concat(newUses.PagesOf(after.Name)).Distinct().ToEquatable();

    // A value stands where pages list it, and may have moved with them; what uses the enumeration otherwise says nothing of it.
    private EquatableArray<string> PagesOf(ValueContract value, EnumerationContract after) => value.Pages.Count == 0 ? default
        : value.Pages.SelectMany(HintsOf).Concat(after.Values.SelectMany(static other => other.Pages).Where(page => !actions.ContainsKey(page)))
            .Distinct().ToEquatable();

    private IEnumerable<string> HintsOf(string page) => actions.TryGetValue(page, out var action)
        ? PageHints.Of(action, page, @new.Operations.FirstOrDefault(operation => operation.Action == action)?.Page) : new[] { page };

    private static Dictionary<string, string> ActionsOf(params ServiceContract[] services)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in services.SelectMany(static service => service.Operations))
            if (operation.Page is { } page) found[page] = operation.Action;
        return found;
    }
}
