using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Diagnostics;

/// <summary>Everything the build can say about a page. Each id has a help page in <c>generator/diagnostics</c>.</summary>
internal static class DiagnosticCatalogue
{
    /// <summary>Marks what is said of pages that nothing is made of.</summary>
    public const string PageLeftOut = nameof(PageLeftOut);

    public static readonly DiagnosticDescriptor MissingColumn = Warning(
        "ZEC0001", "Missing column",
        "The {0} table has no column for the {1} (its columns: {2}); add one named {3}. {4}", PageLeftOut);

    public static readonly DiagnosticDescriptor UnknownType = Warning(
        "ZEC0002", "Unknown type",
        "Unknown type '{0}' for '{1}'{2}; write String, Integer, Boolean, Float, Timestamp, Array of … or a link to a structure. "
        + "Until then the member holds raw JSON.");

    public static readonly DiagnosticDescriptor UndefinedStructure = Warning(
        "ZEC0003", "Undocumented structure",
        "No page describes the structure '{0}', which is the type of '{1}'; add its section ('## {0}' with a table) to a page of this project. "
        + "Until then the member holds raw JSON.");

    public static readonly DiagnosticDescriptor DuplicateAction = Warning(
        "ZEC0004", "Duplicate action",
        "The action '{0}' of the service '{1}' is already described by '{2}'; remove one of the two pages. This one is left out.", PageLeftOut);

    public static readonly DiagnosticDescriptor UnknownVersion = Error(
        "ZEC0005", "Unknown service version",
        "The API version of the service '{0}'{1} is unknown, and every call must name it; correct the name, "
        + "or set ApiVersion=\"yyyy-MM-dd\" on the ZecGenDocs item that holds this page (the tool's option is --api-version)");

    public static readonly DiagnosticDescriptor UnknownService = Warning(
        "ZEC0006", "Unknown service",
        "The service of the action '{0}' is unknown; set Service=\"…\" on the ZecGenDocs item that holds this page (the tool's option is --service), "
        + "or {1}. The page is left out.", PageLeftOut);

    public static readonly DiagnosticDescriptor DuplicateName = Warning(
        "ZEC0007", "Duplicate name",
        "'{0}' is listed twice in this table; remove one of the two rows. The first is taken.");

    public static readonly DiagnosticDescriptor UnreadablePage = Warning(
        "ZEC0008", "Unreadable page",
        "The page cannot be read ({0}); simplify it, or remove it from ZecGenDocs. It is left out.", PageLeftOut);

    public static readonly DiagnosticDescriptor DuplicateStructure = Warning(
        "ZEC0009", "Duplicate structure",
        "The structure '{0}' is already described above; remove one of the two sections. The first is taken.");

    public static readonly DiagnosticDescriptor UnnecessarySuppression = Warning(
        "ZEC0010", "Unnecessary suppression",
        "{0} is suppressed here, and there is no such finding {1}; remove it from the comment");

    public static readonly DiagnosticDescriptor UnknownSetting = Warning(
        "ZEC0011", "Invalid setting value",
        "{0} is '{1}' and may be {2}; correct it in the project file. Until then it is taken as {3}.");

    public static readonly DiagnosticDescriptor UnknownSettingName = Warning(
        "ZEC0012", "Unknown setting",
        "'{0}' is not {1} that ZecGen reads{2}; use {3}, or remove it. It has no effect.");

    public static readonly DiagnosticDescriptor EmptyItem = Warning(
        "ZEC0013", "Item without pages",
        "The {0} of ZecGenDocs '{1}' matches no file; correct the path (relative to the project; 'folder/**/*.md' takes all pages of a folder), "
        + "or remove the item");

    public static readonly DiagnosticDescriptor ConflictingItems = Warning(
        "ZEC0014", "Conflicting items of one page",
        "ZecGenDocs items give {0} two values of {1}, '{2}' and '{3}'; name the page in one of them only. The last is taken.");

    public static readonly DiagnosticDescriptor OldLanguage = Error(
        "ZEC0015", "Unsupported language version",
        "Generated code needs C# 12 and the project uses C# {0}; set <LangVersion>12</LangVersion> (or latest) in the project file. Nothing is generated.");

    public static readonly DiagnosticDescriptor HiddenRuntime = Error(
        "ZEC0016", "Runtime hidden from consumers",
        "The project is a library, and its reference to ZecGen hides the runtime from projects that use it, which would fail when they start; "
        + "remove PrivateAssets from the reference (the generator stays private without it)");

    public static readonly DiagnosticDescriptor MissingRuntime = Error(
        "ZEC0017", "Missing runtime reference",
        "The project does not reference the runtime that generated code calls; remove IncludeAssets and ExcludeAssets from the reference to ZecGen. "
        + "Nothing is generated.");

    public static readonly DiagnosticDescriptor InvalidDialect = Error(
        "ZEC0018", "Invalid dialect file",
        "The dialect file cannot be used as it is: {0}; correct it");

    public static readonly DiagnosticDescriptor UnknownDirective = Warning(
        "ZEC0050", "Unknown suppression directive",
        "The comment '{0}' suppresses nothing: the directives are {1}, "
        + "each followed by the ids of diagnostics such as ZEC0101 and closed like any comment; correct it");

    public static readonly DiagnosticDescriptor PageWithoutAction = Warning(
        "ZEC0051", "Page without an action",
        "The page has {0} and no action can be read from it; {1}. The page is left out.", PageLeftOut);

    public static readonly DiagnosticDescriptor PagesWithoutActions = Warning(
        "ZEC0052", "Pages without actions",
        "None of the {0} pages{1} describes {2}; correct the ZecGenDocs item, or the titles and sections of the pages, "
        + "or describe how they are written in a dialect ('zecgen dialect' proposes one)");

    public static readonly DiagnosticDescriptor UnreadableFile = Warning(
        "ZEC0070", "Unreadable file or folder",
        "'{0}' cannot be read ({1}); make it readable, or keep it out of the folder. It is left out.", PageLeftOut);

    public static readonly DiagnosticDescriptor FolderWithoutPages = Warning(
        "ZEC0053", "Folder without pages",
        "The folder '{0}' has no page: no file below it ends with {1}; correct the path");

    public static readonly DiagnosticDescriptor UnreadSentence = Hidden(
        "ZEC0201", "Unread rule",
        "The sentence '{0}' of '{1}' looks like a rule and is not understood; it stays in the documentation comment");

    public static readonly DiagnosticDescriptor UnreadTable = Warning(
        "ZEC0202", "Unread table",
        "The table with the columns {0} below '{1}' is not read; give it the columns of its section, or put it on a page of its own");

    public static readonly DiagnosticDescriptor UnreadColumn = Warning(
        "ZEC0203", "Unknown column",
        "The column '{0}' is unknown; {1}");

    public static readonly DiagnosticDescriptor UnreadRow = Warning(
        "ZEC0204", "Unread row",
        "The row '{0}' is not read, because {1}; correct it, or remove it from the table");

    /// <summary>The descriptor of an id, null where there is none.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        typeof(DiagnosticCatalogue).GetFields().Concat(typeof(FormCatalogue).GetFields()).Concat(typeof(ProofreadingCatalogue).GetFields())
            .Concat(typeof(ContractCatalogue).GetFields())
            .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>().FirstOrDefault(descriptor => descriptor.Id == id);

    /// <summary>Whether such a finding says that nothing is made of its page.</summary>
    public static bool LeavesPageOut(DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(PageLeftOut);

    private static DiagnosticDescriptor Hidden(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Hidden);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        Create(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "Documentation", severity, isEnabledByDefault: true, customTags: tags);
}
