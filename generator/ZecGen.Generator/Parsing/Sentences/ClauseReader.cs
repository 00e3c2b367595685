namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A sentence → its clauses, each read whole by one form or by none.</summary>
internal static class ClauseReader
{
    // What may open a clause and changes nothing.
    private static readonly string[] Openings =
    [
        "and must", "and", "which", "but it", "it", "that", "note that", "note:", "notes:", "tip:", "please note that", "currently,", "currently",
        "besides,", "in addition,", "also,",
        "注意:", "说明:", "备注:", "且", "并且", "而且", "同时", "并", "另外,", "其中", "目前", "当前", "暂时", "请注意", "·", "-", "*", "•",
    ];

    // A clause may be tried from each of its beginnings to its end; no sentence for people is longer.
    private const int LongestSentence = 2_000;

    /// <summary>Whether a clause is nothing but what may open one.</summary>
    public static bool IsNothingButOpenings(Clause clause)
    {
        var at = clause.Start;
        while (at < clause.End && Openings.FirstOrDefault(word => clause.Sentence.StandsAt(at, word.TrimEnd(','))) is { } opening)
            at = clause.Sentence.SkipBlanks(at + opening.TrimEnd(',').Length);
        return at >= clause.End;
    }

    /// <summary>Whether a label says no more than "note".</summary>
    public static bool IsOpening(string label) => Openings.Contains(label.ToLowerInvariant() + ":");

    /// <param name="forms">What is looked for; the first that reads a clause whole has it.</param>
    public static List<Clause> Read(SentenceText text, ClauseForms forms, Subject subject)
    {
        if (text.Text.Length > LongestSentence) return [new(text, 0, text.Text.Length, null, null)];
        var clauses = new List<Clause>();
        var depth = 0;
        for (var at = text.SkipBlanks(0); at < text.Text.Length; at = text.SkipBlanks(at))
        {
            var c = text.Text[at];
            if (c == '(') depth++;
            if (c == ')') depth--;
            if ((ClauseEnd.IsMark(c) || c is ':' or '.') && text.TokenAt(at) is not null)
            {
                at++;
                continue;
            }
            var clause = ReadClause(text, at, forms, subject, depth > 0);
            clauses.Add(clause);
            at = clause.End;
        }
        return clauses;
    }

    private static Clause ReadClause(SentenceText text, int start, ClauseForms forms, Subject subject, bool isInParentheses)
    {
        foreach (var beginning in Beginnings(text, start))
        {
            if (forms.Read(text, beginning, subject, isPredicate: false) is { } bare) return Made(bare);
            foreach (var end in subject.EndsAt(text, beginning))
                if (forms.Read(text, text.StandsAt(end, "的") ? end + 1 : end, subject, isPredicate: true) is { } predicate) return Made(predicate);
        }
        var last = Math.Max(ClauseEnd.After(text, start), start + 1);
        return new(text, start, last, null, null, last < text.Text.Length && text.Text[last] == ':', isInParentheses);

        Clause Made((ClauseForm Form, PhraseMatch Match) read) =>
            new(text, start, Math.Max(read.Match.End, start + 1), read.Form, read.Match, IsInParentheses: isInParentheses);
    }

    private static IEnumerable<int> Beginnings(SentenceText text, int start)
    {
        yield return start;
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var opening = Openings.FirstOrDefault(word => text.StandsAt(start, word));
            if (opening is null) yield break;
            start = text.SkipBlanks(start + opening.Length);
            yield return start;
        }
    }
}
