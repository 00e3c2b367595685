namespace ZecGen;

/// <summary>How what an action began is watched: by a query that takes ids and lists things with a state.</summary>
public sealed record OperationWait
{
    /// <summary>Describes how it is watched. States are given in one text, with a line feed between two: a list is much more for the compiler.</summary>
    /// <param name="query">See <see cref="Query"/>.</param>
    /// <param name="ids">See <see cref="Ids"/>.</param>
    /// <param name="items">See <see cref="Items"/>.</param>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="state">See <see cref="State"/>.</param>
    /// <param name="working">See <see cref="Working"/>.</param>
    /// <param name="done">See <see cref="Done"/>.</param>
    /// <param name="failed">See <see cref="Failed"/>.</param>
    /// <param name="mayLag">See <see cref="MayLag"/>.</param>
    public OperationWait(string query, string ids, string items, string id, string state, string working, string done, string failed = "", bool mayLag = false)
    {
        (Query, Ids, Items, Id, State, MayLag) = (query, ids, items, id, state, mayLag);
        (Working, Done, Failed) = (StatesOf(working), StatesOf(done), StatesOf(failed));
    }

    /// <summary>The action to ask.</summary>
    public string Query { get; }

    /// <summary>The member of its request that takes the ids.</summary>
    public string Ids { get; }

    /// <summary>The member of its answer that lists the things.</summary>
    public string Items { get; }

    /// <summary>The member of a thing that is its id.</summary>
    public string Id { get; }

    /// <summary>The member of a thing that is its state.</summary>
    public string State { get; }

    /// <summary>The states on the way.</summary>
    public ValueList<string> Working { get; }

    /// <summary>The states that mean success.</summary>
    public ValueList<string> Done { get; }

    /// <summary>The states that mean failure; empty where the page names none.</summary>
    public ValueList<string> Failed { get; }

    /// <summary>Whether the state from before may still be told at first; see <see cref="WaitPlan"/>.</summary>
    public bool MayLag { get; }

    private static ValueList<string> StatesOf(string text) => text.Length == 0 ? [] : text.Split('\n');
}
