using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Compares two versions of a service.</summary>
internal sealed class ServiceComparison(ServiceContract old, ServiceContract @new, ChangeList changes)
{
    private readonly TypePairs types = TypePairs.Of(old, @new);
    private readonly TypeUses oldUses = TypeUses.Of(old);
    private readonly TypeUses newUses = TypeUses.Of(@new);

    public void Compare()
    {
        CompareSurface();
        var operations = new OperationPairs(old, @new);
        var members = new MemberComparison(types, old, @new, changes);
        foreach (var (before, after) in operations.Same) new OperationComparison(old.Slug, before, after, WaitPagesOf(before), members, changes).Compare();
        foreach (var operation in operations.Gone)
        {
            if (operations.NewNameOf(operation) is not { } renamed) changes.Add("operation-removed", SpotOf(operation));
            else changes.Add("operation-renamed", SpotOf(operation) with { NewKey = Place.Of(old.Slug, renamed.Action) }, "", $"'{renamed.Action}'");
        }
        foreach (var operation in operations.Come) changes.Add("operation-added", SpotOf(operation));
        new StructureComparison(old, @new, types, oldUses, newUses, members, changes).Compare();
        new EnumerationComparison(old, @new, types, oldUses, newUses, changes).Compare();
        new ErrorComparison(old, @new, operations, changes).Compare();
    }

    private Spot SpotOf(OperationContract operation) => Spot.At(Place.Of(old.Slug, operation.Action), operation.Action, PageHints.Of(operation));

    // The query's own, and those of the structure that has the state.
    private EquatableArray<string> WaitPagesOf(OperationContract operation)
    {
        if (operation.Wait is not { } wait || old.Operations.FirstOrDefault(other => other.Action == wait.Query) is not { } query) return default;
        var items = query.Response.FirstOrDefault(member => member.WireName == wait.Items)?.Element.Name ?? "";
        return new[] { query.Page, @new.Operations.FirstOrDefault(other => other.Action == wait.Query)?.Page }.OfType<string>().Concat(oldUses.PagesOf(items))
            .Concat(newUses.PagesOf(items)).Distinct().ToEquatable();
    }

    private void CompareSurface()
    {
        var spot = Spot.At(Place.Of(old.Slug), old.Slug, default);
        if (old.Version != @new.Version) changes.Add("service-version-changed", spot, old.Version, @new.Version);
        if (old.Namespace != @new.Namespace || old.Prefix != @new.Prefix) changes.Add("service-namespace-changed", spot, old.Namespace, @new.Namespace);
        if ((old.IsPublic && !@new.IsPublic) || (old.Parts & ~@new.Parts) != 0) changes.Add("service-surface-narrowed", spot, Words(old), Words(@new));
        if ((!old.IsPublic && @new.IsPublic) || (@new.Parts & ~old.Parts) != 0) changes.Add("service-surface-widened", spot, Words(old), Words(@new));
    }

    private static string Words(ServiceContract service) =>
        $"{(service.IsPublic ? "public" : "internal")} types{((service.Parts & EmittedParts.Client) != 0 ? ", a client" : "")}"
            + $"{((service.Parts & EmittedParts.Validators) != 0 ? ", validators" : "")}";
}
