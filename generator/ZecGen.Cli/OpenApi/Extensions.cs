using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>What the model knows and OpenAPI has no word for.</summary>
internal static class Extensions
{
    /// <summary>The page that something was read from, below the named folder.</summary>
    public const string DocumentationPage = "x-doc-page";

    /// <summary>The values of an open enumeration; others may come.</summary>
    public const string KnownValues = "x-extensible-enum";

    /// <summary>Documented error codes of a response.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>The member whose value differs between the elements of a list.</summary>
    public const string UniqueBy = "x-unique-by";

    /// <summary>The action changes nothing, and may be repeated.</summary>
    public const string ReadOnly = "x-read-only";

    /// <summary>Which members request a page, and which have the total and the elements.</summary>
    public const string Paging = "x-paging";

    /// <summary>Which action tells whether what this one began is done, and by which states.</summary>
    public const string Wait = "x-wait";

    /// <summary>Members of the result that name what the action failed for, although it succeeded.</summary>
    public const string FailedIds = "x-failed-ids";

    public static void Add(IOpenApiExtensible element, string name, JsonNode value) =>
        (element.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal))[name] = new JsonNodeExtension(value);

    public static void Add(IOpenApiExtensible element, string name, IEnumerable<string> values) => Add(element, name, Json.Texts(values));
}
