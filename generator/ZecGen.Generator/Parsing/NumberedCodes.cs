using ZecGen.Generator.Markdown;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>Numbers that stand alone as error codes do, on a page that nothing is read from and whose title does not speak of errors:
/// <c>### 8000</c>.</summary>
internal static class NumberedCodes
{
    // A shorter one may be a step, or a count of something.
    private const int FewestDigits = 3;
    private const int MostDigits = 7;

    // One alone may be anything.
    private const int Fewest = 2;

    public static void Report(Document document, PageReport report)
    {
        var found = new List<(string Code, TextSpan Span)>();
        foreach (var section in document.Sections)
        {
            Note(ErrorLine.OfHeading(HeadingOf(section), section.Span));
            foreach (var line in section.Blocks.Where(static block => block is Paragraph or HtmlText).SelectMany(ErrorLine.In)) Note(line);
        }
        if (found.Select(static one => one.Code).Distinct(StringComparer.Ordinal).Count() < Fewest) return;
        foreach (var (code, span) in found) ErrorCodes.ReportUnread(report, code, span);

        void Note(ErrorLine line)
        {
            if (CodeOf(line) is { } code) found.Add((code, line.Span));
        }
    }

    // As it is written, without the number of a chapter being taken off.
    private static string HeadingOf(Section section) => section.Heading.Flat.Trim();

    // A line of nothing else; an item or a caption may tell behind a colon what the code means.
    private static string? CodeOf(ErrorLine line)
    {
        var text = line.Text.Trim(' ', '`', '*', '"', '.', '。');
        var end = 0;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        if (end is < FewestDigits or > MostDigits || IsYear(text.Substring(0, end))) return null;
        var isWhole = end == text.Length || ((line.IsItem || line.IsCaption) && text[end] is ':' or '：' && text.Substring(end + 1).Any(char.IsLetter));
        return isWhole ? text.Substring(0, end) : null;
    }

    /// <summary>Whether a number may be a year: lists of changes have headings of those.</summary>
    public static bool IsYear(string number) => number.Length == 4 && string.CompareOrdinal(number, "1900") >= 0 && string.CompareOrdinal(number, "2100") < 0;
}
