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

    /// <summary>The word of an item that is marked as code and written as codes are, though it is a single word: <c>401: `UNAUTHORIZED`</c>.</summary>
    /// <remarks>Only behind a status: elsewhere, it may be a value.</remarks>
    public (string Code, int Start)? Marked { get; init; }

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
        text.Lines.Select(
            line => new ErrorLine(PlainCharacters.Of(line.Text), line.IsItem, IsStrong(line), IsHeading: false, span) { Marked = MarkedIn(line) });

    private static (string, int)? MarkedIn(TextLine line)
    {
        if (!line.IsItem || line.Marks.FirstOrDefault(static mark => mark.Kind == MarkKind.Code) is not { Length: > 2, Start: > 0 } mark
            || mark.Start + mark.Length > line.Text.Length) return null;
        var word = line.Text.Substring(mark.Start, mark.Length);
        return word.All(static c => c is >= 'A' and <= 'Z' or >= '0' and <= '9') && char.IsLetter(word[0])
            && StatusLine.Read(PlainCharacters.Of(line.Text.Substring(0, mark.Start).TrimEnd())) is { Behind: "" }
            ? (word, mark.Start) : null;
    }

    private static bool IsStrong(TextLine line) =>
        line.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.Start == 0 && mark.Length >= line.Text.TrimEnd('.', '。', ':', '：').Length);
}
