using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of what is sent: parameters, and members of structures within them.</summary>
internal static class RequestRules
{
    private const string Gone = "request-parameter-removed request-parameter-renamed";
    private const string Come = "request-parameter-added-optional request-parameter-added-required request-parameter-added-required-value shared-member-added-required";

    public static readonly ChangeRule[] All =
    [
        Rule("request-parameter-added-optional", Direction.Request, "----", "The optional {0} was added", "Existing clients omit it.", Gone),
        Rule("request-parameter-added-required", Direction.Request, "xx-x", "The required {0} was added", "Code that does not set it fails to compile (CS9035); requests of compiled code are rejected by the validator.", Gone),
        Rule("request-parameter-added-required-value", Direction.Request, "xx-x", "The required {0} was added", "Code that does not set it fails to compile (CS9035); compiled code sends 0, false or nothing.", Gone),
        Rule("shared-member-added-required", Direction.Both, "x--x", "The required {0} was added", "Structures that are also received have no required members, so only the service and the validator reject the request.", Gone),
        Rule("request-first-required-parameter", Direction.Request, "xx-x", "With {0}, the request is required", "A call without a request does not compile; compiled code passes null.", "request-last-required-parameter"),
        Loss("request-last-required-parameter", Direction.Request, "-~--", "Without {0}, the request is optional", "The parameter of the method becomes nullable; the compiler warns implementations of the interface.", "request-first-required-parameter"),
        Loss("request-parameter-removed", Direction.Request, "~xx-", "{0} was removed", "The property was removed; most services ignore unknown members.", Come),
        Loss("request-parameter-renamed", Direction.Request, "xxx-", "{0} was removed; it is probably {2} now", "The property was removed, and values sent under the old name have no effect.", Come),
        Rule("request-parameter-respelt", Direction.Request, "x---", "{0} is written {2} and was {1}", "Names on the wire differ by case; the property keeps its name."),
        Rule("request-parameter-now-required", Direction.Request, "xx-x", "{0} is required", "Code that does not set it fails to compile (CS9035); requests of compiled code are rejected by the validator.", "request-parameter-now-optional"),
        Loss("request-parameter-now-optional", Direction.Request, "-~--", "{0} is optional", "The property becomes nullable; the compiler warns where it is read.", "request-parameter-now-required"),
        Rule("request-value-now-required", Direction.Request, "xxx-", "{0} is required", "The property is no longer nullable, which changes its type.", "request-value-now-optional"),
        Loss("request-value-now-optional", Direction.Request, "-~x-", "{0} is optional", "The property becomes nullable, which changes its type; initializers compile, reads do not.", "request-value-now-required"),
        Rule("request-list-now-required", Direction.Request, "xx-x", "The list {0} is required", "Code that does not set it fails to compile (CS9035); requests of compiled code are rejected by the validator.", "request-list-now-optional"),
        Loss("request-list-now-optional", Direction.Request, "----", "The list {0} is optional", "The type of the property is the same.", "request-list-now-required"),
        Rule("shared-member-now-required", Direction.Both, "x--x", "{0} is required", "Structures that are also received have no required members, so only the service and the validator reject the request.", "shared-member-now-optional"),
        Loss("shared-member-now-optional", Direction.Both, "----", "{0} is optional", "The type of the property is the same.", "shared-member-now-required"),
        Rule("request-number-widened", Direction.Request, "-~x-", "{0} is {2} and was {1}", "Literals convert, reads of the property do not.", "request-number-narrowed"),
        Rule("request-number-narrowed", Direction.Request, "xxx-", "{0} is {2} and was {1}", "Fractions were allowed.", "request-number-widened"),
        Rule("request-number-exchanged", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Both are numbers in JSON; C# does not convert one to the other."),
        Rule("request-scalar-exchanged", Direction.Request, "xxx-", "{0} is {2} and was {1}", "Clients send another kind of JSON value."),
        Rule("request-text-refined", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Both are strings in JSON; in C#, the types differ."),
        Loss("request-enumeration-lost", Direction.Request, "-xx-", "{0} no longer has a list of values and is {2}", "Both are strings in JSON; in C#, the types differ.", "request-enumeration-gained"),
        Rule("request-enumeration-gained", Direction.Request, "-xx-", "{0} has a list of values and is {2}", "Both are strings in JSON; in C#, the types differ, and a string converts only where it is assigned.", "request-enumeration-lost"),
        Rule("request-shape-changed", Direction.Request, "xxx-", "{0} is {2} and was {1}", "Clients send another structure."),
        Rule("request-object-described", Direction.Request, "-xx-", "{0} is {2} and was {1}", "The object is the same and is documented in more or less detail."),
        Rule("request-type-exchanged", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Its type has another name."),
        Rule("request-rule-added", Direction.Request, "~--x", "{0} has a new rule: {2}", "The validator rejects more; the service may have done so before.", "request-rule-dropped"),
        Rule("request-rule-narrowed", Direction.Request, "x--x", "{0} has a narrower rule: {2}; it was {1}", "Values that were allowed are rejected.", "request-rule-narrowed request-rule-widened"),
        Loss("request-rule-widened", Direction.Request, "---~", "{0} has a wider rule: {2}; it was {1}", "Existing clients reject values that are allowed.", "request-rule-narrowed"),
        Loss("request-rule-dropped", Direction.Request, "---~", "{0} no longer has a rule: {1}", "Existing clients reject values that are allowed.", "request-rule-added"),
        Rule("request-default-changed", Direction.Request, "~--x", "The default of {0} is {2} and was {1}", "The service uses it if the member is omitted.", "request-default-changed request-default-dropped"),
        Loss("request-default-dropped", Direction.Request, "~--x", "{0} no longer has a default; it was {1}", "The service uses it if the member is omitted.", "request-default-changed"),
        Rule("request-format-changed", Direction.Request, "~---", "The format of {0} is {2} and was {1}", "Only the service may validate it."),
        Rule("request-parameter-deprecated", Direction.Request, "-~--", "{0} is deprecated", "The compiler warns about its uses (CS0618).", "request-parameter-no-longer-deprecated"),
        Rule("request-required-parameter-deprecated", Direction.Request, "----", "{0} is deprecated and still required", "C# does not allow required members to be obsolete.", "request-parameter-no-longer-deprecated"),
        Loss("request-parameter-no-longer-deprecated", Direction.Request, "----", "{0} is no longer deprecated", "A compiler warning disappears.", "request-parameter-deprecated request-required-parameter-deprecated"),
        Rule("request-parameter-moved", Direction.Request, "x---", "{0} is sent in the {2} and was in the {1}", "Existing clients send it elsewhere."),
        Rule("request-property-renamed", Direction.Request, "-xx-", "The property of {0} is {2} and was {1}", "The property with the old name was removed.", "request-property-renamed request-property-taken request-required-property-taken"),
        Rule("request-property-taken", Direction.Request, "---x", "The property of {0} is {2}, and {1} belongs to another member", "Another member took its C# name: code that sets one sets the other.", "request-property-renamed"),
        Rule("request-required-property-taken", Direction.Request, "-x-x", "The property of {0} is {2}, and {1} belongs to another member", "Another member took its C# name: code that sets one sets the other, and the required one is not set.", "request-property-renamed"),
    ];
}
