using System.Net.Http.Headers;
using System.Text.Json;

namespace ZecGen;

/// <summary>Calls a service: checks, signs and sends requests, and reads the answers. Safe for concurrent use.</summary>
public abstract class ApiClient : IDisposable
{
    private const string ContentType = "application/json";

    private static readonly string SdkVersion = typeof(ApiClient).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private readonly string service;
    private readonly string version;
    private readonly ApiCredential credential;
    private readonly ApiClientOptions options;
    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly Uri address;

    /// <summary>Makes a client.</summary>
    /// <param name="service">The last segment of the service's path.</param>
    /// <param name="version">The version to call, <c>yyyy-MM-dd</c>.</param>
    /// <param name="credential">Proves who calls.</param>
    /// <param name="options">Where and how to call; <see langword="null"/> for the defaults. Later changes to the endpoint and to the client to send with have no effect.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, or ask for an endpoint that is not safe.</exception>
    protected ApiClient(string service, string version, ApiCredential credential, ApiClientOptions? options)
    {
        this.credential = credential ?? throw new ArgumentNullException(nameof(credential));
        (this.service, this.version, this.options) = (service, version, options ?? new());
        this.options.EnsureUsable();
        address = new(this.options.Endpoint, "/api/v2/" + service);
        ownsHttp = this.options.HttpClient is null;
        http = this.options.HttpClient ?? HttpClients.Create();
    }

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
        if (options.ValidateRequests && request is IValidatable validatable) validatable.EnsureValid(operation.Action, operation.Documentation);

        var body = WriteBody(operation, request);
        using var timeout = HttpClients.Timeout(options.Timeout, options.TimeProvider);
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
            throw CreateException(new(ApiErrorKind.Timeout, operation.Action, Message: $"No answer within {options.Timeout}.", Cause: exception));
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
        using var message = Message(operation.Action, body);
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var bytes = await HttpClients.ReadAsync(answer.Content, cancellationToken).ConfigureAwait(false);
        return AnswerReader.Read(operation.Action, answer, bytes.Span, operation.Response, out var error) ?? throw CreateException(error!);
    }

    private HttpRequestMessage Message(string action, ArraySegment<byte> body)
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
        credential.Authorize(message, new(ContentType, address.Authority, options.TimeProvider.GetUtcNow().ToUnixTimeSeconds(), body));
        return message;
    }
}
