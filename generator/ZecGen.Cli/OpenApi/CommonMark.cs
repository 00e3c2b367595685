using System.Buffers;
using System.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Prose of pages → CommonMark, which is what descriptions of OpenAPI are written in.</summary>
internal static class CommonMark
{
    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <returns>Null where there is nothing to say.</returns>
    public static string? Of(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        TextLine? before = null;
        foreach (var line in lines)
        {
            if (before is { } last) text.Append(last.IsItem && line.IsItem ? "\n" : "\n\n");
            Append(text, line);
            before = line;
        }
        return text.Length == 0 ? null : text.ToString();
    }

    public static string? Of(RichText text) => Of(text.Lines);

    /// <summary>Text that is shown as it stands.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Append(escaped, text, 0, text.Length);
        return escaped.ToString();
    }

    /// <summary>Text between backticks: as many as it takes.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', LongestRun(text) + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        return fence + pad + Plain(text) + pad + fence;
    }

    /// <summary>Text without what is invisible or turns the direction of text.</summary>
    public static string Plain(string text) =>
        Enumerable.Range(0, text.Length).All(i => Characters.IsHarmless(text, i))
            ? text
            : string.Concat(text.Select((c, i) => Characters.IsHarmless(text, i) ? c : ' '));

    private static void Append(StringBuilder text, TextLine line)
    {
        if (line.IsItem) text.Append("- ");
        else if (line.Text[0] is '#' or '>' or '-' or '+' && (line.Text.Length == 1 || !char.IsLetterOrDigit(line.Text[1]))) text.Append('\\');
        var at = 0;
        foreach (var mark in line.Marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenByDescending(mark => mark.Kind))
        {
            if (mark.Start < at || mark.Length == 0) continue;
            Append(text, line.Text, at, mark.Start);
            text.Append(Marked(mark, line.Text.Substring(mark.Start, mark.Length)));
            at = mark.Start + mark.Length;
        }
        Append(text, line.Text, at, line.Text.Length);
    }

    // A link that leads nowhere but within the pages is text.
    private static string Marked(TextMark mark, string text) => mark.Kind switch
    {
        MarkKind.Code => Code(text),
        MarkKind.Strong => $"**{Escaped(text)}**",
        MarkKind.Link when Uri.TryCreate(mark.Target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" =>
            $"[{Escaped(text)}](<{address.AbsoluteUri}>)",
        _ => Escaped(text),
    };

    private static void Append(StringBuilder escaped, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsMarkup(text, i)) escaped.Append('\\');
            escaped.Append(Characters.IsHarmless(text, i) ? text[i] : ' ');
        }
    }

    // An underscore within a word is none, nor is an ampersand that begins no entity.
    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '<' or '[' => true,
        '_' => !IsWord(text, at - 1) || !IsWord(text, at + 1),
        '&' => text.AsSpan(at + 1).IndexOfAnyExcept(EntityCharacters) is > 0 and var length && text[at + 1 + length] == ';',
        _ => false,
    };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
