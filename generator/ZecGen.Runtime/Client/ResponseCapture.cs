namespace ZecGen;

/// <summary>Takes what came around the result of a call, for callers who want it. Others pay for none of it.</summary>
/// <param name="time">Measures the call.</param>
internal sealed class ResponseCapture(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();
    private HttpResponseMessage? message;
    private int attempts;

    public void Take(CallContext call, HttpResponseMessage response) => (message, attempts) = (response, Math.Max(call.Attempts, 1));

    /// <summary>The response around a result. A message keeps its head when it is disposed.</summary>
    public ApiResponse<T> ResponseOf<T>(T result)
        where T : class =>
        new(result) { StatusCode = message!.StatusCode, Headers = message.Headers, Attempts = attempts, Duration = time.GetElapsedTime(start) };
}
