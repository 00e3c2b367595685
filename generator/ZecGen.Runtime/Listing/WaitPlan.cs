using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Represents the states that end a wait; all other states are transitional.</summary>
/// <param name="Done">The states that indicate success.</param>
/// <param name="Failed">The states that indicate failure.</param>
/// <param name="MayLag">Whether queries can return the previous state at first, as when a running instance is restarted: a final state then counts after
/// another state or if it is returned twice in a row.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WaitPlan(ValueList<string> Done, ValueList<string> Failed, bool MayLag = false);
