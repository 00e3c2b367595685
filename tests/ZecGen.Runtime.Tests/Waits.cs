namespace ZecGen.Runtime.Tests;

/// <summary>Waits for things that one request lists, as clients of Zenlayer's services make them.</summary>
internal static class Waits
{
    private static readonly ZenlayerProtocol Protocol = new("things", "2026-01-01");

    public static bool IsAbsence(ApiError error) => Protocol.IsAbsence(error);

    public static Task<ValueList<TItem>> UntilAsync<TRequest, TResponse, TItem>(
        ValueList<string> ids,
        TRequest request,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        Func<TResponse, ValueList<TItem>> getItems,
        Func<TItem, string?> getId,
        Func<TItem, string?> getState,
        WaitPlan plan,
        WaitOptions? options,
        TimeProvider time,
        CancellationToken cancellationToken) =>
        Waiting.UntilAsync(ids, new WaitQuery<TRequest, TResponse, TItem>((_, _) => request, call, getItems, getId, IsAbsence), getState, plan, options,
            time, cancellationToken);
}
