using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>The things of one kind that a fake service keeps: what becomes of them, and which there are.</summary>
public sealed class FakeResource
{
    private readonly ResourceStore store;
    private readonly object gate;
    private readonly Func<string, bool> isDoneByAction;

    internal FakeResource(ResourceStore store, object gate, Func<string, bool> isDoneByAction) =>
        (this.store, this.gate, this.isDoneByAction) = (store, gate, isDoneByAction);

    /// <summary>What the service calls one, such as <c>instance</c>.</summary>
    public string Name => store.Kind.Name;

    /// <summary>The ids of those that there are now.</summary>
    public IReadOnlyList<string> Ids
    {
        get { lock (gate) return [.. store.Items.Select(static item => item.Id)]; }
    }

    /// <summary>Says what becomes of those that are created from now on, instead of what the documented states suggest.</summary>
    /// <param name="state">The state that they have at first.</param>
    /// <exception cref="ArgumentException">The documentation lists the states, and not this one.</exception>
    public StatePath Starts(string state)
    {
        store.Kind.RequireState(state, nameof(state));
        return WhenCreated().Starts(state);
    }

    /// <summary>Says what becomes of those that are created from now on, instead of what the documented states suggest.</summary>
    public StatePath WhenCreated()
    {
        lock (gate) return store.WhenCreated = new(store.Kind);
    }

    /// <summary>Says what becomes of those that an action works on from now on, instead of what its name suggests.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="ArgumentException">The action is not known to work on things of this kind.</exception>
    public StatePath When(string action)
    {
        if (!isDoneByAction(action)) throw new ArgumentException($"'{action}' is not known to work on a {Name}.", nameof(action));
        lock (gate) return store.WhenDone[action] = new(store.Kind);
    }

    /// <summary>Adds one, or puts it in the place of another of the same id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="state">Its state; <see langword="null"/> for none.</param>
    /// <param name="members">Its members on the wire; <see langword="null"/> for none but the id and the state.</param>
    /// <exception cref="ArgumentException">The id is empty, or the documentation lists the states, and not this one.</exception>
    public FakeResource Add(string id, string? state = null, JsonObject? members = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        store.Kind.RequireState(state, nameof(state));
        lock (gate) store.Add(new(id, (JsonObject?)members?.DeepClone() ?? [], store.Kind.Main) { State = state });
        return this;
    }

    /// <summary>Removes one, if there is such a one.</summary>
    /// <param name="id">Its id.</param>
    public FakeResource Remove(string id)
    {
        lock (gate) store.Remove(id);
        return this;
    }

    /// <summary>Removes all, those of the documented examples too.</summary>
    public FakeResource Clear()
    {
        lock (gate) store.Clear();
        return this;
    }

    /// <summary>The state of one; <see langword="null"/> when there is no such one, or it has none.</summary>
    /// <param name="id">Its id.</param>
    public string? StateOf(string id)
    {
        lock (gate) return store.Find(id)?.State;
    }
}
