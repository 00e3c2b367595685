using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of error codes.</summary>
internal static class ErrorRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("error-added", Direction.Response, "-~-~", "The service has the error code {0}", "A switch over all codes is incomplete (CS8509); the code was Unknown, and has a name.", "error-removed error-respelt"),
        Loss("error-removed", Direction.Response, "-x-x", "No operation lists the error code {0} any more", "The member of the enum is gone; where it comes nevertheless, it is Unknown, and comparisons fail.", "error-added"),
        Loss("error-respelt", Direction.Response, "---x", "The error code {0} is written {2}", "The name in C# is the same, its number is another: comparisons that were compiled before fail.", "error-added"),
        Rule("error-listed", Direction.Response, "----", "The operation lists the error code {0}", "Comments say so.", "error-no-longer-listed"),
        Loss("error-no-longer-listed", Direction.Response, "----", "The operation does not list the error code {0} any more", "Comments say so; the service has the code.", "error-listed"),
        Rule("error-status-changed", Direction.Response, "---~", "The HTTP status of {0} is {2} and was {1}", "What is documented of it says so; calls are judged by the code and the status that comes."),
        Rule("error-renumbered", Direction.Response, "--xx", "The number of {0} is {2} and was {1}", "A code with the same hash came or went: what was compiled before compares with another code."),
        Rule("error-name-changed", Direction.Response, "-x--", "The code {0} is called {2} in C# and was {1}", "The member of the enum has another name and the same number.", "error-name-changed error-name-taken"),
        Rule("error-name-taken", Direction.Response, "---x", "The code {0} is called {2} in C#, and {1} is another one", "A code that C# does not distinguish from it took its name: what is compiled again compares with the other.", "error-name-changed"),
    ];
}
