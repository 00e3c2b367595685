using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Diagnostics;

/// <summary>What examples and tables say about each other. A warning where one of the two must be wrong, a note where it probably is.</summary>
internal static class ProofreadingCatalogue
{
    public static readonly DiagnosticDescriptor UnknownMember = Warning(
        "ZEC0101", "Undocumented member in an example",
        "The example has '{0}', which the table of {1} does not have{2}; add a row for it, or remove it from the example");

    public static readonly DiagnosticDescriptor UnseenField = Note(
        "ZEC0102", "Field without an example",
        "No example of this page has '{0}', which the table of {1} has{2}; show it in an example, or remove the row");

    public static readonly DiagnosticDescriptor RequiredMissing = Warning(
        "ZEC0103", "Missing required member in an example",
        "The example of a request {0} '{1}', which the table says is required{2}; {3}, or write that it is not required");

    public static readonly DiagnosticDescriptor WrongType = Warning(
        "ZEC0104", "Wrong type in an example",
        "The example has {0} for '{1}', whose type is {2}; correct one of the two");

    public static readonly DiagnosticDescriptor OtherCase = Warning(
        "ZEC0105", "Inconsistent case of a name",
        "The example has '{0}' where the table of {1} has '{2}'; write the same name in both, since names are case-sensitive");

    public static readonly DiagnosticDescriptor UnlistedValue = Warning(
        "ZEC0106", "Undocumented value in an example",
        "The example has '{0}' for '{1}', whose documented values are {2}; add it to the documented values, or correct the example");

    public static readonly DiagnosticDescriptor MalformedTime = Warning(
        "ZEC0107", "Malformed time",
        "The example has '{0}' for '{1}', which is not a time; write it as yyyy-MM-ddTHH:mm:ssZ");

    public static readonly DiagnosticDescriptor RequestIdDiffers = Note(
        "ZEC0108", "Different request ids in a response",
        "The response has the request id '{0}' outside and '{1}' inside; correct one of them, since they are always equal");

    public static readonly DiagnosticDescriptor OtherAction = Warning(
        "ZEC0109", "Example of another action",
        "The example calls '{0}' on the page of '{1}'; correct the example or the title");

    public static readonly DiagnosticDescriptor RepeatedErrorCode = Warning(
        "ZEC0110", "Duplicate error code",
        "'{0}' is listed twice in this table; remove one of the two rows. The first is taken.");

    public static readonly DiagnosticDescriptor MisspeltErrorCode = Note(
        "ZEC0111", "Misspelled error code",
        "'{0}' looks like a misspelled '{1}'; correct it, unless the service sends it so");

    public static readonly DiagnosticDescriptor ForeignHeader = Note(
        "ZEC0112", "Unknown header in an example",
        "The example has the header {0}; write {1}, which the service uses");

    public static readonly DiagnosticDescriptor FixedExample = Note(
        "ZEC0113", "Malformed JSON in an example",
        "The example has {0}; correct it. It is read as if it were correct.");

    public static readonly DiagnosticDescriptor UnusualName = Note(
        "ZEC0114", "Name not in camel case",
        "'{0}' is not in camel case, as the names of the API are; correct it unless the service uses that name");

    public static readonly DiagnosticDescriptor LanguagesDisagree = Warning(
        "ZEC0115", "Contradictory translations",
        "This page says of '{0}': {1}; '{2}' says: {3}. {4}; correct one of them.");

    public static readonly DiagnosticDescriptor BrokenRule = Warning(
        "ZEC0116", "Example that violates a rule",
        "The example has {0} for '{1}', for which the page requires {2}; correct the example, or the rule: generated code would reject the request");

    public static readonly DiagnosticDescriptor UnreferencedStructure = Note(
        "ZEC0117", "Unreferenced structure",
        "No field of any page has the type '{0}'; link to it where it is meant, or remove it");

    public static readonly DiagnosticDescriptor BrokenLink = Warning(
        "ZEC0118", "Broken link",
        "The link '{0}' is broken: {1}; correct it");

    public static readonly DiagnosticDescriptor RequestIdMissing = Note(
        "ZEC0119", "Missing request id in a response",
        "The example of a response has no '{0}' {1}; add it, since every response has it there");

    public static readonly DiagnosticDescriptor OddErrorCode = Warning(
        "ZEC0164", "Unusual error code",
        "The error code '{0}' is unusual: {1}; correct it, unless the service sends it so. It is taken as it is written.");

    public static readonly DiagnosticDescriptor MisspeltRule = Warning(
        "ZEC0165", "Misspelled word of a rule",
        "'{0}' in the description of '{1}' looks like a misspelled '{2}', with which '{3}' would be a rule; correct it. Until then the rule is not checked.");

    public static readonly DiagnosticDescriptor OtherStatus = Note(
        "ZEC0120", "Inconsistent status of an error code",
        "'{0}' has the status {1} here and {2} in {3}; correct this one unless the service returns it");

    public static readonly DiagnosticDescriptor UnreadableExample = Warning(
        "ZEC0121", "Unreadable example",
        "The JSON of the {0} cannot be read from here on; correct it, so that it can be compared with the tables");

    public static readonly DiagnosticDescriptor OtherService = Warning(
        "ZEC0122", "Example of another service",
        "The example calls the service '{0}', and its page belongs to '{1}', as other pages of its folder do; correct the path, "
        + "or set Service=\"{0}\" on the ZecGenDocs item that holds this page");

    public static readonly DiagnosticDescriptor NumberOutOfRange = Warning(
        "ZEC0123", "Number out of range",
        "The example has {0} for '{1}', which is more than its type {2} holds: the generated client cannot read it; correct one of the two");

    public static readonly DiagnosticDescriptor ExampleWithoutTable = Warning(
        "ZEC0124", "Example without a table",
        "The example of a {0} has {1}, and no table of {0} parameters was read from this page; add the table, or correct the heading above it");

    public static readonly DiagnosticDescriptor MalformedExample = Warning(
        "ZEC0125", "Example in an unexpected format",
        "The example of a {0} {1}, so that it cannot be compared with its table; {2}");

    public static readonly DiagnosticDescriptor MislabelledExample = Warning(
        "ZEC0126", "Mislabeled part of an example",
        "The JSON below '{0}' is a {1}, as its members show, and is read as one; write '{2}:' above it");

    public static readonly DiagnosticDescriptor RepeatedMember = Warning(
        "ZEC0127", "Repeated member in an example",
        "The example has '{0}' twice in one object; remove one of the two");

    public static readonly DiagnosticDescriptor MalformedRequestLine = Warning(
        "ZEC0128", "Malformed request line",
        "'{0}' is not a request line that names a service; write 'POST {1}{2}'. The page is taken for one of '{2}', as other pages around it are.");

    public static readonly DiagnosticDescriptor OtherRoute = Warning(
        "ZEC0129", "Example of another route",
        "The example calls '{0}', and the route of the operation is '{1}'; correct one of the two");

    public static readonly DiagnosticDescriptor ContradictoryLimits = Warning(
        "ZEC0150", "Contradictory limits",
        "The description of '{0}' states limits that contradict each other; keep those that hold. None of them is checked.");

    public static readonly DiagnosticDescriptor ReversedRange = Warning(
        "ZEC0151", "Reversed range",
        "The range of '{0}' goes from {1} to {2}; write the smaller number first. The range is not checked.");

    public static readonly DiagnosticDescriptor DefaultOutOfRange = Warning(
        "ZEC0152", "Default outside the range",
        "The default of '{0}', {1}, is outside its documented range; correct one of them. The range is not checked.");

    public static readonly DiagnosticDescriptor UnlistedDefault = Warning(
        "ZEC0153", "Default that is not among the values",
        "The default of '{0}', '{1}', is not among its documented values {2}; add it to them, or correct it");

    public static readonly DiagnosticDescriptor UnknownOtherField = Warning(
        "ZEC0154", "Rule about a field that does not exist",
        "The description of '{0}' names the field '{1}', which its table does not have; correct the name. The rule is not checked.");

    public static readonly DiagnosticDescriptor UnfittingRule = Warning(
        "ZEC0155", "Rule that does not fit the type",
        "The description of '{0}' {1}, which does not fit its type {2}; correct one of the two. It is not checked.");

    public static readonly DiagnosticDescriptor UnfittingDefault = Warning(
        "ZEC0156", "Default of another type",
        "The default of '{0}', '{1}', is not a value of its type {2}; correct one of the two");

    public static readonly DiagnosticDescriptor UnlistedCondition = Warning(
        "ZEC0157", "Condition on an undocumented value",
        "The description of '{0}' names the value '{1}' of '{2}', whose documented values are {3}; correct the value, or add it to them");

    public static readonly DiagnosticDescriptor RuleAboutItself = Warning(
        "ZEC0158", "Rule about the field itself",
        "The description of '{0}' names '{0}' where it must mean another field; write the name of that one. The rule is not checked.");

    public static readonly DiagnosticDescriptor ExclusionOfRequired = Warning(
        "ZEC0159", "Exclusion of a required field",
        "The description of '{0}' says that it cannot be sent together with '{1}', and {2} required; write that neither is, or remove the sentence. "
        + "The rule is not checked.");

    public static readonly DiagnosticDescriptor ContradictoryDefaults = Warning(
        "ZEC0160", "Contradictory defaults",
        "The description of '{0}' states two defaults, '{1}' and '{2}'; keep the one that holds. Neither is documented.");

    public static readonly DiagnosticDescriptor DefaultAgainstRule = Warning(
        "ZEC0161", "Default that breaks a rule",
        "The default of '{0}', '{1}', does not fit the {2} that its description requires; correct one of them. That rule is not checked.");

    public static readonly DiagnosticDescriptor UnlistedState = Warning(
        "ZEC0162", "Wait for an undocumented state",
        "The note names the state '{0}', which is none of the documented values of '{1}': {2}{3}; correct it, or add it to them: "
        + "the generated client waits for it");

    public static readonly DiagnosticDescriptor SimilarService = Warning(
        "ZEC0163", "Possibly misspelled service",
        "The example calls the service '{0}', which looks like a misspelled '{1}', and a separate client is generated for it; correct the path, "
        + "or set Service=\"{0}\" on the ZecGenDocs item that holds this page if it is another service");

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, "Proofreading", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static DiagnosticDescriptor Note(string id, string title, string message) =>
        new(id, title, message, "Proofreading", DiagnosticSeverity.Info, isEnabledByDefault: true);
}
