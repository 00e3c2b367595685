using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Which states end a wait; all others are states on the way.</summary>
/// <param name="Done">States that were waited for.</param>
/// <param name="Failed">States that no longer lead there.</param>
/// <param name="MayLag">Whether the state from before may still be told at first, as where something that runs is restarted: a done state then counts when another was seen before it, or when it is told twice in a row.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WaitPlan(ValueList<string> Done, ValueList<string> Failed, bool MayLag = false);
