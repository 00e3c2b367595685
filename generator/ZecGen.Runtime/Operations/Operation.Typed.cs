using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ZecGen.Infrastructure;

/// <summary>Describes a documented action, and reads and writes its requests and responses.</summary>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResponse">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Operation<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse> : Operation
    where TRequest : class
    where TResponse : class
{
    /// <summary>Initializes the operation.</summary>
    /// <param name="action">The name of the action on the wire.</param>
    /// <exception cref="InvalidOperationException">A type is not a generated record.</exception>
    public Operation(string action)
        : this(action, RecordConverter<TRequest>.Instance, RecordConverter<TResponse>.Instance)
    {
    }

    internal Operation(string action, WireConverter<TRequest> request, WireConverter<TResponse> response)
        : base(action) => (Request, Response) = (request, response);

    /// <summary>Gets the converter that reads and writes requests.</summary>
    public WireConverter<TRequest> Request { get; }

    /// <summary>Gets the converter that reads and writes results, without the envelope.</summary>
    public WireConverter<TResponse> Response { get; }

    /// <summary>Gets or sets a function that completes a request with values that every call needs and callers may leave out, such as an idempotency token;
    /// <see langword="null"/> if there are none. Called once per call.</summary>
    public Func<TRequest, TRequest>? Prepare { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<ValidationFailure> Check(ReadOnlyMemory<byte> requestJson)
    {
        var failures = default(ValidationFailures);
        if (Request.FromJson(requestJson.Span) is IValidatable validatable) validatable.Validate(ref failures);
        ParameterPresence.Check(RequiredParameters, requestJson.Span, null, ref failures);
        return failures.ToList();
    }

    /// <inheritdoc/>
    public override byte[] RedactRequest(ReadOnlySpan<byte> requestJson) =>
        Request is IRecordConverter record ? SecretScan.Redact(record.Table, requestJson) : requestJson.ToArray();

    /// <inheritdoc/>
    public override byte[] RedactResponse(ReadOnlySpan<byte> responseJson) =>
        // The result is the response itself, or a member of it.
        Response is IRecordConverter record
            ? SecretScan.Redact(record.Table, SecretScan.Redact(record.Table, responseJson), "response"u8)
            : responseJson.ToArray();

    internal override IReadOnlyList<string>? Parameters => (Request as IRecordConverter)?.Table.Names;

    internal override bool HoldsSecrets => Request is IRecordConverter { Table.HoldsSecrets: true };

    internal override string? WithoutSecrets(string? message, ReadOnlySpan<byte> requestJson) =>
        Request is IRecordConverter record ? Redaction.Without(message, record.Table, requestJson) : message;
}
