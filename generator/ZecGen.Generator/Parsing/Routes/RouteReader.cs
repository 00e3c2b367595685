using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Routes;

/// <summary>Where a page says how its operations are called: in the first of several forms that it has anywhere.</summary>
/// <param name="text">The page, for what is no part of the document.</param>
/// <param name="from">The first section that is read.</param>
/// <param name="to">The first one behind it that is not.</param>
internal sealed class RouteReader(Document document, string text, int from = 0, int to = int.MaxValue)
{
    private const int MostRows = 6;
    private const int LongestLabel = 40;

    private readonly int end = Math.Min(to, document.Sections.Count);

    private IReadOnlyList<TextSpan>? comments;

    private static readonly RoutePlace[] Order =
        [RoutePlace.Tag, RoutePlace.Code, RoutePlace.Line, RoutePlace.Inline, RoutePlace.Table, RoutePlace.Sections];

    /// <param name="place">Where the dialect says that it stands.</param>
    /// <returns>All of one form, in the order of the page.</returns>
    public IReadOnlyList<FoundRoute> Read(RoutePlace place)
    {
        if (place != RoutePlace.Any) return In(place);
        if (Described() is { Count: > 0 } described) return described;
        // A request of an example shows it as well, with values where the others have names.
        return Each(static (_, section) => section.Blocks.OfType<CodeBlock>().Select(static code => SentIn(code))
            .FirstOrDefault(static found => found.Count > 0) ?? []);
    }

    /// <summary>All of the first form that is none of a request as it is sent.</summary>
    public IReadOnlyList<FoundRoute> Described()
    {
        foreach (var form in Order)
            if (In(form) is { Count: > 0 } found) return found;
        return [];
    }

    /// <summary>The sentences that name a method and a path each in a place of its own: <c>Use `GET` on `/v1/jars`</c>.</summary>
    public IReadOnlyList<FoundRoute> InSentences() => Each(static (_, section) =>
        from paragraph in section.Blocks.OfType<Paragraph>()
        from line in paragraph.Text.Lines
        from found in PairsIn(line.Marks.Where(static mark => mark.Kind == MarkKind.Code)
            .Select(mark => (line.Text.Substring(mark.Start, mark.Length), paragraph.Span, 0))).Take(1)
        select found with { Standing = line.IsItem ? RouteStanding.Listed : RouteStanding.Mentioned });

    private List<FoundRoute> In(RoutePlace form) => form switch
    {
        RoutePlace.Tag => Each((at, _) => Tags(at)),
        RoutePlace.Code => Each(static (_, section) => section.Blocks.OfType<CodeBlock>().Select(static code => LinesOf(code))
            .FirstOrDefault(static found => found.Count > 0) ?? []),
        RoutePlace.Line => Each(static (_, section) => Lines(section)),
        RoutePlace.Inline => Each(static (_, section) => Inline(section)),
        RoutePlace.Table => Each(static (_, section) => section.Blocks.OfType<Table>().SelectMany(static table => PairsIn(CellsOf(table))).Take(1)),
        _ => Sections(),
    };

    private List<FoundRoute> Each(Func<int, Section, IEnumerable<FoundRoute>> read)
    {
        var all = new List<FoundRoute>();
        for (var at = from; at < end; at++)
            all.AddRange(read(at, document.Sections[at]).Select(found => found with { Section = at }));
        return all;
    }

    // <Endpoint method="GET" url="/v1/jars" />
    private IEnumerable<FoundRoute> Tags(int at)
    {
        foreach (var tag in TagsIn(at))
            if (RouteTag.Read(text.Substring(tag.Start, tag.Length)) is var (method, path)) yield return new(method, path, tag);
    }

    /// <summary>The tags of a section that are neither in comments nor in code.</summary>
    public IEnumerable<TextSpan> TagsIn(int at)
    {
        var (section, start) = (document.Sections[at], document.Sections[at].Span.End);
        var next = at + 1 < document.Sections.Count ? document.Sections[at + 1].Span.Start : text.Length;
        if (next <= start) yield break;
        foreach (var token in HtmlTokenizer.Read(text, TextSpan.FromBounds(start, next)))
            if (token.IsTag && !PageComments.Cover(Comments, token.Span.Start)
                && !section.Blocks.Any(block => block is CodeBlock && block.Span.Contains(token.Span.Start) && !IsAlone(token.Span, block.Span)))
                yield return token.Span;
    }

    private IReadOnlyList<TextSpan> Comments => comments ??= PageComments.In(text, document);

    // Pages with components have no code that is merely indented.
    private bool IsAlone(TextSpan tag, TextSpan block) => text.Substring(block.Start, block.Length).Trim() == text.Substring(tag.Start, tag.Length);

    // The lines that a block begins with: several are aliases.
    private static List<FoundRoute> LinesOf(CodeBlock code)
    {
        var found = new List<FoundRoute>();
        foreach (var line in code.Lines.Where(static line => !line.Span.IsWhiteSpace()))
        {
            // With its body, it is a request.
            if (line.Span.TrimStart()[0] is '{' or '[') return found.ConvertAll(static route => route with { Standing = RouteStanding.Sent });
            if (RouteText.Read(line.Text) is not var (method, path)) break;
            if (found.Count == 0 && RouteText.IsSent(line.Text)) break;
            found.Add(new(method, path, new(line.Start, line.Length)));
        }
        return found;
    }

    private static List<FoundRoute> SentIn(CodeBlock code) =>
        code.Lines.FirstOrDefault(static line => !line.Span.IsWhiteSpace()) is { Length: > 0 } line && RouteText.Read(line.Text) is var (method, path)
            ? [new(method, path, new(line.Start, line.Length)) { Standing = RouteStanding.Sent }]
            : [];

    private static IEnumerable<FoundRoute> Lines(Section section)
    {
        if (RouteHeading.Read(section.Heading.Flat) is var (called, route, _)) yield return new(called, route, section.Span);
        foreach (var paragraph in section.Blocks.OfType<Paragraph>())
            foreach (var line in paragraph.Text.Lines)
                if (RouteText.Read(line.Text) is var (method, path))
                    yield return new(method, path, paragraph.Span) { Standing = line.IsItem ? RouteStanding.Mentioned : RouteStanding.Alone };
                else if (RouteText.Read(BehindLabel(line.Text)) is var (labelled, behind))
                    yield return new(labelled, behind, paragraph.Span) { Standing = line.IsItem ? RouteStanding.Listed : RouteStanding.Alone };
    }

    private static IEnumerable<FoundRoute> Inline(Section section)
    {
        foreach (var paragraph in section.Blocks.OfType<Paragraph>())
            foreach (var line in paragraph.Text.Lines)
                foreach (var mark in line.Marks)
                    if (mark.Kind == MarkKind.Code && RouteText.Read(line.Text.Substring(mark.Start, mark.Length)) is var (method, path))
                    {
                        yield return new(method, path, paragraph.Span) { Standing = StandingOf(line, mark) };
                        yield break;
                    }
    }

    private static RouteStanding StandingOf(Model.TextLine line, TextMark mark)
    {
        var around = (line.Text.Substring(0, mark.Start) + line.Text.Substring(mark.Start + mark.Length)).Trim();
        var isAlone = !around.Any(char.IsLetterOrDigit) || (mark.Start > 0 && around.Length <= LongestLabel && around[around.Length - 1] is ':' or '：');
        return isAlone ? line.IsItem ? RouteStanding.Mentioned : RouteStanding.Alone : line.IsItem ? RouteStanding.Listed : RouteStanding.Mentioned;
    }

    private List<FoundRoute> Sections() => [.. PairsIn(PartsOf())];

    /// <summary>What may be a method or a path by itself.</summary>
    public List<(string Text, TextSpan Span, int Section)> PartsOf()
    {
        var parts = new List<(string Text, TextSpan Span, int Section)>();
        for (var at = from; at < end; at++)
            foreach (var block in document.Sections[at].Blocks)
                if (block is CodeBlock { Lines.Count: 1 } code) parts.Add((code.Lines[0].Text, code.Span, at));
                else if (block is Paragraph paragraph)
                    foreach (var line in paragraph.Text.Lines)
                    {
                        parts.Add((line.Text, paragraph.Span, at));
                        parts.Add((BehindLabel(line.Text), paragraph.Span, at));
                    }
        return parts;
    }

    // A method and the path next to it.
    private static IEnumerable<FoundRoute> PairsIn(IEnumerable<(string Text, TextSpan Span, int Section)> parts)
    {
        (string Method, int Section)? method = null;
        (string Path, TextSpan Span, int Section)? path = null;
        foreach (var (part, span, section) in parts)
        {
            if (RouteText.MethodIn(part) is { } word) method ??= (word, section);
            else if (RouteText.PathIn(part) is { } found) path ??= (found, span, section);
            if (method is not var (called, first) || path is not var (route, place, second)) continue;
            yield return new(called, route, place) { Section = Math.Min(first, second) };
            (method, path) = (null, null);
        }
    }

    public static IEnumerable<(string Text, TextSpan Span, int Section)> CellsOf(Table table) => table.Rows.Count > MostRows ? [] :
        new[] { table.Header }.Concat(table.Rows).SelectMany(static row => row.Cells).Select(static cell => (cell.Text.Flat, cell.Span, 0));

    // "Request URL: /v1/jars"
    private static string BehindLabel(string line) =>
        line.IndexOfAny([':', '：']) is > 0 and <= LongestLabel and var at && (at + 1 >= line.Length || line[at + 1] != '/' || line[at] == '：')
            ? line.Substring(at + 1) : "";
}

/// <param name="Path">With the names of parameters in braces.</param>
internal sealed record FoundRoute(string Method, string Path, TextSpan Span)
{
    /// <summary>Which section of the page it stands in.</summary>
    public int Section { get; init; }

    public RouteStanding Standing { get; init; }
}

/// <summary>What a route stands among.</summary>
internal enum RouteStanding
{
    /// <summary>In a place of its own.</summary>
    Alone,

    /// <summary>In a sentence, or as all of a list's item.</summary>
    Mentioned,

    /// <summary>With other words in a list's item, as changes are listed.</summary>
    Listed,

    /// <summary>As the first line of a request that is sent.</summary>
    Sent,
}
