using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of structures and enumerations, also those that come from a distance.</summary>
internal static class TypeRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("structure-added", Direction.None, "----", "The structure {0} is used", "A new type.", "structure-removed structure-renamed"),
        Loss("structure-removed", Direction.None, "-xx-", "The structure {0} is no longer used", "Unused types are not emitted.", "structure-added"),
        Loss("structure-renamed", Direction.None, "-xx-", "The structure {0} was renamed to {2}",
            "The type has another name; requests and responses are the same.", "structure-added structure-renamed"),
        Rule("structure-now-received", Direction.Both, "-~x-", "The structure {0} is also received",
            "Its members are no longer required, and values among them become nullable, which changes their type.", "structure-no-longer-received"),
        Rule("structure-now-received-without-values", Direction.Both, "-~--", "The structure {0} is also received",
            "Its members are no longer required and become nullable; the compiler warns where they are read.", "structure-no-longer-received-without-values"),
        Rule("structure-now-received-unchanged", Direction.Both, "----", "The structure {0} is also received", "None of its members was required.",
            "structure-no-longer-received-unchanged"),
        Loss("structure-no-longer-received", Direction.Both, "-xx-", "The structure {0} is only sent",
            "Required members must be set, and values among them are no longer nullable, which changes their type.", "structure-now-received"),
        Loss("structure-no-longer-received-without-values", Direction.Both, "-x--", "The structure {0} is only sent", "Required members must be set.",
            "structure-now-received-without-values"),
        Loss("structure-no-longer-received-unchanged", Direction.Both, "----", "The structure {0} is only sent", "None of its members is required.",
            "structure-now-received-unchanged"),
        Rule("structure-now-sent", Direction.Both, "----", "The structure {0} is also sent", "It implements IValidatable.", "structure-no-longer-sent"),
        Loss("structure-no-longer-sent", Direction.Both, "-~~-", "The structure {0} is only received",
            "It no longer implements IValidatable.", "structure-now-sent"),
        Rule("enumeration-added", Direction.None, "----", "The enumeration {0} is used", "A new type.", "enumeration-renamed"),
        Loss("enumeration-renamed", Direction.None, "-xx-", "The enumeration {0} was renamed to {2}",
            "The type has another name; requests and responses are the same.", "enumeration-added"),
        Rule("enumeration-value-added-sent", Direction.Request, "----", "The value {0} was added", "Existing clients do not send it.",
            "enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Rule("enumeration-value-added-received", Direction.Response, "---~", "The value {0} was added",
            "Enumerations are open: the value is kept, and a switch takes its default branch.",
            "enumeration-value-removed-received enumeration-value-respelt-received enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Rule("enumeration-value-added-waited", Direction.Response, "---x", "The value {0} was added, and waits depend on it",
            "A wait continues or ends where it did not.",
            "enumeration-value-removed-received enumeration-value-respelt-received enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Loss("enumeration-value-removed-sent", Direction.Request, "xxx-", "The value {0} was removed",
            "The service rejects it; the property was removed, and its constant remains in compiled code.",
            "enumeration-value-added-sent enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-removed-received", Direction.Response, "-xx-", "The value {0} was removed",
            "The service no longer returns it; the property was removed.", "enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-respelt-sent", Direction.Request, "x--x", "The value {0} is written {2}",
            "The name in C# is the same; compiled code sends the old value.",
            "enumeration-value-added-sent enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-respelt-received", Direction.Response, "---x", "The value {0} is written {2}",
            "The name in C# is the same; compiled code expects the old value.", "enumeration-value-added-received enumeration-value-added-waited"),
        Rule("enumeration-value-name-changed", Direction.None, "-xx-", "The value {0} is {2} in C# and was {1}", "The property with the old name was removed.",
            "enumeration-value-name-changed enumeration-value-name-taken"),
        Rule("enumeration-value-name-taken", Direction.None, "---x", "The value {0} is {2} in C#, and {1} is another value", "Another value took its C# name.",
            "enumeration-value-name-changed"),
    ];
}
