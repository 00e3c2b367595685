using System.Collections.Concurrent;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Where the structures and enumerations of all pages are declared, and which of them a page means by a name.</summary>
/// <param name="preferred">The language whose declaration counts where a structure has several.</param>
internal sealed class DeclarationIndex(ServiceMap services, PageLanguage preferred)
{
    private readonly Dictionary<string, List<Declared<StructureSurface>>> structures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Declared<EnumerationDeclaration>>> enumerations = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, string[]> segments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string From, string Name, string? Link), object> answers = new();
    private readonly Dictionary<string, PageLanguage> languages = new(StringComparer.Ordinal);

    private readonly HashSet<string> referenced = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> StructureNames => structures.Keys;

    public void Add(PageSurface page)
    {
        languages[page.Path] = page.Origin.Language;
        Refer(page.Request);
        Refer(page.Response);
        foreach (var structure in page.Structures) Refer(structure.Fields);
        foreach (var structure in page.Structures) Add(structures, structure.Name, new(page.Path, structure.Name, structure));
        foreach (var enumeration in page.Enumerations) Add(enumerations, enumeration.Name, new(page.Path, enumeration.Name, enumeration));
    }

    /// <summary>The structure that <paramref name="type"/> means on the page <paramref name="from"/>.</summary>
    /// <remarks>A link's section outweighs its text, which may be anything.</remarks>
    public Declared<StructureSurface>? Structure(string from, TypeExpression type) =>
        (type.Link is null ? null : Closest(structures, from, AnchorOf(type.Link), type.Link)) ?? Closest(structures, from, type.Name, type.Link);

    /// <summary>The structure from which the type is emitted: the same one in the preferred language, where there is one at a like path.</summary>
    /// <remarks>So an action that one language alone describes shares the types of all others.</remarks>
    public Declared<StructureSurface>? EmittedStructure(string from, TypeExpression type)
    {
        if (Structure(from, type) is not { } structure) return null;
        if (languages[structure.Path] == preferred || structures[structure.Name] is not { Count: > 1 } candidates) return structure;
        return candidates.FirstOrDefault(other =>
            other.Name == structure.Name && languages[other.Path] == preferred
            && DifferInOneSegment(SegmentsOf(other.Path), SegmentsOf(structure.Path))
            && services.Of(other.Path)?.Slug == services.Of(structure.Path)?.Slug) ?? structure;
    }

    /// <summary>The enumeration that a field's type, or a link in its type or description, means on the page <paramref name="from"/>.</summary>
    public Declared<EnumerationDeclaration>? Enumeration(string from, FieldSurface field)
    {
        if (Closest(enumerations, from, field.Type.Name, field.Type.Link) is { } named) return IsStructure(from, field.Type, named.Path) ? null : named;
        foreach (var link in field.Links)
            if (Closest(enumerations, from, AnchorOf(link), link) is { } linked) return linked;
        return Closest(enumerations, from, AnchorOf(field.Type.Link), field.Type.Link);
    }

    // A name may be a structure on one page and an enumeration on another: the link tells, and without it the structure is meant.
    private bool IsStructure(string from, TypeExpression type, string other)
    {
        if (Structure(from, type) is not { } structure) return false;
        var wanted = SegmentsOf(type.Link);
        return CommonEnd(SegmentsOf(structure.Path), wanted) >= CommonEnd(SegmentsOf(other), wanted);
    }

    /// <summary>Whether any field has the type, or links to it.</summary>
    public bool IsReferenced(string name) => referenced.Contains(name);

    /// <summary>The same structure on pages in other languages: of the same name, at the end of a like path, of the same service.</summary>
    public EquatableArray<TranslatedTable> TranslationsOf(Page page, string name)
    {
        if (!structures.TryGetValue(name, out var candidates) || candidates.Count == 1) return default;
        List<TranslatedTable>? others = null;
        foreach (var other in candidates)
            if (other.Name == name && languages[other.Path] != page.Origin.Language
                && services.Of(other.Path)?.Slug == services.Of(page.Path)?.Slug
                && CommonEnd(SegmentsOf(other.Path), SegmentsOf(page.Path)) > 0)
                (others ??= []).Add(new(other.Path, other.Declaration.Fields));
        return others?.ToEquatable() ?? default;
    }

    private void Refer(EquatableArray<FieldSurface> fields)
    {
        foreach (var field in fields)
        {
            foreach (var link in field.Links) referenced.Add(AnchorOf(link));
            if (field.Type.Link is not null) referenced.Add(AnchorOf(field.Type.Link));
            referenced.Add(field.Type.Name);
        }
    }

    private static void Add<T>(Dictionary<string, List<Declared<T>>> index, string name, Declared<T> declared)
    {
        if (!index.TryGetValue(name, out var list)) index[name] = list = [];
        list.Add(declared);
    }

    // A link's path outweighs all, then the service, then nearness; the rest is decided by the path, the same on every machine.
    private Declared<T>? Closest<T>(Dictionary<string, List<Declared<T>>> index, string from, string name, string? link)
    {
        if (name.Length == 0 || !index.TryGetValue(name, out var candidates)) return null;
        if (candidates.Count == 1) return candidates[0];

        // The same question is asked for names, for members and for every example.
        var question = (from, name, link);
        if (answers.TryGetValue(question, out var known) && known is Declared<T> answer) return answer;
        var closest = Closest(candidates, from, name, link);
        answers[question] = closest;
        return closest;
    }

    private Declared<T> Closest<T>(List<Declared<T>> candidates, string from, string name, string? link)
    {
        var wanted = SegmentsOf(link);
        var origin = SegmentsOf(from);
        var service = services.Of(from)?.Slug;
        return candidates
            .OrderByDescending(candidate => candidate.Name == name)
            .ThenByDescending(candidate => CommonEnd(SegmentsOf(candidate.Path), wanted))
            .ThenByDescending(candidate => services.Of(candidate.Path)?.Slug == service)
            .ThenByDescending(candidate => CommonStart(SegmentsOf(candidate.Path), origin))
            .ThenBy(candidate => candidate.Path, StringComparer.Ordinal)
            .First();
    }

    private static string AnchorOf(string? link) =>
        link?.IndexOf('#') is { } at && at >= 0 ? link.Substring(at + 1) : "";

    private string[] SegmentsOf(string? path)
    {
        if (path is null) return [];
        return segments.TryGetValue(path, out var known) ? known : segments[path] = Split(path);
    }

    private static string[] Split(string path)
    {
        var end = path.IndexOfAny(['#', '?']);
        if (end >= 0) path = path.Substring(0, end);
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) path = path.Substring(0, path.Length - 3);
        return path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ("." or "..")).ToArray();
    }

    private static bool DifferInOneSegment(string[] left, string[] right) =>
        left.Length == right.Length && left.Where((segment, at) => !string.Equals(segment, right[at], StringComparison.OrdinalIgnoreCase)).Count() == 1;

    private static int CommonEnd(string[] left, string[] right)
    {
        var count = 0;
        while (count < left.Length && count < right.Length
            && string.Equals(left[left.Length - 1 - count], right[right.Length - 1 - count], StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    private static int CommonStart(string[] left, string[] right)
    {
        var count = 0;
        while (count < left.Length && count < right.Length && left[count] == right[count]) count++;
        return count;
    }
}

/// <summary>A declaration and the page it stands on.</summary>
internal sealed record Declared<T>(string Path, string Name, T Declaration);
