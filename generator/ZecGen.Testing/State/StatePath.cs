namespace ZecGen.Testing;

/// <summary>The states that a thing goes through, as a test wants them.</summary>
/// <example><code>service.Resource("instance").Starts("DEPLOYING").Becomes("RUNNING").After(polls: 2);
/// service.Resource("disk").When("ReleaseDisk").Starts("DELETING").Disappears().After(TimeSpan.FromMinutes(1));</code></example>
public sealed class StatePath
{
    private readonly ResourceKind kind;
    private readonly object gate = new();
    private readonly List<StateStep> steps = [];
    private int hidden;

    internal StatePath(ResourceKind kind) => this.kind = kind;

    /// <summary>Has this state at once.</summary>
    /// <param name="state">The state; forgets what was said before.</param>
    /// <exception cref="ArgumentException">The documentation lists the states, and not this one.</exception>
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

    /// <summary>Then has another state.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentException">The documentation lists the states, and not this one.</exception>
    public StatePath Becomes(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        kind.RequireState(state, nameof(state));
        return Set(() => steps.Add(new(state, null, null)));
    }

    /// <summary>Then is gone.</summary>
    public StatePath Disappears() => Set(() => steps.Add(new(null, null, null)));

    /// <summary>Says when the last step that was named is taken.</summary>
    /// <param name="polls">How many queries show the state before it.</param>
    /// <exception cref="InvalidOperationException">No step was named.</exception>
    public StatePath After(int polls)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        return SetLast(step => step with { Polls = polls });
    }

    /// <inheritdoc cref="After(int)"/>
    /// <param name="time">How long the state before it lasts, by the service's clock.</param>
    public StatePath After(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return SetLast(step => step with { Time = time });
    }

    /// <summary>Is not found by the first queries after it was created, as happens at services that are spread over machines.</summary>
    /// <param name="polls">How many queries.</param>
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
        if (steps.Count == 0) throw new InvalidOperationException("After belongs to a step: call Starts, Becomes or Disappears before it.");
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
/// <param name="Polls">How many queries show the state before it.</param>
/// <param name="Time">How long the state before it lasts. When neither is said, the service's own number of polls.</param>
internal readonly record struct StateStep(string? State, int? Polls, TimeSpan? Time);
