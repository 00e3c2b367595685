using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ZecGen.Testing;

/// <summary>A documented service on this machine: checks signature, clock and request as the documentation says, and answers its examples and errors.</summary>
/// <example><code>await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
/// using var client = new ZecClient(service.Credential, service.ClientOptions);</code></example>
public sealed class FakeService : IAsyncDisposable
{
    private readonly ServiceDescriptor descriptor;
    private readonly FakeServiceOptions options;
    private readonly WebApplication web;
    private readonly Authenticator authenticator;
    private readonly ExampleAnswers answers;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DocumentedError>> planned = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeCall> calls = new();

    private FakeService(ServiceDescriptor descriptor, FakeServiceOptions options, WebApplication web)
    {
        (this.descriptor, this.options, this.web) = (descriptor, options, web);
        authenticator = new(options);
        answers = new(options.DefaultPageSize);
        web.Run(HandleAsync);
    }

    /// <summary>Where it listens: an address of this machine with a free port.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The access key that it lets in.</summary>
    public AccessKeyCredential Credential => new(options.AccessKeyId, options.AccessKeyPassword);

    /// <summary>Options that make a client call it. New ones every time.</summary>
    public ApiClientOptions ClientOptions => new() { Endpoint = Endpoint, TimeProvider = options.TimeProvider };

    /// <summary>The calls that reached it, in the order in which they were answered.</summary>
    public IReadOnlyList<FakeCall> Calls => [.. calls];

    /// <summary>Starts a fake of a service.</summary>
    /// <param name="descriptor">What the generated client says of the service.</param>
    /// <param name="options">Whom to let in; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the start early.</param>
    public static async Task<FakeService> StartAsync(ServiceDescriptor descriptor, FakeServiceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var service = new FakeService(descriptor, options ?? new(), builder.Build());
        await service.web.StartAsync(cancellationToken).ConfigureAwait(false);
        service.Endpoint = new(service.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return service;
    }

    /// <summary>Makes the next calls of an action fail with a documented error, instead of answering its example.</summary>
    /// <param name="action">The action.</param>
    /// <param name="code">A code that the documentation lists.</param>
    /// <param name="times">How many calls.</param>
    /// <exception cref="ArgumentException">The action or the code is not documented.</exception>
    public void FailsWith(string action, string code, int times = 1)
    {
        if (descriptor.Operations.All(operation => operation.Action != action))
            throw new ArgumentException($"The service {descriptor.Name} documents no action '{action}'.", nameof(action));
        var error = descriptor.Errors.FirstOrDefault(candidate => candidate.Code == code)
            ?? throw new ArgumentException($"The service {descriptor.Name} documents no error '{code}'.", nameof(code));
        for (var i = 0; i < times; i++) planned.GetOrAdd(action, static _ => new()).Enqueue(error);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync() => await web.DisposeAsync().ConfigureAwait(false);

    private async Task HandleAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted).ConfigureAwait(false);
        var body = memory.ToArray();
        var action = context.Request.Headers["x-zc-action"].ToString();

        var answer = Answer(context.Request, action, body);
        calls.Enqueue(new(action, Encoding.UTF8.GetString(body), answer.Status, answer.Code));
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json;charset=utf-8";
        await context.Response.WriteAsync(answer.Body.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    // In the order of the real service: who calls, what is asked for, whether it is asked for rightly.
    private FakeAnswer Answer(HttpRequest request, string action, byte[] body)
    {
        if (request.Method != HttpMethods.Post || request.Path != "/api/v2/" + descriptor.Name)
            return FakeAnswer.Error(404, "OPERATION_FAILED_RESOURCE_NOT_FOUND", $"Calls go to POST /api/v2/{descriptor.Name}.");
        if (authenticator.Refuse(request, body) is { } refusal) return refusal;
        if (request.Headers["x-zc-version"] != descriptor.Version || descriptor.Operations.FirstOrDefault(candidate => candidate.Action == action) is not { } operation)
            return FakeAnswer.Error(401, "AUTHFAILURE_UNAUTHORIZED_OPERATION", $"The service {descriptor.Name} {descriptor.Version} has no action '{action}'.");
        if (RequestChecker.Refuse(operation, body) is { } fault) return fault;
        return planned.TryGetValue(action, out var errors) && errors.TryDequeue(out var error)
            ? FakeAnswer.Error(error.Status == 0 ? 400 : error.Status, error.Code, error.Description)
            : answers.Answer(operation, body);
    }
}
