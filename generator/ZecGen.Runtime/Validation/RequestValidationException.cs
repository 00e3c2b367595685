namespace ZecGen;

/// <summary>A request breaks rules of its documentation and was not sent.</summary>
public sealed class RequestValidationException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="action">The action that was to be called.</param>
    /// <param name="failures">All broken rules.</param>
    /// <param name="documentation">The page that states the rules, or <see langword="null"/>.</param>
    public RequestValidationException(string action, IReadOnlyList<ValidationFailure> failures, string? documentation = null)
        : base(Text(action, failures, documentation)) => (Action, Failures, Documentation) = (action, failures, documentation);

    /// <summary>The action that was to be called.</summary>
    public string Action { get; }

    /// <summary>All broken rules.</summary>
    public IReadOnlyList<ValidationFailure> Failures { get; }

    /// <summary>The page that states the rules, or <see langword="null"/>.</summary>
    public string? Documentation { get; }

    private static string Text(string action, IReadOnlyList<ValidationFailure> failures, string? documentation)
    {
        var head = action.Length == 0 ? "The request was not sent" : $"The {action} request was not sent";
        var source = documentation is null ? "" : $" (see {documentation})";
        return $"{head}: it breaks {(failures.Count == 1 ? "a documented rule" : $"{Limits.Number(failures.Count)} documented rules")}{source}.\n"
            + string.Join("\n", failures.Select(failure => "- " + failure.Message));
    }
}
