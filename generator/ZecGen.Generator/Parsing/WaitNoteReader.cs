using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Notes of how an action that goes on after its response is watched:
/// <c>Ask ListDisks: when the status goes from CREATING to AVAILABLE …; FAILED means …</c>.</summary>
internal static class WaitNoteReader
{
    private const int ShortestState = 4;

    private static readonly string[] From = ["from ", "由", "从"];
    private static readonly string[] Or = ["or ", "或者", "或", "、", "/"];
    private static readonly string[] To = ["to ", "变为", "变成", "转为", "到"];
    private static readonly string[] Failing = ["fail", "失败"];
    private static readonly char[] SentenceEnds = ['。', '；', ';', '.'];

    /// <returns>One for each line that names a query as well as the states.</returns>
    public static IEnumerable<WaitNote> Read(Paragraph paragraph, Dialect dialect)
    {
        foreach (var line in paragraph.Text.Lines)
            if (Read(line, dialect) is { } note) yield return note with { Span = paragraph.Span };
    }

    private static WaitNote? Read(TextLine line, Dialect dialect)
    {
        // Hardly any line speaks of a change.
        if (!From.Any(word => TextSearch.Find(line.Text, word.TrimEnd()) >= 0)) return null;
        var words = Words(line.Text);
        var queries = words.Select(static word => word.Text).Where(IsActionName).Distinct(StringComparer.Ordinal).ToEquatable();
        if (queries.Count == 0) return null;

        var codes =
            new HashSet<(int Start, int Length)>(line.Marks.Where(static mark => mark.Kind == MarkKind.Code).Select(static mark => (mark.Start, mark.Length)));
        var states = words.Where(word => IsState(codes, word, dialect)).ToList();
        var first = states.FindIndex(state => EndsWithAny(line.Text, state.Start, From));
        if (first < 0) return null;
        var to = AfterAlternatives(first);
        if (to == states.Count || !EndsWithAny(line.Text, states[to].Start, To)) return null;
        var rest = AfterAlternatives(to);
        return new(queries, Texts(first, to), Texts(to, rest), Failures(line.Text, states.Skip(rest)));

        int AfterAlternatives(int start)
        {
            var end = start + 1;
            while (end < states.Count && EndsWithAny(line.Text, states[end].Start, Or)) end++;
            return end;
        }

        EquatableArray<string> Texts(int start, int end) => states.GetRange(start, end - start).Select(state => state.Text).ToEquatable();
    }

    // The states after which the same sentence speaks of failure.
    private static EquatableArray<string> Failures(string text, IEnumerable<Word> states)
    {
        var found = new List<string>();
        // Where the sentence under the eyes ends, and where it speaks of failure last: looked for once, however many states it names.
        var (end, failing) = (-1, -1);
        foreach (var state in states)
        {
            if (state.End > end)
            {
                end = text.IndexOfAny(SentenceEnds, state.End) is var at and >= 0 ? at : text.Length;
                var rest = text.Substring(state.End, end - state.End);
                failing = Failing.Max(word => rest.LastIndexOf(word, StringComparison.OrdinalIgnoreCase)) is var last and >= 0 ? state.End + last : -1;
            }
            if (failing >= state.End) found.Add(state.Text);
        }
        return found.Distinct(StringComparer.Ordinal).ToEquatable();
    }

    // "ListDisks": several words in one, each with a capital.
    private static bool IsActionName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && word.Skip(1).Any(char.IsUpper);

    // A state is shouted, or stands as code.
    private static bool IsState(HashSet<(int Start, int Length)> codes, Word word, Dialect dialect) =>
        (word.Text.Length >= ShortestState && word.Text.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
        || (char.IsUpper(word.Text[0]) && !dialect.IsReadOnly(word.Text) && codes.Contains((word.Start, word.Text.Length)));

    private static bool EndsWithAny(string text, int end, string[] words)
    {
        while (end > 0 && text[end - 1] == ' ') end--;
        return words.Any(word => word.TrimEnd() is var trimmed
            && end >= trimmed.Length && string.Compare(text, end - trimmed.Length, trimmed, 0, trimmed.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (trimmed.Length == word.Length || end == trimmed.Length || !char.IsLetter(text[end - trimmed.Length - 1])));
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_') at++;
            if (at > start) words.Add(new(start, text.Substring(start, at - start)));
        }
        return words;
    }

    private readonly record struct Word(int Start, string Text)
    {
        public int End => Start + Text.Length;
    }
}
