using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Diagnostics;

/// <summary>
/// A comment that suppresses findings: <c>&lt;!-- zecgen-disable ZEC0101 --&gt;</c> for its page, <c>zecgen-disable-line</c> for its own line,
/// <c>zecgen-disable-next-line</c> for the next line that says something. In an example it is a comment such as
/// <c>// zecgen-disable-line ZEC0106</c>. A reason may follow the ids.
/// </summary>
/// <param name="Directive">As written, e.g. <c>zecgen-disable-line</c>.</param>
/// <param name="IsKnown">Whether the directive is one of these, and its comment is closed; else it suppresses nothing.</param>
/// <param name="Line">The line it holds for, null where it holds for the page.</param>
/// <param name="Span">The whole comment.</param>
internal sealed record SuppressionComment(string Directive, bool IsKnown, EquatableArray<SuppressedId> Ids, int? Line, TextSpan Span)
{
    /// <summary>All directives, for messages.</summary>
    public const string Directives = Page + ", " + OneLine + ", " + NextLine;

    private const string Prefix = "zecgen-";
    private const string Page = Prefix + "disable";
    private const string OneLine = Page + "-line";
    private const string NextLine = Page + "-next-line";
    private const string IdPrefix = "ZEC";

    // How comments open and close. A slash or a number sign may open one in an example, and ends with its line.
    private static readonly (string Opening, string? Closing)[] Forms = [("<!--", "-->"), ("/*", "*/"), ("//", null)];

    public static EquatableArray<SuppressionComment> In(string text, LineMap lines)
    {
        var comments = new List<SuppressionComment>();
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
            if (Read(text, at, lines) is { } comment) comments.Add(comment);
        // A comment for the next line passes over other comments: the last one first, so that none passes over what a later one did.
        var byStart = comments.ToDictionary(static comment => comment.Span.Start);
        var known = new Dictionary<int, int>();
        for (var i = comments.Count - 1; i >= 0; i--)
            if (comments[i] is { Line: { } line } comment && IsNextLine(comment.Directive))
                comments[i] = comment with { Line = known[line] = NextOf(line, text, lines, byStart, known) };
        return comments.ToEquatable();
    }

    /// <summary>Where a comment in a line of an example begins that is a directive; the length of the line where there is none.</summary>
    public static int StartIn(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && FormBefore(line, at, out var start) is { Closing: not "-->" } ? start : line.Length;
    }

    /// <summary>Whether the comment that begins here is a directive, and so no slip in the JSON.</summary>
    public static bool IsDirective(ReadOnlySpan<char> comment) =>
        comment.TrimStart("/*#<!- ".AsSpan()).StartsWith(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static SuppressionComment? Read(string text, int at, LineMap lines)
    {
        if (FormBefore(text.AsSpan(), at, out var start) is not { } form) return null;
        var lineEnd = text.IndexOfAny(['\r', '\n'], at) is var end and >= 0 ? end : text.Length;
        var close = form.Closing is null ? lineEnd : text.IndexOf(form.Closing, at, StringComparison.Ordinal);
        var isClosed = close >= 0;
        if (!isClosed) close = lineEnd;

        var directiveEnd = at;
        while (directiveEnd < close && (char.IsLetterOrDigit(text[directiveEnd]) || text[directiveEnd] is '-' or '_')) directiveEnd++;
        // "<!--zecgen-disable ZEC0106-->" and "<!-- zecgen-disable-->"
        var directive = text.Substring(at, directiveEnd - at).TrimEnd('-');
        var isKnown = isClosed && (Is(directive, Page) || Is(directive, OneLine) || Is(directive, NextLine));
        var span = TextSpan.FromBounds(start, isClosed ? close + (form.Closing?.Length ?? 0) : close);
        return new(directive, isKnown, IdsIn(text, at + directive.Length, close).ToEquatable(), LineOf(directive, span, lines), span);
    }

    private static int? LineOf(string directive, TextSpan span, LineMap lines) =>
        Is(directive, OneLine) ? lines.Lines(span).Start.Line : IsNextLine(directive) ? lines.Lines(span).End.Line + 1 : null;

    private static bool IsNextLine(string directive) => Is(directive, NextLine);

    private static bool Is(string directive, string known) => directive.Equals(known, StringComparison.OrdinalIgnoreCase);

    // The next line that says something: neither a blank one nor one with nothing but a comment of this kind.
    private static int NextOf(int line, string text, LineMap lines, Dictionary<int, SuppressionComment> comments, Dictionary<int, int> known)
    {
        for (; line + 1 < lines.Starts.Count; line++)
        {
            if (known.TryGetValue(line, out var next)) return next;
            var span = TextSpan.FromBounds(lines.Starts[line], lines.Starts[line + 1]);
            var written = text.AsSpan(span.Start, span.Length);
            if (written.IsWhiteSpace()) continue;
            var blanks = written.Length - written.TrimStart().Length;
            if (!comments.TryGetValue(span.Start + blanks, out var comment)) break;
            if (!text.AsSpan(comment.Span.End, Math.Max(0, span.End - comment.Span.End)).IsWhiteSpace()) break;
        }
        return line;
    }

    private static int Find(string text, int from) => text.IndexOf(Prefix, Math.Min(from, text.Length), StringComparison.OrdinalIgnoreCase);

    // What opens a comment stands right before the directive; an address does not.
    private static (string Opening, string? Closing)? FormBefore(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\t') end--;
        foreach (var form in Forms)
        {
            start = end - form.Opening.Length;
            if (start >= 0 && text.Slice(start, form.Opening.Length).SequenceEqual(form.Opening.AsSpan())
                && !(form.Closing is null && start > 0 && text[start - 1] is ':' or '/'))
                return form;
        }
        start = at;
        return null;
    }

    // Ids come first; the reason behind them may mention others.
    private static IEnumerable<SuppressedId> IdsIn(string text, int at, int close)
    {
        while (true)
        {
            while (at < close && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ';' or '、' or '，' or '；')) at++;
            if (at >= close || string.Compare(text, at, IdPrefix, 0, IdPrefix.Length, StringComparison.OrdinalIgnoreCase) != 0) yield break;
            var end = at + IdPrefix.Length;
            while (end < close && text[end] is >= '0' and <= '9') end++;
            if (end == at + IdPrefix.Length || (end < close && char.IsLetterOrDigit(text[end]))) yield break;
            yield return new(text.Substring(at, end - at).ToUpperInvariant(), TextSpan.FromBounds(at, end));
            at = end;
        }
    }
}

/// <summary>A diagnostic that a comment names, and where.</summary>
internal sealed record SuppressedId(string Id, TextSpan Span);
