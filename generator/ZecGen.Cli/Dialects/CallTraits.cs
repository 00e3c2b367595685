using System.Text.RegularExpressions;
using ZecGen.Generator.Markdown;

namespace ZecGen.Cli.Dialects;

/// <summary>A call that a page shows, by one of its parameters that may name the action.</summary>
/// <param name="Address">Scheme and host.</param>
/// <param name="Parameter">A parameter whose value is a name; <paramref name="IsFirst"/> where none stands before it.</param>
/// <param name="IsForm">Whether the parameters are the body of a <c>POST</c>.</param>
internal sealed partial record CallTraits(string Address, string Path, string Parameter, string Value, bool IsFirst, bool IsForm)
{
    private static readonly string[] Posts = ["POST ", "-X POST", "-XPOST", "--request POST", " -d ", " --data"];

    /// <param name="text">All of the page: addresses with a query stand in sentences as well.</param>
    public static IReadOnlyList<CallTraits> In(Document document, string text)
    {
        var calls = Query().Matches(text).Select(static call =>
            new CallTraits(call.Groups[1].Value, call.Groups[2].Value, call.Groups[3].Value, call.Groups[4].Value, true, IsForm: false)).ToList();
        foreach (var code in document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>())
        {
            var shown = string.Join('\n', code.Lines.Select(static line => line.Text));
            if (AddressIn(shown) is not var (address, path)) continue;
            var isFirst = true;
            foreach (Match parameter in Pair().Matches(shown))
            {
                var isForm = Posts.Any(post => shown.Contains(post, StringComparison.Ordinal)) && !IsInQuery(shown, parameter.Index);
                calls.Add(new(address, path, parameter.Groups[1].Value, parameter.Groups[2].Value, isFirst, isForm));
                isFirst = false;
            }
        }
        return calls;
    }

    /// <summary>The lowest index of elements of lists in what a page shows (<c>Ids.1=a</c>), null where it shows none.</summary>
    public static int? LeastIndex(Document document)
    {
        var indexes = document.Sections.SelectMany(static section => section.Blocks).OfType<CodeBlock>().SelectMany(static code => code.Lines)
            .SelectMany(static line => Index().Matches(line.Text)).Select(static index => int.Parse(index.Groups[1].ValueSpan)).ToList();
        return indexes.Count == 0 ? null : indexes.Min();
    }

    // "POST /do HTTP/1.1" with the header "Host", or an address.
    private static (string Address, string Path)? AddressIn(string shown)
    {
        if (RequestLine().Match(shown) is { Success: true } line && HostLine().Match(shown) is { Success: true } host)
            return ("https://" + host.Groups[1].Value, line.Groups[1].Value);
        return Url().Match(shown) is { Success: true } url ? (url.Groups[1].Value, url.Groups[2].Value) : null;
    }

    // On the line of the address, or a line each below it, as long as no blank one stands between.
    private static bool IsInQuery(string shown, int at)
    {
        if (shown.LastIndexOf('?', at) is not (>= 0 and var question)) return false;
        var between = shown[question..at];
        return !between.Contains("\n\n", StringComparison.Ordinal) && !between.Contains(" -", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(https?://[^/\s?`""']+)([^\s?`""']*)\?([A-Za-z_]\w*)=([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"(https?://[^/\s?`""']+)([^\s?`""']*)", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"^[A-Z]+ (/[^\s?]*)(?:\?\S*)? HTTP/", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^Host:[ \t]*(\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex HostLine();

    // At the beginning of a line, of what is quoted or of the query, or behind another one; "charset=utf-8" stands in a header.
    [GeneratedRegex(
        @"(?:^|[?&""']|(?<=-d )|(?<=--data ))([A-Za-z_]\w*)=([A-Za-z_]\w*)(?=[&\s""'\\]|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<=[?&""'\s]|^)[A-Za-z]\w*\.(\d{1,3})(?:\.[\w.]+)?=", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
