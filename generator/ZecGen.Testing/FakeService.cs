using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Represents a fake of a documented service, which validates the signature, the time and the content of requests, stores created resources, and
/// fails as planned.</summary>
/// <remarks>Responds to an action with its planned response; otherwise, with a response derived from its name and the documented states; otherwise, with the
/// documented example; otherwise, with a request id only. Any number of fake services can run at the same time.</remarks>
/// <example><code>await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
/// using var client = new ZecClient(service.Credential, service.ClientOptions);
/// service.On("CreateImage").Times(2).Respond(429);</code></example>
public sealed class FakeService : IAsyncDisposable
{
    // As many as a message can name.
    private const int MostNames = 10;

    private readonly ServiceDescriptor descriptor;
    private readonly FakeServiceOptions options;
    private readonly Dictionary<string, Operation> operations;
    private readonly OperationRoutes routes;
    private readonly FakeDialect dialect;
    private readonly Authenticator authenticator;
    private readonly ReplyWriter writer;
    private readonly StateMachine states;
    private readonly ExampleResponses examples;
    private readonly AttemptCounter attempts = new();
    private readonly ConcurrentDictionary<string, FakePlan> plans = new(StringComparer.Ordinal);
    private readonly FakePlan general;
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly CancellationTokenSource stopping = new();
    private FakeServer? server;
    private Uri? endpoint;
    private Task? stopped;

    private FakeService(ServiceDescriptor descriptor, FakeServiceOptions options)
    {
        (this.descriptor, this.options) = (descriptor, options);
        operations = descriptor.Operations.ToDictionary(static operation => operation.Action, StringComparer.Ordinal);
        routes = new(descriptor);
        dialect = FakeDialect.Of(descriptor);
        (authenticator, writer) = (new(options, descriptor.Rpc, descriptor.Rest), new(options.TimeProvider));
        (states, examples) = dialect.Speak<(StateMachine, ExampleResponses)>(() => (new(descriptor, options), new(options.DefaultPageSize)));
        general = new(descriptor, null, options.Seed);
    }

    private static FakeCodes Codes => FakeDialect.Current.Codes;

    /// <summary>Gets the address of the service, with a free port of the loopback interface.</summary>
    public Uri Endpoint => endpoint!;

    /// <summary>Gets the accepted access key. Calls with another access key are rejected with status 401.</summary>
    public AccessKeyCredential Credential => new(options.AccessKeyId, options.AccessKeyPassword);

    /// <summary>Gets the clock of the service.</summary>
    public TimeProvider Clock => options.TimeProvider;

    /// <summary>Gets new options for a client of this service, with its address and its clock.</summary>
    public ApiClientOptions ClientOptions => new() { Endpoint = Endpoint, TimeProvider = options.TimeProvider };

    /// <summary>Gets the last received requests, at most <see cref="FakeServiceOptions.MaxRecordedRequests"/>, in the order in which their responses were
    /// determined.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>Starts a fake of a service.</summary>
    /// <param name="descriptor">The generated description of the service.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The running service; dispose it to stop it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The start was canceled.</exception>
    public static async Task<FakeService> StartAsync(
        ServiceDescriptor descriptor, FakeServiceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var service = new FakeService(descriptor, options ?? new());
        service.server = await FakeServer.StartAsync(service.HandleAsync, cancellationToken).ConfigureAwait(false);
        service.endpoint = service.server.Address;
        return service;
    }

    /// <summary>Plans the responses to an action.</summary>
    /// <param name="action">The name of the action.</param>
    /// <returns>The plan of the action, the same for each call with this action.</returns>
    /// <exception cref="ArgumentException">The action is not documented.</exception>
    public FakePlan On(string action) => operations.ContainsKey(action)
        ? OnUndocumented(action)
        : throw new ArgumentException(
            $"The service {descriptor.Name} documents no action '{action}'. ServiceDescriptor.Operations lists its actions; OnUndocumented plans others.",
            nameof(action));

    /// <summary>Plans the responses to an undocumented action, which is otherwise rejected with status 401.</summary>
    /// <param name="action">The name of the action.</param>
    /// <returns>The plan of the action, the same for each call with this action.</returns>
    public FakePlan OnUndocumented(string action) => plans.GetOrAdd(action, name => new(descriptor, name, options.Seed));

    /// <summary>Plans the responses to all actions, for requests to which the plan of their own action has no response.</summary>
    /// <returns>The plan of all actions.</returns>
    public FakePlan OnAny() => general;

    /// <summary>Returns the resources of a kind.</summary>
    /// <param name="name">The name of the resource kind, such as <c>instance</c>.</param>
    /// <returns>The resources of the kind.</returns>
    /// <exception cref="ArgumentException">The service has no resources of that kind.</exception>
    public FakeResource Resource(string name) => states.Resource(name);

    /// <summary>Stops the service. Calls in progress lose their connections; <see cref="Requests"/> remains available. Further calls do
    /// nothing.</summary>
    public ValueTask DisposeAsync()
    {
        lock (stopping) return new(stopped ??= StopAsync());
    }

    private async Task StopAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await server!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping.Token);
        try
        {
            using var memory = new MemoryStream();
            await context.Request.Body.CopyToAsync(memory, ending.Token).ConfigureAwait(false);
            var reply = dialect.Speak(() => Decide(context.Request, memory.ToArray()));
            await writer.WriteAsync(context, reply, ending.Token).ConfigureAwait(false);
        }
        // The caller has left, or the service stops.
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            context.Abort();
        }
    }

    private Reply Translated(Reply reply, Operation? operation)
    {
        if (descriptor.Rpc is { } rpc) RpcReply.Translate(reply, rpc);
        if (descriptor.Rest is { } rest) RestReply.Translate(reply, operation?.ResultMember ?? "", rest);
        return reply;
    }

    // The headers that prove who calls, besides those that always do.
    private IReadOnlyCollection<string> Proofs =>
        descriptor.Rest is { } rest ? [rest.TokenHeader, rest.KeyHeader, rest.SignatureHeader] : [];

    private Reply Decide(HttpRequest http, byte[] body)
    {
        var call = routes.Find(http, RequestJson.ParametersOf(http, body, descriptor.Rpc));
        var (action, json) = (call.Action, RequestJson.Of(call, http, body, descriptor));
        var fingerprint = RequestFingerprint.Of(Encoding.UTF8.GetString(json), RequestFingerprint.Of(action));
        var request = new FakeRequest(action, WithoutSecrets(action, json), RedactedHeaders.Of(http.Headers, Proofs),
            options.TimeProvider.GetUtcNow(), attempts.Of(action, fingerprint));
        var reply = call.IsFound
            ? Respond(http, body, call, new(request, json, fingerprint))
            : Reply.Error(404, Codes.NotFound, $"Calls go to {routes.Addresses}.");
        request = request with { Status = reply.Status, Code = reply.Code, IsSuccess = reply.IsSuccess };
        attempts.Record(action, fingerprint, reply.IsSuccess);
        requests.Enqueue(request);
        while (requests.Count > options.MaxRecordedRequests && requests.TryDequeue(out _)) { }
        options.Observer?.Invoke(request);
        return Translated(reply, call.Operation);
    }

    private string Known => operations.Count == 0 ? "" : "; it has " + string.Join(", ", operations.Keys.Order(StringComparer.Ordinal).Take(MostNames))
        + (operations.Count > MostNames ? $" and {operations.Count - MostNames} more" : "");

    // Of an action that is not documented, what is secret in any other.
    private string WithoutSecrets(string action, byte[] body)
    {
        IEnumerable<Operation> sources = operations.TryGetValue(action, out var operation) ? [operation] : operations.Values;
        return Encoding.UTF8.GetString(sources.Aggregate(body, static (json, source) => source.RedactRequest(json)));
    }

    // In the order of the real service: the caller, the action, then the validity of the request.
    private Reply Respond(HttpRequest http, byte[] body, RoutedCall call, Received request)
    {
        if (authenticator.Refuse(http, body, RequestJson.ParametersOf(http, body, descriptor.Rpc)) is { } refusal) return refusal;
        var (operation, plan) = (call.Operation, plans.GetValueOrDefault(call.Action));
        var isOtherVersion = descriptor.VersionHeader is { } header && http.Headers[header] != descriptor.Version;
        if (isOtherVersion)
            return Reply.Error(401, Codes.UnknownAction, $"The service {descriptor.Name} has the version {descriptor.Version} and no other.");
        if (operation is null && plan is null)
            return Reply.Error(401, Codes.UnknownAction,
                $"The service {descriptor.Name} {descriptor.Version} has no action '{call.Action}'{Known}. FakeService.OnUndocumented plans others.");
        if (RequestChecker.Refuse(operation, request.Body) is { } fault) return fault;

        var context = new FakeCallContext(request, operation, call => states.Respond(call) ?? examples.Respond(call));
        return (plan?.Next(request) ?? general.Next(request) ?? FakeResponse.Documented).Make(context);
    }
}
