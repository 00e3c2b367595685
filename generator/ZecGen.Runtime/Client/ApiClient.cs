using System.Net.Http.Headers;
using System.Text.Json;

namespace ZecGen;

/// <summary>Calls a service: checks, signs and sends requests, and reads the answers. Safe for concurrent use.</summary>
public abstract class ApiClient : IApiClient, IDisposable
{
    private const string ContentType = "application/json";

    private static readonly string SdkVersion = typeof(ApiClient).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private readonly string service;
    private readonly string version;
    private readonly IApiCredentialProvider credential;
    private readonly ApiClientOptions options;
    private readonly CallSettings settings;
    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly Uri address;

    /// <summary>Makes a client.</summary>
    /// <param name="service">The last segment of the service's path.</param>
    /// <param name="version">The version to call, <c>yyyy-MM-dd</c>.</param>
    /// <param name="credential">Proves who calls.</param>
    /// <param name="options">Where and how to call; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, or ask for an endpoint that is not safe.</exception>
    protected ApiClient(string service, string version, IApiCredentialProvider credential, ApiClientOptions? options)
    {
        this.credential = credential ?? throw new ArgumentNullException(nameof(credential));
        (this.service, this.version, this.options) = (service, version, options ?? new());
        this.options.EnsureUsable();
        settings = new(this.options);
        (Time, WaitOptions) = (this.options.TimeProvider, this.options.Wait);
        address = new(this.options.Endpoint, "/api/v2/" + service);
        ownsHttp = this.options.HttpClient is null;
        http = this.options.HttpClient ?? HttpClients.Create();
    }

    /// <summary>Makes a view of a client: it shares all but some settings, and is not to be disposed.</summary>
    /// <param name="origin">The client.</param>
    /// <param name="options">What calls of the view do otherwise.</param>
    /// <exception cref="ArgumentException">A timeout is not positive.</exception>
    protected ApiClient(ApiClient origin, CallOptions options)
    {
        if (origin is null) throw new ArgumentNullException(nameof(origin));
        (service, version, credential, this.options, http, address) = (origin.service, origin.version, origin.credential, origin.options, origin.http, origin.address);
        (Time, WaitOptions) = (origin.Time, origin.WaitOptions);
        settings = origin.settings.With(options);
    }

    /// <summary>Measures pauses.</summary>
    protected TimeProvider Time { get; }

    /// <summary>How waits ask and when they give up, unless they are told otherwise.</summary>
    protected WaitOptions WaitOptions { get; }

    /// <inheritdoc/>
    public async Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default) =>
        await SendAsync(NamedOperation.Of(action), NamedOperation.Parameters(request), cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the connections, unless the client to send with was brought along.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, unless the client to send with was brought along.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && ownsHttp) http.Dispose();
    }

    /// <summary>The exception for an error; a service's client gives it the service's own type.</summary>
    /// <param name="error">What went wrong.</param>
    protected virtual ApiException CreateException(ApiError error) => new(error);

    /// <summary>Calls an operation.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <exception cref="RequestValidationException">The request breaks a documented rule; nothing was sent.</exception>
    /// <exception cref="ApiException">The call did not succeed.</exception>
    /// <exception cref="OperationCanceledException">The caller ended the call.</exception>
    protected async Task<TResponse> SendAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (settings.ValidateRequests && request is IValidatable validatable) validatable.EnsureValid(operation.Action, operation.Documentation);

        var body = WriteBody(operation, request);
        using var timeout = HttpClients.Timeout(settings.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await TryOnceAsync(operation, body, either.Token).ConfigureAwait(false);
        }
        // Ending a call breaks its connection, and either may be told first: who ended it decides, not what was thrown.
        catch (Exception exception) when (exception is HttpRequestException or IOException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (Exception exception) when (IsTimeout(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw CreateException(new(ApiErrorKind.Timeout, operation.Action, Message: $"No answer within {settings.Timeout}.", Cause: exception));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw CreateException(new(ApiErrorKind.Network, operation.Action, Message: exception.Message, Cause: exception));
        }

        bool IsTimeout(Exception exception) =>
            exception is OperationCanceledException || (exception is HttpRequestException or IOException && timeout.IsCancellationRequested);
    }

    private static ArraySegment<byte> WriteBody<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TRequest : class
        where TResponse : class
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WireJson.WriterOptions)) operation.Request.Write(writer, request, WireJson.Options);
        return new(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private async Task<TResponse> TryOnceAsync<TRequest, TResponse>(Operation<TRequest, TResponse> operation, ArraySegment<byte> body, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        var proof = await credential.GetCredentialAsync(cancellationToken).ConfigureAwait(false);
        using var message = Message(operation.Action, body, proof);
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var bytes = await HttpClients.ReadAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        return AnswerReader.Read(operation.Action, answer, bytes.Span, operation.Response, out var error) ?? throw CreateException(error!);
    }

    private HttpRequestMessage Message(string action, ArraySegment<byte> body, ApiCredential proof)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(body.Array!, body.Offset, body.Count) { Headers = { ContentType = new MediaTypeHeaderValue(ContentType) } },
        };
        message.Headers.TryAddWithoutValidation("x-zc-service", service);
        message.Headers.TryAddWithoutValidation("x-zc-action", action);
        message.Headers.TryAddWithoutValidation("x-zc-version", version);
        message.Headers.TryAddWithoutValidation("x-zc-sdk-lang", "dotnet");
        message.Headers.TryAddWithoutValidation("x-zc-sdk-version", SdkVersion);
        foreach (var header in settings.Headers) message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        proof.Authorize(message, new(ContentType, address.Authority, options.TimeProvider.GetUtcNow().ToUnixTimeSeconds(), body));
        return message;
    }
}
