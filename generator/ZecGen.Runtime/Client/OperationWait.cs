namespace ZecGen;

/// <summary>How what an action began is watched: by a query that takes ids and lists things with a state.</summary>
/// <param name="Query">The action to ask.</param>
/// <param name="Ids">The member of its request that takes the ids.</param>
/// <param name="Items">The member of its answer that lists the things.</param>
/// <param name="Id">The member of a thing that is its id.</param>
/// <param name="State">The member of a thing that is its state.</param>
/// <param name="Working">The states on the way.</param>
/// <param name="Done">The states that mean success.</param>
/// <param name="Failed">The states that mean failure; empty where the page names none.</param>
/// <param name="MayLag">Whether the state from before may still be told at first; see <see cref="WaitPlan"/>.</param>
public sealed record OperationWait(
    string Query, string Ids, string Items, string Id, string State, ValueList<string> Working, ValueList<string> Done, ValueList<string> Failed, bool MayLag = false);
