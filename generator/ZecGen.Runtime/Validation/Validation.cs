namespace ZecGen;

/// <summary>Runs validators by hand.</summary>
public static class Validation
{
    /// <summary>All that the documentation rules out about a value; empty when all is well.</summary>
    /// <param name="value">A request or a structure.</param>
    public static IReadOnlyList<ValidationFailure> Check(this IValidatable value)
    {
        var failures = default(ValidationFailures);
        value.Validate(ref failures);
        return failures.ToList();
    }

    /// <summary>Throws when the documentation rules something out.</summary>
    /// <param name="value">A request or a structure.</param>
    /// <param name="action">The action it is for, for the message.</param>
    /// <param name="documentation">The page that states the rules, or <see langword="null"/>.</param>
    /// <exception cref="RequestValidationException">The value breaks a rule.</exception>
    public static void EnsureValid(this IValidatable value, string action = "", string? documentation = null)
    {
        var failures = default(ValidationFailures);
        value.Validate(ref failures);
        if (failures.Count > 0) throw new RequestValidationException(action, failures.ToList(), documentation);
    }
}
