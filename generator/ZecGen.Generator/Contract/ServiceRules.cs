using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of a service as a whole, and of what the project wants of its client.</summary>
internal static class ServiceRules
{
    public static readonly ChangeRule[] All =
    [
        Loss("service-renamed", Direction.None, "xxx-", "The service {1} was renamed to {2}",
            "The path of requests, the namespace, the client and its exception have other names."),
        Rule("service-version-changed", Direction.None, "~--x", "The version of the service changed from {1} to {2}", "Every request states its version."),
        Rule("service-namespace-changed", Direction.None, "-xx-", "The namespace changed from {1} to {2}", "The full names of all types change."),
        Rule("service-surface-narrowed", Direction.None, "-xx-", "The emitted code has {2} and had {1}",
            "Types or members that callers use are no longer emitted, or no longer visible.", "service-surface-widened"),
        Rule("service-surface-widened", Direction.None, "----", "The emitted code has {2} and had {1}", "Nothing was removed.", "service-surface-narrowed"),
    ];
}
