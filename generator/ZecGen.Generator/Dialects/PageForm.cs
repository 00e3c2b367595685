using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Dialects;

/// <summary>How a vendor's pages are written.</summary>
/// <param name="Operation">Where the name of an action stands.</param>
/// <param name="ServiceFolder">The name of the folder that the pages of a service lie in, with <c>{service}</c> for that of the service; empty where
/// folders say nothing.</param>
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

    /// <summary>The service whose folder a page lies in, of several the nearest; null where it lies in none.</summary>
    /// <param name="path">With forward slashes.</param>
    public string? ServiceOf(string path)
    {
        if (ServiceFolder.IndexOf(CallForm.Service, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
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
}

/// <summary>A word of a vendor's for a section or a column.</summary>
/// <param name="Usual">The word that other pages have there; empty for a section that is no part of an action.</param>
internal sealed record PageWord(PageWordKind Kind, string Usual, string Word);

internal enum PageWordKind
{
    Section,
    Column,
}
