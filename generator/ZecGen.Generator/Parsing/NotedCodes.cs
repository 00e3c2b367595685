using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Numeric error codes that the description of an operation has, or a note beside its tables: <c>?> "8001": "There is no such lamp."</c>
/// </summary>
internal sealed class NotedCodes(ErrorTableReader reader, PageReport report)
{
    // A shorter one may be anything.
    private const int FewestDigits = 3;

    private static readonly char[] Quotes = ['"', '“', '”', '`'];

    /// <param name="description">Those of the sections in which more than notes is looked at.</param>
    public IEnumerable<ErrorRow> Read(IEnumerable<ClassifiedSection> sections, IReadOnlyList<ClassifiedSection> description)
    {
        foreach (var (section, paragraph) in sections.SelectMany(static section => section.Section.Blocks.OfType<Paragraph>(), ValueTuple.Create))
        {
            var isCallout = IsCallout(paragraph.Text);
            if (!isCallout && !description.Contains(section)) continue;
            foreach (var line in ErrorLine.In(paragraph)
                .Select(static line => line with { Text = line.Text.TrimStart('!', '?', '>', ' '), IsItem = false, IsCaption = false })
                .SelectMany(NumberedLine.Split))
            {
                var text = line.Text;
                if (text.Length == 0) continue;
                // Without quotes, a number may be one of anything.
                if (NumberedLine.Read(line) is { IsCode: true } read
                    && NumberedLine.IsFollowed(text, text.IndexOf(read.Number, StringComparison.Ordinal) + read.Number.Length))
                {
                    if (Quotes.Contains(text[0]))
                    {
                        foreach (var row in reader.ReadCodes(Text(read.Number), paragraph.Span, 0, Text(read.Meaning))) yield return row;
                        continue;
                    }
                    if (isCallout && !reader.Knows(read.Number)) ErrorCodes.ReportUnread(report, read.Number, paragraph.Span);
                }
                else if (isCallout && CodeColumns.CodeSaidIn(text, FewestDigits) is { } said && !reader.Knows(said))
                    ErrorCodes.ReportUnread(report, said, paragraph.Span);
            }
        }
    }

    /// <summary>Whether a paragraph is a note by signs of the site's own, which are none in Markdown: <c>!> 已废弃</c>, <c>?> 只对按量付费有效</c>.
    /// </summary>
    public static bool IsCallout(RichText text) =>
        !text.IsBlank && text.Lines[0].Text is { Length: > 3 } line && line[0] is '!' or '?' && line[1] == '>' && line[2] == ' ';

    private static RichText Text(string text) => new([new(text, IsItem: false, default)]);
}
