using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>GitBook's <c>{% … %}</c> lines, which no Markdown reader knows: taken out before parsing, kept as hint ranges.</summary>
/// <param name="Page">The page as it is.</param>
/// <param name="Text">The page with every tag line overwritten by blanks, so that all offsets stay what they were.</param>
/// <param name="Hints">From the opening to the closing tag of every hint block; an unclosed one reaches the page's end.</param>
/// <param name="Titles">What stands on tabs, in order, and where the tag does.</param>
internal sealed record GitBookTags(string Page, string Text, IReadOnlyList<TextSpan> Hints, IReadOnlyList<(string Title, TextSpan Span)> Titles)
{
    private const string Tag = "{%";
    private const string Backticks = "```";
    private const string Tildes = "~~~";

    /// <summary>What to keep of a piece of the text: the page, which lives anyway, where it says the same.</summary>
    public string SourceOf(int start, int length) => Text.AsSpan(start, length).SequenceEqual(Page.AsSpan(start, length)) ? Page : Text;

    public bool IsInHint(int position)
    {
        // Hints follow one another.
        int low = 0, high = Hints.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Hints[middle].Contains(position)) return true;
            if (Hints[middle].Start > position) high = middle - 1;
            else low = middle + 1;
        }
        return false;
    }

    public static GitBookTags TakeOut(string text)
    {
        var tagAt = Next(text, Tag, 0);
        if (tagAt == text.Length) return new(text, text, [], []);

        var blanked = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, blanked, 0, text.Length);
        var hints = new List<TextSpan>();
        var titles = new List<(string, TextSpan)>();
        var hintStart = -1;
        var fence = '\0';
        // What a line begins with matters and nothing else: three searches of the page find it.
        var (backticksAt, tildesAt) = (Next(text, Backticks, 0), Next(text, Tildes, 0));
        while (tagAt < text.Length)
        {
            var at = Math.Min(tagAt, Math.Min(backticksAt, tildesAt));
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (StartOfLine(text, at) is var start and >= 0)
            {
                if (at == tagAt) TakeTag(start, at, end);
                else if (fence == '\0' || fence == text[at]) fence = fence == '\0' ? text[at] : '\0';
            }
            if (tagAt < end) tagAt = Next(text, Tag, end);
            if (backticksAt < end) backticksAt = Next(text, Backticks, end);
            if (tildesAt < end) tildesAt = Next(text, Tildes, end);
        }
        if (hintStart >= 0) hints.Add(TextSpan.FromBounds(hintStart, text.Length));
        var page = new string(blanked, 0, text.Length);
        ArrayPool<char>.Shared.Return(blanked);
        return new(text, page, hints, titles);

        void TakeTag(int start, int at, int end)
        {
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (fence != '\0' || !line.EndsWith("%}".AsSpan())) return;

            var tag = line.Slice(2, Math.Max(0, line.Length - 4)).Trim();
            if (tag.StartsWith("hint".AsSpan()) && hintStart < 0) hintStart = start;
            if (tag.StartsWith("endhint".AsSpan()) && hintStart >= 0)
            {
                hints.Add(TextSpan.FromBounds(hintStart, end));
                hintStart = -1;
            }
            if (tag.StartsWith("tab ".AsSpan()) && HtmlTokenizer.AttributeOf("<" + tag.ToString() + ">", "title") is { Length: > 0 } title)
                titles.Add((title, TextSpan.FromBounds(start, end)));
            for (var i = start; i < end; i++)
                if (blanked[i] != '\r') blanked[i] = ' ';
        }
    }

    private static int Next(string text, string mark, int from) =>
        text.IndexOf(mark, from, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;

    // -1 where something else stands before it.
    private static int StartOfLine(string text, int at)
    {
        while (at > 0 && text[at - 1] != '\n')
            if (!char.IsWhiteSpace(text[--at])) return -1;
        return at;
    }
}
