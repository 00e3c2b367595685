namespace ZecGen;

/// <summary>What every client can do, whatever its service documents.</summary>
public interface IApiClient
{
    /// <summary>Calls an action by its name: one that is newer than the documentation that the client was made from.</summary>
    /// <param name="action">The name on the wire, e.g. <c>DescribeZones</c>. One that begins with Describe, Inquiry or Query is taken to change nothing, so that it may be made again by itself.</param>
    /// <param name="request">The parameters, a JSON object; <see langword="null"/> for none. They are not checked.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The result, as it is.</returns>
    /// <exception cref="ArgumentException">The action is no name, or the request no object.</exception>
    /// <exception cref="ApiException">The call did not succeed.</exception>
    /// <exception cref="OperationCanceledException">The caller ended the call.</exception>
    Task<RawJson> CallAsync(string action, RawJson? request = null, CancellationToken cancellationToken = default);
}
