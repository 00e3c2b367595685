namespace ZecGen;

/// <summary>Which states end a wait; all others are states on the way.</summary>
/// <param name="Done">States that were waited for.</param>
/// <param name="Failed">States that no longer lead there.</param>
public sealed record WaitPlan(ValueList<string> Done, ValueList<string> Failed);
