using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A thing that a service keeps.</summary>
internal sealed class Item(string id, JsonObject members, ResourceView? origin)
{
    private Queue<StateStep> ahead = new();
    private int polls;
    private DateTimeOffset since;

    public string Id => id;

    /// <summary>All but the state.</summary>
    public JsonObject Members => members;

    /// <summary>The state; null where there is none.</summary>
    public string? State { get; set; }

    public bool IsGone { get; private set; }

    /// <summary>How many queries do not find it yet.</summary>
    public int Hidden { get; set; }

    /// <summary>The views that show it; null for all.</summary>
    public HashSet<ResourceView>? Views { get; init; }

    public bool IsBusy => State is { } state && StateTransition.IsWorking(state);

    /// <summary>Sends it on its way; it takes the first step at once.</summary>
    public void Follow(IEnumerable<StateStep> steps, DateTimeOffset now)
    {
        ahead = new(steps);
        if (ahead.TryDequeue(out var first)) Enter(first, now);
    }

    /// <summary>Takes the steps that are due.</summary>
    public void Advance(DateTimeOffset now, int usualPolls)
    {
        while (!IsGone && ahead.TryPeek(out var next))
        {
            var isDue = next.Time is { } time ? now - since >= time : polls >= (next.Polls ?? usualPolls);
            if (!isDue) return;
            // By the clock, steps follow each other however seldom somebody looks.
            Enter(ahead.Dequeue(), next.Time is { } passed ? since + passed : now);
        }
    }

    /// <summary>Counts a query that has shown it.</summary>
    public void Poll() => polls++;

    /// <summary>How a view shows it.</summary>
    public JsonObject Show(ResourceView view)
    {
        // What else a view shows of an item is known where its example shows this very one.
        var example = view == origin ? null : view.Examples.FirstOrDefault(item => Json.Text(item[view.IdMember]) == id);
        var shown = (JsonObject?)example?.DeepClone() ?? [];
        foreach (var (name, value) in members)
            if (view == origin || view.Items.Find(name) is not null) shown[name] = value?.DeepClone();
        shown[view.IdMember] = id;
        if (view.StateMember is { } member && State is not null) shown[member] = State;
        return shown;
    }

    private void Enter(StateStep step, DateTimeOffset now)
    {
        (polls, since) = (0, now);
        if (step.State is { } state) State = state;
        else IsGone = true;
    }
}
