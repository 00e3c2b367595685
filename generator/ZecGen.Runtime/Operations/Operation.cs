using System.ComponentModel;
using System.Text.Json;

namespace ZecGen;

/// <summary>Describes a documented action.</summary>
public abstract class Operation
{
    private protected Operation(string action) => Action = action;

    /// <summary>Its name on the wire.</summary>
    public string Action { get; }

    /// <summary>Whether it changes nothing, so that it may be called again.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The HTTP method, for protocols that have one for each action; <c>POST</c> unless set.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>The path below the endpoint, with members of the request in braces, such as <c>/v1/disks/{diskId}</c>; empty where it is <see cref="ServiceDescriptor.Route"/>, which several actions share.</summary>
    public string Route { get; init; } = "";

    /// <summary>The page that documents it: its address on the web where that is known, else its path from the project it was generated in.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>The error codes that its page lists.</summary>
    public ValueList<string> Errors { get; init; }

    /// <summary>The same with a blank between two, as emitted code states them: a list is much more for the compiler.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string ErrorCodes
    {
        get => string.Join(" ", Errors);
        init => Errors = string.IsNullOrEmpty(value) ? [] : value.Split(' ');
    }

    /// <summary>How to watch what it began, where its page says so; <see langword="null"/> where it is done with its response.</summary>
    public OperationWait? Wait { get; init; }

    /// <summary>The examples of its page; empty unless they were asked for when it was generated.</summary>
    public ValueList<OperationExample> Examples { get; init; }

    /// <summary>Reads a request and tells what the documentation rules out about it.</summary>
    /// <param name="requestJson">The body of a call.</param>
    /// <exception cref="JsonException">It is no JSON, or a required member is missing or of another type.</exception>
    public abstract IReadOnlyList<ValidationFailure> Check(ReadOnlyMemory<byte> requestJson);

    /// <summary>Replaces the secret values of a request by <see cref="Redaction.Mark"/>, for text that people read.</summary>
    /// <param name="requestJson">The body of a call; one that is no JSON object is replaced as a whole where the request has secrets.</param>
    /// <returns>The body, all else byte by byte as it is.</returns>
    public abstract byte[] RedactRequest(ReadOnlySpan<byte> requestJson);

    /// <summary>Replaces the secret values of a response by <see cref="Redaction.Mark"/>, for text that people read.</summary>
    /// <param name="responseJson">The whole body, envelope included; one that is no JSON object is replaced as a whole where the result has secrets.</param>
    /// <returns>The body, all else byte by byte as it is.</returns>
    public abstract byte[] RedactResponse(ReadOnlySpan<byte> responseJson);

    /// <summary>What the service says, without what it repeats of the secrets of the request.</summary>
    internal abstract string? WithoutSecrets(string? message, ReadOnlySpan<byte> requestJson);
}
