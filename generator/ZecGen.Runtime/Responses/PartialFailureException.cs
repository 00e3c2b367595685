namespace ZecGen;

/// <summary>An action succeeded for some of the things it was asked for, and failed for others.</summary>
/// <param name="failedIds">Those that it failed for.</param>
public sealed class PartialFailureException(ValueList<string> failedIds)
    : Exception($"The action failed for {failedIds.Count} of the ids it was given: {string.Join(", ", failedIds.Select(Harmless.Of))}.")
{
    /// <summary>The ids that it failed for.</summary>
    public ValueList<string> FailedIds { get; } = failedIds;
}

/// <summary>Asks of responses whether all was done.</summary>
public static class PartialResponses
{
    /// <summary>The same response, when the action was done for all that it was asked for.</summary>
    /// <typeparam name="T">The response's type.</typeparam>
    /// <param name="response">The response of an action on several things.</param>
    /// <exception cref="PartialFailureException">The action failed for some.</exception>
    public static T EnsureComplete<T>(this T response)
        where T : IPartialResponse
    {
        // A null among them is no id.
        var failed = response.FailedIds.Where(static id => id is not null).ToValueList();
        return failed.Count == 0 ? response : throw new PartialFailureException(failed);
    }
}
