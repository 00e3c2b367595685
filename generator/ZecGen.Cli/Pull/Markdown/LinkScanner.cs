using System.Text.RegularExpressions;

namespace ZecGen.Cli.Pull.Markdown;

/// <summary>Finds where the links of one block of text lead. What is not closed ends with the block, and is read no more than a few times.</summary>
/// <param name="start">Where the block begins.</param>
/// <param name="end">Behind its last character.</param>
/// <param name="links">Takes what is found, in order.</param>
internal sealed partial class LinkScanner(string text, int start, int end, List<MarkdownLink> links)
{
    // As other readers of Markdown do, so that parentheses without end cost little.
    private const int MaxParentheses = 32;

    // What their tags enclose is shown as it is; links in tags lead somewhere nevertheless.
    private static readonly string[] Shown = ["code", "pre"];
    private static readonly string[] Hidden = ["script", "style", "textarea"];

    private readonly HashSet<int> unclosedCode = [];
    private readonly HashSet<string> unclosed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a block of Markdown.</summary>
    public void ReadText()
    {
        var (at, brackets) = (start, 0);
        while (at < end && DefinitionAt(at) is { } definition)
        {
            links.Add(definition.Link);
            at = definition.Next + 1;
        }
        while (at < end)
        {
            var next = at + 1;
            switch (text[at])
            {
                case '\\':
                    next++;
                    break;
                case '`':
                    next = EndOfCode(at);
                    break;
                case '[':
                    brackets++;
                    break;
                case ']' when brackets > 0:
                    brackets--;
                    if (next >= end || text[next] != '(' || InlineAt(next + 1) is not { } inline) break;
                    links.Add(inline.Link);
                    next = inline.Next;
                    break;
                case '<':
                    next = MarkupAt(at);
                    break;
                case '{' when next < end && text[next] == '%':
                    next = TagAt(next + 1, '%', '{') ?? next;
                    break;
            }
            at = next;
        }
    }

    /// <summary>Reads a block of HTML, in which nothing is Markdown.</summary>
    public void ReadTags() => ReadTags(start, end);

    private void ReadTags(int from, int to)
    {
        for (var at = from; at < to; at++)
            if (text[at] == '<' && at + 1 < to && char.IsAsciiLetter(text[at + 1]) && TagAt(at + 1, '>', '<') is { } next) at = next - 1;
    }

    // Behind a comment, a tag, or an element that is shown as it is.
    private int MarkupAt(int at)
    {
        if (text.AsSpan(at, end - at).StartsWith("<!--")) return EndOf("-->", at + 4) is >= 0 and var close ? close + 3 : at + 1;
        if (at + 1 == end || !char.IsAsciiLetter(text[at + 1]) || TagAt(at + 1, '>', '<') is not { } next) return at + 1;
        var name = Name().Match(text, at + 1, next - at - 1).Value;
        var isShown = Shown.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (!isShown && !Hidden.Contains(name, StringComparer.OrdinalIgnoreCase)) return next;
        if (EndOf($"</{name}", next) is not (>= 0 and var closing)) return next;
        if (isShown) ReadTags(next, closing);
        return closing;
    }

    private int EndOf(string closing, int from)
    {
        if (unclosed.Contains(closing) || from > end) return -1;
        var found = text.IndexOf(closing, from, end - from, StringComparison.OrdinalIgnoreCase);
        if (found < 0) unclosed.Add(closing);
        return found;
    }

    // Behind a tag, the attributes of which are read; null where it is none.
    private int? TagAt(int from, char closing, char opening)
    {
        var found = new List<MarkdownLink>();
        for (var at = from; at < end; at++)
        {
            var c = text[at];
            if (c == opening) return null;
            if (c == closing && (closing == '>' || (at + 1 < end && text[at + 1] == '}')))
            {
                links.AddRange(found);
                return at + (closing == '>' ? 1 : 2);
            }
            if (c is not ('"' or '\'' or '=')) continue;
            var value = c == '=' ? SkipBlanks(at + 1) : at;
            if (value == end) return null;
            if (text[value] is '"' or '\'')
            {
                var quote = text.IndexOf(text[value], value + 1, end - value - 1);
                if (quote < 0) return null;
                if (c == '=' && IsAddress(from, at) && quote > value + 1) found.Add(new(value + 1, quote));
                at = quote;
            }
            else if (IsAddress(from, at))
            {
                var after = value;
                while (after < end && text[after] != closing && !char.IsWhiteSpace(text[after])) after++;
                if (after > value && text[value] != '{') found.Add(new(value, after));
                at = after - 1;
            }
        }
        return null;
    }

    // Whether an attribute before an equals sign says where something is.
    private bool IsAddress(int from, int equals) => AddressName().IsMatch(text.AsSpan(Math.Max(from, equals - 5), equals - Math.Max(from, equals - 5)));

    // "[label]: destination" with or without a title. A label with a caret is that of a footnote, and what is followed by words is a text.
    private (MarkdownLink Link, int Next)? DefinitionAt(int at)
    {
        var label = at;
        while (label < end && text[label] == ' ') label++;
        if (label - at > 3 || label + 1 >= end || text[label] != '[' || text[label + 1] == '^') return null;
        var close = label + 1;
        while (close < end && text[close] is not (']' or '[' or '\n')) close += text[close] == '\\' ? 2 : 1;
        if (close + 1 >= end || text[close] != ']' || text[close + 1] != ':' || close == label + 1) return null;
        if (DestinationAt(SkipBlanks(close + 2)) is not { } destination || !LooksLikeAddress().IsMatch(destination.Link.Of(text))) return null;
        var line = EndOfLine(destination.Next);
        if (text.AsSpan(destination.Next, line - destination.Next).IsWhiteSpace())
        {
            var second = SkipBlanks(destination.Next);
            return second > line && TitleAt(second) is { } below && IsEndOfLine(below) ? (destination.Link, EndOfLine(below)) : (destination.Link, line);
        }
        var title = SkipBlanks(destination.Next);
        return title > destination.Next && TitleAt(title) is { } behind && IsEndOfLine(behind) ? (destination.Link, EndOfLine(behind)) : null;
    }

    // "destination)" or "destination "title")".
    private (MarkdownLink Link, int Next)? InlineAt(int at)
    {
        if (DestinationAt(SkipBlanks(at)) is not { } destination) return null;
        var next = SkipBlanks(destination.Next);
        if (next > destination.Next && next < end && text[next] != ')')
        {
            if (TitleAt(next) is not { } title) return null;
            next = SkipBlanks(title);
        }
        return next < end && text[next] == ')' ? (destination.Link, next + 1) : null;
    }

    private (MarkdownLink Link, int Next)? DestinationAt(int at)
    {
        if (at >= end) return null;
        if (text[at] == '<')
        {
            var close = at + 1;
            while (close < end && text[close] is not ('>' or '<' or '\n')) close += text[close] == '\\' ? 2 : 1;
            return close < end && text[close] == '>' && close > at + 1 ? (new(at + 1, close), close + 1) : null;
        }
        var (next, depth) = (at, 0);
        for (; next < end && text[next] > ' '; next++)
        {
            if (text[next] == '\\') next++;
            else if (text[next] == '(' && ++depth > MaxParentheses) return null;
            else if (text[next] == ')' && depth-- == 0) break;
        }
        next = Math.Min(next, end);
        return next > at ? (new(at, next), next) : null;
    }

    // Behind a title.
    private int? TitleAt(int at)
    {
        if (at >= end || text[at] is not ('"' or '\'' or '(')) return null;
        var (opening, closing) = (text[at], text[at] == '(' ? ')' : text[at]);
        for (var next = at + 1; next < end; next++)
        {
            if (text[next] == '\\') next++;
            else if (text[next] == closing) return next + 1;
            else if (text[next] == opening) return null;
        }
        return null;
    }

    private int SkipBlanks(int at)
    {
        while (at < end && text[at] is ' ' or '\t' or '\n') at++;
        return at;
    }

    private int EndOfLine(int at) => text.IndexOf('\n', at, end - at) is >= 0 and var found ? found : end;

    private bool IsEndOfLine(int at) => text.AsSpan(at, EndOfLine(at) - at).IsWhiteSpace();

    // Behind the code span that begins here, or behind the backticks where it does not end.
    private int EndOfCode(int from)
    {
        var length = RunAt(from);
        for (var at = from + length; !unclosedCode.Contains(length) && at < end; at++)
        {
            if (text[at] != '`') continue;
            var run = RunAt(at);
            at += run;
            if (run == length) return at;
        }
        unclosedCode.Add(length);
        return from + length;
    }

    private int RunAt(int from)
    {
        var at = from;
        while (at < end && text[at] == '`') at++;
        return at - from;
    }

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9-]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s(href|src|url)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressName();

    [GeneratedRegex(@"/|\.\p{L}{2,8}(#|$)")]
    private static partial Regex LooksLikeAddress();
}
