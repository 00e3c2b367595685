namespace ZecGen.Testing;

/// <summary>What an action does to an item, by its verb, and the states that the thing goes through where they are documented.</summary>
/// <param name="Verbs">In lower case.</param>
/// <param name="Working">States on the way; the first that is documented counts.</param>
/// <param name="Settled">States in the end; the first that is documented counts.</param>
internal sealed record StateTransition(string[] Verbs, string[] Working, string[] Settled)
{
    public static readonly StateTransition Created = new(
        ["create", "allocate", "run", "launch", "buy"],
        ["CREATING", "DEPLOYING", "PENDING", "ALLOCATING", "PROVISIONING", "INITIALIZING", "BUILDING", "ASSIGNING"],
        ["RUNNING", "AVAILABLE", "ACTIVE", "UNBIND", "UNBOUND", "NORMAL", "READY", "ENABLED", "ONLINE", "SUCCESS"]);

    public static readonly StateTransition Attached = new(
        ["attach", "associate", "bind", "mount"],
        ["ATTACHING", "ASSOCIATING", "BINDING", "ASSIGNING"],
        ["IN_USE", "ATTACHED", "BINDED", "BOUND", "ASSOCIATED", "USED"]);

    public static readonly StateTransition Detached = new(
        ["detach", "unassociate", "disassociate", "unbind", "unmount"],
        ["DETACHING", "UNASSOCIATING", "UNBINDING"],
        ["AVAILABLE", "UNBIND", "UNBOUND", "DETACHED"]);

    public static readonly StateTransition Modified = new(["modify", "rename", "update", "set"], [], []);

    public static readonly StateTransition Rebuilt = new(["reset", "rebuild", "reinstall"], ["REBUILDING", "REINSTALLING", "RESETTING"], ["RUNNING", "ACTIVE"]);

    public static readonly StateTransition Resized = new(["resize", "change", "upgrade", "downgrade"], ["RESIZING", "CHANGING", "UPGRADING"], []);

    /// <summary>Goes to the bin where there is one, and away from there.</summary>
    public static readonly StateTransition Deleted = new(
        ["delete", "release", "terminate", "destroy", "remove"],
        ["RELEASING", "DELETING", "TERMINATING", "RECYCLING"],
        ["RECYCLE", "RECYCLED"]);

    private static readonly StateTransition[] All =
    [
        Created, Attached, Detached, Modified, Rebuilt, Resized, Deleted,
        new(["start", "boot", "resume"], ["BOOTING", "STARTING"], ["RUNNING", "ACTIVE"]),
        new(["stop", "shutdown", "suspend"], ["STOPPING"], ["STOPPED"]),
        new(["reboot", "restart"], ["REBOOT", "REBOOTING", "RESTARTING"], ["RUNNING", "ACTIVE"]),
    ];

    /// <returns>Null for a verb that says nothing of states.</returns>
    public static StateTransition? Of(string verb) => Array.Find(All, change => change.Verbs.Contains(verb));

    /// <summary>The changes that lead through a state.</summary>
    public static IEnumerable<StateTransition> LeadingThrough(string state) => All.Where(change => change.Working.Contains(state));

    /// <summary>Whether something goes on in a state, so that nothing else can be done.</summary>
    public static bool IsWorking(string state) => Array.Exists(All, change => change.Working.Contains(state))
        || state is "SYNCING" or "PROCESSING" or "IMAGING";
}
