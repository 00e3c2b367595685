using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Declarations;

// What one page declares, with the places where it says so. Nothing here knows another page.

/// <param name="FilePath">The page's path as the compiler knows it, for diagnostics.</param>
/// <param name="Path">The page's path relative to the project, with forward slashes: the same on every machine.</param>
/// <param name="Anchors">What its sections can be linked by.</param>
/// <param name="Unread">What looks like an action, where none was read and nothing said why; else null.</param>
internal sealed record Page(
    string FilePath,
    string Path,
    LineMap Lines,
    PageOrigin Origin,
    OperationDeclaration? Operation,
    EquatableArray<StructureDeclaration> Structures,
    EquatableArray<EnumerationDeclaration> Enumerations,
    EquatableArray<AssumedEnumeration> Assumed,
    EquatableArray<ErrorRow> Errors,
    EquatableArray<DiagnosticInfo> Diagnostics,
    EquatableArray<PageLink> Links,
    EquatableArray<string> Anchors,
    UnreadAction? Unread,
    EquatableArray<SuppressionComment> Suppressions)
{
    /// <summary>What its sections can be linked by that are called as structures are, and have nothing that could be one.</summary>
    public EquatableArray<string> EmptySections { get; init; }

    /// <summary>Where its links lead within the site, where it describes no action itself.</summary>
    public EquatableArray<string> Listed { get; init; }

    /// <summary>Where its enumerations stand.</summary>
    public EquatableArray<EnumerationPlace> EnumerationPlaces { get; init; }

    /// <summary>The enumerations, then what is one where something refers to it.</summary>
    public EquatableArray<EnumerationDeclaration> AllEnumerations =>
        Assumed.Count == 0 ? Enumerations : Enumerations.Concat(Assumed.Map(static assumed => assumed.Enumeration)).ToEquatable();

    /// <summary>The path for readers: without the way up from the project to pages outside it.</summary>
    public string Title => TitleOf(Path);

    /// <summary>The path of the file that it is, or is a part of.</summary>
    public string File => FileOf(Path);

    /// <summary>Stands between the path of a file and what tells one of its operations from the others: a character that no name of a file has.</summary>
    public const char UnitSeparator = '\u001F';

    public static string FileOf(string path) => path.IndexOf(UnitSeparator) is var end and >= 0 ? path.Substring(0, end) : path;

    public static string TitleOf(string path)
    {
        path = FileOf(path);
        while (path.StartsWith("../", StringComparison.Ordinal)) path = path.Substring(3);
        return path;
    }

    public DiagnosticInfo Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        new(descriptor, FilePath, span, Lines.Lines(span), DiagnosticInfo.Shown(arguments));
}

/// <summary>Service and version as item metadata or the page's examples tell them; null where they do not.</summary>
/// <param name="Url">Where people read the page, null where the project does not say.</param>
/// <param name="Root">The folder of pages that the project names, as a path relative to the project that ends with a slash; null where nothing says.</param>
/// <param name="Dialect">How the page is written.</param>
internal sealed record PageOrigin(
    string? Service, string? Version, string? ExampleService, string? ExampleVersion, PageLanguage Language, string? Url, string? Root, Dialect Dialect);

internal enum PageLanguage
{
    Unknown,
    Chinese,
    English,
}

internal sealed record OperationDeclaration(
    string Action,
    TextSpan Span,
    Documentation Documentation,
    EquatableArray<FieldDeclaration> Request,
    EquatableArray<FieldDeclaration> Response,
    EquatableArray<ErrorRow> Errors,
    EquatableArray<ExampleDeclaration> Examples,
    EquatableArray<WaitNote> Waits,
    Deprecation? Deprecation)
{
    /// <summary>How it is called, where its page says so.</summary>
    public RouteDeclaration? Route { get; init; }

    /// <summary>What the page calls it, where its name says more.</summary>
    public string? Title { get; init; }

    /// <summary>The only member of its response, which stands for a list or a value that is the result itself; null where the result is an object.</summary>
    public string? ResultMember { get; init; }

    /// <summary>Whether nothing but examples says what its response has.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Where another page has its parameters; null where its own has them.</summary>
    public LinkedTable? LinkedRequest { get; init; }

    /// <summary>Where another page has the members of its response; null where its own has them.</summary>
    public LinkedTable? LinkedResponse { get; init; }
}

/// <summary>A link that stands in the place of a table.</summary>
/// <param name="Heading">The heading of the section that it stands in.</param>
/// <param name="Span">Where the section begins.</param>
/// <param name="Target">Where it leads, as written.</param>
internal sealed record LinkedTable(string Heading, TextSpan Span, string Target);

/// <summary>How an operation is called.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path, with the names of parameters in braces.</param>
/// <param name="Aliases">Further ones that the page has, each with its method before a blank.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record RouteDeclaration(string Method, string Template, EquatableArray<string> Aliases, TextSpan Span)
{
    /// <summary>The parameters that it has in its query.</summary>
    public EquatableArray<string> Query { get; init; }
}

internal sealed record StructureDeclaration(string Name, TextSpan Span, RichText Documentation, EquatableArray<FieldDeclaration> Fields)
{
    /// <summary>The structure of the page whose other fields it has as well; null where it has none.</summary>
    public string? Base { get; init; }
}

internal sealed record EnumerationDeclaration(string Name, RichText Documentation, EquatableArray<ValueDeclaration> Values)
{
    /// <summary>What links to its heading end with, where that says more than the name; null where it does not.</summary>
    public string? Anchor { get; init; }
}

/// <summary>Where an enumeration stands on its page, apart from its declaration, which all pages compare.</summary>
/// <param name="Values">Where its values stand, in their order; none where they are a list.</param>
internal sealed record EnumerationPlace(string Name, TextSpan Span, EquatableArray<TextSpan> Values);

/// <summary>A table or a list that is one of values where something refers to its section, and not understood where nothing does.</summary>
/// <param name="Span">Where its table begins.</param>
/// <param name="Columns">Those of its table, null where it is a list.</param>
internal sealed record AssumedEnumeration(EnumerationDeclaration Enumeration, TextSpan Span, string? Columns);

internal sealed record ValueDeclaration(string Text, RichText Documentation);

/// <summary>A row of a table of values.</summary>
internal sealed record ValueRow(ValueDeclaration Value, TextSpan Span);

/// <summary>A row of a table of fields.</summary>
/// <param name="Signature">What other pages may need to know of it.</param>
/// <param name="Values">The values that the description lists, with what it says of them; none where it lists none.</param>
internal readonly record struct FieldDeclaration(
    FieldSignature Signature,
    TextSpan Span,
    TextSpan TypeSpan,
    RichText Description,
    EquatableArray<ValueDeclaration> Values,
    Deprecation? Deprecation)
{
    public string Name => Signature.Name;

    public bool IsRequired => Signature.IsRequired;

    public TypeExpression Type => Signature.Type;

    public EquatableArray<Constraint> Constraints => Signature.Constraints;

    /// <summary>Where it stands in a request, where its row or its heading says so, or the route has it.</summary>
    public MemberPlace? Place { get; init; }

    /// <summary>The type that examples show where its own is none that is known; null where it is, or where they show several or none.</summary>
    public string? ShownType { get; init; }

    /// <summary>Whether its name is written with a key in brackets, as it is sent in a query: <c>labels[key]</c>.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Whether its value is a path, whose slashes are sent as they are.</summary>
    public bool HasSlashes { get; init; }
}

/// <param name="Links">The addresses that the description links to.</param>
/// <param name="Values">The values that the description lists, none where it lists none.</param>
internal sealed record FieldSignature(
    string Name, bool IsRequired, TypeExpression Type, EquatableArray<string> Links, EquatableArray<string> Values, EquatableArray<Constraint> Constraints)
{
    /// <summary>The address that its name links to; null where it links to none.</summary>
    public string? NameLink { get; init; }

    /// <summary>Whether its description names a value as one of any number: <c>like `BTC`</c>.</summary>
    public bool HasSample { get; init; }
}

/// <summary>A note that says how what the action began is watched.</summary>
/// <param name="Queries">Names of the line that may be the action to query.</param>
/// <param name="Working">The states on the way.</param>
internal sealed record WaitNote(EquatableArray<string> Queries, EquatableArray<string> Working, EquatableArray<string> Done, EquatableArray<string> Failed)
{
    /// <summary>Where the paragraph or the list begins that it stands in.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>A field or an action is not to be used any more.</summary>
/// <param name="Replacement">What to use instead, null where the page names none.</param>
internal sealed record Deprecation(string? Replacement);

/// <summary>A type cell: <c>Array of [Tag](…#tag)</c> is one array of <c>Tag</c> with a link.</summary>
/// <param name="Mention">A link of what is no type as a whole: it refers to a structure, and the member is none.</param>
internal sealed record TypeExpression(string Text, int ArrayDepth, string Name, string? Link, string? Mention = null);

/// <summary>A row of a table of error codes.</summary>
/// <param name="Span">Where its code stands.</param>
internal sealed record ErrorRow(ErrorDeclaration Error, TextSpan Span);

/// <param name="Status">HTTP status, or 0 where the cell has none.</param>
internal sealed record ErrorDeclaration(string Code, int Status, RichText Description);
