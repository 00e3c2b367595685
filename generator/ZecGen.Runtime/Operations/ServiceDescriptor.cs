namespace ZecGen;

/// <summary>Describes a documented service.</summary>
/// <remarks>The lists are created on first use, so that they can be trimmed from programs that do not use them.</remarks>
public sealed class ServiceDescriptor
{
    private readonly Lazy<IReadOnlyList<Operation>> operations;
    private readonly Lazy<IReadOnlyList<DocumentedError>> errors;

    /// <summary>Initializes the descriptor.</summary>
    /// <param name="name">The name of the service: the last segment of its path.</param>
    /// <param name="version">The API version, <c>yyyy-MM-dd</c>.</param>
    /// <param name="operations">A function that creates the list of operations.</param>
    /// <param name="errors">A function that creates the list of errors.</param>
    public ServiceDescriptor(string name, string version, Func<IReadOnlyList<Operation>> operations, Func<IReadOnlyList<DocumentedError>> errors)
    {
        (Name, Version) = (name, version);
        this.operations = new(operations);
        this.errors = new(errors);
    }

    /// <summary>Gets the name of the service: the last segment of its path, such as <c>zec</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the API version, <c>yyyy-MM-dd</c>.</summary>
    public string Version { get; }

    /// <summary>Gets or sets the path of operations without an <see cref="Operation.Route"/>, relative to the endpoint; empty if every operation has
    /// one.</summary>
    public string Route { get; init; } = "";

    /// <summary>Gets or sets the header that names the action if operations share a route; <see langword="null"/> if each operation has its own
    /// route.</summary>
    public string? ActionHeader { get; init; }

    /// <summary>Gets or sets the header that carries the version; <see langword="null"/> if there is none.</summary>
    public string? VersionHeader { get; init; }

    /// <summary>Gets or sets how to call operations that share an address and are distinguished by a parameter; <see langword="null"/> for other
    /// services. Used by generated code.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public Infrastructure.RpcProtocolDescription? Rpc { get; init; }

    /// <summary>Gets or sets how to call operations that each have a method and a route; <see langword="null"/> for other services. Used by generated
    /// code.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public Infrastructure.RestProtocolDescription? Rest { get; init; }

    /// <summary>Gets the documented operations, by name.</summary>
    public IReadOnlyList<Operation> Operations => operations.Value;

    /// <summary>Gets the documented errors, by code.</summary>
    public IReadOnlyList<DocumentedError> Errors => errors.Value;
}
