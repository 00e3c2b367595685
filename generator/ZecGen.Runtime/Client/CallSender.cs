namespace ZecGen;

/// <summary>Sends a call through a chain of handlers, and returns what its last attempt came to.</summary>
/// <remarks>A client's own chain hands the result on as it is; through an <see cref="HttpClient"/> it travels as the content of a response.</remarks>
internal sealed class CallSender(HttpMessageHandler handlers)
{
    private readonly RetryHandler? retries = handlers as RetryHandler;
    private readonly HttpMessageInvoker? invoker = handlers is RetryHandler ? null : new(handlers, disposeHandler: false);

    public Task<AttemptResult> SendAsync(PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken) =>
        retries is not null ? retries.SendCallAsync(call, request, cancellationToken) : SendThroughAsync(invoker!, call, request, cancellationToken);

    private static async Task<AttemptResult> SendThroughAsync(
        HttpMessageInvoker invoker, PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return new(response, await AttemptReader.ReadAsync(call, response, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
