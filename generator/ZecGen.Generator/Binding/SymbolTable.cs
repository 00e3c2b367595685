using System.Runtime.CompilerServices;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>What all pages together settle: services, which page describes which action, types, enumerations, error codes, and every C# type name.</summary>
/// <remarks>A pure function of the signatures it was made from, so two tables are equal when those are.</remarks>
internal sealed class SymbolTable : IEquatable<SymbolTable>
{
    private readonly PageLanguage preferred;
    private readonly OutputOptions output;
    private readonly ServiceMap services;
    private readonly DeclarationIndex index;
    private readonly EnumerationTable enumerations;
    private readonly Dictionary<TypeKey, EmittedStructure> structures = [];
    private readonly Dictionary<string, PageSignature> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> operationNames = new(StringComparer.Ordinal);
    private readonly HashSet<(string Slug, string Name)> methods = [];
    private readonly HashSet<string> versionReporters = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Name), EquatableArray<EmittedStructure>> emittedStructures = [];
    private readonly Dictionary<string, NameScope> scopes = new(StringComparer.Ordinal);

    // An older table lives no longer because it was compared.
    private readonly ConditionalWeakTable<SymbolTable, SymbolChanges> changes = new();

    private SymbolTable(EquatableArray<PageSignature> signatures, PageLanguage preferred, OutputOptions output)
    {
        (Signatures, this.preferred, this.output) = (signatures, preferred, output);
        // A host may list a file twice; it is one page.
        var pages = signatures.OrderBy(page => page.Path, StringComparer.Ordinal).ThenBy(page => page.FilePath, StringComparer.Ordinal)
            .Distinct(PageIdentity.OfSignatures).ToList();
        pages = LinkedTables.Complete(pages);
        services = new(pages, output);
        index = new(services, preferred);
        foreach (var page in pages) index.Add(page);
        foreach (var page in pages) byPath[page.Path] = page;
        Operations = new(pages, services, preferred);
        Problems = PageSets.Check(pages);
        enumerations = new(index);

        var emitted = pages.Where(page => Operations.IsEmitted(page.Path)).ToList();
        NameOperations(emitted);
        NameStructures(new(pages, services, Operations, index));
        NoteVersionReporters(emitted);
        GatherEnumerations(emitted);
        GatherErrors(pages, emitted);
        Enumerations = enumerations.ToOutlines();
        Services = emitted.GroupBy(page => services.Of(page.Path)!.Slug, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(ServiceOf).ToEquatable();
    }

    /// <summary>What it was made from, in the order of the project.</summary>
    public EquatableArray<PageSignature> Signatures { get; }

    /// <summary>Where everything is declared.</summary>
    public DeclarationIndex Declarations => index;

    public OperationTable Operations { get; }

    /// <summary>What is wrong with the pages as a whole.</summary>
    public EquatableArray<DiagnosticInfo> Problems { get; }

    public ErrorTable Errors { get; } = new();

    /// <summary>The services, whose prose is not in it.</summary>
    public EquatableArray<ServiceOutline> Services { get; }

    /// <summary>The enumerations of each service, whose prose is not in it.</summary>
    public EquatableArray<EnumerationOutlines> Enumerations { get; }

    public IEnumerable<string> StructureNames => index.StructureNames;

    /// <param name="preferred">The language whose pages give the text where there are several.</param>
    public static SymbolTable Build(EquatableArray<PageSignature> signatures, PageLanguage preferred, OutputOptions output) =>
        new(signatures, preferred, output);

    /// <summary>The services that pages belong to.</summary>
    public IEnumerable<string> ServiceSlugs => services.Slugs;

    public ServiceNames? ServiceOf(string path) => services.Of(path);

    /// <inheritdoc cref="ServiceMap.LikelyMeantBy"/>
    public string? ServiceLikelyMeantBy(string slug) => services.LikelyMeantBy(slug);

    /// <summary>What a page shows of itself; null where there is no such page.</summary>
    public PageSignature? SignatureOf(string path) => byPath.TryGetValue(path, out var signature) ? signature : null;

    /// <summary>Whether this page is the one to say that its service's version is unknown: the first of its operations.</summary>
    public bool ReportsVersion(string path) => versionReporters.Contains(path);

    /// <summary>The pages that describe the same action in other languages.</summary>
    public EquatableArray<PageSignature> TranslationsOf(string path) => Operations.TranslationsOf(path);

    /// <summary>The requests of the same action in other languages.</summary>
    public EquatableArray<TranslatedTable> RequestsLike(string path) => TranslationsOf(path).Map(static page => new TranslatedTable(page.Path, page.Request));

    public string OperationName(string path) => operationNames[path];

    /// <summary>A name for a method beside those that call the operations of a service: the first that none of these has.</summary>
    /// <param name="wanted">Names without the end that all methods have; the last gets a number where all are taken.</param>
    public string MethodName(ServiceNames service, params string[] wanted)
    {
        foreach (var name in wanted)
            if (!methods.Contains((service.Slug, name))) return name + "Async";
        for (var number = 2; ; number++)
            if (wanted[wanted.Length - 1] + number.ToString(System.Globalization.CultureInfo.InvariantCulture) is var name
                && !methods.Contains((service.Slug, name)))
                return name + "Async";
    }

    /// <summary>The forms in which a page's structure is emitted: one for each service that uses it, none where nothing does.</summary>
    public EquatableArray<EmittedStructure> EmittedAs(string path, string name) =>
        emittedStructures.TryGetValue((path, name), out var emitted) ? emitted : default;

    /// <summary>Whether a structure is emitted from the page that describes it in another language.</summary>
    public bool IsEmittedFromTranslation(Page page, string name) =>
        EmittedAs(page.Path, name).Count == 0 && Declarations.TranslationsOf(page, name).Any(other => EmittedAs(other.Path, name).Count > 0);

    /// <summary>The record that a type means on a page, null where it is no known structure.</summary>
    public EmittedStructure? Structure(ServiceNames service, string path, TypeExpression type) => Emitted(service, index.EmittedStructure(path, type));

    /// <summary>The record that a field's type means on a page, null where it is an enumeration or no known structure.</summary>
    public EmittedStructure? Structure(ServiceNames service, string path, FieldSignature field) => Emitted(service, index.EmittedStructure(path, field));

    /// <summary>Whether a field of a structure is a plain text: not a list, and not an enumeration.</summary>
    public bool IsText(EmittedStructure structure, FieldSignature field) =>
        field.Type.ArrayDepth == 0 && IsText(structure.Service, structure.Path, structure.Name, field);

    /// <summary>Whether a field, or each element of it, is a plain text.</summary>
    public bool IsText(ServiceNames service, string path, string owner, FieldSignature field) =>
        field.Type.Name == "String" && Enumeration(service, path, owner, field) is null;

    public string? Enumeration(ServiceNames service, string path, string owner, FieldSignature field) => enumerations.NameOf(service.Slug, path, owner, field);

    /// <summary>The enumeration that a link on a page leads to, null where it leads to none that is emitted.</summary>
    public string? Enumeration(ServiceNames service, string path, string link) => enumerations.NameOf(service.Slug, path, link);

    /// <summary>Whether the same settings hold.</summary>
    public bool IsMadeLike(SymbolTable other) => preferred == other.preferred && output == other.output;

    /// <summary>Whether a page that did not change itself is bound and proofread to the same results against an older table.</summary>
    public bool IsLike(SymbolTable before, Page page)
    {
        if (ReferenceEquals(before, this)) return true;
        var services = ServicesOf(page);
        return services == before.ServicesOf(page) && changes.GetValue(before, old => new(old, this)).Spare(services)
            && page.Structures.All(structure => IsEmittedFromTranslation(page, structure.Name) == before.IsEmittedFromTranslation(page, structure.Name));
    }

    public bool Equals(SymbolTable? other) => other is not null && preferred == other.preferred && output == other.output && Signatures == other.Signatures;

    public override bool Equals(object? obj) => Equals(obj as SymbolTable);

    public override int GetHashCode() => Signatures.GetHashCode();

    // Its own, and those that use its structures.
    private EquatableArray<string> ServicesOf(Page page)
    {
        var slugs = new List<string> { ServiceOf(page.Path)?.Slug ?? "" };
        foreach (var structure in page.Structures)
            foreach (var form in EmittedAs(page.Path, structure.Name)) slugs.Add(form.Service.Slug);
        return slugs.ToEquatable();
    }

    private EmittedStructure? Emitted(ServiceNames service, Declared<StructureSignature>? declared) =>
        declared is not null && structures.TryGetValue(new(service.Slug, declared.Path, declared.Name), out var emitted) ? emitted : null;

    private NameScope ScopeOf(ServiceNames service) =>
        scopes.TryGetValue(service.Slug, out var scope) ? scope : scopes[service.Slug] = ReservedNames.TypesOf(service.Prefix);

    private void NameOperations(List<PageSignature> emitted)
    {
        foreach (var (page, action) in emitted.Select(page => (page, Operations.ActionOf(page.Path)!))
            .OrderBy(static named => named.Item2, StringComparer.Ordinal).ThenBy(static named => named.page.Path, StringComparer.Ordinal))
        {
            var service = services.Of(page.Path)!;
            var name = operationNames[page.Path] = ScopeOf(service).Take(Naming.Pascal(action), "Request", "Response", "Operation");
            methods.Add((service.Slug, name));
        }
    }

    private void NameStructures(TypeClosure closure)
    {
        foreach (var (key, use, declared) in closure.Uses)
        {
            var service = services.Named(key.Service);
            structures[key] = new(service, key.Path, ScopeOf(service).Take(Naming.Pascal(key.Name)), use, declared.Number, declared.Declaration);
        }
        foreach (var forms in structures.GroupBy(entry => (entry.Key.Path, entry.Key.Name), entry => entry.Value))
            emittedStructures[forms.Key] = forms.OrderBy(structure => structure.Service.Slug, StringComparer.Ordinal).ToEquatable();
    }

    private void GatherEnumerations(List<PageSignature> emitted)
    {
        foreach (var page in emitted)
        {
            var (service, name) = (services.Of(page.Path)!, operationNames[page.Path]);
            enumerations.Gather(service, page.Path, name + "Request", page.Request, PagePart.Request);
            enumerations.Gather(service, page.Path, name + "Response", page.Response, PagePart.Response);
        }
        foreach (var entry in structures)
            enumerations.Gather(entry.Value.Service, entry.Key.Path, entry.Value.Name, entry.Value.Signature.Fields, PagePart.Structure, entry.Value.Number);
        enumerations.Name(slug => ScopeOf(services.Named(slug)));
    }

    private void NoteVersionReporters(List<PageSignature> emitted)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in emitted)
            if (services.Of(page.Path) is { Version.Length: 0, Http.VersionHeader: not null } service && reported.Add(service.Slug))
                versionReporters.Add(page.Path);
    }

    private ServiceOutline ServiceOf(IGrouping<string, PageSignature> pages)
    {
        var names = services.Named(pages.Key);
        var operations = pages.Select(page => operationNames[page.Path]).OrderBy(name => name, StringComparer.Ordinal).ToEquatable();
        return new(new(names, operations, Errors.AllOf(names.Slug)), Errors.SourcesOf(names.Slug));
    }

    private void GatherErrors(List<PageSignature> pages, List<PageSignature> emitted)
    {
        var slugs = emitted.Select(page => services.Of(page.Path)!.Slug).Distinct(StringComparer.Ordinal).ToList();
        // The first description of a code is the one that is used.
        var homes = new Lazy<ILookup<string, string>>(() => ServicesByFolder(pages));
        foreach (var page in pages.Where(page => page.CommonErrors.Count > 0).OrderBy(page => page.Origin.Language == preferred ? 0 : 1))
            foreach (var slug in page.Origin.Service is { } service ? [service] : ServicesOf(page, slugs, homes.Value))
                Errors.Gather(slug, page.Path, PagePart.CommonErrors, page.CommonErrors);
        foreach (var page in emitted) Errors.Gather(services.Of(page.Path)!.Slug, page.Path, PagePart.Errors, page.Errors);
        Errors.Name();
    }

    // A page of common codes is one of the services whose pages stand in its folder and below; one that stands apart is one of all.
    private static List<string> ServicesOf(PageSignature page, List<string> slugs, ILookup<string, string> homes)
    {
        var own = homes[FolderOf(page.Path)].Where(slugs.Contains).Distinct(StringComparer.Ordinal).ToList();
        return own.Count > 0 ? own : slugs;
    }

    private ILookup<string, string> ServicesByFolder(List<PageSignature> pages) => pages
        .Where(page => page.Action is not null && services.Of(page.Path) is not null)
        .SelectMany(page => FoldersOf(page.Path).Select(folder => (folder, services.Of(page.Path)!.Slug)))
        .ToLookup(static home => home.folder, static home => home.Slug, StringComparer.Ordinal);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var folder = FolderOf(path); ; folder = FolderOf(folder))
        {
            yield return folder;
            if (folder.Length == 0) yield break;
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var at ? path.Substring(0, at) : "";
}

/// <summary>A structure as one service emits it.</summary>
/// <param name="path">The page that declares it.</param>
/// <param name="number">Which of the page's structures it is, from 0.</param>
internal sealed class EmittedStructure(ServiceNames service, string path, string name, TypeUse use, int number, StructureSignature signature)
{
    private Dictionary<string, (FieldSignature Field, string Name)>? members;

    public ServiceNames Service => service;

    public string Path => path;

    public string Name => name;

    public TypeUse Use => use;

    public int Number => number;

    public StructureSignature Signature => signature;

    /// <summary>The field of a name on the wire, null where there is none.</summary>
    public FieldSignature? Field(string wireName) => Members().TryGetValue(wireName, out var member) ? member.Field : null;

    /// <summary>The C# name of a field.</summary>
    public string MemberName(string wireName) => Members()[wireName].Name;

    private Dictionary<string, (FieldSignature Field, string Name)> Members()
    {
        if (members is not null) return members;
        var (names, named) = (MemberNames.Of(Name, Signature.Fields), new Dictionary<string, (FieldSignature, string)>(StringComparer.Ordinal));
        for (var i = 0; i < names.Count; i++) named[Signature.Fields[i].Name] = (Signature.Fields[i], names[i]);
        return members = named;
    }
}
