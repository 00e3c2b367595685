using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

// What callers depend on: wire facts and the C# surface, without prose, positions and order.

/// <summary>What a service promises.</summary>
/// <param name="Operations">Ordered by action, and so is all below by its name.</param>
/// <param name="Structures">The structures that are emitted.</param>
/// <param name="Errors">The codes of all operations, and the common ones.</param>
internal sealed record ServiceContract(
    string Slug,
    string Version,
    string Namespace,
    string Prefix,
    bool IsPublic,
    EmittedParts Parts,
    EquatableArray<OperationContract> Operations,
    EquatableArray<StructureContract> Structures,
    EquatableArray<EnumerationContract> Enumerations,
    EquatableArray<ErrorContract> Errors);

/// <summary>What an operation promises.</summary>
/// <param name="Action">What it is called on the wire.</param>
/// <param name="Name">What its method and records begin with.</param>
/// <param name="Response">The members of its response.</param>
/// <param name="ResponseType">The C# name of its response.</param>
/// <param name="Languages">The languages that several pages describe it in, none where it has one page.</param>
/// <param name="Paging">The method that fetches all pages, null where there is none.</param>
/// <param name="FailedIds">The members of the response that name what a batch failed for.</param>
/// <param name="Wait">How it is waited for, null where it is not.</param>
/// <param name="Examples">Stands for the documented examples where they are emitted, else null.</param>
internal sealed record OperationContract(
    string Action,
    string Name,
    HttpShape Http,
    EquatableArray<MemberContract> Request,
    EquatableArray<MemberContract> Response,
    string ResponseType,
    bool IsDeprecated,
    EquatableArray<string> Languages,
    string? Paging,
    EquatableArray<string> FailedIds,
    WaitContract? Wait,
    EquatableArray<ErrorUse> Errors,
    string? Examples)
{
    /// <summary>The page that describes it, null where nothing says. No part of the contract: it says what a page that cannot be read may have taken
    /// away.</summary>
    public string? Page { get; init; }

    /// <summary>Whether the method requires a request.</summary>
    public bool NeedsRequest => Request.Any(static member => member.IsRequired);

    public bool IsEmptyResponse => ResponseType == RecordType.EmptyResponse;

    /// <summary>The member of the response that has the id of the call as all responses have it, null where none has.</summary>
    public string? CallId { get; init; }
}

/// <summary>How an operation is waited for.</summary>
/// <param name="Query">The action that queries the state.</param>
/// <param name="Ids">The member that takes ids.</param>
/// <param name="Items">The member of the query's response that has the things, each with an <paramref name="Id"/> and a <paramref name="State"/>.</param>
internal sealed record WaitContract(
    string Method, string Query, string Ids, string Items, string Id, string State, EquatableArray<string> Working, EquatableArray<string> Done,
    EquatableArray<string> Failed);

/// <summary>An error code as an operation lists it.</summary>
internal sealed record ErrorUse(string Code, int Status);

/// <summary>A member of a request, a response or a structure.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Declared">The C# type of the property.</param>
/// <param name="IsRequired">Whether the property is <c>required</c>.</param>
/// <param name="IsDocumentedAsRequired">What the table says, in whatever direction.</param>
/// <param name="IsObsolete">Whether the compiler warns of it.</param>
/// <param name="IsDeprecated">Whether the table says so.</param>
/// <param name="Rules">Those that the validator checks, or, where the member is only received, those that are stated.</param>
internal sealed record MemberContract(
    string WireName,
    string Name,
    TypeRef Type,
    string Declared,
    bool IsRequired,
    bool IsDocumentedAsRequired,
    bool IsObsolete,
    bool IsDeprecated,
    MemberPlace Place,
    EquatableArray<Constraint> Rules)
{
    /// <summary>What the page says of it first, where somebody asked for it; a baseline does not know. No part of the contract, as
    /// <see cref="OperationContract.Page"/>.</summary>
    public string? Prose { get; init; }

    /// <summary>Its type, or that of its elements.</summary>
    public TypeRef Element
    {
        get
        {
            var type = Type;
            while (type is { Kind: TypeKind.List, Element: { } element }) type = element;
            return type;
        }
    }
}

/// <summary>A structure that operations use.</summary>
/// <param name="IsSent">Whether a request has it, or a structure that one has.</param>
internal sealed record StructureContract(string Name, bool IsSent, bool IsReceived, EquatableArray<MemberContract> Members)
{
    /// <inheritdoc cref="OperationContract.Page"/>
    public string? Page { get; init; }
}

internal sealed record EnumerationContract(string Name, EquatableArray<ValueContract> Values)
{
    /// <inheritdoc cref="OperationContract.Page"/>
    public string? Page { get; init; }
}

/// <param name="Name">The C# name.</param>
internal sealed record ValueContract(string Text, string Name)
{
    /// <summary>The pages that list it, none where nothing says. No part of the contract, as <see cref="OperationContract.Page"/>.</summary>
    public EquatableArray<string> Pages { get; init; }
}

/// <param name="Number">The value of the enum member.</param>
/// <param name="Status">The HTTP status, 0 where none is known.</param>
internal sealed record ErrorContract(string Code, string Name, int Number, int Status)
{
    /// <summary>The pages that list it for all operations, none where nothing says. No part of the contract, as <see cref="OperationContract.Page"/>.</summary>
    public EquatableArray<string> Pages { get; init; }
}
