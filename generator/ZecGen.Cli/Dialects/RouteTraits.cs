using System.Text.RegularExpressions;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Routes;

namespace ZecGen.Cli.Dialects;

/// <summary>What a page shows of how its operations are called, where each has a method and a route.</summary>
/// <param name="Place">Where its routes stand, in the word of a dialect file; null where it has none.</param>
/// <param name="Routes">Each as a method, a blank and a path; where the page describes none, those of its examples.</param>
/// <param name="Addresses">The schemes, hosts and paths that stand in front of its routes in examples.</param>
/// <param name="Headers">The headers of its examples that are not those of all calls by HTTP, each with the word in front of its value.</param>
internal sealed partial record RouteTraits(
    string? Place, IReadOnlyList<string> Routes, IReadOnlyList<string> Addresses, IReadOnlyList<(string Name, string Value, string Prefix)> Headers)
{
    private const string Host = "Host";

    // What a dialect file calls them, in the order in which they are looked for.
    private static readonly (string Word, RoutePlace Place)[] Places =
    [
        ("tag", RoutePlace.Tag), ("code", RoutePlace.Code), ("line", RoutePlace.Line), ("inline", RoutePlace.Inline), ("table", RoutePlace.Table),
        ("sections", RoutePlace.Sections),
    ];

    private static readonly HashSet<string> UsualHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "Connection", "Content-Length", "Content-Type", "Date", Host, "User-Agent",
    };

    public static RouteTraits Of(Document document, string text)
    {
        var reader = new RouteReader(document, text);
        var (word, found) = Places.Select(place => (place.Word, Found: reader.Read(place.Place))).FirstOrDefault(static place => place.Found.Count > 0);
        // Where none is described, examples may still send requests to one.
        var routes = (found ?? reader.Read(RoutePlace.Any)).Select(static route => (route.Method, route.Path)).Distinct().ToList();
        var headers = HeadersOf(document).Distinct().ToList();
        return new(word, [.. routes.Select(static route => route.Method + " " + route.Path)],
            [.. Url().Matches(text).SelectMany(url => routes.Select(route => AddressOf(url, route.Path))).OfType<string>()
                .Concat(headers.Where(static header => header.Name.Equals(Host, StringComparison.OrdinalIgnoreCase))
                    .Select(static header => "https://" + header.Value)).Distinct()],
            [.. headers.Where(static header => !UsualHeaders.Contains(header.Name))]);
    }

    // What stands in front of the part of a route that has no parameter.
    private static string? AddressOf(Match url, string route)
    {
        var open = route.IndexOf('{');
        var start = (open < 0 ? route : route[..open]).TrimEnd('/');
        if (start.Length < 2 || (url.Groups[2].Value + "/").IndexOf(start + "/", StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        return url.Groups[1].Value + url.Groups[2].Value[..at];
    }

    private static IEnumerable<(string Name, string Value, string Prefix)> HeadersOf(Document document) =>
        from code in document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>()
        where code.Lines.Count > 0
        let shown = string.Join('\n', code.Lines.Select(static line => line.Text))
        from Match header in Option().Matches(shown).Concat(RouteText.Read(code.Lines[0].Text) is null ? [] : Line().Matches(shown))
        select (header.Groups[1].Value, header.Groups[3].Value, header.Groups[2].Value.TrimEnd());

    [GeneratedRegex(@"(https?://[^/\s?`""'<>()]+)([^\s?`""'<>()#]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    // curl -H "Authorization: Bearer token"
    [GeneratedRegex(@"(?:-H|--header)[ =]*[""']([A-Za-z][\w-]*):[ \t]*([A-Za-z]+[ ](?=\S))?([^""'\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex(@"^([A-Za-z][\w-]*):[ \t]*([A-Za-z]+[ ](?=\S))?(\S[^\n]*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();
}
