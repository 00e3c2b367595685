using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of a service as a whole, and of what the project wants of its client.</summary>
internal static class ServiceRules
{
    public static readonly ChangeRule[] All =
    [
        Loss("service-renamed", Direction.None, "xxx-", "The service {1} is called {2}", "The path of calls, the namespace, the client and its exception have other names."),
        Rule("service-version-changed", Direction.None, "~--x", "The version of the service changed from {1} to {2}", "Every call says which version it is made for."),
        Rule("service-namespace-changed", Direction.None, "-xx-", "The namespace changed from {1} to {2}", "All types have other full names."),
        Rule("service-surface-narrowed", Direction.None, "-xx-", "The emitted code has {2} and had {1}", "Types or members that callers use are not emitted, or not visible.", "service-surface-widened"),
        Rule("service-surface-widened", Direction.None, "----", "The emitted code has {2} and had {1}", "Nothing that was there is gone.", "service-surface-narrowed"),
    ];
}
