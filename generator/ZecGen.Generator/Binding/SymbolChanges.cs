using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Binding;

/// <summary>What differs between two symbol tables, for the pages that are bound against them.</summary>
/// <remarks>
/// What a page declares for others, and which service it is of, concerns all pages. The rows of its request and its response and its error codes concern the
/// pages of its service alone: names in C# are settled for each service, and only actions of the same service refer to each other.
/// </remarks>
internal sealed class SymbolChanges
{
    private readonly bool concernAll;
    private readonly HashSet<string> services = new(StringComparer.Ordinal);

    public SymbolChanges(SymbolTable before, SymbolTable after)
    {
        concernAll = !before.IsMadeLike(after) || before.Signatures.Count != after.Signatures.Count;
        for (var i = 0; i < after.Signatures.Count && !concernAll; i++)
        {
            var (old, page) = (before.Signatures[i], after.Signatures[i]);
            if (ReferenceEquals(old, page) || old == page) continue;
            if (!old.DeclaresLike(page)) concernAll = true;
            else if (after.ServiceOf(page.Path) is { } service) services.Add(service.Slug);
        }
        // Any page may ask whether one of all fields has a type.
        concernAll = concernAll || !before.Declarations.RefersLike(after.Declarations);
    }

    /// <summary>Whether nothing changed for a page of these services.</summary>
    public bool Spare(EquatableArray<string> services) => !concernAll && !services.Any(this.services.Contains);
}
