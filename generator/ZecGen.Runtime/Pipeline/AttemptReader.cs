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

    private static async ValueTask<object> ReadBodyAsync(PipelineCallContext call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ResponseBody read;
        try
        {
            read = await ResponseBody.ReadAsync(response.Content, call.Target.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ResponseBody.IsDamage(exception))
        {
            return call.Complete(ResponseReader.Damaged(call, call.Target.Time, response, exception));
        }
        using var body = read;
        return body.IsTooLarge ? call.Complete(ResponseReader.TooLarge(call, response, call.Target.MaxResponseBytes)) : call.Read(response, body.Bytes);
    }
}
