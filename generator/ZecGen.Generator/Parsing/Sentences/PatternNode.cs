using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A step of a pattern; it tries all ways in which the rest can follow.</summary>
/// <param name="next">What must follow, null at the end of the pattern.</param>
internal abstract class PatternNode(PatternNode? next)
{
    protected PatternNode? Next { get; } = next;

    public abstract bool Matches(PatternRun run, int at);

    /// <summary>Adds what a match may begin with.</summary>
    /// <returns>Whether it may begin with anything.</returns>
    public abstract bool AddBeginnings(HashSet<char> beginnings);

    protected bool Continues(PatternRun run, int at) => Next is null ? run.Accept(at) : Next.Matches(run, at);
}

/// <summary>Which end of a match is wanted.</summary>
internal enum PatternGoal
{
    /// <summary>The first that is the end of a clause.</summary>
    Clause,

    /// <summary>The first that is the end of a word.</summary>
    Phrase,

    /// <summary>Every one.</summary>
    All,
}

/// <summary>A pattern at work on one sentence.</summary>
internal sealed class PatternRun(SentenceText text, Subject subject, PatternGoal goal)
{
    public SentenceText Text { get; } = text;

    public Subject Subject { get; } = subject;

    public PhraseMatch Match { get; } = new();

    /// <summary>Where all matches end, where all are wanted.</summary>
    public List<int> Ends { get; } = [];

    public bool Accept(int at)
    {
        if (goal == PatternGoal.All)
        {
            Ends.Add(at);
            return false;
        }
        if (goal == PatternGoal.Clause ? !ClauseEnd.IsAt(Text, at) : !IsWordEnd(at)) return false;
        Match.End = at;
        return true;
    }

    private bool IsWordEnd(int at) => at == 0 || at == Text.Text.Length || !(IsWordCharacter(Text.Text[at - 1]) && IsWordCharacter(Text.Text[at]));

    private static bool IsWordCharacter(char c) => Tokenizer.IsLatin(c) || Tokenizer.IsDigit(c);
}

/// <summary>A word or phrase.</summary>
internal sealed class LiteralNode(string literal, PatternNode? next) : PatternNode(next)
{
    public override bool Matches(PatternRun run, int at)
    {
        var start = run.Text.SkipBlanks(at);
        return run.Text.TokenAt(start) is not null && run.Text.StandsAt(start, literal) && Continues(run, start + literal.Length);
    }

    public override bool AddBeginnings(HashSet<char> beginnings)
    {
        beginnings.Add(TextSearch.Lower(literal[0]));
        return false;
    }
}

/// <summary>A number, as the lower or the upper limit.</summary>
internal sealed class NumberNode(bool isLower, PatternNode? next) : PatternNode(next)
{
    public override bool Matches(PatternRun run, int at)
    {
        if (run.Text.TokenAt(run.Text.SkipBlanks(at)) is not { Kind: TokenKind.Number } number) return false;
        var (lower, upper) = (run.Match.Lower, run.Match.Upper);
        if (isLower) run.Match.Lower = number.Value;
        else run.Match.Upper = number.Value;
        if (Continues(run, number.End)) return true;
        (run.Match.Lower, run.Match.Upper) = (lower, upper);
        return false;
    }

    public override bool AddBeginnings(HashSet<char> beginnings)
    {
        beginnings.UnionWith("0123456789-\u2212");
        return false;
    }
}

/// <summary>A name, or any literal value: <c>stackType</c>, <c>"a b"</c>, <c>zh-CN</c>, <c>1.5</c>.</summary>
internal sealed class NameNode(bool isValue, PatternNode? next) : PatternNode(next)
{
    public override bool Matches(PatternRun run, int at)
    {
        var start = run.Text.SkipBlanks(at);
        var text = run.Text.Text;
        if (start < text.Length && text[start] == '"')
        {
            var close = text.IndexOf('"', start + 1);
            if (close < 0) return false;
            var inside = text.Substring(start + 1, close - start - 1).Trim();
            return inside.Length > 0 && (isValue || LiteralReader.EndOf(new SentenceText(inside), 0) == inside.Length) && Take(run, inside, close + 1);
        }
        var end = LiteralReader.EndOf(run.Text, start);
        return end > start && (isValue || Tokenizer.IsLatin(text[start])) && Take(run, text.Substring(start, end - start), end);
    }

    public override bool AddBeginnings(HashSet<char> beginnings) => true;

    private bool Take(PatternRun run, string name, int end)
    {
        run.Match.Names.Add(name);
        if (Continues(run, end)) return true;
        run.Match.Names.RemoveAt(run.Match.Names.Count - 1);
        return false;
    }
}

/// <summary>A unit of measure, or nothing.</summary>
internal sealed class UnitNode(PatternNode? next) : PatternNode(next)
{
    public override bool Matches(PatternRun run, int at)
    {
        var start = run.Text.SkipBlanks(at);
        foreach (var unit in Units.All)
        {
            if (!run.Text.StandsAt(start, unit)) continue;
            run.Match.Units.Add(unit);
            if (Continues(run, start + unit.Length)) return true;
            run.Match.Units.RemoveAt(run.Match.Units.Count - 1);
        }
        return Continues(run, at);
    }

    public override bool AddBeginnings(HashSet<char> beginnings)
    {
        foreach (var unit in Units.All) beginnings.Add(TextSearch.Lower(unit[0]));
        return Next is null || Next.AddBeginnings(beginnings);
    }
}

/// <summary>The member itself, by a noun.</summary>
internal sealed class MemberNode(PatternNode? next) : PatternNode(next)
{
    public override bool Matches(PatternRun run, int at)
    {
        foreach (var end in run.Subject.EndsAt(run.Text, run.Text.SkipBlanks(at)))
            if (Continues(run, end)) return true;
        return false;
    }

    public override bool AddBeginnings(HashSet<char> beginnings) => true;
}

/// <summary>A noun: a few words without a number, a mark or a word that binds nouns to others.</summary>
internal sealed class NounNode(PatternNode? next) : PatternNode(next)
{
    private const int MostTokens = 14;

    public override bool Matches(PatternRun run, int at)
    {
        var start = run.Text.SkipBlanks(at);
        var end = start;
        for (var i = 0; i < MostTokens && NounReader.Next(run.Text, end) is var next and > 0; i++)
        {
            end = next;
            run.Match.Noun = run.Text.Slice(start, end);
            if (Continues(run, end)) return true;
        }
        run.Match.Noun = null;
        return false;
    }

    public override bool AddBeginnings(HashSet<char> beginnings) => true;
}

/// <summary>Whatever stands up to the end of the clause.</summary>
internal sealed class RestNode() : PatternNode(null)
{
    public override bool Matches(PatternRun run, int at) => Continues(run, ClauseEnd.After(run.Text, at));

    public override bool AddBeginnings(HashSet<char> beginnings) => true;
}
