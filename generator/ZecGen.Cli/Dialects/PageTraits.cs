using System.Text.RegularExpressions;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Words;

namespace ZecGen.Cli.Dialects;

/// <summary>What a page of a vendor shows of how all its pages are written.</summary>
/// <param name="Folders">Those that it lies in, from that of all pages on.</param>
/// <param name="TitleEnd">The name behind the last dash of its title, null where there is none.</param>
/// <param name="IsAction">Whether it has tables of parameters or members.</param>
/// <param name="Calls">The calls by parameters that it shows.</param>
/// <param name="LeastIndex">The lowest index of elements of lists in these.</param>
/// <param name="Members">The names in its tables.</param>
/// <param name="Responses">What its examples show around results.</param>
/// <param name="Headings">The headings above tables that no word explains, each with the names in the tables.</param>
/// <param name="Headers">The headers of columns that no word explains.</param>
/// <param name="Descriptions">Those of them that stand where a description is missing.</param>
/// <param name="HasNumericCodes">Whether it lists error codes that are numbers.</param>
/// <param name="Route">How it says that its operations are called.</param>
/// <param name="LinksFromPage">How many of its links lead to a page from its own folder.</param>
/// <param name="LinksFromRoot">How many of its links lead to a page from the root of the site alone.</param>
internal sealed partial record PageTraits(
    IReadOnlyList<string> Folders, string? TitleEnd, bool IsAction, IReadOnlyList<CallTraits> Calls, int? LeastIndex,
    IReadOnlyList<string> Members, ResponseTraits Responses,
    IReadOnlyList<(string Heading, IReadOnlyList<string> Names)> Headings, IReadOnlyList<string> Headers, IReadOnlyList<string> Descriptions,
    bool HasNumericCodes, RouteTraits Route, int LinksFromPage, int LinksFromRoot)
{
    private static readonly char[] Dashes = ['-', '–', '—', '－'];

    /// <summary>Whether it describes an operation: with a route, or tables without any.</summary>
    public bool IsOperation => IsAction || Route.Place is not null;

    /// <summary>How many names are paths: <c>Rules.N.Port</c>.</summary>
    public int Paths => Members.Count(static name => FlattenedPath().IsMatch(name));

    /// <param name="path">The path of the page from the folder of all pages, with forward slashes.</param>
    /// <param name="paths">Those of all pages, without their extensions.</param>
    public static PageTraits Of(string path, string text, IReadOnlySet<string> paths)
    {
        var folders = path.Split('/')[..^1];
        var links = PageLinks.PathsIn(text).Select(link => LeadsFromPage(link, path, paths)).ToList();
        var document = DocumentReader.Read(text);
        var (members, headings) = (new List<string>(), new List<(string, IReadOnlyList<string>)>());
        var (headers, descriptions) = (new List<string>(), new List<string>());
        var (isAction, hasCodes) = (false, false);
        foreach (var section in document.Sections)
            foreach (var table in section.Blocks.OfType<Table>())
            {
                var layout = TableLayout.Of(table);
                List<string> codes = [.. layout.Rows.Select(row => layout.Text(row, Column.Code).Flat).Where(static code => code.Length > 0)];
                hasCodes |= codes.Count > 0 && codes.TrueForAll(ErrorCodes.IsNumber);
                List<string> unknown = [.. layout.UnknownColumns.Concat(layout.Assumed.Select(static assumed => assumed.Header))
                    .Select(static cell => cell.Text.Flat).Where(static header => header.Length > 0)];
                if (unknown.Count == 1 && !layout.Has(Column.Description) && (layout.Kind == TableKind.Fields || codes.Count > 0))
                    descriptions.AddRange(unknown);
                if (layout.Kind != TableKind.Fields) continue;
                isAction = true;
                List<string> names = [.. layout.Rows.Select(row => NameOf(layout.Text(row, Column.Name)))];
                members.AddRange(names);
                headers.AddRange(unknown);
                var heading = HeadingText.Of(section.Heading.Flat);
                if (SectionWords.Classify(heading).Kind == SectionKind.Other && Identifiers.NameIn(heading) is null) headings.Add((heading, names));
            }
        return new(
            folders, TitleEndOf(document), isAction, CallTraits.In(document, text), CallTraits.LeastIndex(document),
            members, ResponseTraits.Of(document, members), headings, headers, descriptions, hasCodes, RouteTraits.Of(document, text),
            links.Count(static fromPage => fromPage == true), links.Count(static fromPage => fromPage == false));
    }

    // Whether a link leads to a page from the folder of its own page; null where it leads to none. The root of the site may lie above all of them.
    private static bool? LeadsFromPage(string link, string path, IReadOnlySet<string> paths)
    {
        if (link.Length == 0) return null;
        var target = WithoutExtension(link);
        if (paths.Contains(PagePath.Resolve(path, target))) return true;
        return link[0] != '.' && paths.Any(known => ("/" + target).EndsWith("/" + EndOf(known), StringComparison.OrdinalIgnoreCase)) ? false : null;
    }

    // Its folder and its name.
    private static string EndOf(string path) => path[(path.LastIndexOf('/', Math.Max(path.LastIndexOf('/') - 1, 0)) + 1)..];

    /// <summary>The path of a page without its extension.</summary>
    public static string WithoutExtension(string path) => PageLinks.IsPage(path) ? path[..path.LastIndexOf('.')] : path;

    // Without the marks of a nested row; a path stays one.
    private static string NameOf(RichText cell) => NameCell.Of(cell) is { Marks: > 0 } nested ? nested.Name : cell.Flat.Trim('*', '`', ' ');

    private static string? TitleEndOf(Document document)
    {
        if (document.Sections.FirstOrDefault(static section => section.Level > 0) is not { } title) return null;
        var heading = HeadingText.Of(title.Heading.Flat);
        var end = heading[(heading.LastIndexOfAny(Dashes) + 1)..].Trim();
        return end.Length < heading.Length && Identifiers.IsName(end) ? end : null;
    }

    [GeneratedRegex(@"\A[A-Za-z]\w*(\.([A-Za-z]\w*|\d+|\{\w+\}|\[\w*\]|#|\*)|\[\w*\]|\{\w+\})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex FlattenedPath();
}
