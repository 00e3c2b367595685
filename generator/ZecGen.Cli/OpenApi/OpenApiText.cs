using System.Globalization;
using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>A document as text, the same on every machine.</summary>
internal static class OpenApiText
{
    public static string Of(OpenApiDocument document, OpenApiSpecVersion version, bool asYaml)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IOpenApiWriter writer = asYaml ? new OpenApiYamlWriter(text) : new OpenApiJsonWriter(text);
        document.SerializeAs(version, writer);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What the library finds wrong with a document, a line each.</summary>
    public static IReadOnlyList<string> ProblemsOf(OpenApiDocument document) =>
        [.. document.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(problem => problem.ToString()!)];
}
