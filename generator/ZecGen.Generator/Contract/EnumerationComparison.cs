using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Compares the enumerations of two versions of a service. One that comes or goes does so with the members that have it.</summary>
internal sealed class EnumerationComparison(ServiceContract old, ServiceContract @new, TypePairs types, TypeUses oldUses, TypeUses newUses, ChangeList changes)
{
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
                if (same.Name != value.Name) changes.Add(after.Values.Any(other => other.Name == value.Name) ? "enumeration-value-name-taken" : "enumeration-value-name-changed", SpotOf(before, after, value.Text), value.Name, same.Name);
            }
            else if (come.Find(other => other.Name == value.Name) is { } respelt)
            {
                changes.Add(wasSent ? "enumeration-value-respelt-sent" : "enumeration-value-respelt-received", SpotOf(before, after, value.Text, respelt.Text), "", $"'{respelt.Text}'");
            }
            else
            {
                changes.Add(wasSent ? "enumeration-value-removed-sent" : "enumeration-value-removed-received", SpotOf(before, after, value.Text));
            }
        }
        var id = newUses.IsWatched(after.Name) ? "enumeration-value-added-waited" : newUses.IsReceived(after.Name) || !isSent ? "enumeration-value-added-received" : "enumeration-value-added-sent";
        foreach (var value in come) changes.Add(id, SpotOf(before, after, value.Text));
    }

    private Spot SpotOf(EnumerationContract before, EnumerationContract after)
    {
        var place = Place.Of(old.Slug, Place.Enumeration, before.Name);
        return new(place, place, Place.Of(old.Slug, Place.Enumeration, after.Name), $"'{before.Name}'", PagesOf(before, after), new[] { before.Name, after.Name }.Distinct().ToEquatable());
    }

    private Spot SpotOf(EnumerationContract before, EnumerationContract after, string text, string? newText = null)
    {
        var whole = SpotOf(before, after);
        return whole with
        {
            Place = whole.Place + "/" + Place.Escape(text),
            OldKey = whole.OldKey + "/" + Place.Escape(text),
            NewKey = whole.NewKey + "/" + Place.Escape(newText ?? text),
            Name = $"'{text}'",
            Names = whole.Names.Append(text).ToEquatable(),
        };
    }

    private EquatableArray<string> PagesOf(EnumerationContract before, EnumerationContract after) => oldUses.PagesOf(before.Name).Concat(newUses.PagesOf(after.Name)).Distinct().ToEquatable();
}
