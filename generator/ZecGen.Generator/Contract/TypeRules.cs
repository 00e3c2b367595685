using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of structures and enumerations, also those that come from a distance.</summary>
internal static class TypeRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("structure-added", Direction.None, "----", "The structure {0} is used", "A type more.", "structure-removed structure-renamed"),
        Loss("structure-removed", Direction.None, "-xx-", "Nothing uses the structure {0} any more", "Types that nothing uses are not emitted.", "structure-added"),
        Loss("structure-renamed", Direction.None, "-xx-", "The structure {0} is called {2}", "The type has another name; what is on the wire is the same.", "structure-added"),
        Rule("structure-now-received", Direction.Both, "-~x-", "The structure {0} is received, too", "Its members are no longer required, and values among them may be null, which is another type.", "structure-no-longer-received"),
        Rule("structure-now-received-without-values", Direction.Both, "-~--", "The structure {0} is received, too", "Its members are no longer required, and may be null, of which the compiler warns who reads them.", "structure-no-longer-received-without-values"),
        Rule("structure-now-received-unchanged", Direction.Both, "----", "The structure {0} is received, too", "None of its members was required.", "structure-no-longer-received-unchanged"),
        Loss("structure-no-longer-received", Direction.Both, "-xx-", "The structure {0} is only sent", "Required members must be set, and values among them cannot be null, which is another type.", "structure-now-received"),
        Loss("structure-no-longer-received-without-values", Direction.Both, "-x--", "The structure {0} is only sent", "Required members must be set.", "structure-now-received-without-values"),
        Loss("structure-no-longer-received-unchanged", Direction.Both, "----", "The structure {0} is only sent", "None of its members is required.", "structure-now-received-unchanged"),
        Rule("structure-now-sent", Direction.Both, "----", "The structure {0} is sent, too", "It is an IValidatable.", "structure-no-longer-sent"),
        Loss("structure-no-longer-sent", Direction.Both, "-~~-", "The structure {0} is only received", "It is no IValidatable.", "structure-now-sent"),
        Rule("enumeration-added", Direction.None, "----", "The enumeration {0} is used", "A type more.", "enumeration-renamed"),
        Loss("enumeration-renamed", Direction.None, "-xx-", "The enumeration {0} is called {2}", "The type has another name; what is on the wire is the same.", "enumeration-added"),
        Rule("enumeration-value-added-sent", Direction.Request, "----", "The value {0} was added", "Whoever does not know it does not send it.", "enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Rule("enumeration-value-added-received", Direction.Response, "---~", "The value {0} was added", "Enumerations are open: its text is kept, and a switch takes its default.", "enumeration-value-removed-received enumeration-value-respelt-received enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Rule("enumeration-value-added-waited", Direction.Response, "---x", "The value {0} was added, and waits watch it", "A wait goes on or ends where it did not.", "enumeration-value-removed-received enumeration-value-respelt-received enumeration-value-removed-sent enumeration-value-respelt-sent"),
        Loss("enumeration-value-removed-sent", Direction.Request, "xxx-", "The value {0} was removed", "The service refuses it; the property is gone, and constants live on in what was compiled before.", "enumeration-value-added-sent enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-removed-received", Direction.Response, "-xx-", "The value {0} was removed", "It does not come any more; the property is gone.", "enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-respelt-sent", Direction.Request, "x--x", "The value {0} is written {2}", "The name in C# is the same; what was compiled before has the old text.", "enumeration-value-added-sent enumeration-value-added-received enumeration-value-added-waited"),
        Loss("enumeration-value-respelt-received", Direction.Response, "---x", "The value {0} is written {2}", "The name in C# is the same; what was compiled before looks for the old text.", "enumeration-value-added-received enumeration-value-added-waited"),
        Rule("enumeration-value-name-changed", Direction.None, "-xx-", "The value {0} is called {2} in C# and was {1}", "The property of the old name is gone.", "enumeration-value-name-changed enumeration-value-name-taken"),
        Rule("enumeration-value-name-taken", Direction.None, "---x", "The value {0} is called {2} in C#, and {1} is another one", "A value that C# does not distinguish from it took its name.", "enumeration-value-name-changed"),
    ];
}
