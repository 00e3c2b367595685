using System.Collections.Immutable;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Pages of which some say that another page has their table → the same pages, with the rows of that one.</summary>
/// <remarks>Signatures and pages are completed each where all of them are at hand anyway: a step in front of both would cost every project one more look at
/// every page.</remarks>
internal static class LinkedTables
{
    /// <returns>The pages as they are where none says so, which is nearly always.</returns>
    public static ImmutableArray<Page> Complete(ImmutableArray<Page> pages)
    {
        var linked = pages.Where(static page => page.Operation is { LinkedRequest: not null } or { LinkedResponse: not null }).ToList();
        if (linked.Count == 0) return pages;
        var byFile = pages.Where(static page => page.Operation is not null)
            .SelectMany(static page => KeysOf(page.File, page.Operation!.Route?.Method, page.Operation.Route?.Template), static (page, key) => (page, key))
            .ToLookup(static pair => pair.key, static pair => pair.page, StringComparer.OrdinalIgnoreCase);
        return pages.Select(page => linked.Contains(page) ? Complete(page, byFile) : page).ToImmutableArray();
    }

    /// <inheritdoc cref="Complete(ImmutableArray{Page})"/>
    public static List<PageSignature> Complete(List<PageSignature> pages)
    {
        if (!pages.Exists(static page => page.LinkedRequest is not null || page.LinkedResponse is not null)) return pages;
        var byFile = pages.Where(static page => page.Action is not null)
            .SelectMany(static page => KeysOf(Page.FileOf(page.Path), page.Route?.Method, page.Route?.Template), static (page, key) => (page, key))
            .ToLookup(static pair => pair.key, static pair => pair.page, StringComparer.OrdinalIgnoreCase);
        return pages.ConvertAll(page => page with
        {
            Request = OtherOf(page.Path, page.LinkedRequest, byFile, static other => other.Path) is { } sent
                ? Merge(page.Request, sent.Request, static field => field.Name) : page.Request,
            Response = OtherOf(page.Path, page.LinkedResponse, byFile, static other => other.Path) is { Response.Count: > 0 } received
                ? Merge(page.Response, received.Response, static field => field.Name) : page.Response,
        });
    }

    private static Page Complete(Page page, ILookup<string, Page> byFile)
    {
        var (operation, findings) = (page.Operation!, page.Diagnostics.ToList());
        if (operation.LinkedRequest is { } request)
        {
            if (OtherOf(page.Path, request.Target, byFile, static other => other.Path)?.Operation is { Request.Count: > 0 } other)
                operation = operation with { Request = Merge(operation.Request, RowsOf(request, other.Request), static field => field.Name) };
            else findings.Add(page.Report(FormCatalogue.UnreadPart, request.Span, request.Heading, "parameters"));
        }
        if (operation.LinkedResponse is { } response)
        {
            if (OtherOf(page.Path, response.Target, byFile, static other => other.Path)?.Operation is { Response.Count: > 0 } other)
                operation = operation with { Response = RowsOf(response, other.Response), ResultMember = other.ResultMember, IsInferred = false };
            else findings.Add(page.Report(FormCatalogue.UnreadPart, response.Span, response.Heading, "members"));
        }
        return page with { Operation = operation, Diagnostics = findings.ToEquatable() };
    }

    // Where a page has several operations, the anchor has to tell them apart.
    private static T? OtherOf<T>(string from, string? link, ILookup<string, T> byFile, Func<T, string> pathOf)
        where T : class
    {
        if (link is null) return null;
        if (link.IndexOf(' ') is > 0 and var blank && link.IndexOf('/', blank) == blank + 1)
            return byFile[RouteKey(link.Substring(0, blank), link.Substring(blank + 1))].Where(other => pathOf(other) != from).ToList() is { Count: 1 } only
                ? only[0] : null;
        var hash = link.IndexOf('#');
        var path = hash < 0 ? link : link.Substring(0, hash);
        var target = path.Length == 0 ? Page.FileOf(from) : PagePath.Resolve(Page.FileOf(from), Uri.UnescapeDataString(path));
        var others = byFile[KeyOf(target)].Where(other => pathOf(other) != from).ToList();
        var end = Page.UnitSeparator + (hash < 0 ? "" : PageLinks.KeyOf(link.Substring(hash + 1)));
        if (others.Count > 1) others.RemoveAll(other => !pathOf(other).EndsWith(end, StringComparison.Ordinal));
        return others.Count == 1 ? others[0] : null;
    }

    // The parameters of its own are those of its route.
    private static EquatableArray<T> Merge<T>(EquatableArray<T> own, EquatableArray<T> others, Func<T, string> nameOf)
        where T : IEquatable<T>
    {
        var names = new HashSet<string>(own.Select(nameOf), StringComparer.Ordinal);
        return own.Concat(others.Where(field => !names.Contains(nameOf(field)))).ToEquatable();
    }

    // What is to be said of them is said where they stand; here, the link stands for all.
    private static EquatableArray<FieldDeclaration> RowsOf(LinkedTable linked, EquatableArray<FieldDeclaration> rows) =>
        rows.Where(static field => field.Place != MemberPlace.Path).Select(field => field with { Span = linked.Span, TypeSpan = linked.Span }).ToEquatable();

    // By its file, and by its route.
    private static IEnumerable<string> KeysOf(string file, string? method, string? template)
    {
        yield return KeyOf(file);
        if (method is not null && template is not null) yield return RouteKey(method, template);
    }

    // Whatever the parameters in it are called.
    private static string RouteKey(string method, string template) => method + " " + string.Join("/", template.TrimEnd('/').Split('/').Select(static part =>
        part.IndexOf('{') is >= 0 and var open && part.LastIndexOf('}') is var close && close > open ? part.Remove(open + 1, close - open - 1) : part));

    private static string KeyOf(string path) => string.Join("/", PagePath.SegmentsOf(path));
}
