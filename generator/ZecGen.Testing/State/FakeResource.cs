using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Represents the resources of one kind in a fake service, and scripts their states.</summary>
public sealed class FakeResource
{
    private readonly ResourceStore store;
    private readonly object gate;
    private readonly Func<string, bool> isDoneByAction;

    internal FakeResource(ResourceStore store, object gate, Func<string, bool> isDoneByAction) =>
        (this.store, this.gate, this.isDoneByAction) = (store, gate, isDoneByAction);

    /// <summary>Gets the name of the resource kind, such as <c>instance</c>.</summary>
    public string Name => store.Kind.Name;

    /// <summary>Gets the ids of the existing resources.</summary>
    public IReadOnlyList<string> Ids
    {
        get { lock (gate) return [.. store.Items.Select(static item => item.Id)]; }
    }

    /// <summary>Scripts the states of resources that are created from now on, instead of the documented states.</summary>
    /// <param name="state">The initial state.</param>
    /// <returns>The script, to which steps can be added.</returns>
    /// <exception cref="ArgumentException">The state is not among the documented states.</exception>
    public StatePath Starts(string state)
    {
        store.Kind.RequireState(state, nameof(state));
        return WhenCreated().Starts(state);
    }

    /// <summary>Scripts the states of resources that are created from now on, instead of the documented states.</summary>
    /// <returns>The script, to which steps can be added.</returns>
    public StatePath WhenCreated()
    {
        lock (gate) return store.WhenCreated = new(store.Kind);
    }

    /// <summary>Scripts the states of resources that an action works on from now on, instead of the states derived from its name.</summary>
    /// <param name="action">The name of the action.</param>
    /// <returns>The script, to which steps can be added.</returns>
    /// <exception cref="ArgumentException">The action does not work on resources of this kind.</exception>
    public StatePath When(string action)
    {
        if (!isDoneByAction(action)) throw new ArgumentException($"'{action}' does not work on '{Name}' resources.", nameof(action));
        lock (gate) return store.WhenDone[action] = new(store.Kind);
    }

    /// <summary>Adds a resource, or replaces the one with the same id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="state">The state; <see langword="null"/> for none.</param>
    /// <param name="members">The members by their names on the wire; <see langword="null"/> for none besides id and state.</param>
    /// <returns>These resources, for chaining.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the state is not among the documented states.</exception>
    public FakeResource Add(string id, string? state = null, JsonObject? members = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        store.Kind.RequireState(state, nameof(state));
        lock (gate) store.Add(new(id, (JsonObject?)members?.DeepClone() ?? [], store.Kind.Main) { State = state });
        return this;
    }

    /// <summary>Removes a resource, if it exists.</summary>
    /// <param name="id">The id.</param>
    /// <returns>These resources, for chaining.</returns>
    public FakeResource Remove(string id)
    {
        lock (gate) store.Remove(id);
        return this;
    }

    /// <summary>Removes all resources, including those of documented examples.</summary>
    /// <returns>These resources, for chaining.</returns>
    public FakeResource Clear()
    {
        lock (gate) store.Clear();
        return this;
    }

    /// <summary>Returns the state of a resource; <see langword="null"/> if it does not exist or has none.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The state; <see langword="null"/> if the resource does not exist or has no state.</returns>
    public string? GetState(string id)
    {
        lock (gate) return store.Find(id)?.State;
    }
}
