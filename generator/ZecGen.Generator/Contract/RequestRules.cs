using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of what is sent: parameters, and members of structures within them.</summary>
internal static class RequestRules
{
    private const string Gone = "request-parameter-removed request-parameter-renamed";
    private const string Come = "request-parameter-added-optional request-parameter-added-required request-parameter-added-required-value shared-member-added-required";

    public static readonly ChangeRule[] All =
    [
        Rule("request-parameter-added-optional", Direction.Request, "----", "The optional {0} was added", "Whoever does not know it leaves it out.", Gone),
        Rule("request-parameter-added-required", Direction.Request, "xx-x", "The required {0} was added", "Code that sets it not does not compile (CS9035); what was compiled before is refused by the validator.", Gone),
        Rule("request-parameter-added-required-value", Direction.Request, "xx-x", "The required {0} was added", "Code that sets it not does not compile (CS9035); what was compiled before sends 0, false or nothing.", Gone),
        Rule("shared-member-added-required", Direction.Both, "x--x", "The required {0} was added", "What is received as well has no required members, so only the service and the validator refuse.", Gone),
        Rule("request-first-required-parameter", Direction.Request, "xx-x", "With {0} the request is required", "A call without a request does not compile; what was compiled before passes null.", "request-last-required-parameter"),
        Loss("request-last-required-parameter", Direction.Request, "-~--", "Without {0} the request can be left out", "The method's parameter may be null, of which the compiler warns classes that implement it.", "request-first-required-parameter"),
        Loss("request-parameter-removed", Direction.Request, "~xx-", "{0} was removed", "The property is gone; services mostly ignore what they do not know.", Come),
        Loss("request-parameter-renamed", Direction.Request, "xxx-", "{0} was removed; it is probably {2} now", "The property is gone, and what is sent under the old name has no effect.", Come),
        Rule("request-parameter-respelt", Direction.Request, "x---", "{0} is written {2} and was {1}", "Names on the wire differ by case; the property keeps its name."),
        Rule("request-parameter-now-required", Direction.Request, "xx-x", "{0} is required", "Code that sets it not does not compile (CS9035); what was compiled before is refused by the validator.", "request-parameter-now-optional"),
        Loss("request-parameter-now-optional", Direction.Request, "-~--", "{0} is optional", "The property may be null, of which the compiler warns who reads it.", "request-parameter-now-required"),
        Rule("request-value-now-required", Direction.Request, "xxx-", "{0} is required", "The type of the property cannot be null any more, which is another type.", "request-value-now-optional"),
        Loss("request-value-now-optional", Direction.Request, "-~x-", "{0} is optional", "The type of the property can be null, which is another type; initializers compile, reads do not.", "request-value-now-required"),
        Rule("request-list-now-required", Direction.Request, "xx-x", "The list {0} is required", "Code that sets it not does not compile (CS9035); what was compiled before is refused by the validator.", "request-list-now-optional"),
        Loss("request-list-now-optional", Direction.Request, "----", "The list {0} is optional", "The type of the property is the same.", "request-list-now-required"),
        Rule("shared-member-now-required", Direction.Both, "x--x", "{0} is required", "What is received as well has no required members, so only the service and the validator refuse.", "shared-member-now-optional"),
        Loss("shared-member-now-optional", Direction.Both, "----", "{0} is optional", "The type of the property is the same.", "shared-member-now-required"),
        Rule("request-number-widened", Direction.Request, "-~x-", "{0} is {2} and was {1}", "Literals convert, reads of the property do not.", "request-number-narrowed"),
        Rule("request-number-narrowed", Direction.Request, "xxx-", "{0} is {2} and was {1}", "Fractions were allowed.", "request-number-widened"),
        Rule("request-number-exchanged", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Both are numbers in JSON; C# does not convert one to the other."),
        Rule("request-scalar-exchanged", Direction.Request, "xxx-", "{0} is {2} and was {1}", "What clients send is another token of JSON."),
        Rule("request-text-refined", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Both are texts in JSON; in C# the types differ."),
        Loss("request-enumeration-lost", Direction.Request, "-xx-", "{0} has no list of values any more, and is {2}", "Both are texts in JSON; in C# the types differ.", "request-enumeration-gained"),
        Rule("request-enumeration-gained", Direction.Request, "-xx-", "{0} has a list of values, and is {2}", "Both are texts in JSON; in C# the types differ, and a text converts only where it is assigned.", "request-enumeration-lost"),
        Rule("request-shape-changed", Direction.Request, "xxx-", "{0} is {2} and was {1}", "What clients send has another shape."),
        Rule("request-object-described", Direction.Request, "-xx-", "{0} is {2} and was {1}", "The documentation of the same object got better or worse."),
        Rule("request-type-exchanged", Direction.Request, "-xx-", "{0} is {2} and was {1}", "Its type has another name."),
        Rule("request-rule-added", Direction.Request, "~--x", "{0} must keep a rule: {2}", "The validator refuses more; the service perhaps always did.", "request-rule-dropped"),
        Rule("request-rule-narrowed", Direction.Request, "x--x", "{0} may be less: {2}; it was {1}", "Values that were allowed are refused.", "request-rule-narrowed request-rule-widened"),
        Loss("request-rule-widened", Direction.Request, "---~", "{0} may be more: {2}; it was {1}", "Clients that were built before refuse what is allowed.", "request-rule-narrowed"),
        Loss("request-rule-dropped", Direction.Request, "---~", "{0} need not keep a rule any more: {1}", "Clients that were built before refuse what is allowed.", "request-rule-added"),
        Rule("request-default-changed", Direction.Request, "~--x", "The default of {0} is {2} and was {1}", "It is what the service does where the member is left out.", "request-default-changed request-default-dropped"),
        Loss("request-default-dropped", Direction.Request, "~--x", "{0} has no default any more; it was {1}", "It is what the service does where the member is left out.", "request-default-changed"),
        Rule("request-format-changed", Direction.Request, "~---", "The format of {0} is {2} and was {1}", "Nothing checks it but perhaps the service."),
        Rule("request-parameter-deprecated", Direction.Request, "-~--", "{0} is deprecated", "The compiler warns of its uses (CS0618).", "request-parameter-no-longer-deprecated"),
        Rule("request-required-parameter-deprecated", Direction.Request, "----", "{0} is deprecated, and must be given nevertheless", "C# does not let what is required be obsolete.", "request-parameter-no-longer-deprecated"),
        Loss("request-parameter-no-longer-deprecated", Direction.Request, "----", "{0} is no longer deprecated", "A warning is gone.", "request-parameter-deprecated request-required-parameter-deprecated"),
        Rule("request-parameter-moved", Direction.Request, "x---", "{0} is sent in the {2} and was in the {1}", "Clients that were built before send it elsewhere."),
        Rule("request-property-renamed", Direction.Request, "-xx-", "The property of {0} is called {2} and was {1}", "The property of the old name is gone.", "request-property-renamed request-property-taken request-required-property-taken"),
        Rule("request-property-taken", Direction.Request, "---x", "The property of {0} is called {2}, and {1} is another one's", "A name that C# does not distinguish from it took its place: code that sets the one sets the other.", "request-property-renamed"),
        Rule("request-required-property-taken", Direction.Request, "-x-x", "The property of {0} is called {2}, and {1} is another one's", "A name that C# does not distinguish from it took its place: code that sets the one sets the other, and what is required is not set.", "request-property-renamed"),
    ];
}
