using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ZecGen.Infrastructure;

/// <summary>Provides the base class of clients: validates, signs and sends requests, and reads responses. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClient : IApiClient, IDisposable
{
    private readonly CallSettings settings;
    private readonly HttpMessageHandler pipeline;
    private readonly CallSender sender;
    private readonly IApiCredentialProvider credentials;
    private readonly bool isView;

    private readonly HttpClient? suppliedClient;

    // Handlers of a client that was supplied may be given copies of requests.
    private readonly bool marksRequests;

    /// <summary>Initializes the client.</summary>
    /// <param name="protocol">The protocol of the service.</param>
    /// <param name="credential">The credential used to authenticate requests.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options are invalid, or there is no endpoint.</exception>
    protected ApiClient(ApiProtocol protocol, IApiCredentialProvider credential, ApiClientOptions? options)
        : this(protocol, DefaultSettings.Without(options), credential ?? throw new ArgumentNullException(nameof(credential)), null)
    {
    }

    /// <summary>Initializes the client with the credential and endpoint of the environment.</summary>
    /// <param name="protocol">The protocol of the service.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options are invalid, or an endpoint in the environment is.</exception>
    /// <exception cref="CredentialNotFoundException">An environment variable has a value that cannot be sent, or half an access key is set.</exception>
    /// <exception cref="NotSupportedException">The protocol names no environment variables or files with a credential.</exception>
    protected ApiClient(ApiProtocol protocol, ApiClientOptions? options)
        : this(protocol, options ?? new(), DefaultSettings.CredentialOf(protocol, options), DefaultSettings.EndpointOf(protocol, options))
    {
    }

    private ApiClient(ApiProtocol protocol, ApiClientOptions options, IApiCredentialProvider credential, Uri? defaultEndpoint)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        options.EnsureUsable();
        options.EnsureUsable(defaultEndpoint);
        (settings, WaitOptions) = (ClientPipeline.SettingsOf(protocol, options, defaultEndpoint), options.Wait);
        (marksRequests, suppliedClient) = (options.HttpClientHasHandlers, options.HttpClient);
        credentials = credential;
        pipeline = ClientPipeline.Create(credential, options);
        sender = new(pipeline);
    }

    /// <summary>Initializes a client that shares the connections of another client and overrides some settings. It need not be disposed.</summary>
    /// <param name="origin">The client that owns the connections.</param>
    /// <param name="options">The settings to override.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    protected ApiClient(ApiClient origin, CallOptions options)
    {
        if (origin is null) throw new ArgumentNullException(nameof(origin));
        (pipeline, sender, credentials, suppliedClient) = (origin.pipeline, origin.sender, origin.credentials, origin.suppliedClient);
        (WaitOptions, marksRequests, isView) = (origin.WaitOptions, origin.marksRequests, true);
        settings = origin.settings.With(options);
    }

    /// <summary>Gets the offset by which the clock of the service is ahead of the local clock. Zero until a signature is rejected as too old or new; later
    /// signatures are corrected by it.</summary>
    public TimeSpan ClockSkew => settings.Target.Clock.Skew;

    // Ends what is under way; shared with the views.
    private Lifetime Lifetime => settings.Target.Lifetime;

    /// <summary>Gets the clock for timeouts and delays.</summary>
    protected TimeProvider Time => settings.Target.Time;

    /// <summary>Gets the default options for waits.</summary>
    protected WaitOptions WaitOptions { get; }

    /// <summary>Gets the number of pages to fetch ahead; 0 for none.</summary>
    protected int PrefetchPages => settings.PrefetchPages;

    /// <inheritdoc/>
    public async Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default) =>
        await SendAsync(NamedOperation.Of(action, settings.Target.Protocol), NamedOperation.Parameters(request), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<ApiResponse<TResponse>> CallWithResponseAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class
    {
        var capture = new ResponseCapture(Time);
        return capture.ResponseOf(await SendAsync(operation, request, capture, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<RequestPreview> PreviewAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : class
        where TResponse : class
    {
        var body = BodyOf(operation, request, cancellationToken);
        using var call = new PipelineCallContext<TResponse>(settings, operation, body, null, operation.Response);
        using var message = MessageOf(call);
        // Members may stand anywhere in the request, which has no secret of the content then.
        using var shown = new PipelineCallContext<TResponse>(settings, operation, operation.RedactRequest(body), null, operation.Response);
        using var redacted = MessageOf(shown);
        return RequestPreview.Of(call, message, redacted, await credentials.GetCredentialAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Cancels all calls and waits in progress and closes the connections, unless an <see cref="HttpClient"/> was supplied. Does nothing on a client
    /// returned by <c>With</c>.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels all calls and waits in progress and closes the connections, unless an <see cref="HttpClient"/> was supplied. Does nothing on a client
    /// returned by <c>With</c>.</summary>
    /// <param name="disposing">Always <see langword="true"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || isView) return;
        Lifetime.End();
        pipeline.Dispose();
    }

    /// <summary>Creates the exception for an error. Generated clients override this method to create the exception of their service.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The exception to throw.</returns>
    protected virtual ApiException CreateException(ApiError error) => new(error);

    /// <summary>Validates and sends a request, and returns the result.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result.</returns>
    /// <exception cref="RequestValidationException">The request violates a documented rule and was not sent.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed before or during the call.</exception>
    protected Task<TResponse> SendAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class =>
        SendAsync(operation, request, null, cancellationToken);

    private async Task<TResponse> SendAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, ResponseCapture? capture, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        var body = BodyOf(operation, request, cancellationToken);
        var start = settings.Target.Observer is null ? 0 : Time.GetTimestamp();
        using var call = new PipelineCallContext<TResponse>(
            settings, operation, body, CallTelemetry.Start(settings.Target.Protocol.Service, operation.Action),
            settings.KeepExtraMembers ? operation.Response.WithExtraMembers : operation.Response);
        using var message = MessageOf(call);
        using var either = Either(cancellationToken);
        var ending = either?.Token ?? Lifetime.Token;
        var completion = default(Completion);
        try
        {
            var last = await sender.SendAsync(call, message, ending).ConfigureAwait(false);
            using var response = last.Response;
            if (!call.IsSigned) throw new InvalidOperationException("HttpClientHasHandlers is true, but HttpClient has no SigningHandler.");
            completion = Completion.Of(last.Outcome);
            capture?.Take(call, response);
        }
        catch (Exception exception)
        {
            completion = Completion.Of(call, exception, ending);
        }
        CallTelemetry.End(call, start, completion.Error, completion.Fault);
        if (completion.Error is { } error) throw CreateException(error);
        if (completion.IsEnded) throw Ended(completion.Fault!, operation.Action, cancellationToken);
        completion.ThrowFault();
        return (TResponse)completion.Result!;
    }

    /// <summary>Waits until the resources that an operation works on reach their final state; see <see cref="Waiting"/>.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of the resources.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">The ids of the resources to wait for. An empty list completes immediately.</param>
    /// <param name="getRequest">A function that returns the request for some ids and a page.</param>
    /// <param name="call">A function that calls the query.</param>
    /// <param name="getItems">A function that returns the items of a response.</param>
    /// <param name="getId">A function that returns the id of an item.</param>
    /// <param name="getState">A function that returns the state of an item.</param>
    /// <param name="options">The options for the wait; <see langword="null"/> for <see cref="WaitOptions"/>.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <param name="maxIds">The maximum number of ids in a request; 0 for no limit.</param>
    /// <param name="isPaged">Whether the query is paged.</param>
    /// <param name="getTotal">A function that returns the total number of items, if known; <see langword="null"/> if responses have no total.</param>
    /// <returns>The resources, in the order of the ids.</returns>
    /// <exception cref="ArgumentException">The operation cannot be waited for.</exception>
    /// <exception cref="WaitException">A resource is in a failed state or does not exist, or the wait timed out.</exception>
    /// <exception cref="ApiException">A call failed for another reason than a missing resource.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed during the wait.</exception>
    protected async Task<ValueList<TItem>> WaitAsync<TRequest, TResponse, TItem>(
        Operation operation,
        ValueList<string> ids,
        Func<ValueList<string>, long, TRequest> getRequest,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TItem, string?> getId,
        Func<TItem, string?> getState,
        WaitOptions? options,
        CancellationToken cancellationToken,
        int maxIds = 0,
        bool isPaged = false,
        Func<TResponse, long?>? getTotal = null)
    {
        var wait = operation?.Wait
            ?? throw new ArgumentException("The operation cannot be waited for: it is complete when the response arrives.", nameof(operation));
        var query = new WaitQuery<TRequest, TResponse, TItem>(getRequest, call, getItems, getId, settings.Target.Protocol.IsAbsence, maxIds, isPaged, getTotal);
        using var either = Either(cancellationToken);
        var ending = either?.Token ?? Lifetime.Token;
        try
        {
            return await Waiting.UntilAsync(ids, query, getState, new(wait.Done, wait.Failed, wait.MayLag), options ?? WaitOptions, Time, ending)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (ending.IsCancellationRequested)
        {
            throw Ended(exception, "the wait for " + operation.Action, cancellationToken);
        }
    }

    /// <exception cref="RequestValidationException">The request violates a documented rule.</exception>
    private byte[] BodyOf<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (Lifetime.IsOver) throw Disposed("");
        if (operation.Prepare is { } prepare) request = prepare(request);
        var failures = default(ValidationFailures);
        if (settings.ValidateRequests && request is IValidatable validatable) validatable.Validate(ref failures);
        var body = failures.Count == 0 || operation.RequiredParameters.Length > 0 ? operation.Request.ToJson(request) : [];
        if (settings.ValidateRequests) ParameterPresence.Check(operation.RequiredParameters, body, settings.DefaultParameters, ref failures);
        if (failures.Count > 0) throw new RequestValidationException(operation.Action, failures.ToList(), operation.Documentation);
        cancellationToken.ThrowIfCancellationRequested();
        return body;
    }

    private ApiRequestMessage MessageOf(PipelineCallContext call)
    {
        var message = call.CreateRequest(settings.Headers);
        if (marksRequests) call.Mark(message);
        if (suppliedClient?.DefaultRequestHeaders.Host is { } host) message.Headers.Host = host;
        return message;
    }

    // Ends when the caller gives up or the client is disposed; null where no caller can give up.
    private CancellationTokenSource? Either(CancellationToken caller) =>
        caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, Lifetime.Token) : null;

    private Exception Ended(Exception fault, string what, CancellationToken caller) => Lifetime.IsOver && !caller.IsCancellationRequested
        ? Disposed($" while {what} was under way")
        : new OperationCanceledException(fault.Message, fault, caller);

    private ObjectDisposedException Disposed(string when) => new(GetType().FullName, $"The client was disposed{when}.");
}
