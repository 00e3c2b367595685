namespace ZecGen;

/// <summary>Describes a documented service.</summary>
/// <remarks>The lists are made when they are first asked for: a program that never looks at them does not carry them.</remarks>
public sealed class ServiceDescriptor
{
    private readonly Lazy<IReadOnlyList<Operation>> operations;
    private readonly Lazy<IReadOnlyList<DocumentedError>> errors;

    /// <summary>Describes a service.</summary>
    /// <param name="name">The last segment of its path.</param>
    /// <param name="version">Its version, <c>yyyy-MM-dd</c>.</param>
    /// <param name="operations">Makes the list of its operations.</param>
    /// <param name="errors">Makes the list of its errors.</param>
    public ServiceDescriptor(string name, string version, Func<IReadOnlyList<Operation>> operations, Func<IReadOnlyList<DocumentedError>> errors)
    {
        (Name, Version) = (name, version);
        this.operations = new(operations);
        this.errors = new(errors);
    }

    /// <summary>The last segment of its path, e.g. <c>zec</c>.</summary>
    public string Name { get; }

    /// <summary>Its version, <c>yyyy-MM-dd</c>.</summary>
    public string Version { get; }

    /// <summary>The path below the endpoint that operations share which have no <see cref="Operation.Route"/> of their own; empty where all have one.</summary>
    public string Route { get; init; } = "";

    /// <summary>The header that names the action, where operations share a route; <see langword="null"/> where routes tell them apart.</summary>
    public string? ActionHeader { get; init; }

    /// <summary>The header that has the version; <see langword="null"/> where none has.</summary>
    public string? VersionHeader { get; init; }

    /// <summary>Its documented operations, by name.</summary>
    public IReadOnlyList<Operation> Operations => operations.Value;

    /// <summary>Its documented errors, by code.</summary>
    public IReadOnlyList<DocumentedError> Errors => errors.Value;
}
