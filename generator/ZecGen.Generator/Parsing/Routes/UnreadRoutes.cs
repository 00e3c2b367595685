using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>What of a page looks like a route where the dialect has one, and cannot be read.</summary>
internal sealed class UnreadRoutes(Document document, string text, RouteReader reader)
{
    private const int LongestPart = 100;

    /// <param name="place">Where the dialect says that routes stand.</param>
    public IEnumerable<UnreadRoute> In(RoutePlace place)
    {
        for (var at = 0; at < document.Sections.Count; at++)
        {
            if (Has(RoutePlace.Tag))
                foreach (var tag in reader.TagsIn(at))
                    if (text.Substring(tag.Start, tag.Length) is var written && RouteTag.ProblemOf(written) is { } problem) yield return new(problem, tag, at);
            foreach (var (written, span) in LinesOf(document.Sections[at], Has))
                if (RouteText.ProblemOf(written) is { } problem) yield return new(problem, span, at);
            if (Has(RoutePlace.Table))
                foreach (var table in document.Sections[at].Blocks.OfType<Table>())
                    if (ProblemAmong(RouteReader.CellsOf(table)) is { } unread) yield return unread with { Section = at };
        }
        if (Has(RoutePlace.Sections) && ProblemAmong(reader.PartsOf()) is { } one) yield return one;

        bool Has(RoutePlace form) => place == RoutePlace.Any || place == form;
    }

    private static IEnumerable<(string Text, TextSpan Span)> LinesOf(Section section, Func<RoutePlace, bool> has)
    {
        foreach (var code in has(RoutePlace.Code) ? section.Blocks.OfType<CodeBlock>() : [])
            if (code.Lines.FirstOrDefault(static line => !line.Span.IsWhiteSpace()) is { Length: > 0 } line)
                yield return (line.Text, new(line.Start, line.Length));
        if (has(RoutePlace.Line)) yield return (section.Heading.Flat, section.Span);
        foreach (var paragraph in section.Blocks.OfType<Paragraph>())
            foreach (var line in paragraph.Text.Lines)
            {
                if (has(RoutePlace.Line)) yield return (line.Text, paragraph.Span);
                else if (has(RoutePlace.Inline))
                    foreach (var mark in line.Marks.Where(static mark => mark.Kind == MarkKind.Code))
                        yield return (line.Text.Substring(mark.Start, mark.Length), paragraph.Span);
            }
    }

    // A method, and beside it nothing but a path with something that is none.
    private static UnreadRoute? ProblemAmong(IEnumerable<(string Text, TextSpan Span, int Section)> parts)
    {
        var (hasMethod, hasPath, unread) = (false, false, (UnreadRoute?)null);
        foreach (var (part, span, section) in parts)
        {
            hasMethod |= RouteText.MethodIn(part) is not null;
            var path = part.Trim(' ', '`', '*');
            if (RouteText.PathIn(path) is not null) hasPath = true;
            else if (path.Length is > 1 and < LongestPart && path[0] == '/' && path.IndexOf(' ') < 0)
                unread ??= new($"'{path}' is no path that can be read", span, section);
        }
        return hasMethod && !hasPath ? unread : null;
    }
}

/// <param name="Problem">What keeps it from being read.</param>
/// <param name="Section">Which section of the page it stands in.</param>
internal sealed record UnreadRoute(string Problem, TextSpan Span, int Section)
{
    /// <summary>What there is of an operation, and what of it cannot be read.</summary>
    public string Evidence { get; init; } = $"a route, but {Problem},";
}
