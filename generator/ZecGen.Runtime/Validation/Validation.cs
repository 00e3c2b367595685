namespace ZecGen;

/// <summary>Provides methods that validate requests and structures.</summary>
public static class Validation
{
    /// <summary>Returns the rules that a value violates; empty if it is valid.</summary>
    /// <param name="value">A request or a structure.</param>
    /// <returns>The violated rules, in the order of the members; an empty list if there are none.</returns>
    public static IReadOnlyList<ValidationFailure> Check(this IValidatable value)
    {
        var failures = default(ValidationFailures);
        value.Validate(ref failures);
        return failures.ToList();
    }

    /// <summary>Throws if a value violates a documented rule.</summary>
    /// <param name="value">A request or a structure.</param>
    /// <param name="action">The name of the action, for the message.</param>
    /// <param name="documentation">The address of the page that states the rules; <see langword="null"/> if unknown.</param>
    /// <exception cref="RequestValidationException">The value violates a rule.</exception>
    public static void EnsureValid(this IValidatable value, string action = "", string? documentation = null)
    {
        var failures = default(ValidationFailures);
        value.Validate(ref failures);
        if (failures.Count > 0) throw new RequestValidationException(action, failures.ToList(), documentation);
    }
}
