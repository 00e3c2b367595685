namespace ZecGen;

/// <summary>The exception that is thrown when an action succeeded for some of the requested resources and failed for others.</summary>
/// <param name="failedIds">The ids for which the action failed.</param>
public sealed class PartialFailureException(ValueList<string> failedIds)
    : Exception($"The action failed for {failedIds.Count} of the requested ids: {string.Join(", ", failedIds.Select(Harmless.Of))}.")
{
    /// <summary>Gets the ids for which the action failed.</summary>
    public ValueList<string> FailedIds { get; } = failedIds;
}

/// <summary>Provides checks of responses that can report partial failure.</summary>
public static class PartialResponses
{
    /// <summary>Throws if the action failed for any resource; otherwise, returns the response.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="response">The response of an action on several resources.</param>
    /// <returns>The response itself, for chaining.</returns>
    /// <exception cref="PartialFailureException">The action failed for at least one resource.</exception>
    public static T EnsureComplete<T>(this T response)
        where T : IPartialResponse
    {
        // A null among them is no id.
        var failed = response.FailedIds.Where(static id => id is not null).ToValueList();
        return failed.Count == 0 ? response : throw new PartialFailureException(failed);
    }
}
