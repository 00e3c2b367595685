using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>What changed from one version of pages to another, and what cannot be compared.</summary>
/// <param name="Changes">By place.</param>
/// <param name="OldGaps">What could not be read of the old version, as far as it matters.</param>
/// <param name="NewGaps">The same of the new one.</param>
internal sealed record Comparison(EquatableArray<Change> Changes, EquatableArray<Gap> OldGaps, EquatableArray<Gap> NewGaps)
{
    /// <summary>What may only look like a change, because of what cannot be read.</summary>
    public EquatableArray<Change> Hidden { get; init; }

    public static Comparison Of(ContractSide old, ContractSide @new)
    {
        // What cannot be read on either side is the same on both.
        var known = new HashSet<Gap>(old.Gaps);
        known.IntersectWith(@new.Gaps);
        var (oldGaps, newGaps) = (Rest(old, @new).FindAll(static gap => gap.IsUnknown), Rest(@new, old));
        newGaps.AddRange(EmptiedTables.Between(old, @new));
        var (oldCauses, newCauses) = (new HashSet<Gap>(), new HashSet<Gap>());
        var homes = ServiceHomes.Of(old.Services.Concat(@new.Services));
        var (changes, hidden) = (new List<Change>(), new List<Change>());
        var (oldNames, newNames) = (NamesIn(old), NamesIn(@new));
        foreach (var change in ContractComparer.Compare(old.Services, @new.Services))
        {
            var before = oldGaps.Where(gap => gap.MayCause(change, isOld: true, newNames) && homes.MayHold(gap.Page, Place.ServiceOf(change.Place))).ToList();
            var after = newGaps.Where(gap => gap.MayCause(change, isOld: false, oldNames) && homes.MayHold(gap.Page, Place.ServiceOf(change.Place))).ToList();
            oldCauses.UnionWith(before);
            newCauses.UnionWith(after);
            (before.Count + after.Count == 0 ? changes : hidden).Add(change);
        }
        // A baseline does not know what of its pages could not be read, so what is new tells nothing there.
        return new(changes.ToEquatable(), Of(oldGaps, oldCauses, @new), Of(newGaps, newCauses, old)) { Hidden = hidden.ToEquatable() };

        // That a page describes no action counts where the other version has one there.
        List<Gap> Rest(ContractSide side, ContractSide other)
        {
            var pages = new HashSet<string>(other.Services.SelectMany(static service => service.Operations)
                .SelectMany(static operation => PageHints.Of(operation))
                .Concat(other.Services.SelectMany(static service => service.Errors).SelectMany(static error => error.Pages)), StringComparer.Ordinal);
            return [.. side.Gaps
                .Where(gap => !known.Contains(gap) && (!gap.IsSymptom || pages.Contains(gap.Page) || pages.Contains(PageHints.OfPage(gap.Page)))).Distinct()];
        }

        static EquatableArray<Gap> Of(List<Gap> gaps, HashSet<Gap> causes, ContractSide other) =>
            WithoutSymptoms(gaps.FindAll(gap => causes.Contains(gap) || (gap.IsCertain && other.KnowsGaps)));
    }

    private static HashSet<string> NamesIn(ContractSide side) => new(
        side.Services.SelectMany(static service => service.Operations.SelectMany(static operation => operation.Request.Concat(operation.Response))
            .Concat(service.Structures.SelectMany(static structure => structure.Members)).Select(static member => member.WireName)
            .Concat(service.Enumerations.SelectMany(static enumeration => enumeration.Values).Select(static value => value.Text))
            .Concat(service.Errors.Select(static error => error.Code))),
        StringComparer.Ordinal);

    // That a page describes no action follows from what else is wrong with it.
    private static EquatableArray<Gap> WithoutSymptoms(List<Gap> gaps) =>
        gaps.Where(gap => !gap.IsSymptom || !gaps.Exists(other => other.Page == gap.Page && !other.IsSymptom)).ToEquatable();

    /// <summary>The part of a version number that such changes call for.</summary>
    public string Bump =>
        Changes.Any(static change => change.Rule.Harms.Breaks) ? "major"
        : Changes.Any(static change => !change.Rule.Harms.IsHarmless || change.Rule.IsAddition) ? "minor"
        : "patch";
}

/// <summary>One of the versions that are compared.</summary>
/// <param name="KnowsGaps">Whether it was read from pages, so that all of its gaps are known.</param>
internal sealed record ContractSide(EquatableArray<ServiceContract> Services, EquatableArray<Gap> Gaps, bool KnowsGaps);
