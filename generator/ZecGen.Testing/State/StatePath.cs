namespace ZecGen.Testing;

/// <summary>Scripts the states that a resource passes through.</summary>
/// <example><code>service.Resource("instance").Starts("DEPLOYING").Becomes("RUNNING").After(polls: 2);
/// service.Resource("disk").When("ReleaseDisk").Starts("DELETING").Disappears().After(TimeSpan.FromMinutes(1));</code></example>
public sealed class StatePath
{
    private readonly ResourceKind kind;
    private readonly object gate = new();
    private readonly List<StateStep> steps = [];
    private int hidden;

    internal StatePath(ResourceKind kind) => this.kind = kind;

    /// <summary>Sets the initial state.</summary>
    /// <param name="state">The state; replaces earlier steps.</param>
    /// <returns>This script, for chaining.</returns>
    /// <exception cref="ArgumentException">The state is not among the documented states.</exception>
    public StatePath Starts(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        kind.RequireState(state, nameof(state));
        return Set(() =>
        {
            steps.Clear();
            steps.Add(new(state, null, null));
        });
    }

    /// <summary>Adds a step to another state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>This script, for chaining.</returns>
    /// <exception cref="ArgumentException">The state is not among the documented states.</exception>
    public StatePath Becomes(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        kind.RequireState(state, nameof(state));
        return Set(() => steps.Add(new(state, null, null)));
    }

    /// <summary>Adds a step after which the resource no longer exists.</summary>
    /// <returns>This script, for chaining.</returns>
    public StatePath Disappears() => Set(() => steps.Add(new(null, null, null)));

    /// <summary>Sets when the last added step is taken: after some queries, or after a time.</summary>
    /// <param name="polls">The number of queries that return the previous state; not negative.</param>
    /// <returns>This script, for chaining.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the time is negative.</exception>
    /// <exception cref="InvalidOperationException">No step has been added.</exception>
    public StatePath After(int polls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        return SetLast(step => step with { Polls = polls });
    }

    /// <inheritdoc cref="After(int)"/>
    /// <param name="time">The duration of the previous state, by the clock of the service; not negative.</param>
    public StatePath After(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return SetLast(step => step with { Time = time });
    }

    /// <summary>Hides the resource from the first queries after its creation, as in an eventually consistent service.</summary>
    /// <param name="polls">The number of queries; not negative.</param>
    /// <returns>This script, for chaining.</returns>
    public StatePath AppearsAfter(int polls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        return Set(() => hidden = polls);
    }

    internal (IReadOnlyList<StateStep> Steps, int Hidden) Read()
    {
        lock (gate) return ([.. steps], hidden);
    }

    private StatePath SetLast(Func<StateStep, StateStep> change) => Set(() =>
    {
        if (steps.Count == 0) throw new InvalidOperationException("Call Starts, Becomes or Disappears before After.");
        steps[^1] = change(steps[^1]);
    });

    private StatePath Set(Action change)
    {
        lock (gate) change();
        return this;
    }
}

/// <summary>A step on a path.</summary>
/// <param name="State">The state; null when the thing is gone.</param>
/// <param name="Polls">The number of queries that return the previous state.</param>
/// <param name="Time">How long the state before it lasts. When neither is said, the service's own number of polls.</param>
internal readonly record struct StateStep(string? State, int? Polls, TimeSpan? Time);
