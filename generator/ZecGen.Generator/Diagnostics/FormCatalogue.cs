using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Diagnostics;

/// <summary>What is odd in the form of a page: it is read as it was probably meant, and said where.</summary>
internal static class FormCatalogue
{
    public static readonly DiagnosticDescriptor DoubtfulAction = Warning(
        "ZEC0020", "Inconsistent action name",
        "The page is called '{0}' and describes the action '{1}', as its example or the name of its file says; write '{1}' in the title, or correct the other");

    public static readonly DiagnosticDescriptor UnknownHeading = Warning(
        "ZEC0021", "Unknown section heading",
        "The table below '{0}' is read as the {1}, because of its columns; give it the heading '{2}'");

    public static readonly DiagnosticDescriptor UnknownRequirement = Warning(
        "ZEC0022", "Unclear required flag",
        "The required column of '{1}' has '{0}', which is neither a plain yes nor no; write Yes or No (是 or 否). Until then '{1}' is optional.");

    public static readonly DiagnosticDescriptor WrongWidth = Warning(
        "ZEC0023", "Row with too many or too few cells",
        "The row '{0}' has {1} cells and its table {2} columns; {3}. The row is {4}.");

    public static readonly DiagnosticDescriptor MalformedMarkdown = Warning(
        "ZEC0024", "Malformed Markdown",
        "{0}; {1}. It is read as it was probably meant.");

    public static readonly DiagnosticDescriptor UnclosedFence = Warning(
        "ZEC0025", "Unclosed code block",
        "The code block that begins here is never closed; add a line of the same signs ('```' or '~~~') below the code. It is read up to the next heading.");

    public static readonly DiagnosticDescriptor ConflictMarker = Warning(
        "ZEC0026", "Conflict marker",
        "A merge left its conflict markers here; choose one of the two sides and remove the markers. Both sides are read.");

    public static readonly DiagnosticDescriptor SecondAction = Warning(
        "ZEC0027", "Second action on a page",
        "The page of '{0}' has the title of another action, '{1}', here; give it a page of its own. What follows is {2}.");

    public static readonly DiagnosticDescriptor ForeignEncoding = Warning(
        "ZEC0028", "Page that is not UTF-8",
        "The page is not UTF-8 from here on; it looks like {0}. Save it as UTF-8; until then its text is garbled.", DiagnosticCatalogue.PageLeftOut);

    public static readonly DiagnosticDescriptor MalformedStatus = Warning(
        "ZEC0029", "Malformed HTTP status",
        "'{0}' is not an HTTP status; write a number from 100 to 599. Until then the error code has none.");

    public static readonly DiagnosticDescriptor MalformedErrorCode = Warning(
        "ZEC0030", "Malformed error code",
        "'{0}' is not an error code; write letters, digits and underscores without spaces, and several codes with commas between them. It is left out.");

    public static readonly DiagnosticDescriptor UnreadValue = Warning(
        "ZEC0031", "Unread item in a list of values",
        "The item '{0}' in the list of values of '{1}' names no value; begin it with the value, such as 'ACTIVE: The instance runs.'. "
        + "The other values are read.");

    public static readonly DiagnosticDescriptor RepeatedValue = Warning(
        "ZEC0032", "Repeated value",
        "'{0}' is listed twice among the values of '{1}'; remove one of the two, or correct it. It is taken once.");

    public static readonly DiagnosticDescriptor SwappedColumns = Warning(
        "ZEC0033", "Swapped columns",
        "The headers '{0}' and '{1}' each stand above what the other one says; swap the two headers. The columns are read by what their cells say.");

    public static readonly DiagnosticDescriptor MissingHeader = Warning(
        "ZEC0034", "Column without a header",
        "A column of this table has no header; write '{0}' above it. It is read as that, because of what its cells say.");

    public static readonly DiagnosticDescriptor SwappedCells = Warning(
        "ZEC0035", "Swapped cells",
        "The cells '{0}' and '{1}' of this row each stand in the column of the other one; swap them. The row is read by the content of its cells.");

    public static readonly DiagnosticDescriptor SwappedHeadings = Warning(
        "ZEC0036", "Swapped headings",
        "The table below '{0}' describes the request, and that below the other heading the response, as their columns show; swap the two: '{1}' here, "
        + "'{2}' there. The tables are read by their columns.");

    public static readonly DiagnosticDescriptor UnreadList = Warning(
        "ZEC0037", "Unread list",
        "The list below '{0}' is not read; write a table with a row for each of its items, or each item as '- name (Type, required): what it is'");

    public static readonly DiagnosticDescriptor ContradictoryRequirement = Warning(
        "ZEC0038", "Contradictory required flag",
        "The required column of '{0}' says '{1}', and its description begins with '{2}'; correct one of the two. The column counts.");

    public static readonly DiagnosticDescriptor AdjacentTables = Warning(
        "ZEC0039", "Second table of a structure",
        "This table follows that of '{0}' with nothing between them, and is read as its second part; give it a heading of its own, or make the two tables one");

    public static readonly DiagnosticDescriptor DoubtfulStatus = Warning(
        "ZEC0040", "Ambiguous HTTP status",
        "The status in '{0}' may belong to the code above it or to those below; write it in the line of each code, such as '- 404 CODE: …'. "
        + "It is not read.");

    public static readonly DiagnosticDescriptor UnreadErrorCode = Warning(
        "ZEC0041", "Unread error code",
        "The error code '{0}' in this sentence is in no table and no list of the page, and is not read; give it a row of the table, "
        + "or an item such as '- {1}: …', below a heading of error codes");

    public static readonly DiagnosticDescriptor UnreadPart = Warning(
        "ZEC0042", "Unread section",
        "What stands below '{0}' is not read, so the action has none of its {1}; write a table with a row for each of them, "
        + "or 'None.' where there are none");

    public static readonly DiagnosticDescriptor DoubtfulSign = Warning(
        "ZEC0043", "Ambiguous sign before a name",
        "The sign in '{0}' may say that this is a member of '{1}' above it; write '└ ' before the name if it is, or remove the sign. "
        + "It is read as a row of the table itself.");

    public static readonly DiagnosticDescriptor CutText = Warning(
        "ZEC0044", "Text that breaks off",
        "The text of this row breaks off at '{0}', as if a part of it were lost; complete it. It is read up to there.");

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        new(id, title, message, "Documentation", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);
}
