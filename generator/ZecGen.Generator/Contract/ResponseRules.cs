using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of what is received: members of responses, and of structures within them.</summary>
internal static class ResponseRules
{
    private const string Gone = "response-member-removed response-member-renamed";

    public static readonly ChangeRule[] All =
    [
        Rule("response-member-added", Direction.Response, "----", "{0} was added", "Clients ignore unknown members.", Gone),
        Rule("response-first-member-added", Direction.Response, "-~x-", "With {0}, the operation has a response type of its own",
            "The method returns another type.", "response-last-member-removed"),
        Loss("response-last-member-removed", Direction.Response, "~xx-", "Without {0}, the operation has no response type of its own",
            "The method returns another type.", "response-first-member-added"),
        Loss("response-member-removed", Direction.Response, "~xx-", "{0} was removed", "The property was removed; existing clients read null.",
            "response-member-added"),
        Loss("response-member-renamed", Direction.Response, "~xx-", "{0} was removed; it is probably {2} now",
            "The property was removed; existing clients read null.", "response-member-added"),
        Rule("response-member-respelt", Direction.Response, "----", "{0} is written {2} and was {1}",
            "Clients read names in any case, and the property keeps its name."),
        Rule("response-member-rewritten", Direction.Response, "~---", "{0} is written {2} and was {1}",
            "Existing clients read null; the property keeps its name."),
        Rule("response-member-now-always", Direction.Response, "----", "{0} is always present", "Members of responses may be null in any case.",
            "response-member-now-optional"),
        Loss("response-member-now-optional", Direction.Response, "----", "{0} may be missing", "Members of responses may be null in any case.",
            "response-member-now-always"),
        Rule("response-text-to-value", Direction.Response, "-xx-", "{0} is {2} and was {1}",
            "Existing clients read any value as a string; the property has another type.", "response-value-to-text"),
        Rule("response-value-to-text", Direction.Response, "~xx-", "{0} is {2} and was {1}",
            "Digits in quotes are read as a number; other strings make the response unreadable.", "response-text-to-value"),
        Rule("response-number-widened", Direction.Response, "~xx-", "{0} is {2} and was {1}", "Existing clients read 1.0 and fail on 1.5.",
            "response-number-narrowed"),
        Rule("response-number-narrowed", Direction.Response, "-~x-", "{0} is {2} and was {1}", "Most code compiles, since one number converts to the other.",
            "response-number-widened"),
        Rule("response-number-exchanged", Direction.Response, "-xx-", "{0} is {2} and was {1}",
            "Both are numbers in JSON; C# does not convert one to the other."),
        Rule("response-scalar-exchanged", Direction.Response, "xxx-", "{0} is {2} and was {1}", "Existing clients fail to read the response."),
        Rule("response-text-refined", Direction.Response, "-xx-", "{0} is {2} and was {1}", "Both are strings in JSON; in C#, the types differ."),
        Loss("response-enumeration-lost", Direction.Response, "-xx-", "{0} no longer has a list of values and is {2}",
            "Both are strings in JSON; in C#, the types differ.", "response-enumeration-gained"),
        Rule("response-enumeration-gained", Direction.Response, "-xx-", "{0} has a list of values and is {2}",
            "Both are strings in JSON; in C#, the types differ.", "response-enumeration-lost"),
        Rule("response-shape-changed", Direction.Response, "xxx-", "{0} is {2} and was {1}", "Existing clients fail to read the response.",
            "response-shape-changed response-object-described"),
        Rule("response-object-described", Direction.Response, "-xx-", "{0} is {2} and was {1}",
            "The value is the same and is documented in more or less detail.", "response-object-described response-shape-changed"),
        Rule("response-type-exchanged", Direction.Response, "-xx-", "{0} is {2} and was {1}", "Its type has another name."),
        Rule("response-limits-changed", Direction.Response, "----", "The limits of {0} are {2} and were {1}", "Rules apply only to requests."),
        Loss("response-call-id-removed", Direction.Response, "-~~-", "The response no longer has {0}", "It no longer implements IApiResponse.",
            "response-call-id-added"),
        Rule("response-call-id-added", Direction.Response, "----", "The response has {0}", "It implements IApiResponse.", "response-call-id-removed"),
        Rule("response-member-deprecated", Direction.Response, "-~--", "{0} is deprecated", "The compiler warns about its uses (CS0618).",
            "response-member-no-longer-deprecated"),
        Loss("response-member-no-longer-deprecated", Direction.Response, "----", "{0} is no longer deprecated", "A compiler warning disappears.",
            "response-member-deprecated"),
        Rule("response-property-renamed", Direction.Response, "-xx-", "The property of {0} is {2} and was {1}", "The property with the old name was removed.",
            "response-property-renamed response-property-taken"),
        Rule("response-property-taken", Direction.Response, "---x", "The property of {0} is {2}, and {1} belongs to another member",
            "Another member took its C# name: code that reads one reads the other.", "response-property-renamed"),
    ];
}
