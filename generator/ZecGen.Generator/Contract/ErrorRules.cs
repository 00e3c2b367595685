using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of error codes.</summary>
internal static class ErrorRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("error-added", Direction.Response, "-~-~", "The service has the error code {0}",
            "A switch expression over all codes is incomplete (CS8509); the code was Unknown and now has a name.", "error-removed"),
        Loss("error-removed", Direction.Response, "-x-x", "No operation lists the error code {0}",
            "The member of the enum was removed; if the service still returns the code, it is Unknown, and comparisons fail.", "error-added"),
        Loss("error-respelt", Direction.Response, "---x", "The error code {0} is written {2}",
            "The name in C# is the same and its numeric value is not: comparisons in compiled code fail.", "error-respelt"),
        Rule("error-listed", Direction.Response, "----", "The operation lists the error code {0}", "Documentation comments list it.", "error-no-longer-listed"),
        Loss("error-no-longer-listed", Direction.Response, "----", "The operation no longer lists the error code {0}",
            "Documentation comments no longer list it; the service has the code.", "error-listed"),
        Rule("error-status-changed", Direction.Response, "---~", "The HTTP status of {0} is {2} and was {1}",
            "Its documentation changes; errors are classified by the code and the status of the response."),
        Rule("error-renumbered", Direction.Response, "--xx", "The numeric value of {0} is {2} and was {1}",
            "A code with the same hash was added or removed: compiled code compares with another code."),
        Rule("error-name-changed", Direction.Response, "-x--", "The code {0} is {2} in C# and was {1}",
            "The member of the enum has another name and the same value.", "error-name-changed error-name-taken"),
        Rule("error-name-taken", Direction.Response, "---x", "The code {0} is {2} in C#, and {1} is another code",
            "Another code took its C# name: recompiled code compares with the other code.", "error-name-changed"),
    ];
}
