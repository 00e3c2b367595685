using System.Collections.Concurrent;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Where the structures and enumerations of all pages are declared, and which of them a page means by a name.</summary>
/// <param name="preferred">The language whose declaration counts where a structure has several.</param>
internal sealed class DeclarationIndex(ServiceMap services, PageLanguage preferred)
{
    // Of more pages than languages and folders explain, only those at a like path are the same page in another language.
    private const int MostTranslations = 16;

    private static readonly PageLanguage[] Languages = [PageLanguage.Unknown, PageLanguage.Chinese, PageLanguage.English];

    private readonly Dictionary<string, List<Declared<StructureSignature>>> structures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Declared<EnumerationSignature>>> enumerations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Declared<EnumerationSignature>>> anchored = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string[]> segments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string From, string Name, string? Link, Type Kind), object?> answers = new();
    private readonly ConcurrentDictionary<string, int> addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(object Candidates, string Name, string Service), object?> indexes = new();
    private readonly Dictionary<string, PageLanguage> languages = new(StringComparer.Ordinal);

    // The sections of which a field says that they have samples.
    private readonly HashSet<string> sampled = new(StringComparer.Ordinal);

    private readonly HashSet<string> referenced = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> StructureNames => structures.Keys;

    public void Add(PageSignature page)
    {
        languages[page.Path] = page.Origin.Language;
        Refer(page.Request);
        Refer(page.Response);
        foreach (var structure in page.Structures) Refer(structure.Fields);
        for (var i = 0; i < page.Structures.Count; i++)
            Add(structures, page.Structures[i].Name, new(page.Path, page.Structures[i].Name, i, page.Structures[i]));
        for (var i = 0; i < page.Enumerations.Count; i++)
        {
            var declared = new Declared<EnumerationSignature>(page.Path, page.Enumerations[i].Name, i, page.Enumerations[i]);
            Add(enumerations, declared.Name, declared);
            if (declared.Declaration.Anchor is { } anchor) Add(anchored, anchor, declared);
        }
    }

    /// <summary>The structure that <paramref name="type"/> means on the page <paramref name="from"/>.</summary>
    /// <remarks>A link's section outweighs its text, which may be anything.</remarks>
    public Declared<StructureSignature>? Structure(string from, TypeExpression type) =>
        (type.Link is null ? null : Closest(structures, from, AnchorOf(type.Link), type.Link)) ?? Closest(structures, from, type.Name, type.Link);

    /// <summary>The structure from which the type is emitted: the same one in the preferred language, where there is one at a like path.</summary>
    /// <remarks>So an action that one language alone describes shares the types of all others.</remarks>
    public Declared<StructureSignature>? EmittedStructure(string from, TypeExpression type)
    {
        if (Structure(from, type) is not { } structure) return null;
        if (languages[structure.Path] == preferred || structures[structure.Name] is not { Count: > 1 } candidates) return structure;
        return IndexOf(candidates, structure.Name).AtLikePath(structure.Path, preferred) ?? structure;
    }

    /// <summary>The structure that a field's type means on the page <paramref name="from"/>; null where it means an enumeration.</summary>
    public Declared<StructureSignature>? Structure(string from, FieldSignature field) =>
        Enumeration(from, field) is null ? Structure(from, field.Type) : null;

    /// <inheritdoc cref="EmittedStructure(string, TypeExpression)"/>
    public Declared<StructureSignature>? EmittedStructure(string from, FieldSignature field) =>
        Enumeration(from, field) is null ? EmittedStructure(from, field.Type) : null;

    /// <summary>The enumeration that a field's type, or a link in its type or description, means on the page <paramref name="from"/>.</summary>
    /// <remarks>What the description of a structure refers to says nothing of the structure's own type.</remarks>
    public Declared<EnumerationSignature>? Enumeration(string from, FieldSignature field)
    {
        var (name, link) = (field.Type.Name, field.Type.Link);
        if (Closest(enumerations, from, name, link) is { } named) return IsCloser(Structure(from, field.Type), named, link) ? null : named;
        var section = AnchorOf(link);
        if (Closest(enumerations, from, section, link) is { } linked) return IsCloser(Closest(structures, from, section, link), linked, link) ? null : linked;
        if (field.NameLink is { } own && (Closest(enumerations, from, AnchorOf(own), own) ?? Anchored(from, own)) is { } listed)
            return Fits(field, listed) && !sampled.Contains(PageLinks.KeyOf(AnchorOf(own))) ? listed : null;
        if (field.Links.Count == 0 || (!PrimitiveTypes.IsPrimitive(field.Type.Name) && Structure(from, field.Type) is not null)) return null;
        Declared<EnumerationSignature>? found = null;
        foreach (var target in field.Links)
            if ((Closest(enumerations, from, AnchorOf(target), target) ?? Anchored(from, target)) is { } described)
            {
                // Of two that have anchors of their own, neither says what the field itself is.
                if (found is { Declaration.Anchor: not null } && found != described && described.Declaration.Anchor is not null) return null;
                found ??= described;
            }
        return found;
    }

    // A number has no values that are none, and what the row lists beside those is its own.
    private static bool Fits(FieldSignature field, Declared<EnumerationSignature> listed) =>
        (PrimitiveTypes.KindOf(field.Type.Name) is not TypeKind.Integer
            || listed.Declaration.Values.All(static value => value.All(static c => c is '-' or >= '0' and <= '9')))
        && field.Values.All(value => listed.Declaration.Values.Contains(value));

    // Sites differ in what they make of the marks in a heading.
    private Declared<EnumerationSignature>? Anchored(string from, string link) =>
        anchored.Count == 0 ? null : Closest(anchored, from, PageLinks.KeyOf(AnchorOf(link)), link);

    // A name may be a structure on one page and an enumeration on another: the link tells, and without it the structure is meant.
    private bool IsCloser(Declared<StructureSignature>? structure, Declared<EnumerationSignature> other, string? link)
    {
        if (structure is null) return false;
        var wanted = SegmentsOf(link);
        return PagePath.CommonEnd(SegmentsOf(structure.Path), wanted) >= PagePath.CommonEnd(SegmentsOf(other.Path), wanted);
    }

    /// <summary>Whether any field has the type, or links to it.</summary>
    public bool IsReferenced(string name) => referenced.Contains(name);

    /// <summary>The same structure on pages in other languages: of the same name, at the end of a like path, of the same service.</summary>
    public EquatableArray<TranslatedTable> TranslationsOf(Page page, string name)
    {
        if (!structures.TryGetValue(name, out var candidates) || candidates.Count == 1) return default;
        if (candidates.Count > MostTranslations)
            return Languages.Where(language => language != page.Origin.Language)
                .Select(language => IndexOf(candidates, name).AtLikePath(page.Path, language)).OfType<Declared<StructureSignature>>()
                .Select(static other => new TranslatedTable(other.Path, other.Declaration.Fields)).ToEquatable();
        List<TranslatedTable>? others = null;
        foreach (var other in candidates)
            if (other.Name == name && languages[other.Path] != page.Origin.Language
                && services.Of(other.Path)?.Slug == services.Of(page.Path)?.Slug
                && PagePath.CommonEnd(SegmentsOf(other.Path), SegmentsOf(page.Path)) > 0)
                (others ??= []).Add(new(other.Path, other.Declaration.Fields));
        return others?.ToEquatable() ?? default;
    }

    /// <summary>Whether the fields of all pages have, or link to, the same types.</summary>
    public bool RefersLike(DeclarationIndex other) => referenced.SetEquals(other.referenced);

    private void Refer(EquatableArray<FieldSignature> fields)
    {
        foreach (var field in fields)
        {
            foreach (var link in field.Links) referenced.Add(AnchorOf(link));
            if (field.NameLink is { } named)
            {
                referenced.Add(AnchorOf(named));
                if (field.HasSample) sampled.Add(PageLinks.KeyOf(AnchorOf(named)));
            }
            if ((field.Type.Link ?? field.Type.Mention) is { } target) referenced.Add(AnchorOf(target));
            referenced.Add(field.Type.Name);
        }
    }

    private static void Add<T>(Dictionary<string, List<Declared<T>>> index, string name, Declared<T> declared)
    {
        if (!index.TryGetValue(name, out var list)) index[name] = list = [];
        list.Add(declared);
    }

    // A link's path outweighs all, then the service, then nearness; the rest is decided by the path, the same on every machine. What another service
    // declares is meant only where a link leads to it: one that leads nowhere any more is not repaired with it.
    private Declared<T>? Closest<T>(Dictionary<string, List<Declared<T>>> index, string from, string name, string? link)
    {
        if (name.Length == 0 || !index.TryGetValue(name, out var candidates)) return null;
        if (candidates.Count == 1) return IsMeant(from, link, candidates[0]) ? candidates[0] : null;

        // The same question is asked for names, for members and for every example.
        var question = (from, name, link, typeof(T));
        if (answers.TryGetValue(question, out var known)) return (Declared<T>?)known;
        var closest = IndexOf(candidates, name).Closest(from, link);
        if (!IsMeant(from, link, closest)) closest = OwnOf(candidates, name, from)?.Closest(from, link);
        answers[question] = closest;
        return closest;
    }

    private bool IsMeant<T>(string from, string? link, Declared<T> candidate) =>
        !services.IsOfOthers(candidate.Path, from) || (link is not null && LeadsTo(from, link, candidate.Path));

    // A published address ends with the path of its page, and no other page's ends more like it.
    private bool LeadsTo(string from, string link, string path)
    {
        var target = link.Substring(0, link.IndexOfAny(['#', '?']) is >= 0 and var end ? end : link.Length);
        // Parts of one file are one page for links.
        (from, path) = (Page.FileOf(from), Page.FileOf(path));
        if (target.Length == 0) return path == from;
        if (target.IndexOf("://", StringComparison.Ordinal) < 0 && target[0] != '/')
            return PagePath.SegmentsOf(PagePath.Resolve(from, Uri.UnescapeDataString(target)))
                .SequenceEqual(SegmentsOf(path), StringComparer.OrdinalIgnoreCase);
        return PagePath.CommonEnd(SegmentsOf(target), SegmentsOf(path)) is > 1 and var common
            && addresses.GetOrAdd(target, address => languages.Keys.Max(known => PagePath.CommonEnd(SegmentsOf(address), SegmentsOf(known)))) == common;
    }

    private CandidateIndex<T> IndexOf<T>(List<Declared<T>> candidates, string name) =>
        (CandidateIndex<T>)indexes.GetOrAdd((candidates, name, ""), _ => Index(candidates, name))!;

    // Those that are not another service's; null where all are.
    private CandidateIndex<T>? OwnOf<T>(List<Declared<T>> candidates, string name, string from) =>
        (CandidateIndex<T>?)indexes.GetOrAdd((candidates, name, services.Of(from)!.Slug), _ =>
            candidates.FindAll(candidate => !services.IsOfOthers(candidate.Path, from)) is { Count: > 0 } own ? Index(own, name) : null);

    private CandidateIndex<T> Index<T>(List<Declared<T>> candidates, string name) => new(
        candidates.Exists(candidate => candidate.Name == name) ? candidates.FindAll(candidate => candidate.Name == name) : candidates, SegmentsOf,
        path => services.Of(path)?.Slug ?? "", path => languages[path]);

    private static string AnchorOf(string? link) =>
        link?.IndexOf('#') is { } at && at >= 0 ? link.Substring(at + 1) : "";

    private string[] SegmentsOf(string? path)
    {
        if (path is null) return [];
        return segments.TryGetValue(path, out var known) ? known : segments[path] = PagePath.SegmentsOf(path);
    }
}

/// <summary>A declaration and the page it stands on.</summary>
/// <param name="Number">Which of the page's declarations of its kind it is, from 0.</param>
internal sealed record Declared<T>(string Path, string Name, int Number, T Declaration);
