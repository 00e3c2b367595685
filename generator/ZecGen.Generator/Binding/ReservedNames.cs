namespace ZecGen.Generator.Binding;

/// <summary>Names that emitted code needs for itself, so that nothing documented may have them.</summary>
internal static class ReservedNames
{
    // What emitted files say without a namespace in front: a documented type or member of that name would hide it.
    private static readonly string[] Vocabulary =
    [
        "Acknowledgement", "ApiClient", "ApiClientOptions", "ApiClientSettings", "ApiError", "ApiException", "ApiTransport", "CallObserver", "CallOptions", "CharacterSet", "DocumentedError", "ErrorCatalogue",
        "IAnswer", "IApiClient", "IApiCredentialProvider", "IOpenValue", "IPartialAnswer", "IRecord", "IValidatable",
        "ConverterResolver", "JsonConverter", "JsonValues", "RecordConverter", "RecordReader", "RecordWriter", "OpenEnumConverter", "Operation", "OperationExample", "Paging",
        "RawJson", "RetryHandler", "ServiceDescriptor", "SigningHandler", "Timestamp", "ValidationFailures", "ValueList", "WaitException", "WaitOptions",
        "CancellationToken", "Func", "IAsyncEnumerable", "IHttpClientBuilder", "IServiceCollection", "JsonSerializerOptions", "Task", "Type", "StringComparison",
    ];

    // What every record has, or what the emitted part of it declares.
    private static readonly string[] RecordMembers =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString", "Validate",
    ];

    private static readonly string[] EnumerationMembers = [.. RecordMembers, "Value", "Text"];

    // Names inside the class that lists the operations.
    private static readonly string[] ListMembers =
        ["Descriptor", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> Types = NameScope.Reserve(Vocabulary, ListMembers);
    private static readonly HashSet<string> Members = NameScope.Reserve(Vocabulary, RecordMembers);
    private static readonly HashSet<string> Values = NameScope.Reserve(EnumerationMembers);
    private static readonly HashSet<string> ErrorCodes = NameScope.Reserve(["Unknown"]);
    private static readonly HashSet<string> Nothing = NameScope.Reserve();

    public static NameScope TypesOf(string prefix)
    {
        var scope = new NameScope(Types);
        foreach (var name in new[] { prefix, prefix + "Client", prefix + "ClientServices", prefix + "ClientSettingsCheck", "I" + prefix + "Client", prefix + "Api", prefix + "ErrorCode", prefix + "ErrorCodes", prefix + "Exception", prefix + "Structures", prefix + "Enumerations" })
            scope.Without(name);
        return scope;
    }

    public static NameScope MembersOf(string type) => new NameScope(Members).Without(type);

    public static NameScope ValuesOf(string type) => new NameScope(Values).Without(type);

    public static NameScope Codes() => new(ErrorCodes);

    public static NameScope Prefixes() => new(Nothing);
}
