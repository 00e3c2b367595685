namespace ZecGen.Testing;

/// <summary>The states that a change leads through: those that the action's page names, else the usual ones of such changes that are documented.</summary>
/// <param name="Working">The state on the way; null where there is none.</param>
/// <param name="Settled">The state in the end; null where none is known.</param>
internal readonly record struct UsualStates(string? Working, string? Settled)
{
    /// <param name="role">The action.</param>
    /// <param name="alsoSettled">States in the end that come before those of the action's change.</param>
    public static UsualStates Of(Role role, params string[] alsoSettled)
    {
        var (states, wait) = (role.Kind.States, role.Operation.Wait);
        var settled = alsoSettled.Concat(role.Transition.Settled).ToList();
        return new(
            wait?.Working.FirstOrDefault(states.Contains) ?? role.Transition.Working.FirstOrDefault(states.Contains),
            wait is null ? settled.Find(states.Contains) : settled.Find(wait.Done.Contains) ?? (wait.Done.Count > 0 ? wait.Done[0] : null));
    }
}
