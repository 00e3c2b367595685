namespace ZecGen;

/// <summary>The response of an attempt → what the attempt came to.</summary>
internal static class AttemptReader
{
    /// <summary>What it came to: as who made the attempt found it, or else read now.</summary>
    /// <returns>The result, or the <see cref="ApiError"/> that there is instead.</returns>
    public static ValueTask<object> ReadAsync(PipelineCallContext call, HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content is AttemptContent known ? new(known.Outcome) : ReadBodyAsync(call, response, cancellationToken);

    /// <summary>Puts what an attempt came to into its response.</summary>
    public static HttpResponseMessage Keep(object outcome, HttpResponseMessage response)
    {
        if (response.Content is AttemptContent) return response;
        var content = new AttemptContent(outcome);
        using (var read = response.Content) response.Content = content;
        return response;
    }

    private static ValueTask<object> ReadBodyAsync(PipelineCallContext call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var reading = ResponseBody.ReadAsync(response.Content, call.Target.MaxResponseBytes, cancellationToken);
        // What is there already needs nobody to wait for it.
        return reading.IsCompletedSuccessfully ? new(Read(call, response, reading.Result)) : WaitForBodyAsync(call, response, reading);
    }

    private static async ValueTask<object> WaitForBodyAsync(PipelineCallContext call, HttpResponseMessage response, ValueTask<ResponseBody> reading)
    {
        ResponseBody read;
        try
        {
            read = await reading.ConfigureAwait(false);
        }
        catch (Exception exception) when (ResponseBody.IsDamage(exception))
        {
            return call.Complete(ResponseReader.Damaged(call, call.Target.Time, response, exception));
        }
        return Read(call, response, read);
    }

    private static object Read(PipelineCallContext call, HttpResponseMessage response, ResponseBody read)
    {
        using var body = read;
        return body.IsTooLarge ? call.Complete(ResponseReader.TooLarge(call, response, call.Target.MaxResponseBytes)) : call.Read(response, body.Bytes);
    }
}
