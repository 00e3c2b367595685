using System.Diagnostics.CodeAnalysis;

namespace ZecGen;

/// <summary>Defines the members that every client has.</summary>
public interface IApiClient
{
    /// <summary>Calls an action by name, for example one that is newer than the generated client.</summary>
    /// <param name="action">The name of the action on the wire, such as <c>DescribeZones</c>. Actions that the protocol of the service considers
    /// read-only, such as those that begin with Describe, Inquiry or Query, are retried automatically.</param>
    /// <param name="request">The parameters as a JSON object, which is not validated; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result as JSON.</returns>
    /// <exception cref="ArgumentException">The action is not a valid name, or the request is not a JSON object.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed before or during the call.</exception>
    Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default);

    /// <summary>Calls an operation as its own method does, and returns the result with the status, headers, attempts and duration of the call.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="operation">The operation, from the class that lists those of the client, such as <c>ZecApi.CreateImage</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result, with its HTTP response.</returns>
    /// <exception cref="RequestValidationException">The request violates a documented rule and was not sent.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed before or during the call.</exception>
    Task<ApiResponse<TResponse>> CallWithResponseAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class;

    /// <summary>Validates a request and returns what a call would send, without sending it: method, address, headers and content. Authentication and secret
    /// members are hidden.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="operation">The operation, from the class that lists those of the client, such as <c>ZecApi.CreateImage</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the retrieval of the credential.</param>
    /// <returns>The request that a call would send.</returns>
    /// <exception cref="RequestValidationException">The request violates a documented rule.</exception>
    /// <exception cref="CredentialNotFoundException">The client was created without a credential, and none was found.</exception>
    /// <exception cref="OperationCanceledException">The retrieval of the credential was canceled.</exception>
    Task<RequestPreview> PreviewAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class;
}
