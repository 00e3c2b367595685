using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

// The records below are what emission sees and what incremental steps compare: no spans, no absolute paths, all names settled.

/// <summary>A service and the names that stand for it in C#.</summary>
/// <param name="Slug">The last segment of the request path, e.g. <c>zec</c>.</param>
/// <param name="Prefix">What its types begin with, e.g. <c>Zec</c>.</param>
/// <param name="Http">How its operations are called that say nothing else.</param>
internal sealed record ServiceNames(
    string Slug, string Version, ServiceProtocol Protocol, HttpShape Http, string Namespace, string Prefix, OutputOptions Output)
{
    public string Client => Prefix + "Client";

    public string Api => Prefix + "Api";

    public string ErrorCode => Prefix + "ErrorCode";

    public string Exception => Prefix + "Exception";

    public string Services => Prefix + "ClientServices";

    public string Structures => Prefix + "Structures";

    public string Enumerations => Prefix + "Enumerations";

    public string Converters => Prefix + "Json";
}

/// <summary>What the emitted code of one service shares: its client, error codes and list of operations.</summary>
internal sealed record Service(ServiceNames Names, EquatableArray<string> Operations, EquatableArray<ErrorCode> ErrorCodes);

/// <summary>What the project wants of the emitted code as a whole.</summary>
/// <param name="Namespace">What stands before each service's own namespace; empty for nothing.</param>
/// <param name="HasExamples">Whether descriptors carry the documented examples; they cost bytes in every assembly.</param>
/// <param name="HasExtraMembers">Whether records have a property for members that are not documented, which every instance has room for.</param>
/// <param name="HasRuleMetadata">Whether records carry their rules for the analyzer.</param>
internal sealed record OutputOptions(
    string Namespace, bool IsPublic, EmittedParts Parts, bool HasExamples, bool HasExtraMembers = false, bool HasRuleMetadata = true)
{
    public static readonly OutputOptions Default = new("", IsPublic: true, EmittedParts.All, HasExamples: false);

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
/// <param name="Http">How it is called.</param>
/// <param name="Page">The page it comes from, relative to the project.</param>
/// <param name="Url">Where people read the page, null where the project does not say.</param>
/// <param name="FailedIds">The members of the response that name what the action failed for, though it succeeded as a whole.</param>
/// <param name="Obsolete">Why it is not to be used any more, null while it is.</param>
internal sealed record Operation(
    ServiceNames Service,
    string Action,
    string Name,
    HttpShape Http,
    string Page,
    string? Url,
    Documentation Documentation,
    bool IsReadOnly,
    RecordType Request,
    RecordType Response,
    Paging? Paging,
    EquatableArray<ErrorCode> Errors,
    EquatableArray<Example> Examples,
    EquatableArray<WireMember> FailedIds,
    Wait? Wait,
    string? Obsolete)
{
    /// <summary>The member of the request with the token by which the service recognizes one that it has received before; null where there is none that
    /// callers may leave out.</summary>
    public WireMember? IdempotencyToken { get; init; }

    /// <summary>The member of the response that is all of it, where a response is a list or a single value; null where it is an object.</summary>
    public string? ResultMember { get; init; }

    /// <summary>The parameters that must be sent and that requests may leave out to the client, separated by spaces.</summary>
    public string RequiredParameters =>
        string.Join(" ", Request.Members.Where(static member => member.IsRequiredOfCall).Select(static member => member.WireName));

    /// <summary>The languages of the pages that describe it.</summary>
    public EquatableArray<string> Languages { get; init; }
}

/// <summary>A structure as one service has it.</summary>
/// <param name="Url">Where people read its page, null where the project does not say.</param>
internal sealed record Structure(ServiceNames Service, string Page, string? Url, RecordType Type);

/// <summary>All structures of a service, those of a page next to each other.</summary>
internal sealed record StructureSet(ServiceNames Service, EquatableArray<Structure> Structures);

/// <summary>A record to emit.</summary>
internal sealed record RecordType(string Name, Documentation Documentation, RecordRole Role, EquatableArray<Member> Members)
{
    /// <summary>What carries nothing but the id of the call: the runtime has it, and nothing is emitted.</summary>
    public const string EmptyResponse = nameof(EmptyResponse);

    private Dictionary<string, (Member Member, int At)>? byName;

    // What is looked up is no part of what a record says.
    public bool Equals(RecordType? other) =>
        other is not null && Name == other.Name && CallId == other.CallId && Role == other.Role && Documentation == other.Documentation
            && Members == other.Members;

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Name) * 397) ^ Members.GetHashCode());

    public bool IsAcknowledgement => Role == RecordRole.Response && Name == EmptyResponse;

    /// <summary>Whether there may be something to check before it is sent. A structure is always checked with what holds it, whether or not it has
    /// rules today.</summary>
    public bool IsValidated => Role == RecordRole.SentStructure || (Role == RecordRole.Request && Members.Any(member => member.IsChecked));

    /// <summary>What the id of the call is called on the wire, where the record is a response.</summary>
    public string? CallId { get; init; }

    /// <summary>The member that has the id of the call, null where the record is no response or has none.</summary>
    public Member? RequestId => Role == RecordRole.Response
        ? Members.FirstOrDefault(member => member.WireName == CallId && member is { Name: "RequestId", Type.Kind: TypeKind.Text, IsRequired: false })
        : null;

    /// <summary>Whether an earlier member has the same rule from its side: the rows of both may say it, and it is one rule.</summary>
    public bool HasSaid(Member member, ExclusiveConstraint rule) =>
        MemberNamed(rule.OtherName) is var (earlier, at) && at < MemberNamed(member.Name)!.Value.At
        && earlier.Constraints.Any(constraint => constraint is ExclusiveConstraint mirrored && mirrored.OtherName == member.Name);

    /// <summary>The member of a C# name and its place, null where there is none.</summary>
    public (Member Member, int At)? MemberNamed(string name)
    {
        if (byName is null)
        {
            var named = new Dictionary<string, (Member, int)>(Members.Count, StringComparer.Ordinal);
            for (var i = 0; i < Members.Count; i++) named[Members[i].Name] = (Members[i], i);
            byName = named;
        }
        return byName.TryGetValue(name, out var found) ? found : null;
    }

    public bool HasObsolete => Members.Any(member => member.Obsolete is not null);
}

internal enum RecordRole
{
    Request,
    Response,

    /// <summary>A structure that is sent within a request, and perhaps received too.</summary>
    SentStructure,

    /// <summary>A structure that is only received.</summary>
    ReceivedStructure,
}

/// <param name="IsRequired">Whether the member must be given; members of responses never are, since responses may leave anything out.</param>
/// <param name="Obsolete">Why it is not to be used any more, null while it is.</param>
/// <param name="MustBeSent">Whether the validator requires it although C# cannot.</param>
/// <param name="IsSecret">Whether its value is a password, a private key or the like, which no text for people may show.</param>
internal sealed record Member(
    string WireName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    bool MustBeSent,
    RichText Documentation,
    EquatableArray<Constraint> Constraints,
    string? Obsolete = null,
    bool IsSecret = false)
{
    /// <summary>Where it stands in a request.</summary>
    public MemberPlace Place { get; init; } = MemberPlace.Body;

    /// <summary>Whether it stands in the query, with its keys in brackets behind its name, whatever lists do.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Whether it stands in the path, and its slashes are sent as they are.</summary>
    public bool HasSlashes { get; init; }

    /// <summary>What its row says and nothing is made of.</summary>
    public UnusedFacts Documented { get; init; } = UnusedFacts.None;

    /// <summary>Whether it must be sent, where the client may have a value for requests that leave it out.</summary>
    public bool IsRequiredOfCall { get; init; }

    /// <summary>The same member, which the request may leave out to the client.</summary>
    public Member RequiredOfTheCall() =>
        this with { IsRequired = false, MustBeSent = false, IsRequiredOfCall = true, Documented = Documented with { IsRequired = true } };

    /// <summary>Whether it holds records, each with rules of its own.</summary>
    public bool IsNested => Type.Kind == TypeKind.Record || IsListOfRecords;

    /// <summary>Whether it holds records in a list, or in lists of lists.</summary>
    public bool IsListOfRecords
    {
        get
        {
            var type = Type;
            while (type is { Kind: TypeKind.List, Element: { } element }) type = element;
            return Type.Kind == TypeKind.List && type.Kind == TypeKind.Record;
        }
    }

    /// <summary>Whether a validator looks at it.</summary>
    public bool IsChecked => MustBeSent || IsNested || Constraints.Any(constraint => constraint is not (DefaultConstraint or FormatConstraint));
}

/// <summary>An enumeration that stays open: values that the documentation does not list keep their text.</summary>
internal sealed record OpenEnumeration(ServiceNames Service, string Page, string Name, RichText Documentation, EquatableArray<EnumerationValue> Values);

/// <summary>All enumerations of a service, those of a page next to each other.</summary>
internal sealed record EnumerationSet(ServiceNames Service, EquatableArray<OpenEnumeration> Enumerations);

internal sealed record EnumerationValue(string Text, string Name, RichText Documentation)
{
    /// <summary>The pages that list it.</summary>
    public EquatableArray<string> Pages { get; init; }
}

/// <param name="Status">HTTP status, or 0 where no page has it.</param>
/// <param name="Number">The value of the enum member: derived from the text, so that a new code never renumbers the others.</param>
internal sealed record ErrorCode(string Text, string Name, int Number, int Status, string Description)
{
    /// <summary>The pages that list it for all actions of the service.</summary>
    public EquatableArray<string> CommonPages { get; init; }
}

/// <summary>JSON texts of a documented call, without blanks; null where the page has none or it is not well-formed.</summary>
internal sealed record Example(string Title, string? Request, string? Response);

/// <summary>The paging shape: page number and size go in, total count and a list come out; or a cursor goes in, and the next one and a list come
/// out.</summary>
/// <param name="Number">The number of a page or of its first item, or the cursor of a page.</param>
/// <param name="Size">Null where pages with cursors have no size.</param>
/// <param name="Total">Null where pages with cursors have no total.</param>
internal sealed record Paging(WireMember Number, WireMember? Size, WireMember? Total, WireMember Items, TypeRef Item, string? Id, string Method)
{
    /// <summary>The cursor of the next page in a response; null where pages have numbers.</summary>
    public WireMember? NextCursor { get; init; }

    /// <summary>The size of a page where a request says none, if the number is that of the first item and not of a page; null where it is that of a
    /// page.</summary>
    public int? OffsetStep { get; init; }
}

/// <summary>How an action that goes on after its response is watched: a query that takes ids and lists things with a state.</summary>
/// <param name="Query">The action that queries the state.</param>
/// <param name="QueryName">Its C# name.</param>
/// <param name="ItemName">The C# name of what it lists.</param>
/// <param name="MaxIds">How many ids the query takes at most; 0 for any number.</param>
/// <param name="PageNumber">The C# name of the query's page number, null where it has none.</param>
/// <param name="PageSize">The C# name of the query's page size, null where it has none or none is known to be allowed.</param>
/// <param name="Size">The page size to request.</param>
/// <param name="Total">The C# name of the total in the query's response, null where it has none.</param>
/// <param name="IsEnumeration">Whether the state is an enumeration rather than a text.</param>
/// <param name="MayLag">Whether the action works on things that were there before, so that their old state may still be returned.</param>
internal sealed record Wait(
    string Method,
    string Query,
    string QueryName,
    string ItemName,
    WireMember Ids,
    int MaxIds,
    string? PageNumber,
    string? PageSize,
    int Size,
    string? Total,
    WireMember Items,
    WireMember Id,
    WireMember State,
    bool IsEnumeration,
    bool MayLag,
    EquatableArray<string> Working,
    EquatableArray<string> Done,
    EquatableArray<string> Failed);

/// <summary>A member's two names.</summary>
internal sealed record WireMember(string WireName, string Name)
{
    public static WireMember Of(Member member) => new(member.WireName, member.Name);
}

/// <param name="Remarks">Notes and further paragraphs.</param>
internal sealed record Documentation(RichText Summary, RichText Remarks);
