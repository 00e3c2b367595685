using System.Collections.Immutable;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Pages of which some say that another page has their table → the same pages, with the rows of that one.</summary>
internal static class LinkedTables
{
    /// <returns>The pages as they are where none says so, which is nearly always.</returns>
    public static ImmutableArray<Page> Complete(ImmutableArray<Page> pages)
    {
        ImmutableArray<Page>.Builder? completed = null;
        ILookup<string, Page>? byPath = null;
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i].Operation is not ({ LinkedRequest: not null } or { LinkedResponse: not null })) continue;
            completed ??= pages.ToBuilder();
            byPath ??= pages.Where(static page => page.Operation is not null).ToLookup(static page => KeyOf(page.File), StringComparer.OrdinalIgnoreCase);
            completed[i] = Complete(pages[i], byPath);
        }
        return completed?.ToImmutable() ?? pages;
    }

    private static Page Complete(Page page, ILookup<string, Page> byPath)
    {
        var (operation, findings) = (page.Operation!, page.Diagnostics.ToList());
        if (operation.LinkedRequest is { } request)
        {
            if (OperationOf(page, request, byPath) is { Request.Count: > 0 } other)
                operation = operation with { Request = Merge(operation.Request, RowsOf(request, other.Request)) };
            else findings.Add(page.Report(FormCatalogue.UnreadPart, request.Span, request.Heading, "parameters"));
        }
        if (operation.LinkedResponse is { } response)
        {
            if (OperationOf(page, response, byPath) is { Response.Count: > 0 } other)
                operation = operation with { Response = RowsOf(response, other.Response), ResultMember = other.ResultMember, IsInferred = false };
            else findings.Add(page.Report(FormCatalogue.UnreadPart, response.Span, response.Heading, "members"));
        }
        return page with { Operation = operation, Diagnostics = findings.ToEquatable() };
    }

    // Where a page has several operations, the anchor has to tell them apart.
    private static OperationDeclaration? OperationOf(Page page, LinkedTable linked, ILookup<string, Page> byPath)
    {
        var (path, anchor) = linked.Target.IndexOf('#') is var hash and >= 0
            ? (linked.Target.Substring(0, hash), PageLinks.KeyOf(linked.Target.Substring(hash + 1))) : (linked.Target, "");
        var target = path.Length == 0 ? page.File : PagePath.Resolve(page.File, Uri.UnescapeDataString(path));
        var others = byPath[KeyOf(target)].Where(other => other.Path != page.Path).ToList();
        if (others.Count > 1) others.RemoveAll(other => !other.Anchors.Contains(anchor));
        return others.Count == 1 ? others[0].Operation : null;
    }

    // The route decides what stands in it.
    private static EquatableArray<FieldDeclaration> Merge(EquatableArray<FieldDeclaration> own, EquatableArray<FieldDeclaration> others) =>
        own.Concat(others.Where(field => field.Place != MemberPlace.Path && own.All(known => known.Name != field.Name))).ToEquatable();

    // What is to be said of them is said where they stand; here, the link stands for all.
    private static EquatableArray<FieldDeclaration> RowsOf(LinkedTable linked, EquatableArray<FieldDeclaration> rows) =>
        rows.Map(field => field with { Span = linked.Span, TypeSpan = linked.Span });

    private static string KeyOf(string path) => string.Join("/", PagePath.SegmentsOf(path));
}
