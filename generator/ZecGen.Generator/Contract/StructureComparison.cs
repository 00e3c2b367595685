using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Compares the structures of two versions of a service, and what became of them at a distance.</summary>
internal sealed class StructureComparison(
    ServiceContract old, ServiceContract @new, TypePairs types, TypeUses oldUses, TypeUses newUses, MemberComparison members, ChangeList changes)
{
    public void Compare()
    {
        var known = @new.Structures.ToDictionary(static structure => structure.Name, StringComparer.Ordinal);
        foreach (var structure in old.Structures)
        {
            if (known.TryGetValue(types.NewNameOf(structure.Name), out var same)) Compare(structure, same);
            // A row that is gone takes those below it along.
            else if (oldUses.RowOf(structure.Name) is null) changes.Add("structure-removed", SpotOf(structure.Name, structure.Name));
        }
        foreach (var structure in @new.Structures)
        {
            var isKnown = !types.IsNewName(structure.Name) && old.Structures.Any(other => other.Name == structure.Name);
            if (!isKnown && newUses.RowOf(structure.Name) is null) changes.Add("structure-added", SpotOf(structure.Name, structure.Name));
        }
    }

    private void Compare(StructureContract before, StructureContract after)
    {
        var spot = SpotOf(before.Name, after.Name);
        // A structure of rows that nest has its name from the row, and is reported with it.
        if (types.IsRenamed(before.Name) && (oldUses.RowOf(before.Name) is null || newUses.RowOf(after.Name) is null))
            changes.Add("structure-renamed", spot, "", $"'{after.Name}'");
        CompareUse(before, after, spot);
        // Its members stand on its own pages, which are read where they have it; what uses it says nothing of them.
        var pages = after.Page is null ? spot.Pages : new[] { before.Page, after.Page }.OfType<string>().Distinct().ToEquatable();
        var table = new TableSpot(
            oldUses.RowOf(before.Name) is { } row ? row + "." : spot.Place + "/", spot.OldKey, spot.NewKey, pages, before.IsSent && after.IsSent,
            before.IsReceived && after.IsReceived);
        members.Compare(before.Members, after.Members, table, static _ => false);
    }

    private void CompareUse(StructureContract before, StructureContract after, Spot spot)
    {
        if (before.IsSent && after.IsSent && before.IsReceived != after.IsReceived)
            changes.Add((after.IsReceived ? "structure-now-received" : "structure-no-longer-received") + Extent(before, after), spot);
        if (!before.IsSent && after.IsSent) changes.Add("structure-now-sent", spot);
        if (before.IsSent && !after.IsSent)
        {
            changes.Add("structure-no-longer-sent", spot);
            if (!before.IsReceived) changes.Add("structure-now-received" + Extent(before, after), spot);
        }
        if (!before.IsSent && after.IsSent && !after.IsReceived) changes.Add("structure-no-longer-received" + Extent(before, after), spot);
    }

    // What it comes to depends on the members that are required on the side where they can be.
    private static string Extent(StructureContract before, StructureContract after)
    {
        var required = (before.IsReceived ? after : before).Members.Where(static member => member.IsRequired);
        return required.Any(static member => TypeChange.IsValue(member.Type)) ? "" : required.Count > 0 ? "-without-values" : "-unchanged";
    }

    private Spot SpotOf(string name, string newName)
    {
        var place = Place.Of(old.Slug, Place.Structure, name);
        return new(
            oldUses.RowOf(name) ?? place, place, Place.Of(old.Slug, Place.Structure, newName), $"'{name}'",
            oldUses.PagesOf(name).Concat(newUses.PagesOf(newName)).Distinct().ToEquatable(), oldUses.NamesOf(name).Append(newName).Distinct().ToEquatable());
    }
}
