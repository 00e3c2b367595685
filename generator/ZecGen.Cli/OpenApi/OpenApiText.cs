using System.Globalization;
using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>A document as text, the same on every machine.</summary>
internal static class OpenApiText
{
    public static string Of(OpenApiDocument document, OpenApiSpecVersion version, bool asYaml)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IOpenApiWriter writer = asYaml ? new YamlWriter(text) : new OpenApiJsonWriter(text);
        document.SerializeAs(version, writer);
        return Escaped(text.ToString().TrimEnd('\n')) + "\n";
    }

    // The library writes control characters of texts as they are; outside of texts there are none.
    private static string Escaped(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') < 0
            ? text
            : string.Concat(
                text.Select(c => c is < ' ' and not '\n' and not '\t' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));

    /// <summary>What the library finds wrong with a document, a line each.</summary>
    public static IReadOnlyList<string> ProblemsOf(OpenApiDocument document) =>
        [.. document.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(problem => problem.ToString()!)];
}
