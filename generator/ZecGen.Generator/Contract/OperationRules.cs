using static ZecGen.Generator.Contract.ChangeRules;

namespace ZecGen.Generator.Contract;

/// <summary>Changes of an operation as a whole, and of the methods that follow from names and prose.</summary>
internal static class OperationRules
{
    public static readonly ChangeRule[] All =
    [
        Rule("operation-added", Direction.None, "-~~-", "The operation {0} was added", "The client's interface has one more member, which classes that implement it by hand lack.", "operation-removed operation-renamed"),
        Rule("operation-added-with-service", Direction.None, "----", "The operation {0} was added with its service", "Nobody implements the interface of a client that was not there.", "operation-removed"),
        Loss("operation-removed", Direction.None, "xxx-", "The operation {0} was removed", "Its method, its records and its descriptor are gone.", "operation-added operation-added-with-service"),
        Loss("operation-renamed", Direction.None, "xxx~", "The operation {0} was removed; it is probably {2} now", "As if removed; under a name with another verb it may be retried otherwise, too.", "operation-added"),
        Rule("operation-deprecated", Direction.None, "-~--", "The operation {0} is deprecated", "The compiler warns of calls (CS0618).", "operation-no-longer-deprecated"),
        Loss("operation-no-longer-deprecated", Direction.None, "----", "The operation {0} is no longer deprecated", "A warning is gone.", "operation-deprecated"),
        Rule("operation-page-moved", Direction.None, "----", "The page of {0} moved from {1} to {2}", "Comments and the address in the descriptor say so."),
        Rule("operation-language-added", Direction.None, "---~", "{0} is described in {2} and was in {1}", "Rules that two languages state differently hold in the wider form.", "operation-language-removed"),
        Loss("operation-language-removed", Direction.None, "---~", "{0} is described in {2} and was in {1}", "Rules that only the other language stated are gone.", "operation-language-added"),
        Rule("operation-name-changed", Direction.None, "-xx-", "The method of {0} is called {2}Async and was {1}Async", "Another name that C# does not distinguish from it took its place."),
        Rule("operation-address-changed", Direction.None, "x---", "{0} is called by {2} and was by {1}", "Clients that were built before call where nobody listens."),
        Rule("example-changed", Direction.None, "---~", "The examples of {0} changed", "The fake service responds with them."),
        Loss("paging-lost", Direction.None, "-xx-", "{0} cannot be fetched page by page any more: {1} is gone", "A method is gone: a name or a type that makes the shape of paging is another.", "paging-gained"),
        Rule("paging-gained", Direction.None, "-~~-", "{0} can be fetched page by page, by {2}", "The client's interface has one more member, which classes that implement it by hand lack.", "paging-lost"),
        Rule("paging-method-renamed", Direction.None, "-xx-", "The method that fetches all pages of {0} is called {2} and was {1}", "An operation took the name."),
        Loss("partial-response-lost", Direction.None, "-xx~", "The response of {0} does not name what failed any more", "It is no IPartialResponse, so EnsureComplete does not compile, and what failed goes unnoticed.", "partial-response-gained"),
        Rule("partial-response-gained", Direction.None, "---~", "The response of {0} names what failed: {2}", "EnsureComplete throws where it did nothing.", "partial-response-lost"),
        Rule("partial-response-changed", Direction.None, "---~", "The response of {0} names what failed in {2} and did in {1}", "EnsureComplete looks at other members."),
        Loss("wait-lost", Direction.None, "-xx-", "{0} cannot be waited for any more: {1} is gone", "A method is gone.", "wait-gained"),
        Rule("wait-gained", Direction.None, "-~~-", "{0} can be waited for, by {2}", "The client's interface has one more member, which classes that implement it by hand lack.", "wait-lost"),
        Rule("wait-changed", Direction.None, "---x", "{0} is waited for by {2} and was by {1}", "Waits end elsewhere."),
        Rule("wait-method-renamed", Direction.None, "-xx-", "The method that waits for {0} is called {2} and was {1}", "An operation took the name."),
    ];
}
