using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Generator.Binding;

/// <summary>Names that emitted code needs for itself, so that nothing documented may have them.</summary>
internal static class ReservedNames
{
    // What emitted files say without a namespace in front: a documented type or member of that name would hide it.
    private static readonly string[] Vocabulary =
    [
        "EmptyResponse", "ApiClient", "ApiClientOptions", "ApiClientSettings", "ApiError", "ApiException", "ApiTransport", "CallObserver", "CallOptions",
        "AsyncPageable", "CharacterSet", "DocumentedError", "DocumentedRules", "ErrorCatalogue", "ExtraMembers",
        "IApiResponse", "IApiClient", "IApiCredentialProvider", "IOpenValue", "IPartialResponse", "IRecord", "IValidatable",
        "ConverterResolver", "JsonConverter", "JsonOf", "JsonOfEnum", "JsonValues", "RecordConverter", "RecordMembers", "RecordReader", "RecordWriter",
        "OpenEnumConverter", "OpenValues", "Operation", "OperationWait", "Paging",
        "RawJson", "Redaction", "RetryHandler", "ServiceDescriptor", "SigningHandler", "Timestamp", "ValidationFailures", "ValueList",
        "WaitException", "WaitOptions",
        "CancellationToken", "Func", "GeneratedCode", "IAsyncEnumerable", "IHttpClientBuilder", "IServiceCollection", "JsonSerializerOptions", "Task",
        "Type", "StringComparison",
        "RpcProtocolDescription", .. DialectReader.ProtocolTypes,
    ];

    // What every record has, or what the emitted part of it declares.
    private static readonly string[] RecordMembers =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString", "Validate",
    ];

    private static readonly string[] EnumerationMembers = [.. RecordMembers, "All", "IsKnown", "Value", "Values"];

    // Names inside the class that lists the operations.
    private static readonly string[] ListMembers =
        ["Descriptor", "Protocol", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    // A namespace of these names would hide the one that all code begins its names with.
    private static readonly string[] Namespaces = ["Global", "Microsoft", "System", "ZecGen"];

    // An attribute is also looked for with this at its end.
    private static readonly HashSet<string> Types =
        NameScope.Reserve(Vocabulary, ListMembers,
            ["DocumentedRulesAttribute", "JsonConverterAttribute", "GeneratedCodeAttribute", "EqualityContract", "PrintMembers"]);
    private static readonly HashSet<string> Members = NameScope.Reserve(Vocabulary, RecordMembers);
    private static readonly HashSet<string> Values = NameScope.Reserve(EnumerationMembers);
    private static readonly HashSet<string> ErrorCodes = NameScope.Reserve(["Unknown"]);
    private static readonly HashSet<string> Prefixes = NameScope.Reserve(Namespaces, FrameworkNames.All, Vocabulary);

    /// <summary>What an enumeration must not be called besides what no type is called: no type has the name of one of its members.</summary>
    public static HashSet<string> Enumerations { get; } = NameScope.Reserve(EnumerationMembers);

    public static NameScope TypesOf(string prefix)
    {
        var scope = new NameScope(Types).Without(prefix);
        foreach (var name in TypesOfService(prefix)) scope.Without(name);
        return scope;
    }

    public static NameScope MembersOf(string type) => new NameScope(Members).Without(type);

    public static NameScope ValuesOf(string type) => new NameScope(Values).Without(type);

    public static NameScope Codes() => new(ErrorCodes);

    /// <summary>What the types of services begin with. Each is a namespace too, which all code of a project sees: it must hide nothing that is in use
    /// there.</summary>
    public static NameScope Services() => new(Prefixes, "Service");

    /// <summary>The prefixes that no service gets: what would be made of them is the name of something else.</summary>
    public static HashSet<string> Unfit(string prefix) => TypesOfService(prefix).Any(Prefixes.Contains) ? NameScope.Reserve([prefix]) : Nothing;

    private static readonly HashSet<string> Nothing = [];

    private static IEnumerable<string> TypesOfService(string prefix) =>
    [
        prefix + "Client", prefix + "ClientServices", "I" + prefix + "Client", prefix + "Api", prefix + "ErrorCode", prefix + "ErrorCodes",
        prefix + "Exception", prefix + "Structures", prefix + "Enumerations", prefix + "Json",
    ];
}
