using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

// The records below are what emission sees and what incremental steps compare: no spans, no absolute paths, all names settled.

/// <summary>A service and the names that stand for it in C#.</summary>
/// <param name="Slug">The last segment of the request path, e.g. <c>zec</c>.</param>
/// <param name="Prefix">What its types begin with, e.g. <c>Zec</c>.</param>
internal sealed record ServiceNames(string Slug, string Version, string Namespace, string Prefix, OutputOptions Output)
{
    public string Json => Prefix + "Json";

    public string Client => Prefix + "Client";

    public string Api => Prefix + "Api";

    public string ErrorCode => Prefix + "ErrorCode";

    public string Exception => Prefix + "Exception";
}

/// <summary>What the emitted code of one service shares: its client, error codes and list of operations.</summary>
/// <param name="Types">The names of all its records and enumerations.</param>
internal sealed record Service(ServiceNames Names, EquatableArray<string> Operations, EquatableArray<string> Types, EquatableArray<ErrorCode> ErrorCodes);

/// <summary>What the project wants of the emitted code as a whole.</summary>
/// <param name="Namespace">What stands before each service's own namespace; empty for nothing.</param>
internal sealed record OutputOptions(string Namespace, bool IsPublic, EmittedParts Parts)
{
    public static readonly OutputOptions Default = new("", IsPublic: true, EmittedParts.All);

    public bool HasClient => (Parts & EmittedParts.Client) != 0;

    public bool HasValidators => (Parts & EmittedParts.Validators) != 0;
}

/// <summary>What is emitted beside records, enumerations and their JSON.</summary>
[Flags]
internal enum EmittedParts
{
    None = 0,
    Client = 1,
    Validators = 2,
    All = Client | Validators,
}

/// <param name="Name">The action as a C# name; the request, response and method names derive from it.</param>
/// <param name="Page">The page it comes from, relative to the project.</param>
/// <param name="FailedIds">The members of the response that name what the action failed for, though it succeeded as a whole.</param>
/// <param name="Obsolete">Why it is not to be used any more, null while it is.</param>
internal sealed record Operation(
    ServiceNames Service,
    string Action,
    string Name,
    string Page,
    Documentation Documentation,
    bool IsReadOnly,
    RecordType Request,
    RecordType Response,
    Paging? Paging,
    EquatableArray<ErrorCode> Errors,
    EquatableArray<Example> Examples,
    EquatableArray<string> FailedIds,
    string? Obsolete);

/// <summary>A structure as one service has it.</summary>
internal sealed record Structure(ServiceNames Service, string Page, RecordType Type);

/// <param name="IsRequest">Whether it is sent, alone or within another: only then are rules checked.</param>
internal sealed record RecordType(string Name, Documentation Documentation, bool IsRequest, EquatableArray<Member> Members)
{
    public bool HasRequired => Members.Any(member => member.IsRequired);

    public bool HasObsolete => Members.Any(member => member.Obsolete is not null);
}

/// <param name="IsRequired">Whether the member must be given; members of answers never are, since answers may leave anything out.</param>
/// <param name="Obsolete">Why it is not to be used any more, null while it is.</param>
/// <param name="MustBeSent">Whether the validator asks for it although C# cannot.</param>
internal sealed record Member(
    string WireName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    bool MustBeSent,
    RichText Documentation,
    EquatableArray<Constraint> Constraints,
    string? Obsolete = null);

/// <summary>An enumeration that stays open: values that the documentation does not list keep their text.</summary>
internal sealed record OpenEnumeration(ServiceNames Service, string Page, string Name, RichText Documentation, EquatableArray<EnumerationValue> Values);

internal sealed record EnumerationValue(string Text, string Name, RichText Documentation);

/// <param name="Status">HTTP status, or 0 where no page tells it.</param>
/// <param name="Number">The value of the enum member: derived from the text, so that a new code never renumbers the others.</param>
internal sealed record ErrorCode(string Text, string Name, int Number, int Status, string Description);

/// <summary>JSON texts of a documented call, without blanks; null where the page has none or it is not well-formed.</summary>
internal sealed record Example(string Title, string? Request, string? Response);

/// <summary>The paging shape: page number and size go in, total count and a list come out.</summary>
internal sealed record Paging(string Number, string Size, string Total, string Items, TypeRef Item, string Method);

/// <param name="Remarks">Notes and further paragraphs.</param>
internal sealed record Documentation(RichText Summary, RichText Remarks);
