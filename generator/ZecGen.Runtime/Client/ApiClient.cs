using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ZecGen.Infrastructure;

/// <summary>Calls a service: checks, signs and sends requests, and reads the responses. Safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClient : IApiClient, IDisposable
{
    private readonly CallSettings settings;
    private readonly HttpMessageInvoker pipeline;
    private readonly bool isView;

    // Ends what is under way; shared with the views.
    private readonly CancellationTokenSource lifetime;

    private readonly HttpClient? suppliedClient;

    // Handlers of a client that was supplied may be given copies of requests.
    private readonly bool marksRequests;

    /// <summary>Makes a client.</summary>
    /// <param name="protocol">How calls are put into HTTP, and what responses mean.</param>
    /// <param name="credential">Proves who calls.</param>
    /// <param name="options">Where and how to call; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, ask for an endpoint that is not safe, or name none where the protocol has none.</exception>
    protected ApiClient(ApiProtocol protocol, IApiCredentialProvider credential, ApiClientOptions? options)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        if (credential is null) throw new ArgumentNullException(nameof(credential));
        options ??= new();
        options.EnsureUsable();
        (settings, WaitOptions) = (ClientPipeline.SettingsOf(protocol, options), options.Wait);
        (marksRequests, suppliedClient) = (options.HttpClientHasHandlers, options.HttpClient);
        lifetime = new();
        pipeline = ClientPipeline.Create(credential, options);
    }

    /// <summary>Makes a view of a client: it shares all but some settings, and is not to be disposed.</summary>
    /// <param name="origin">The client.</param>
    /// <param name="options">What calls of the view do otherwise.</param>
    /// <exception cref="ArgumentException">A timeout is not positive.</exception>
    protected ApiClient(ApiClient origin, CallOptions options)
    {
        if (origin is null) throw new ArgumentNullException(nameof(origin));
        (pipeline, lifetime, suppliedClient) = (origin.pipeline, origin.lifetime, origin.suppliedClient);
        (WaitOptions, marksRequests, isView) = (origin.WaitOptions, origin.marksRequests, true);
        settings = origin.settings.With(options);
    }

    /// <summary>How far the service's clock was found to be ahead of this machine's. Zero until a signature was refused as too old or too new; signatures are corrected by it from then on.</summary>
    public TimeSpan ClockSkew => settings.Target.Clock.Skew;

    /// <summary>Measures delays.</summary>
    protected TimeProvider Time => settings.Target.Time;

    /// <summary>How waits ask and when they give up, unless they are told otherwise.</summary>
    protected WaitOptions WaitOptions { get; }

    /// <summary>How many pages are asked for before they are needed; 0 for none.</summary>
    protected int PrefetchPages => settings.PrefetchPages;

    /// <inheritdoc/>
    public async Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default) =>
        await SendAsync(NamedOperation.Of(action, settings.Target.Protocol), NamedOperation.Parameters(request), cancellationToken).ConfigureAwait(false);

    /// <summary>Ends calls, delays and waits that are under way, of views too, and closes the connections, unless an <see cref="HttpClient"/> was supplied. Does nothing on a view.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends calls, delays and waits that are under way, of views too, and closes the connections, unless an <see cref="HttpClient"/> was supplied. Does nothing on a view.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || isView) return;
        lifetime.Cancel();
        pipeline.Dispose();
    }

    /// <summary>The exception for an error; a service's client gives it the service's own type.</summary>
    /// <param name="error">What went wrong.</param>
    protected virtual ApiException CreateException(ApiError error) => new(error);

    /// <summary>Calls an operation.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">The result.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="RequestValidationException">The request breaks a documented rule; nothing was sent.</exception>
    /// <exception cref="ApiException">The call did not succeed.</exception>
    /// <exception cref="OperationCanceledException">The caller ended the call.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed, before the call or meanwhile.</exception>
    protected async Task<TResponse> SendAsync<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TRequest,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (lifetime.IsCancellationRequested) throw Disposed("");
        if (settings.ValidateRequests && request is IValidatable validatable) validatable.EnsureValid(operation.Action, operation.Documentation);
        cancellationToken.ThrowIfCancellationRequested();

        var body = operation.Request.ToJson(request);
        var start = settings.Target.Observer is null ? 0 : Time.GetTimestamp();
        using var activity = CallTelemetry.Start(settings.Target.Protocol.Service, operation.Action);
        var call = new CallContext<TResponse>(settings, operation, body, activity, operation.Response);
        using var message = call.CreateRequest(settings.Headers);
        if (marksRequests) call.Mark(message);
        if (suppliedClient?.DefaultRequestHeaders.Host is { } host) message.Headers.Host = host;
        using var either = Either(cancellationToken);
        var ending = either?.Token ?? lifetime.Token;
        var completion = default(Completion);
        try
        {
            using var response = await pipeline.SendAsync(message, ending).ConfigureAwait(false);
            var outcome = await AttemptReader.ReadAsync(call, response, ending).ConfigureAwait(false);
            if (!call.IsSigned) throw new InvalidOperationException("The client to send with was said to have handlers, but no SigningHandler is among them.");
            completion = Completion.Of(outcome);
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

    /// <summary>Waits until what an operation began is done, as its description says; see <see cref="Waiting"/>.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">The result.</typeparam>
    /// <typeparam name="TItem">What is waited for.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">What to wait for; none are done at once.</param>
    /// <param name="getRequest">The request for some of them and a page.</param>
    /// <param name="call">Calls the query.</param>
    /// <param name="getItems">The items of a response.</param>
    /// <param name="getId">The id of an item.</param>
    /// <param name="getState">The state of an item.</param>
    /// <param name="options">How to ask and when to give up; <see langword="null"/> for <see cref="WaitOptions"/>.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <param name="mostIds">How many ids a request takes; 0 for any number.</param>
    /// <param name="isPaged">Whether the request names a page.</param>
    /// <param name="getTotal">How many items there are in all, where the response tells; <see langword="null"/> where it never does.</param>
    /// <exception cref="ArgumentException">The operation is done with its response.</exception>
    /// <exception cref="WaitException">One is in a failed state, is not found, or time is up.</exception>
    /// <exception cref="ApiException">A call did not succeed, for another reason than that nothing was found.</exception>
    /// <exception cref="OperationCanceledException">The caller ended the wait.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed meanwhile.</exception>
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
        int mostIds = 0,
        bool isPaged = false,
        Func<TResponse, long?>? getTotal = null)
    {
        var wait = operation?.Wait ?? throw new ArgumentException("The operation is done with its answer.", nameof(operation));
        var query = new WaitQuery<TRequest, TResponse, TItem>(getRequest, call, getItems, getId, settings.Target.Protocol.IsAbsence, mostIds, isPaged, getTotal);
        using var either = Either(cancellationToken);
        var ending = either?.Token ?? lifetime.Token;
        try
        {
            return await Waiting.UntilAsync(ids, query, getState, new(wait.Done, wait.Failed, wait.MayLag), options ?? WaitOptions, Time, ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (ending.IsCancellationRequested)
        {
            throw Ended(exception, "the wait for " + operation.Action, cancellationToken);
        }
    }

    // Ends when the caller gives up or the client is disposed; null where no caller can give up.
    private CancellationTokenSource? Either(CancellationToken caller) =>
        caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, lifetime.Token) : null;

    private Exception Ended(Exception fault, string what, CancellationToken caller) => lifetime.IsCancellationRequested && !caller.IsCancellationRequested
        ? Disposed($" while {what} was under way")
        : new OperationCanceledException(fault.Message, fault, caller);

    private ObjectDisposedException Disposed(string when) => new(GetType().FullName, $"The client was disposed{when}.");
}
