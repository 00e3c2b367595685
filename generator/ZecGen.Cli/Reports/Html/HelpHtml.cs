using Markdig;
using Markdig.Syntax;

namespace ZecGen.Cli.Reports.Html;

/// <summary>What a rule says of itself → HTML.</summary>
/// <remarks>The text is that of the help pages, and has nothing of the pages that are checked; HTML within it would be text.</remarks>
internal static class HelpHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string Of(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>Without its example, in whose place the findings of the report stand.</summary>
    public static string OfCause(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var code in document.OfType<FencedCodeBlock>().ToList()) document.Remove(code);
        return document.ToHtml(Pipeline);
    }
}
