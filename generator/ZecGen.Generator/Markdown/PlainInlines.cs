using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>Reads the markup that nearly all prose has: escapes, code, tags and links without surprises. What could mean something else is left to Markdig.</summary>
internal static class PlainInlines
{
    // Where reading stops and looks; a character beyond ASCII never means anything.
    private static readonly bool[] Marks = RichTextBuilder.Stops("|\\<[_*`&!\0");

    private static readonly bool[] AddressCharacters = Table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:.#?=%~+,;@-_");

    /// <summary>Reads a line of a heading or of prose, all of which may be strong.</summary>
    /// <returns>Whether it could be read; if not, only Markdig knows what is meant.</returns>
    public static bool ReadLine(string page, int at, int end, RichTextBuilder text)
    {
        while (end > at && page[end - 1] is ' ' or '\t') end--;
        var lastTag = 0;
        if (!IsStrong(page, at, end)) return Read(page, at, end, text, ref lastTag) == end;
        text.Begin(MarkKind.Strong);
        if (Read(page, at + 2, end - 2, text, ref lastTag) != end - 2) return false;
        text.End(MarkKind.Strong);
        return true;
    }

    /// <summary>Reads up to a bar that parts cells, or to the end.</summary>
    /// <param name="lastTag">Where the last tag or link that was read ends, else as it was.</param>
    /// <returns>Where it stopped; -1 where only Markdig knows what is meant.</returns>
    public static int Read(string page, int at, int end, RichTextBuilder text, ref int lastTag)
    {
        var first = at;
        while (true)
        {
            at += text.Append(page.AsSpan(at, end - at), Marks);
            if (at == end || page[at] == '|') return at;
            switch (page[at])
            {
                case '\\' when at + 1 < end:
                    if (IsPunctuation(page[at + 1])) at++;
                    text.Append(page.AsSpan(at++, 1));
                    break;
                case '_' when at > first && at + 1 < end && char.IsLetterOrDigit(page[at - 1]) && char.IsLetterOrDigit(page[at + 1]):
                case '!' when at + 1 == end || page[at + 1] != '[':
                case '&' when at + 1 == end || (page[at + 1] != '#' && !IsLetter(page[at + 1])):
                    text.Append(page.AsSpan(at++, 1));
                    break;
                case '`' when EndOfCode(page, at, first, end) is var close and > 0:
                    text.Begin(MarkKind.Code);
                    text.Append(page.AsSpan(at + 1, close - at - 2));
                    text.End(MarkKind.Code);
                    at = lastTag = close;
                    break;
                case '<' when EndOfTag(page, at, end) is var close and > 0:
                    InlineReader.ReadTag(page.Substring(at, close - at), text);
                    at = lastTag = close;
                    break;
                case '[' when ReadLink(page, at, end, text) is var close and > 0:
                    at = lastTag = close;
                    break;
                default:
                    return -1;
            }
        }
    }

    /// <summary>Whether an inline begins here that takes no blanks before it along.</summary>
    public static bool BeginsAlone(string page, int at) => page[at] is '<' or '[' or '`' || (page[at] == '\\' && IsPunctuation(page[at + 1]));

    // "**1. An example**"
    private static bool IsStrong(string page, int at, int end) =>
        end - at > 4 && page[at] == '*' && page[at + 1] == '*' && char.IsLetterOrDigit(page[at + 2])
        && page.IndexOf('*', at + 2, end - at - 2) == end - 2 && page[end - 1] == '*' && !char.IsWhiteSpace(page[end - 3]) && page[end - 3] != '\\';

    // Between single marks, without blanks that would not count.
    private static int EndOfCode(string page, int at, int first, int end)
    {
        if (at > first && page[at - 1] == '`') return -1;
        var close = page.IndexOf('`', at + 1, end - at - 1);
        if (close <= at + 1 || page[at + 1] == ' ' || page[close - 1] == ' ' || (close + 1 < end && page[close + 1] == '`')) return -1;
        return page.IndexOf('|', at, close - at) < 0 ? close + 1 : -1;
    }

    private static int ReadLink(string page, int open, int end, RichTextBuilder text)
    {
        var close = open + 1;
        while (close < end && page[close] != ']')
        {
            if (page[close] == '\\') close++;
            else if (page[close] is not '_' && IsIn(Marks, page[close])) return -1;
            close++;
        }
        if (close + 1 >= end || page[close + 1] != '(') return -1;

        var address = close + 2;
        var after = address;
        while (after < end && (page[after] >= '\u00A0' || IsIn(AddressCharacters, page[after]))) after++;
        if (after == end || after == address || page[after] != ')') return -1;

        text.Begin(MarkKind.Link, page.Substring(address, after - address));
        var last = 0;
        if (Read(page, open + 1, close, text, ref last) != close) return -1;
        text.End(MarkKind.Link);
        return after + 1;
    }

    // "<p>", "</p>", "<br />", "<a href="…" target="…">"
    private static int EndOfTag(string page, int at, int end)
    {
        var isClosing = at + 1 < end && page[at + 1] == '/';
        at += isClosing ? 2 : 1;
        if (!SkipName(page, ref at, end)) return -1;
        while (at < end)
        {
            if (page[at] == '>') return at + 1;
            if (isClosing) return -1;
            if (page[at] == '/') return at + 1 < end && page[at + 1] == '>' ? at + 2 : -1;
            if (page[at] != ' ') return -1;
            while (at < end && page[at] == ' ') at++;
            if (at == end || page[at] is '>' or '/') continue;
            if (!SkipName(page, ref at, end) || at + 1 >= end || page[at] != '=' || page[at + 1] != '"') return -1;
            for (at += 2; at < end && page[at] != '"'; at++)
                if (page[at] == '|') return -1;
            at++;
        }
        return -1;
    }

    private static bool SkipName(string page, ref int at, int end)
    {
        if (at >= end || !IsLetter(page[at])) return false;
        while (at < end && (IsLetter(page[at]) || page[at] is >= '0' and <= '9')) at++;
        return true;
    }

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    private static bool IsPunctuation(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    private static bool IsIn(bool[] table, char c) => c < table.Length && table[c];

    private static bool[] Table(string characters)
    {
        var table = new bool[128];
        foreach (var c in characters) table[c] = true;
        return table;
    }
}
