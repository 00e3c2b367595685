using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Notes of how an action that goes on after its answer is watched: <c>Query DescribeDisks: when the status goes from CREATING to AVAILABLE …; FAILED means …</c>.</summary>
internal static class WaitNoteReader
{
    private const int ShortestState = 4;

    private static readonly string[] From = ["from ", "由", "从"];
    private static readonly string[] Or = ["or ", "或者", "或", "、", "/"];
    private static readonly string[] To = ["to ", "变为", "变成", "转为", "到"];
    private static readonly string[] Failing = ["fail", "失败"];
    private static readonly char[] SentenceEnds = ['。', '；', ';', '.'];

    /// <returns>One for each line that names something to ask as well as the states.</returns>
    public static EquatableArray<WaitNote> Read(Documentation documentation) =>
        documentation.Summary.Lines.Concat(documentation.Remarks.Lines).Select(Read).OfType<WaitNote>().ToEquatable();

    private static WaitNote? Read(TextLine line)
    {
        // Hardly any line speaks of a change.
        if (!From.Any(word => TextSearch.Find(line.Text, word.TrimEnd()) >= 0)) return null;
        var words = Words(line.Text);
        var queries = words.Select(static word => word.Text).Where(IsActionName).Distinct(StringComparer.Ordinal).ToEquatable();
        if (queries.Count == 0) return null;

        var states = words.Where(word => IsState(line, word)).ToList();
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
    private static EquatableArray<string> Failures(string text, IEnumerable<Word> states) => states
        .Where(state =>
        {
            var end = text.IndexOfAny(SentenceEnds, state.End);
            var rest = text.Substring(state.End, (end < 0 ? text.Length : end) - state.End);
            return Failing.Any(word => rest.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        })
        .Select(state => state.Text).Distinct(StringComparer.Ordinal).ToEquatable();

    // "DescribeDisks": several words in one, each with a capital.
    private static bool IsActionName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && word.Skip(1).Any(char.IsUpper);

    // A state is shouted, or stands as code.
    private static bool IsState(TextLine line, Word word) =>
        (word.Text.Length >= ShortestState && word.Text.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
        || line.Marks.Any(mark => mark.Kind == MarkKind.Code && mark.Start == word.Start && mark.Length == word.Text.Length && char.IsUpper(word.Text[0]) && !word.Text.StartsWith("Describe", StringComparison.Ordinal));

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
