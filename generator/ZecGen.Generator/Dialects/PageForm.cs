using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Dialects;

/// <summary>How a vendor's pages are written.</summary>
/// <param name="Operation">Where the name of an action stands.</param>
/// <param name="ServiceFolder">The name of the folder that the pages of a service lie in, with <c>{service}</c> for that of the service; without it, the
/// only service; empty where pages say it.</param>
/// <param name="HasFlattenedRows">Whether names with dots are paths to members that no other row describes, and <c>N</c> stands for each of a list.</param>
/// <param name="HasCamelNames">Whether the names of members begin in lower case and have no underscores.</param>
/// <param name="HasNumericCodes">Whether error codes are numbers.</param>
/// <param name="Words">Words for sections and columns beside the usual ones.</param>
internal sealed record PageForm(
    OperationPlace Operation, string ServiceFolder, bool HasFlattenedRows, bool HasCamelNames, bool HasNumericCodes, EquatableArray<PageWord> Words)
{
    public static readonly PageForm Usual = new(OperationPlace.Evidence, "", false, false, false, default);

    /// <summary>Whether links lead from the root of the site, and not from the page that has them.</summary>
    public bool LinksFromRoot { get; init; }

    /// <summary>Where a page says how its operation is called.</summary>
    public RoutePlace Route { get; init; }

    /// <summary>What an operation takes of a page.</summary>
    public OperationUnit Unit { get; init; }

    /// <summary>What routes begin with that names of operations need not say; none where names say nothing of routes.</summary>
    public EquatableArray<string> Plain { get; init; }

    /// <summary>Whether values are marked as code wherever they are listed.</summary>
    public bool HasMarkedValues { get; init; }

    /// <summary>Whether numbers may stand in texts, so that what limits a number may be said of a text.</summary>
    public bool HasTextNumbers { get; init; }

    /// <summary>Whether each operation has a method and a route of its own.</summary>
    public bool HasRoutes => Route != RoutePlace.None;

    /// <summary>The service of a page: the only one, or that of its folder, of several the nearest; null where nothing says.</summary>
    /// <param name="path">With forward slashes.</param>
    public string? ServiceOf(string path)
    {
        if (ServiceFolder.IndexOf(CallForm.Service, StringComparison.Ordinal) is not (>= 0 and var at)) return ServiceFolder.Length > 0 ? ServiceFolder : null;
        var (before, behind) = (ServiceFolder.Substring(0, at), ServiceFolder.Substring(at + CallForm.Service.Length));
        var folders = path.Split('/');
        for (var i = folders.Length - 2; i >= 0; i--)
            if (folders[i].Length > before.Length + behind.Length && folders[i].StartsWith(before, StringComparison.Ordinal)
                && folders[i].EndsWith(behind, StringComparison.Ordinal))
                return folders[i].Substring(before.Length, folders[i].Length - before.Length - behind.Length);
        return null;
    }
}

/// <summary>Where the name of an action stands.</summary>
internal enum OperationPlace
{
    /// <summary>Title, front matter, examples and file name are weighed together.</summary>
    Evidence,

    /// <summary>Behind the last dash of the title.</summary>
    TitleEnd,

    /// <summary>The words of the title, or of the heading where a page has several operations.</summary>
    Title,

    /// <summary>The words of the route.</summary>
    Route,
}

/// <summary>Where a page has the method and the route of an operation.</summary>
internal enum RoutePlace
{
    /// <summary>Nowhere: the dialect has one for all.</summary>
    None,

    /// <summary>In the first of the other places that has one.</summary>
    Any,

    /// <summary>In the attributes of a tag.</summary>
    Tag,

    /// <summary>In the first line of a code block.</summary>
    Code,

    /// <summary>In a line of its own.</summary>
    Line,

    /// <summary>In code within a line.</summary>
    Inline,

    /// <summary>In a small table.</summary>
    Table,

    /// <summary>The method in one place, and the route in another.</summary>
    Sections,
}

/// <summary>What an operation takes of a page.</summary>
internal enum OperationUnit
{
    /// <summary>All of it, unless several headings have a route.</summary>
    Detected,
    Page,
    Heading,
}

/// <summary>A word of a vendor's for a section or a column.</summary>
/// <param name="Usual">The word that other pages have there; empty for a section that is no part of an action.</param>
internal sealed record PageWord(PageWordKind Kind, string Usual, string Word);

internal enum PageWordKind
{
    Section,
    Column,
}
