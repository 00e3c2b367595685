using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of an operation as a whole, and of the methods that follow from names and prose.</summary>
internal static class OperationRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("operation-added", Direction.None, "-~~-", "The operation {0} was added",
            "The interface of the client has a new member, which other implementations lack.", "operation-removed operation-renamed"),
        Rule("operation-added-with-service", Direction.None, "----", "The operation {0} was added with its service",
            "The interface of the client is new, so nothing implements it yet.", "operation-removed"),
        Loss("operation-removed", Direction.None, "xxx-", "The operation {0} was removed", "Its method, its records and its descriptor were removed.",
            "operation-added operation-added-with-service"),
        Loss("operation-renamed", Direction.None, "xxx~", "The operation {0} was removed; it is probably {2} now",
            "As if removed; with another verb in its name, it may also be retried differently.", "operation-added"),
        Rule("operation-deprecated", Direction.None, "-~--", "The operation {0} is deprecated", "The compiler warns about calls (CS0618).",
            "operation-no-longer-deprecated"),
        Loss("operation-no-longer-deprecated", Direction.None, "----", "The operation {0} is no longer deprecated",
            "A compiler warning disappears.", "operation-deprecated"),
        Rule("operation-page-moved", Direction.None, "----", "The page of {0} moved from {1} to {2}",
            "Documentation comments and the descriptor have the new address."),
        Rule("operation-language-added", Direction.None, "---~", "{0} is described in {2} and was in {1}",
            "Of rules that differ between languages, the wider one applies.", "operation-language-removed"),
        Loss("operation-language-removed", Direction.None, "---~", "{0} is described in {2} and was in {1}",
            "Rules that only the other language states no longer apply.", "operation-language-added"),
        Rule("operation-name-changed", Direction.None, "-xx-", "The method of {0} is {2}Async and was {1}Async", "Another operation took its C# name."),
        Rule("operation-address-changed", Direction.None, "x---", "{0} is called with {2} and was called with {1}",
            "Existing clients call an address that does not exist."),
        Rule("example-changed", Direction.None, "---~", "The examples of {0} changed", "The fake service responds with them."),
        Loss("paging-lost", Direction.None, "-xx-", "{0} can no longer be fetched page by page: {1} was removed",
            "A method was removed: a name or a type that paging requires has changed.", "paging-gained"),
        Rule("paging-gained", Direction.None, "-~~-", "{0} can be fetched page by page, with {2}",
            "The interface of the client has a new member, which other implementations lack.", "paging-lost"),
        Rule("paging-method-renamed", Direction.None, "-xx-", "The method that fetches all pages of {0} is {2} and was {1}",
            "Another operation took the name."),
        Loss("partial-response-lost", Direction.None, "-xx~", "The response of {0} no longer lists failures",
            "It no longer implements IPartialResponse, so EnsureComplete does not compile, and failures go unnoticed.", "partial-response-gained"),
        Rule("partial-response-gained", Direction.None, "---~", "The response of {0} lists failures in {2}", "EnsureComplete throws where it did not.",
            "partial-response-lost"),
        Rule("partial-response-changed", Direction.None, "---~", "The response of {0} lists failures in {2} and did in {1}",
            "EnsureComplete checks other members."),
        Loss("wait-lost", Direction.None, "-xx-", "{0} can no longer be waited for: {1} was removed", "A method was removed.", "wait-gained"),
        Rule("wait-gained", Direction.None, "-~~-", "{0} can be waited for, with {2}",
            "The interface of the client has a new member, which other implementations lack.", "wait-lost"),
        Rule("wait-changed", Direction.None, "---x", "{0} is waited for with {2} and was with {1}", "Waits end under other conditions."),
        Rule("wait-method-renamed", Direction.None, "-xx-", "The method that waits for {0} is {2} and was {1}", "Another operation took the name."),
    ];
}
