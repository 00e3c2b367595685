using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>A line of a part that lists error codes.</summary>
/// <param name="Text">In plain characters.</param>
/// <param name="IsCaption">Whether it is a heading, or strong from end to end.</param>
/// <param name="IsHeading">Whether it is a heading: it ends what the one above says.</param>
internal sealed record ErrorLine(string Text, bool IsItem, bool IsCaption, bool IsHeading, TextSpan Span)
{
    /// <summary>Whether it is a line of code.</summary>
    public bool IsCode { get; init; }

    public static ErrorLine OfHeading(string heading, TextSpan span) => new(heading, IsItem: true, IsCaption: true, IsHeading: true, span);

    public static IEnumerable<ErrorLine> In(Block block) => block switch
    {
        Paragraph paragraph => InText(paragraph.Text, paragraph.Span),
        HtmlText html => InText(html.Text, html.Span),
        CodeBlock code => code.Lines.Select(static line => new ErrorLine(
            PlainCharacters.Of(line.Text.Trim()), IsItem: false, IsCaption: false, IsHeading: false, new(line.Start, line.Length)) { IsCode = true }),
        _ => [],
    };

    private static IEnumerable<ErrorLine> InText(RichText text, TextSpan span) =>
        text.Lines.Select(line => new ErrorLine(PlainCharacters.Of(line.Text), line.IsItem, IsStrong(line), IsHeading: false, span));

    private static bool IsStrong(TextLine line) =>
        line.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.Start == 0 && mark.Length >= line.Text.TrimEnd('.', '。', ':', '：').Length);
}
