namespace ZecGen;

/// <summary>The exception that is thrown when a request violates documented rules and was not sent.</summary>
public sealed class RequestValidationException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="action">The name of the action.</param>
    /// <param name="failures">The violated rules.</param>
    /// <param name="documentation">The address of the page that states the rules; <see langword="null"/> if unknown.</param>
    public RequestValidationException(string action, IReadOnlyList<ValidationFailure> failures, string? documentation = null)
        : base(Text(action, failures, documentation)) => (Action, Failures, Documentation) = (action, failures, documentation);

    /// <summary>Gets the name of the action.</summary>
    public string Action { get; }

    /// <summary>Gets the violated rules.</summary>
    public IReadOnlyList<ValidationFailure> Failures { get; }

    /// <summary>Gets the address of the page that states the rules; <see langword="null"/> if unknown.</summary>
    public string? Documentation { get; }

    private static string Text(string action, IReadOnlyList<ValidationFailure> failures, string? documentation)
    {
        var head = action.Length == 0 ? "The request was not sent" : $"The {action} request was not sent";
        var source = documentation is null ? "" : $" (see {documentation})";
        return $"{head}: it violates {(failures.Count == 1 ? "a documented rule" : $"{RangeText.Number(failures.Count)} documented rules")}{source}.\n"
            + string.Join("\n", failures.Select(failure => "- " + failure.Message));
    }
}
