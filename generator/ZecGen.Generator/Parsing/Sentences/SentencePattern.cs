using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A phrase as it would be written: <c>长度限制[为|:]{a}~{b}个字符</c>.</summary>
/// <remarks>
/// <c>{a}</c> and <c>{b}</c> are numbers, the lower and the upper one; <c>{w}</c> is a name, <c>{v}</c> a literal value; <c>{u}</c> is a unit or
/// nothing; <c>{m}</c> is a noun that
/// means the member itself; <c>{n}</c> is any noun; <c>~</c> is what stands between two numbers; <c>*</c> at the end is all that is left of the
/// clause; <c>(x|y)</c> is one of,
/// <c>[x|y]</c> one of or nothing, and both may nest; <c>&lt;name&gt;</c> is a fragment; a backslash takes the next character as it is. Blanks
/// between the parts do not matter, nor
/// does case. Marks are the ASCII ones (<see cref="SentenceText"/>).
/// </remarks>
internal sealed class SentencePattern
{
    private readonly PatternNode root;

    /// <param name="fragments">What stands for <c>&lt;name&gt;</c>.</param>
    public SentencePattern(string pattern, IReadOnlyDictionary<string, string>? fragments = null)
    {
        root = PatternCompiler.Compile(pattern, fragments);
        var found = new HashSet<char>();
        Beginnings = root.AddBeginnings(found) ? null : found;
    }

    /// <summary>The characters that a match may begin with, in lower case; null where it may begin with any.</summary>
    public HashSet<char>? Beginnings { get; }

    /// <summary>Matches a whole clause, or what is left of one.</summary>
    /// <returns>Null where anything of the clause is left over.</returns>
    public PhraseMatch? MatchClause(SentenceText text, int start, Subject subject) => Match(text, start, subject, PatternGoal.Clause);

    /// <summary>All places where a match may end that begins here, the farthest first.</summary>
    public IReadOnlyList<int> Ends(SentenceText text, int start, Subject subject)
    {
        var run = new PatternRun(text, subject, PatternGoal.All);
        root.Matches(run, text.SkipBlanks(start));
        return [.. run.Ends.Distinct().OrderByDescending(static end => end)];
    }

    /// <summary>The first place that reads so, whatever stands around it.</summary>
    public PhraseMatch? Find(SentenceText text)
    {
        foreach (var token in text.Tokens)
            if (Match(text, token.Start, Subject.None, PatternGoal.Phrase) is { } match) return match;
        return null;
    }

    private PhraseMatch? Match(SentenceText text, int start, Subject subject, PatternGoal goal)
    {
        start = text.SkipBlanks(start);
        if (start >= text.Text.Length || (Beginnings is not null && !Beginnings.Contains(TextSearch.Lower(text.Text[start])))) return null;
        var run = new PatternRun(text, subject, goal);
        run.Match.Start = start;
        return root.Matches(run, start) ? run.Match : null;
    }
}
